package io.witbindgen.component.model;

/** What an alias stands for. */
public sealed interface AliasTarget {
  Kind kind();

  /** The sort of the target, and so of the alias. */
  Sort sort();

  /** The three ways to name a target. */
  enum Kind {
    EXPORT,
    CORE_EXPORT,
    OUTER
  }

  /** An export of a component instance. */
  record Export(Sort sort, int instance, String name) implements AliasTarget {
    @Override
    public Kind kind() {
      return Kind.EXPORT;
    }
  }

  /** An export of a core instance. */
  record CoreExport(Sort sort, int instance, String name) implements AliasTarget {
    @Override
    public Kind kind() {
      return Kind.CORE_EXPORT;
    }
  }

  /**
   * A definition of an enclosing scope: a component, component type or instance type.
   *
   * @param count how many scopes further out; 0 is the scope of the alias itself
   */
  record Outer(Sort sort, int count, int index) implements AliasTarget {
    @Override
    public Kind kind() {
      return Kind.OUTER;
    }
  }
}
