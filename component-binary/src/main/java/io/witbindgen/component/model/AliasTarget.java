package io.witbindgen.component.model;

import io.witbindgen.basics.Kinds;

/** The target of an alias. */
public sealed interface AliasTarget {
  default Kind kind() {
    return Kind.KINDS.of(this);
  }

  /** The sort of the target, and so of the alias. */
  Sort sort();

  /** The three kinds of target. */
  enum Kind {
    EXPORT(Export.class),
    CORE_EXPORT(CoreExport.class),
    OUTER(Outer.class);

    private static final Kinds<Kind> KINDS = Kinds.of(values(), kind -> kind.type);
    private final Class<? extends AliasTarget> type;

    Kind(Class<? extends AliasTarget> type) {
      this.type = type;
    }
  }

  /** An export of a component instance. */
  record Export(Sort sort, int instance, String name) implements AliasTarget {}

  /** An export of a core instance. */
  record CoreExport(Sort sort, int instance, String name) implements AliasTarget {}

  /**
   * A definition of an enclosing scope: a component, component type or instance type.
   *
   * @param count the number of scopes outwards; 0 is the scope of the alias itself
   */
  record Outer(Sort sort, int count, int index) implements AliasTarget {}
}
