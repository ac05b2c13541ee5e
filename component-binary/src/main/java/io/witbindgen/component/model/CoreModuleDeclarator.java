package io.witbindgen.component.model;

import io.witbindgen.basics.Kinds;
import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.CoreImport;
import io.witbindgen.component.core.RecursiveType;

/** One line of a core module type. */
public sealed interface CoreModuleDeclarator {
  default Kind kind() {
    return Kind.KINDS.of(this);
  }

  /** The offset at which it starts, in bytes from the start of the input. */
  int offset();

  /** The kinds of declarator, in the order of their binary codes. */
  enum Kind {
    IMPORT(Import.class),
    TYPE(Type.class),
    OUTER_ALIAS(OuterAlias.class),
    EXPORT(Export.class);

    private static final Kinds<Kind> KINDS = Kinds.of(values(), kind -> kind.type);
    private final Class<? extends CoreModuleDeclarator> type;

    Kind(Class<? extends CoreModuleDeclarator> type) {
      this.type = type;
    }
  }

  /** An import. */
  record Import(int offset, CoreImport declared) implements CoreModuleDeclarator {}

  /** A group of core types. */
  record Type(int offset, RecursiveType type) implements CoreModuleDeclarator {}

  /**
   * A core type of an enclosing scope.
   *
   * @param count the number of scopes outwards; 0 is the module type itself
   */
  record OuterAlias(int offset, int count, int index) implements CoreModuleDeclarator {}

  /** An export. */
  record Export(int offset, String name, CoreExternType type) implements CoreModuleDeclarator {}
}
