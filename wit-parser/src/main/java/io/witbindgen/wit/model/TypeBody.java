package io.witbindgen.wit.model;

import io.witbindgen.basics.Kinds;
import java.util.List;
import java.util.Optional;

/** The right-hand side of a {@link TypeDefinition}. */
public sealed interface TypeBody {
  /** The shapes of a definition's body. */
  enum Kind {
    RECORD(RecordType.class),
    VARIANT(VariantType.class),
    ENUM(EnumType.class),
    FLAGS(FlagsType.class),
    RESOURCE(ResourceType.class),
    ALIAS(Alias.class),
    USE(Use.class);

    private static final Kinds<Kind> KINDS = Kinds.of(values(), kind -> kind.type);
    private final Class<? extends TypeBody> type;

    Kind(Class<? extends TypeBody> type) {
      this.type = type;
    }
  }

  /** The case that this is. */
  default Kind kind() {
    return Kind.KINDS.of(this);
  }

  /**
   * A record: named fields, in order.
   *
   * @param fields the fields, possibly none
   */
  record RecordType(List<Field> fields) implements TypeBody {
    /** Copies the list. */
    public RecordType {
      fields = List.copyOf(fields);
    }
  }

  /**
   * A field of a record.
   *
   * @param name its name, without {@code %}
   * @param type its type
   * @param metadata its documentation and place
   */
  record Field(String name, Type type, Metadata metadata) {}

  /**
   * A variant: one of several cases.
   *
   * @param cases the cases, at least one
   */
  record VariantType(List<Case> cases) implements TypeBody {
    /** Copies the list. */
    public VariantType {
      cases = List.copyOf(cases);
    }
  }

  /**
   * A case of a variant.
   *
   * @param name its name, without {@code %}
   * @param payload the type of its payload, if it has one
   * @param metadata its documentation and place
   */
  record Case(String name, Optional<Type> payload, Metadata metadata) {}

  /**
   * An enum: a variant whose cases have no payload.
   *
   * @param cases the cases, at least one
   */
  record EnumType(List<EnumCase> cases) implements TypeBody {
    /** Copies the list. */
    public EnumType {
      cases = List.copyOf(cases);
    }
  }

  /**
   * A case of an enum.
   *
   * @param name its name, without {@code %}
   * @param metadata its documentation and place
   */
  record EnumCase(String name, Metadata metadata) {}

  /**
   * Flags: a set of named bits.
   *
   * @param flags the flags, lowest bit first
   */
  record FlagsType(List<Flag> flags) implements TypeBody {
    /** Copies the list. */
    public FlagsType {
      flags = List.copyOf(flags);
    }
  }

  /**
   * One flag.
   *
   * @param name its name, without {@code %}
   * @param metadata its documentation and place
   */
  record Flag(String name, Metadata metadata) {}

  /**
   * A resource. Its functions are among those of the interface, or the imports of the world, that
   * defines it; see {@link Interface#functionsOf} and {@link World#functionsOf}.
   */
  record ResourceType() implements TypeBody {}

  /**
   * {@code type name = target;}.
   *
   * @param target the type that it is another name for; {@link Type.Named} if that is a resource
   */
  record Alias(Type target) implements TypeBody {}

  /**
   * {@code use interface.{target as name};}.
   *
   * @param target the definition in the other interface, which may itself be a use
   */
  record Use(TypeDefinition target) implements TypeBody {}
}
