package io.witbindgen.wit.syntax;

import io.witbindgen.basics.Kinds;
import io.witbindgen.wit.model.Comments;
import java.util.List;
import java.util.Optional;

/** The right-hand side of a type definition. */
public sealed interface SyntaxBody {
  /** The shapes of a body. */
  enum Kind {
    RECORD(RecordBody.class),
    VARIANT(VariantBody.class),
    ENUM(EnumBody.class),
    FLAGS(FlagsBody.class),
    RESOURCE(ResourceBody.class),
    ALIAS(AliasBody.class);

    private static final Kinds<Kind> KINDS = Kinds.of(values(), kind -> kind.type);
    private final Class<? extends SyntaxBody> type;

    Kind(Class<? extends SyntaxBody> type) {
      this.type = type;
    }
  }

  /** The case that this is. */
  default Kind kind() {
    return Kind.KINDS.of(this);
  }

  /**
   * A record.
   *
   * @param fields its fields
   */
  record RecordBody(List<Part> fields) implements SyntaxBody {
    /** Copies the list. */
    public RecordBody {
      fields = List.copyOf(fields);
    }
  }

  /**
   * A variant.
   *
   * @param cases its cases
   */
  record VariantBody(List<Part> cases) implements SyntaxBody {
    /** Copies the list. */
    public VariantBody {
      cases = List.copyOf(cases);
    }
  }

  /**
   * An enum.
   *
   * @param cases its cases, none with a type
   */
  record EnumBody(List<Part> cases) implements SyntaxBody {
    /** Copies the list. */
    public EnumBody {
      cases = List.copyOf(cases);
    }
  }

  /**
   * Flags.
   *
   * @param flags the flags, none with a type
   */
  record FlagsBody(List<Part> flags) implements SyntaxBody {
    /** Copies the list. */
    public FlagsBody {
      flags = List.copyOf(flags);
    }
  }

  /**
   * A field, a case or a flag.
   *
   * @param comments the comments before it
   * @param name its name
   * @param type its type: always there for a field, never for a flag or a case of an enum
   */
  record Part(Optional<Comments> comments, Name name, Optional<SyntaxType> type) {}

  /**
   * A resource.
   *
   * @param functions the functions it declares
   */
  record ResourceBody(List<ResourceFunction> functions) implements SyntaxBody {
    /** Copies the list. */
    public ResourceBody {
      functions = List.copyOf(functions);
    }
  }

  /** How a function of a resource is declared. */
  enum ResourceFunctionKind {
    /** {@code a: func()}. */
    METHOD,
    /** {@code a: static func()}. */
    STATIC,
    /** {@code constructor()}. */
    CONSTRUCTOR
  }

  /**
   * A function of a resource.
   *
   * @param annotations the annotations before it
   * @param kind how it is declared
   * @param name its name; {@code constructor} for a constructor
   * @param type its type as written
   */
  record ResourceFunction(
      Annotations annotations,
      ResourceFunctionKind kind,
      Name name,
      SyntaxMember.FunctionSyntax type) {}

  /**
   * {@code type a = b;}.
   *
   * @param target the type
   */
  record AliasBody(SyntaxType target) implements SyntaxBody {}
}
