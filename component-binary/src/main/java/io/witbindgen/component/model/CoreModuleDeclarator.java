package io.witbindgen.component.model;

import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.CoreImport;
import io.witbindgen.component.core.RecursiveType;

/** One line of a core module type. */
public sealed interface CoreModuleDeclarator {
  Kind kind();

  /** Where it starts, in bytes from the start of the input. */
  int offset();

  /** The kinds of declarator, in the order of their binary codes. */
  enum Kind {
    IMPORT,
    TYPE,
    OUTER_ALIAS,
    EXPORT
  }

  /** An import. */
  record Import(int offset, CoreImport declared) implements CoreModuleDeclarator {
    @Override
    public Kind kind() {
      return Kind.IMPORT;
    }
  }

  /** A group of core types. */
  record Type(int offset, RecursiveType type) implements CoreModuleDeclarator {
    @Override
    public Kind kind() {
      return Kind.TYPE;
    }
  }

  /**
   * A core type of an enclosing scope.
   *
   * @param count how many scopes further out; 0 is the module type itself
   */
  record OuterAlias(int offset, int count, int index) implements CoreModuleDeclarator {
    @Override
    public Kind kind() {
      return Kind.OUTER_ALIAS;
    }
  }

  /** An export. */
  record Export(int offset, String name, CoreExternType type) implements CoreModuleDeclarator {
    @Override
    public Kind kind() {
      return Kind.EXPORT;
    }
  }
}
