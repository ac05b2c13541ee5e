package io.witbindgen.compose.types;

import io.witbindgen.component.core.CoreExternType;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Checks whether a core module can be used where another is expected (core import matching). */
final class ModuleMatching {
  private ModuleMatching() {}

  /** Why it cannot be used; empty if it can. */
  static Optional<String> mismatch(ModuleType actual, ModuleType expected) {
    for (Map.Entry<ModuleType.ImportName, ModuleType.Extern> needed : actual.imports().entrySet()) {
      ModuleType.ImportName key = needed.getKey();
      String name = "core import `" + key.module() + "` `" + key.name() + "`: ";
      ModuleType.Extern given = expected.imports().get(key);
      Optional<String> found =
          given == null
              ? Optional.of("it is not an expected import")
              : mismatch(given, needed.getValue());
      if (found.isPresent()) {
        return found.map(name::concat);
      }
    }
    for (Map.Entry<String, ModuleType.Extern> wanted : expected.exports().entrySet()) {
      String name = "core export `" + wanted.getKey() + "`: ";
      ModuleType.Extern offered = actual.exports().get(wanted.getKey());
      Optional<String> found =
          offered == null ? Optional.of("it is missing") : mismatch(offered, wanted.getValue());
      if (found.isPresent()) {
        return found.map(name::concat);
      }
    }
    return Optional.empty();
  }

  static Optional<String> mismatch(ModuleType.Extern actual, ModuleType.Extern expected) {
    boolean fits =
        actual.type().kind() == expected.type().kind()
            && actual.function().equals(expected.function())
            && fits(actual.type(), expected.type());
    return fits
        ? Optional.empty()
        : Optional.of("expected " + describe(expected) + ", found " + describe(actual));
  }

  private static boolean fits(CoreExternType actual, CoreExternType expected) {
    return switch (expected.kind()) {
      case FUNC, TAG -> true;
      case GLOBAL -> actual.equals(expected);
      case TABLE -> {
        CoreExternType.Table mine = (CoreExternType.Table) actual;
        CoreExternType.Table other = (CoreExternType.Table) expected;
        yield mine.element().equals(other.element()) && fits(mine.limits(), other.limits());
      }
      case MEMORY -> {
        CoreExternType.Memory mine = (CoreExternType.Memory) actual;
        CoreExternType.Memory other = (CoreExternType.Memory) expected;
        yield mine.pageSizeLog2().orElse(16) == other.pageSizeLog2().orElse(16)
            && fits(mine.limits(), other.limits());
      }
    };
  }

  private static boolean fits(CoreExternType.Limits actual, CoreExternType.Limits expected) {
    OptionalLong most = expected.maximum();
    OptionalLong mine = actual.maximum();
    boolean isSmallEnough =
        most.isEmpty()
            || (mine.isPresent() && Long.compareUnsigned(mine.getAsLong(), most.getAsLong()) <= 0);
    return actual.is64() == expected.is64()
        && actual.shared() == expected.shared()
        && Long.compareUnsigned(actual.minimum(), expected.minimum()) >= 0
        && isSmallEnough;
  }

  private static String describe(ModuleType.Extern extern) {
    String sort = extern.type().kind().name().toLowerCase(Locale.ROOT);
    return extern
        .function()
        .map(type -> "a core " + sort + " of type " + type.signature())
        .orElseGet(() -> "a core " + sort + " " + extern.type());
  }
}
