package io.witbindgen.component.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One definition of a component. */
public sealed interface Definition {
  Kind kind();

  /** The offset at which it starts, in bytes from the start of the input. */
  int offset();

  /** The kinds of definition, in the order of their section codes; custom sections come first. */
  enum Kind {
    CUSTOM(0),
    CORE_MODULE(1),
    CORE_INSTANCE(2),
    CORE_TYPE(3),
    COMPONENT(4),
    INSTANCE(5),
    ALIAS(6),
    TYPE(7),
    CANON(8),
    START(9),
    IMPORT(10),
    EXPORT(11),
    VALUE(12);

    private final int code;
    private final String text = name().toLowerCase(Locale.ROOT).replace('_', ' ');

    Kind(int code) {
      this.code = code;
    }

    /** The code of its section. */
    public int code() {
      return code;
    }

    /** In words: {@code core module}. */
    @Override
    public String toString() {
      return text;
    }
  }

  /** A custom section: not a definition in the specification, but placed among the definitions. */
  record Custom(int offset, String name, Slice bytes) implements Definition {
    @Override
    public Kind kind() {
      return Kind.CUSTOM;
    }
  }

  /** A core module, whole. */
  record CoreModule(int offset, Slice bytes) implements Definition {
    @Override
    public Kind kind() {
      return Kind.CORE_MODULE;
    }
  }

  /** A core instance. */
  record CoreInstance(int offset, CoreInstanceExpression expression) implements Definition {
    @Override
    public Kind kind() {
      return Kind.CORE_INSTANCE;
    }
  }

  /** A core type; a recursion group adds as many indices as it has types. */
  record CoreType(int offset, CoreTypeDefinition type) implements Definition {
    @Override
    public Kind kind() {
      return Kind.CORE_TYPE;
    }
  }

  /** A nested component. */
  record Component(int offset, DecodedComponent component) implements Definition {
    @Override
    public Kind kind() {
      return Kind.COMPONENT;
    }
  }

  /** A component instance. */
  record Instance(int offset, InstanceExpression expression) implements Definition {
    @Override
    public Kind kind() {
      return Kind.INSTANCE;
    }
  }

  /** Another index for something that exists already. */
  record Alias(int offset, AliasTarget target) implements Definition {
    @Override
    public Kind kind() {
      return Kind.ALIAS;
    }
  }

  /** A type. */
  record Type(int offset, TypeDefinition type) implements Definition {
    @Override
    public Kind kind() {
      return Kind.TYPE;
    }
  }

  /** A lifted function, a lowered function, or a built-in. */
  record Canon(int offset, CanonDefinition canon) implements Definition {
    @Override
    public Kind kind() {
      return Kind.CANON;
    }
  }

  /**
   * A call made during instantiation.
   *
   * @param arguments value indices
   * @param results the number of values that it adds
   */
  record Start(int offset, int function, List<Integer> arguments, int results)
      implements Definition {
    public Start {
      arguments = List.copyOf(arguments);
    }

    @Override
    public Kind kind() {
      return Kind.START;
    }
  }

  /** An import. */
  record Import(int offset, ExternName name, ExternType type) implements Definition {
    @Override
    public Kind kind() {
      return Kind.IMPORT;
    }
  }

  /**
   * An export, which also adds an index of its own sort.
   *
   * @param type the ascribed type, where one is written
   */
  record Export(int offset, ExternName name, SortIndex item, Optional<ExternType> type)
      implements Definition {
    @Override
    public Kind kind() {
      return Kind.EXPORT;
    }
  }

  /**
   * A literal value.
   *
   * @param bytes its encoding, which can be read only if the type is known
   */
  record Value(int offset, ValueTypeRef type, Slice bytes) implements Definition {
    @Override
    public Kind kind() {
      return Kind.VALUE;
    }
  }
}
