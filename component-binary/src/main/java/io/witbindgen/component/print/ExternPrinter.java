package io.witbindgen.component.print;

import io.witbindgen.component.types.DefinedType;
import io.witbindgen.component.types.Extern;
import io.witbindgen.component.types.ItemType;
import java.util.Collection;

/** Prints imports and exports with their types. */
final class ExternPrinter {
  private static final int MAX_LINES = 10_000;

  private final Lines lines;
  private int left = MAX_LINES;

  ExternPrinter(Lines lines) {
    this.lines = lines;
  }

  /** Prints a list under a title; nothing for an empty one. */
  void print(String title, Collection<Extern> externs) {
    if (!externs.isEmpty()) {
      lines.add(title);
      lines.indented(() -> externs.forEach(this::print));
    }
  }

  private void print(Extern extern) {
    // Types are shared, so that the tree can be far larger than the component.
    if (left <= 0) {
      return;
    }
    left--;
    ItemType type = extern.type();
    lines.add(extern.name() + ": " + (left == 0 ? "…" : describe(type)));
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
      case CORE_MODULE, FUNCTION, VALUE, TYPE -> {}
    }
  }

  private static String describe(ItemType type) {
    return switch (type.kind()) {
      case FUNCTION -> ((ItemType.Function) type).type().toString();
      case VALUE -> "value " + ((ItemType.Value) type).type();
      case TYPE -> describe(((ItemType.Type) type).type());
      case CORE_MODULE, COMPONENT, INSTANCE -> type.sort().toString();
    };
  }

  private static String describe(DefinedType type) {
    return switch (type.kind()) {
      case VALUE -> "type " + ((DefinedType.OfValues) type).type();
      case FUNCTION -> "type " + ((DefinedType.OfFunctions) type).type();
      case COMPONENT -> "component type";
      case INSTANCE -> "instance type";
      case RESOURCE -> "resource";
    };
  }
}
