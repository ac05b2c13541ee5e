package io.witbindgen.wit.syntax;

import io.witbindgen.basics.Kinds;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.model.Type;
import java.util.List;
import java.util.Optional;

/** A type as written. */
public sealed interface SyntaxType {
  /** The shapes of a type. */
  enum Kind {
    PRIMITIVE(Primitive.class),
    REFERENCE(Reference.class),
    LIST(ListOf.class),
    MAP(MapOf.class),
    OPTION(OptionOf.class),
    RESULT(ResultOf.class),
    TUPLE(TupleOf.class),
    HANDLE(Handle.class),
    FUTURE(FutureOf.class),
    STREAM(StreamOf.class);

    private static final Kinds<Kind> KINDS = Kinds.of(values(), kind -> kind.type);
    private final Class<? extends SyntaxType> type;

    Kind(Class<? extends SyntaxType> type) {
      this.type = type;
    }
  }

  /** The case that this is. */
  default Kind kind() {
    return Kind.KINDS.of(this);
  }

  /** Where it is. */
  Span span();

  /**
   * A type that is a keyword.
   *
   * @param type which one
   * @param span where it is
   */
  record Primitive(Type.Primitive type, Span span) implements SyntaxType {}

  /**
   * A bare name.
   *
   * @param name the name
   */
  record Reference(Name name) implements SyntaxType {
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
   * @param span where it is
   */
  record ListOf(SyntaxType element, Optional<Long> length, Span span) implements SyntaxType {}

  /**
   * {@code map<k, v>}.
   *
   * @param key the key type
   * @param value the value type
   * @param span where it is
   */
  record MapOf(Type.Primitive key, SyntaxType value, Span span) implements SyntaxType {}

  /**
   * {@code option<a>}.
   *
   * @param value the type inside
   * @param span where it is
   */
  record OptionOf(SyntaxType value, Span span) implements SyntaxType {}

  /**
   * {@code result<a, b>}.
   *
   * @param ok the first type, unless absent or {@code _}
   * @param error the second type, unless absent
   * @param span where it is
   */
  record ResultOf(Optional<SyntaxType> ok, Optional<SyntaxType> error, Span span)
      implements SyntaxType {}

  /**
   * {@code tuple<a, b>}.
   *
   * @param elements the types inside
   * @param span where it is
   */
  record TupleOf(List<SyntaxType> elements, Span span) implements SyntaxType {
    /** Copies the list. */
    public TupleOf {
      elements = List.copyOf(elements);
    }
  }

  /**
   * {@code own<a>} or {@code borrow<a>}.
   *
   * @param borrow whether it is {@code borrow} and not {@code own}
   * @param name the resource
   * @param span where it is
   */
  record Handle(boolean borrow, Name name, Span span) implements SyntaxType {}

  /**
   * {@code future<a>}.
   *
   * @param payload the type inside
   * @param span where it is
   */
  record FutureOf(Optional<SyntaxType> payload, Span span) implements SyntaxType {}

  /**
   * {@code stream<a>}.
   *
   * @param element the type inside
   * @param span where it is
   */
  record StreamOf(Optional<SyntaxType> element, Span span) implements SyntaxType {}
}
