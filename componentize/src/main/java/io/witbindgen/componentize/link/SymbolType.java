package io.witbindgen.componentize.link;

import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.CoreValueType;
import java.util.List;
import java.util.stream.Collectors;

/** The type of an item that one library exports for another. */
sealed interface SymbolType {
  /** The type of data symbols: the offset of the datum in its library's memory. */
  SymbolType ADDRESS = new Global(CoreValueType.Numeric.I32, false, false);

  CoreExternType.Kind kind();

  /** A function. */
  record Function(CompositeType.Function type) implements SymbolType {
    @Override
    public CoreExternType.Kind kind() {
      return CoreExternType.Kind.FUNC;
    }

    @Override
    public String toString() {
      return "function " + text(type);
    }
  }

  /** A global. */
  record Global(CoreValueType type, boolean mutable, boolean shared) implements SymbolType {
    @Override
    public CoreExternType.Kind kind() {
      return CoreExternType.Kind.GLOBAL;
    }

    @Override
    public String toString() {
      return "global " + (mutable ? "mut " : "") + type;
    }
  }

  /** An exception tag. */
  record Tag(CompositeType.Function type) implements SymbolType {
    @Override
    public CoreExternType.Kind kind() {
      return CoreExternType.Kind.TAG;
    }

    @Override
    public String toString() {
      return "tag " + text(type);
    }
  }

  private static String text(CompositeType.Function type) {
    return text(type.params()) + " -> " + text(type.results());
  }

  private static String text(List<CoreValueType> types) {
    return types.stream().map(Object::toString).collect(Collectors.joining(" ", "(", ")"));
  }
}
