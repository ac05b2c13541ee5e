package io.witbindgen.component.model;

import io.witbindgen.basics.Kinds;
import java.util.List;

/** How a core instance is made. */
public sealed interface CoreInstanceExpression {
  default Kind kind() {
    return Kind.KINDS.of(this);
  }

  /** The two ways. */
  enum Kind {
    INSTANTIATE(Instantiate.class),
    INLINE_EXPORTS(InlineExports.class);

    private static final Kinds<Kind> KINDS = Kinds.of(values(), kind -> kind.type);
    private final Class<? extends CoreInstanceExpression> type;

    Kind(Class<? extends CoreInstanceExpression> type) {
      this.type = type;
    }
  }

  /** By instantiating the core module with this index. */
  record Instantiate(int module, List<Argument> arguments) implements CoreInstanceExpression {
    public Instantiate {
      arguments = List.copyOf(arguments);
    }
  }

  /** By naming what exists already. */
  record InlineExports(List<Export> exports) implements CoreInstanceExpression {
    public InlineExports {
      exports = List.copyOf(exports);
    }
  }

  /** A core instance that provides all imports whose module name this is. */
  record Argument(String name, int instance) {}

  /** One export of an instance; its sort is a core sort. */
  record Export(String name, SortIndex item) {}
}
