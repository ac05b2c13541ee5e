package io.witbindgen.wit.json;

import io.witbindgen.wit.model.Resolution;
import io.witbindgen.wit.model.WitPackage;

/** Prints a model as JSON. */
public final class WitJson {
  private WitJson() {}

  /**
   * Prints all packages of a resolution.
   *
   * <p>The text is an object with the arrays {@code worlds}, {@code interfaces}, {@code types} and
   * {@code packages}. Where one of them refers to an element of another it gives the index. A type
   * is a string if WIT has a word for it, otherwise the index of its definition. {@code docs},
   * {@code stability} and {@code external-id} are absent where there is nothing to say.
   *
   * @return the text, indented by two spaces a level and ending with a line end
   */
  public static String print(Resolution resolution) {
    Tables tables = new Tables();
    for (WitPackage unit : resolution.packages()) {
      new PackageJson(unit, tables).add();
    }
    return tables.toJson() + "\n";
  }
}
