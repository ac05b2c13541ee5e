package io.witbindgen.component.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The name of an import or export, as written; neither its grammar nor its attributes are checked
 * yet.
 */
public record ExternName(String name, List<Attribute> attributes) {
  public ExternName {
    attributes = List.copyOf(attributes);
  }

  /** A name without attributes. */
  public ExternName(String name) {
    this(name, List.of());
  }

  /** The interface that an instance of a plain name implements. */
  public Optional<String> implementedInterface() {
    return first(Attribute.Implements.class, Attribute.Implements::interfaceName);
  }

  /** The text to append to the name's canonical version to get the full version. */
  public Optional<String> versionSuffix() {
    return first(Attribute.VersionSuffix.class, Attribute.VersionSuffix::suffix);
  }

  /** The name of the item in the world of the host. */
  public Optional<String> externalId() {
    return first(Attribute.ExternalId.class, Attribute.ExternalId::id);
  }

  @Override
  public String toString() {
    return name;
  }

  private <A extends Attribute> Optional<String> first(Class<A> kind, Function<A, String> value) {
    Stream<A> found = attributes.stream().filter(kind::isInstance).map(kind::cast);
    return found.map(value).findFirst();
  }

  /** Additional information about a name; type matching ignores it. */
  public sealed interface Attribute {
    Kind kind();

    /** The kinds of attribute, in the order of their binary codes. */
    enum Kind {
      IMPLEMENTS(0),
      VERSION_SUFFIX(1),
      EXTERNAL_ID(2);

      private final int code;

      Kind(int code) {
        this.code = code;
      }

      /** The binary code. */
      public int code() {
        return code;
      }
    }

    /** See {@link ExternName#implementedInterface}. */
    record Implements(String interfaceName) implements Attribute {
      @Override
      public Kind kind() {
        return Kind.IMPLEMENTS;
      }
    }

    /** See {@link ExternName#versionSuffix}. */
    record VersionSuffix(String suffix) implements Attribute {
      @Override
      public Kind kind() {
        return Kind.VERSION_SUFFIX;
      }
    }

    /** See {@link ExternName#externalId}. */
    record ExternalId(String id) implements Attribute {
      @Override
      public Kind kind() {
        return Kind.EXTERNAL_ID;
      }
    }
  }
}
