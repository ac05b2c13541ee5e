package io.witbindgen.wit.syntax;

import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.model.Type;
import java.util.List;
import java.util.Optional;

/** A type as it is written. */
public sealed interface SyntaxType {
  /** The shapes of a type. */
  enum Kind {
    /** {@link Primitive}. */
    PRIMITIVE,
    /** {@link Reference}. */
    REFERENCE,
    /** {@link ListOf}. */
    LIST,
    /** {@link MapOf}. */
    MAP,
    /** {@link OptionOf}. */
    OPTION,
    /** {@link ResultOf}. */
    RESULT,
    /** {@link TupleOf}. */
    TUPLE,
    /** {@link Handle}. */
    HANDLE,
    /** {@link FutureOf}. */
    FUTURE,
    /** {@link StreamOf}. */
    STREAM
  }

  /** Which of the shapes this is. */
  Kind kind();

  /** Where it stands. */
  Span span();

  /**
   * A type that is a keyword.
   *
   * @param type which one
   * @param span where it stands
   */
  record Primitive(Type.Primitive type, Span span) implements SyntaxType {
    @Override
    public Kind kind() {
      return Kind.PRIMITIVE;
    }
  }

  /**
   * A bare name.
   *
   * @param name the name
   */
  record Reference(Name name) implements SyntaxType {
    @Override
    public Kind kind() {
      return Kind.REFERENCE;
    }

    @Override
    public Span span() {
      return name.span();
    }
  }

  /**
   * {@code list<a>} or {@code list<a, 4>}.
   *
   * @param element the element type
   * @param length the fixed length, if there is one
   * @param span where it stands
   */
  record ListOf(SyntaxType element, Optional<Long> length, Span span) implements SyntaxType {
    @Override
    public Kind kind() {
      return Kind.LIST;
    }
  }

  /**
   * {@code map<k, v>}.
   *
   * @param key the key type
   * @param value the value type
   * @param span where it stands
   */
  record MapOf(Type.Primitive key, SyntaxType value, Span span) implements SyntaxType {
    @Override
    public Kind kind() {
      return Kind.MAP;
    }
  }

  /**
   * {@code option<a>}.
   *
   * @param value the type inside
   * @param span where it stands
   */
  record OptionOf(SyntaxType value, Span span) implements SyntaxType {
    @Override
    public Kind kind() {
      return Kind.OPTION;
    }
  }

  /**
   * {@code result<a, b>}.
   *
   * @param ok the first type, unless absent or {@code _}
   * @param error the second type, unless absent
   * @param span where it stands
   */
  record ResultOf(Optional<SyntaxType> ok, Optional<SyntaxType> error, Span span)
      implements SyntaxType {
    @Override
    public Kind kind() {
      return Kind.RESULT;
    }
  }

  /**
   * {@code tuple<a, b>}.
   *
   * @param elements the types inside
   * @param span where it stands
   */
  record TupleOf(List<SyntaxType> elements, Span span) implements SyntaxType {
    /** Copies the list. */
    public TupleOf {
      elements = List.copyOf(elements);
    }

    @Override
    public Kind kind() {
      return Kind.TUPLE;
    }
  }

  /**
   * {@code own<a>} or {@code borrow<a>}.
   *
   * @param borrow which of the two
   * @param name the resource
   * @param span where it stands
   */
  record Handle(boolean borrow, Name name, Span span) implements SyntaxType {
    @Override
    public Kind kind() {
      return Kind.HANDLE;
    }
  }

  /**
   * {@code future<a>}.
   *
   * @param payload the type inside
   * @param span where it stands
   */
  record FutureOf(Optional<SyntaxType> payload, Span span) implements SyntaxType {
    @Override
    public Kind kind() {
      return Kind.FUTURE;
    }
  }

  /**
   * {@code stream<a>}.
   *
   * @param element the type inside
   * @param span where it stands
   */
  record StreamOf(Optional<SyntaxType> element, Span span) implements SyntaxType {
    @Override
    public Kind kind() {
      return Kind.STREAM;
    }
  }
}
