package io.witbindgen.component.model;

import java.util.List;

/** How a component instance is made. */
public sealed interface InstanceExpression {
  Kind kind();

  /** The two ways. */
  enum Kind {
    INSTANTIATE,
    INLINE_EXPORTS
  }

  /** By instantiating the component with this index. */
  record Instantiate(int component, List<Argument> arguments) implements InstanceExpression {
    public Instantiate {
      arguments = List.copyOf(arguments);
    }

    @Override
    public Kind kind() {
      return Kind.INSTANTIATE;
    }
  }

  /** By naming what exists already. */
  record InlineExports(List<Export> exports) implements InstanceExpression {
    public InlineExports {
      exports = List.copyOf(exports);
    }

    @Override
    public Kind kind() {
      return Kind.INLINE_EXPORTS;
    }
  }

  /** What is given for the import of this name. */
  record Argument(String name, SortIndex item) {}

  /** One export of an instance. */
  record Export(ExternName name, SortIndex item) {}
}
