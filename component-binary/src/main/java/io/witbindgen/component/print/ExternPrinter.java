package io.witbindgen.component.print;

import io.witbindgen.component.model.ExternName;
import io.witbindgen.component.types.CoreModuleType;
import io.witbindgen.component.types.Extern;
import io.witbindgen.component.types.ItemType;
import java.util.Collection;

/** Prints imports and exports with their types. */
final class ExternPrinter {
  private static final int MIN_LENGTH = 100_000;
  private static final int FACTOR = 20;

  private final Lines lines;
  private final TypeNames names = new TypeNames();
  private final long limit;
  private boolean cut;

  /**
   * Types are shared, so that the tree can be far larger than the component, whose size in bytes
   * therefore limits it.
   */
  ExternPrinter(Lines lines, int size) {
    this.lines = lines;
    this.limit = lines.length() + Math.max(MIN_LENGTH, (long) FACTOR * size);
  }

  /** Prints a list under a title, or nothing if it is empty. */
  void print(String title, Collection<Extern> externs) {
    if (!externs.isEmpty()) {
      lines.add(title);
      lines.indented(() -> externs.forEach(this::print));
    }
  }

  private void print(Extern extern) {
    if (cut) {
      return;
    }
    if (lines.length() > limit) {
      cut = true;
      lines.add("… (too much to list)");
      return;
    }
    ItemType type = extern.type();
    String name = extern.name().name();
    lines.add(Quoting.plain(name + attributes(extern.name()) + ": " + names.describe(name, type)));
    switch (type.kind()) {
      case INSTANCE ->
          lines.indented(
              () -> ((ItemType.Instance) type).type().exports().values().forEach(this::print));
      case COMPONENT ->
          lines.indented(
              () -> {
                print("imports", ((ItemType.Component) type).type().imports().values());
                print("exports", ((ItemType.Component) type).type().exports().values());
              });
      case CORE_MODULE -> lines.indented(() -> coreModule(((ItemType.CoreModule) type).type()));
      case FUNCTION, VALUE, TYPE -> {}
    }
  }

  private static String attributes(ExternName name) {
    StringBuilder out = new StringBuilder();
    name.versionSuffix().ifPresent(out::append);
    name.implementedInterface().ifPresent(id -> out.append(" (implements ").append(id).append(')'));
    name.externalId().ifPresent(id -> out.append(" (known as ").append(id).append(')'));
    return out.toString();
  }

  /** The types of core modules are shared as well, and are printed without details. */
  private void coreModule(CoreModuleType type) {
    lines.add(
        CoreModuleTree.counted(type.imports().size(), "import")
            + ", "
            + CoreModuleTree.counted(type.exports().size(), "export"));
  }
}
