package io.witbindgen.runtime.load;

import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.component.types.CoreModuleType;
import io.witbindgen.component.types.CoreTypeTable;
import io.witbindgen.runtime.engine.ModuleExport;
import io.witbindgen.runtime.engine.ModuleImport;
import io.witbindgen.runtime.engine.PreparedModule;
import io.witbindgen.runtime.engine.ResolvedExternType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Decides whether a core module satisfies an import of another module type: it can import less and
 * export more.
 */
final class ModuleMatching {
  private final CoreTypeTable types;
  private final List<String> problems = new ArrayList<>();

  private ModuleMatching(CoreTypeTable types) {
    this.types = types;
  }

  /** The differences; empty if the module matches. */
  static List<String> problems(CoreModuleType wanted, PreparedModule found) {
    ModuleMatching matching = new ModuleMatching(wanted.types());
    matching.imports(wanted, found);
    matching.exports(wanted, found);
    return matching.problems;
  }

  private void imports(CoreModuleType wanted, PreparedModule found) {
    for (ModuleImport needed : found.imports()) {
      String name = "core import `" + needed.module() + "::" + needed.name() + "`";
      wanted.imports().stream()
          .filter(i -> i.module().equals(needed.module()) && i.name().equals(needed.name()))
          .findFirst()
          .ifPresentOrElse(
              given -> compare(name, needed.type(), describe(given.type())),
              () -> problems.add(name + ": the module needs it, but it is not among the expected"));
    }
  }

  private void exports(CoreModuleType wanted, PreparedModule found) {
    Map<String, ResolvedExternType> offered =
        found.exports().stream().collect(Collectors.toMap(ModuleExport::name, ModuleExport::type));
    wanted
        .exports()
        .forEach(
            (name, type) -> {
              String place = "core export `" + name + "`";
              ResolvedExternType given = offered.get(name);
              if (given == null) {
                problems.add(place + ": expected " + describe(type) + ", found nothing");
              } else {
                compare(place, describe(type), given);
              }
            });
  }

  private void compare(String place, ResolvedExternType expected, ResolvedExternType found) {
    if (!matches(expected, found)) {
      problems.add(place + ": expected " + expected + ", found " + found);
    }
  }

  private static boolean matches(ResolvedExternType expected, ResolvedExternType found) {
    if (expected instanceof ResolvedExternType.Table e
        && found instanceof ResolvedExternType.Table f) {
      return e.element().equals(f.element()) && within(e.min(), e.max(), f.min(), f.max());
    }
    if (expected instanceof ResolvedExternType.Memory e
        && found instanceof ResolvedExternType.Memory f) {
      return e.shared() == f.shared()
          && within(e.minPages(), e.maxPages(), f.minPages(), f.maxPages());
    }
    return expected.equals(found);
  }

  private static boolean within(long min, OptionalLong max, long foundMin, OptionalLong foundMax) {
    return foundMin >= min
        && (max.isEmpty() || (foundMax.isPresent() && foundMax.getAsLong() <= max.getAsLong()));
  }

  private ResolvedExternType describe(CoreExternType type) {
    return switch (type.kind()) {
      case FUNC ->
          new ResolvedExternType.Function(types.signature(((CoreExternType.Function) type).type()));
      case TAG -> new ResolvedExternType.Tag(types.signature(((CoreExternType.Tag) type).type()));
      case TABLE -> {
        var table = (CoreExternType.Table) type;
        var limits = table.limits();
        yield new ResolvedExternType.Table(
            name(table.element()), limits.minimum(), limits.maximum());
      }
      case MEMORY -> {
        var limits = ((CoreExternType.Memory) type).limits();
        yield new ResolvedExternType.Memory(limits.minimum(), limits.maximum(), limits.shared());
      }
      case GLOBAL -> {
        var global = (CoreExternType.Global) type;
        yield new ResolvedExternType.Global(name(global.type()), global.mutable());
      }
    };
  }

  /** The short names are the ones that the engine uses. */
  private static String name(CoreValueType type) {
    String name = type.toString();
    return name.matches("\\(ref null [a-z]+\\)")
        ? name.substring("(ref null ".length(), name.length() - 1) + "ref"
        : name;
  }
}
