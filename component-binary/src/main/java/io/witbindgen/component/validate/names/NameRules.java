package io.witbindgen.component.validate.names;

import io.witbindgen.component.validate.rule.Breach;
import io.witbindgen.component.validate.rule.Feature;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The rules for names of imports and exports (Explainer, "Import and Export Definitions"). */
public final class NameRules {
  private static final Set<Feature> ALL = EnumSet.allOf(Feature.class);

  private NameRules() {}

  /** The reason why a string cannot be the name of an import; empty if it can. */
  public static Optional<String> importProblem(String name) {
    try {
      ParsedName.parseImport(name, ALL);
      return Optional.empty();
    } catch (Breach e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /** The reason why a string cannot be the name of an export; empty if it can. */
  public static Optional<String> exportProblem(String name) {
    if (DependencyName.isOne(name)) {
      return Optional.of("`" + name + "` names a dependency, which only an import can");
    }
    try {
      ParsedName.parse(name, ALL);
      return Optional.empty();
    } catch (Breach e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
