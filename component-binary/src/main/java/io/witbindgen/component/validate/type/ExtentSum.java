package io.witbindgen.component.validate.type;

import io.witbindgen.component.ValidationRule;
import io.witbindgen.component.types.DefinedType;
import io.witbindgen.component.types.Extent;
import io.witbindgen.component.types.ItemType;
import io.witbindgen.component.validate.rule.Breach;

/** Adds up the size of an instance type or component type, and keeps it within limits. */
public final class ExtentSum {
  private static final int MAX_DEPTH = 100;

  private final TypeTable types;
  private long size = 1;
  private int depth;

  public ExtentSum(TypeTable types) {
    this.types = types;
  }

  /** The sum of everything that was added, and of the type around it. */
  public Extent extent() {
    return new Extent(size, depth + 1);
  }

  public void add(ItemType item) {
    Extent more = extent(item);
    size = TypeTable.checkSize(size + more.size());
    depth = Math.max(depth, more.depth());
    if (depth >= MAX_DEPTH) {
      throw new Breach(
          ValidationRule.TYPE_DEPTH,
          "instance types or component types nested more than " + MAX_DEPTH + " deep");
    }
  }

  private Extent extent(ItemType item) {
    return switch (item.kind()) {
      case CORE_MODULE -> {
        ItemType.CoreModule module = (ItemType.CoreModule) item;
        yield flat(1L + module.type().imports().size() + module.type().exports().size());
      }
      case FUNCTION -> flat(types.size(((ItemType.Function) item).type()));
      case VALUE -> flat(types.facts(((ItemType.Value) item).type()).size());
      case COMPONENT -> ((ItemType.Component) item).type().extent();
      case INSTANCE -> ((ItemType.Instance) item).type().extent();
      case TYPE -> extent(((ItemType.Type) item).type());
    };
  }

  private Extent extent(DefinedType type) {
    return switch (type.kind()) {
      case VALUE -> flat(types.facts(((DefinedType.OfValues) type).type()).size());
      case FUNCTION -> flat(types.size(((DefinedType.OfFunctions) type).type()));
      case COMPONENT -> ((DefinedType.OfComponents) type).type().extent();
      case INSTANCE -> ((DefinedType.OfInstances) type).type().extent();
      case RESOURCE -> flat(1);
    };
  }

  private static Extent flat(long size) {
    return new Extent(size, 0);
  }
}
