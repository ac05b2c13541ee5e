package io.witbindgen.component.model;

import io.witbindgen.basics.Kinds;
import io.witbindgen.component.core.RecursiveType;
import java.util.List;

/** The content of a core type definition. */
public sealed interface CoreTypeDefinition {
  default Kind kind() {
    return Kind.KINDS.of(this);
  }

  /** The two kinds. */
  enum Kind {
    RECURSIVE(Recursive.class),
    MODULE(Module.class);

    private static final Kinds<Kind> KINDS = Kinds.of(values(), kind -> kind.type);
    private final Class<? extends CoreTypeDefinition> type;

    Kind(Class<? extends CoreTypeDefinition> type) {
      this.type = type;
    }
  }

  /** A group of core types, usually only one; it adds an index for each of them. */
  record Recursive(RecursiveType type) implements CoreTypeDefinition {}

  /** A type of core modules: a scope with a type index space of its own. */
  record Module(List<CoreModuleDeclarator> declarators) implements CoreTypeDefinition {
    public Module {
      declarators = List.copyOf(declarators);
    }
  }
}
