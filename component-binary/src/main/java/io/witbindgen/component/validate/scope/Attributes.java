package io.witbindgen.component.validate.scope;

import io.witbindgen.basics.names.SemanticVersion;
import io.witbindgen.component.ValidationRule;
import io.witbindgen.component.model.ExternName;
import io.witbindgen.component.model.ExternName.Attribute;
import io.witbindgen.component.model.Sort;
import io.witbindgen.component.validate.names.ParsedName;
import io.witbindgen.component.validate.rule.Breach;
import io.witbindgen.component.validate.rule.Feature;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Checks the grammar of a name, and its attributes. */
public final class Attributes {
  private Attributes() {}

  /** Checks the name of an import. */
  public static ParsedName checkImport(ExternName name, Sort sort, ValidationRun run) {
    ParsedName parsed = ParsedName.parseImport(name.name(), run.features());
    check(name, parsed, sort, run);
    return parsed;
  }

  /** Checks the name of an export. */
  public static ParsedName checkExport(ExternName name, Sort sort, ValidationRun run) {
    ParsedName parsed = ParsedName.parse(name.name(), run.features());
    check(name, parsed, sort, run);
    return parsed;
  }

  private static void check(ExternName name, ParsedName parsed, Sort sort, ValidationRun run) {
    checkOnce(name);
    name.implementedInterface()
        .ifPresent(implemented -> checkImplements(name, parsed, implemented, sort, run));
    if (name.externalId().isPresent()) {
      run.require(Feature.IMPLEMENTS, "the attribute `external-id`");
    }
    checkVersion(name, parsed, sort, run);
  }

  private static void checkOnce(ExternName name) {
    Set<Attribute.Kind> seen = EnumSet.noneOf(Attribute.Kind.class);
    for (Attribute attribute : name.attributes()) {
      if (!seen.add(attribute.kind())) {
        throw breach("`" + name + "` has an attribute twice");
      }
    }
  }

  private static Breach breach(String reason) {
    return new Breach(ValidationRule.ATTRIBUTE, reason);
  }

  private static void checkImplements(
      ExternName name, ParsedName parsed, String implemented, Sort sort, ValidationRun run) {
    run.require(Feature.IMPLEMENTS, "the attribute `implements`");
    ParsedName.checkInterface(implemented, run.features());
    if (sort != Sort.INSTANCE) {
      throw breach("`" + name + "` implements an interface, which a " + sort + " cannot");
    }
    if (parsed.kind() != ParsedName.Kind.LABEL) {
      throw breach("`" + name + "` implements an interface, which needs a plain name");
    }
  }

  private static void checkVersion(
      ExternName name, ParsedName parsed, Sort sort, ValidationRun run) {
    Optional<String> suffix = name.versionSuffix();
    if (suffix.isEmpty()) {
      return;
    }
    run.require(Feature.CANONICAL_NAMES, "the attribute `versionsuffix`");
    if (sort != Sort.INSTANCE) {
      throw breach("`" + name + "` has a version suffix, which a " + sort + " cannot have");
    }
    String version = parsed.version() + suffix.get();
    if (!SemanticVersion.isTrack(parsed.version()) || !SemanticVersion.isValid(version)) {
      throw breach(
          "`" + name + "` and the version suffix `" + suffix.get() + "` do not make a version");
    }
  }
}
