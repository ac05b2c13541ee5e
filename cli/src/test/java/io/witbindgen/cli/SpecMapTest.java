package io.witbindgen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.test.Checkout;
import io.witbindgen.test.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each definition of the specification's reference code has its place in the map, and exists. */
class SpecMapTest {
  private static List<String> rows() throws IOException {
    return Files.readAllLines(Checkout.path("docs/spec-map.md")).stream()
        .filter(line -> line.startsWith("| ") && !line.startsWith("| definition "))
        .toList();
  }

  @Test
  void theMapHasARowForEachDefinitionAndNoOther() throws IOException {
    List<String> definitions = Resources.lines(getClass(), "specification-definitions.txt");
    assertThat(definitions).hasSizeGreaterThan(200).doesNotHaveDuplicates();
    assertThat(rows().stream().map(row -> cell(row, 1)).toList())
        .containsExactlyElementsOf(definitions);
  }

  @Test
  void eachRowNamesCodeOrSaysWhyThereIsNone() throws IOException {
    assertThat(rows())
        .allMatch(row -> Mentions.in(row) || cell(row, 2).matches("not here( yet)?: .+"));
    assertThat(Mentions.wrong(rows())).isEmpty();
  }

  private static String cell(String row, int column) {
    return row.split("\\|")[column].strip();
  }
}
