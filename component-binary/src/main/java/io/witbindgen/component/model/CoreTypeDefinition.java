package io.witbindgen.component.model;

import io.witbindgen.component.core.RecursiveType;
import java.util.List;

/** What a core type definition defines. */
public sealed interface CoreTypeDefinition {
  Kind kind();

  /** The two kinds. */
  enum Kind {
    RECURSIVE,
    MODULE
  }

  /** A group of core types, mostly of one; it adds an index for each of them. */
  record Recursive(RecursiveType type) implements CoreTypeDefinition {
    @Override
    public Kind kind() {
      return Kind.RECURSIVE;
    }
  }

  /** A type of core modules: a scope with a type index space of its own. */
  record Module(List<CoreModuleDeclarator> declarators) implements CoreTypeDefinition {
    public Module {
      declarators = List.copyOf(declarators);
    }

    @Override
    public Kind kind() {
      return Kind.MODULE;
    }
  }
}
