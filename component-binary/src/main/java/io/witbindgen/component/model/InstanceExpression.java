package io.witbindgen.component.model;

import io.witbindgen.basics.Kinds;
import java.util.List;

/** The expression that makes a component instance. */
public sealed interface InstanceExpression {
  default Kind kind() {
    return Kind.KINDS.of(this);
  }

  /** The two kinds. */
  enum Kind {
    INSTANTIATE(Instantiate.class),
    INLINE_EXPORTS(InlineExports.class);

    private static final Kinds<Kind> KINDS = Kinds.of(values(), kind -> kind.type);
    private final Class<? extends InstanceExpression> type;

    Kind(Class<? extends InstanceExpression> type) {
      this.type = type;
    }
  }

  /** By instantiating the component with this index. */
  record Instantiate(int component, List<Argument> arguments) implements InstanceExpression {
    public Instantiate {
      arguments = List.copyOf(arguments);
    }
  }

  /** By giving names to existing items. */
  record InlineExports(List<Export> exports) implements InstanceExpression {
    public InlineExports {
      exports = List.copyOf(exports);
    }
  }

  /** The item that is given for the import of this name. */
  record Argument(String name, SortIndex item) {}

  /** One export of an instance. */
  record Export(ExternName name, SortIndex item) {}
}
