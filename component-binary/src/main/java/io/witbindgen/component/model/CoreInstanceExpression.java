package io.witbindgen.component.model;

import java.util.List;

/** How a core instance is made. */
public sealed interface CoreInstanceExpression {
  Kind kind();

  /** The two ways. */
  enum Kind {
    INSTANTIATE,
    INLINE_EXPORTS
  }

  /** By instantiating the core module with this index. */
  record Instantiate(int module, List<Argument> arguments) implements CoreInstanceExpression {
    public Instantiate {
      arguments = List.copyOf(arguments);
    }

    @Override
    public Kind kind() {
      return Kind.INSTANTIATE;
    }
  }

  /** By naming what exists already. */
  record InlineExports(List<Export> exports) implements CoreInstanceExpression {
    public InlineExports {
      exports = List.copyOf(exports);
    }

    @Override
    public Kind kind() {
      return Kind.INLINE_EXPORTS;
    }
  }

  /** A core instance that provides all imports whose module name this is. */
  record Argument(String name, int instance) {}

  /** One export of an instance; its sort is a core sort. */
  record Export(String name, SortIndex item) {}
}
