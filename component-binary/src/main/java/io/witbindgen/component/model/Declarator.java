package io.witbindgen.component.model;

/** One line of a component type or instance type. */
public sealed interface Declarator {
  Kind kind();

  /** The offset at which it starts, in bytes from the start of the input. */
  int offset();

  /** The kinds of declarator, in the order of their binary codes. */
  enum Kind {
    CORE_TYPE(0),
    TYPE(1),
    ALIAS(2),
    IMPORT(3),
    EXPORT(4);

    private final int code;

    Kind(int code) {
      this.code = code;
    }

    /** The binary code. */
    public int code() {
      return code;
    }
  }

  /** A core type. */
  record CoreType(int offset, CoreTypeDefinition type) implements Declarator {
    @Override
    public Kind kind() {
      return Kind.CORE_TYPE;
    }
  }

  /** A type. */
  record Type(int offset, TypeDefinition type) implements Declarator {
    @Override
    public Kind kind() {
      return Kind.TYPE;
    }
  }

  /** An alias. */
  record Alias(int offset, AliasTarget target) implements Declarator {
    @Override
    public Kind kind() {
      return Kind.ALIAS;
    }
  }

  /** An import, which only a component type can have. */
  record Import(int offset, ExternName name, ExternType type) implements Declarator {
    @Override
    public Kind kind() {
      return Kind.IMPORT;
    }
  }

  /** An export. */
  record Export(int offset, ExternName name, ExternType type) implements Declarator {
    @Override
    public Kind kind() {
      return Kind.EXPORT;
    }
  }
}
