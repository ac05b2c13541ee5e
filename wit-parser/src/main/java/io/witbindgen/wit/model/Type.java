package io.witbindgen.wit.model;

import java.util.List;
import java.util.Optional;

/**
 * The type of a value: of a field, a case, a parameter or a result, or inside another type.
 *
 * <p>A resource's bare name has become {@link Own}, as the specification says. So {@link Named}
 * leads to a resource only as the target of a {@link TypeBody.Alias}.
 */
public sealed interface Type {
  /** The shapes of a type. */
  enum Kind {
    /** {@link Primitive}. */
    PRIMITIVE,
    /** {@link Named}. */
    NAMED,
    /** {@link ListType}. */
    LIST,
    /** {@link FixedLengthList}. */
    FIXED_LENGTH_LIST,
    /** {@link MapType}. */
    MAP,
    /** {@link OptionType}. */
    OPTION,
    /** {@link ResultType}. */
    RESULT,
    /** {@link TupleType}. */
    TUPLE,
    /** {@link Own}. */
    OWN,
    /** {@link Borrow}. */
    BORROW,
    /** {@link FutureType}. */
    FUTURE,
    /** {@link StreamType}. */
    STREAM
  }

  /** The case that this is. */
  Kind kind();

  /** The types that are keywords of WIT. */
  enum Primitive implements Type {
    /** {@code bool}. */
    BOOL("bool"),
    /** {@code s8}. */
    S8("s8"),
    /** {@code u8}. */
    U8("u8"),
    /** {@code s16}. */
    S16("s16"),
    /** {@code u16}. */
    U16("u16"),
    /** {@code s32}. */
    S32("s32"),
    /** {@code u32}. */
    U32("u32"),
    /** {@code s64}. */
    S64("s64"),
    /** {@code u64}. */
    U64("u64"),
    /** {@code f32}. */
    F32("f32"),
    /** {@code f64}. */
    F64("f64"),
    /** {@code char}. */
    CHAR("char"),
    /** {@code string}. */
    STRING("string"),
    /** {@code error-context}. */
    ERROR_CONTEXT("error-context");

    private final String keyword;

    Primitive(String keyword) {
      this.keyword = keyword;
    }

    /** The keyword. */
    public String keyword() {
      return keyword;
    }

    @Override
    public Kind kind() {
      return Kind.PRIMITIVE;
    }
  }

  /**
   * A reference to a definition.
   *
   * @param definition the definition that is in scope under that name, aliases and uses included
   */
  record Named(TypeDefinition definition) implements Type {
    @Override
    public Kind kind() {
      return Kind.NAMED;
    }
  }

  /**
   * {@code list<element>}.
   *
   * @param element the element type
   */
  record ListType(Type element) implements Type {
    @Override
    public Kind kind() {
      return Kind.LIST;
    }
  }

  /**
   * {@code list<element, length>}.
   *
   * @param element the element type
   * @param length the number of elements, at least 1; an unsigned 32-bit number
   */
  record FixedLengthList(Type element, long length) implements Type {
    @Override
    public Kind kind() {
      return Kind.FIXED_LENGTH_LIST;
    }
  }

  /**
   * {@code map<key, value>}.
   *
   * @param key the key type: an integer, {@code bool}, {@code char} or {@code string}
   * @param value the value type
   */
  record MapType(Primitive key, Type value) implements Type {
    @Override
    public Kind kind() {
      return Kind.MAP;
    }
  }

  /**
   * {@code option<value>}.
   *
   * @param value the type of the optional value
   */
  record OptionType(Type value) implements Type {
    @Override
    public Kind kind() {
      return Kind.OPTION;
    }
  }

  /**
   * {@code result<ok, error>}.
   *
   * @param ok the type of the value on success, if there is one
   * @param error the type of the value on failure, if there is one
   */
  record ResultType(Optional<Type> ok, Optional<Type> error) implements Type {
    @Override
    public Kind kind() {
      return Kind.RESULT;
    }
  }

  /**
   * {@code tuple<…>}.
   *
   * @param elements the element types, possibly none
   */
  record TupleType(List<Type> elements) implements Type {
    /** Copies the list. */
    public TupleType {
      elements = List.copyOf(elements);
    }

    @Override
    public Kind kind() {
      return Kind.TUPLE;
    }
  }

  /**
   * An owning handle: a resource's bare name, or {@code own<resource>}.
   *
   * @param resource the definition as named, so that {@link TypeDefinition#resolved()} is the
   *     resource
   */
  record Own(TypeDefinition resource) implements Type {
    @Override
    public Kind kind() {
      return Kind.OWN;
    }
  }

  /**
   * A handle lent for the duration of a call: {@code borrow<resource>}.
   *
   * @param resource the definition as named, so that {@link TypeDefinition#resolved()} is the
   *     resource
   */
  record Borrow(TypeDefinition resource) implements Type {
    @Override
    public Kind kind() {
      return Kind.BORROW;
    }
  }

  /**
   * {@code future<payload>}.
   *
   * @param payload the type of the future value, if there is one
   */
  record FutureType(Optional<Type> payload) implements Type {
    @Override
    public Kind kind() {
      return Kind.FUTURE;
    }
  }

  /**
   * {@code stream<element>}.
   *
   * @param element the type of the values that come, if they have one
   */
  record StreamType(Optional<Type> element) implements Type {
    @Override
    public Kind kind() {
      return Kind.STREAM;
    }
  }
}
