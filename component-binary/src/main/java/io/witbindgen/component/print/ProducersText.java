package io.witbindgen.component.print;

import io.witbindgen.component.core.Producer;
import java.util.List;

/** Prints producers, as an annotation. */
final class ProducersText {
  private ProducersText() {}

  static void print(Lines lines, List<Producer> producers) {
    if (producers.isEmpty()) {
      return;
    }
    lines.block(
        "(@producers",
        () ->
            producers.forEach(
                producer ->
                    lines.add(
                        "("
                            + Quoting.plain(producer.field())
                            + " "
                            + Quoting.quoted(producer.name())
                            + " "
                            + Quoting.quoted(producer.version())
                            + ")")));
  }
}
