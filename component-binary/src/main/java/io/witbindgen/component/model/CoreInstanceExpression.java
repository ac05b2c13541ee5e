package io.witbindgen.component.model;

import io.witbindgen.basics.Kinds;
import java.util.List;

/** The expression that makes a core instance. */
public sealed interface CoreInstanceExpression {
  default Kind kind() {
    return Kind.KINDS.of(this);
  }

  /** The two kinds. */
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

  /** By giving names to existing items. */
  record InlineExports(List<Export> exports) implements CoreInstanceExpression {
    public InlineExports {
      exports = List.copyOf(exports);
    }
  }

  /** A core instance that provides all imports with this module name. */
  record Argument(String name, int instance) {}

  /** One export of an instance; its sort is a core sort. */
  record Export(String name, SortIndex item) {}
}
