package io.witbindgen.compose.types;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A resource type under one of its names. */
public final class Resource implements Type {
  private final String name;
  private final @Nullable Resource source;
  private final @Nullable InterfaceType owner;

  private Resource(String name, @Nullable Resource source, @Nullable InterfaceType owner) {
    this.name = name;
    this.source = source;
    this.owner = owner;
  }

  /** A new resource type. */
  public static Resource of(String name) {
    return new Resource(name, null, null);
  }

  /**
   * An alias of a resource type.
   *
   * @param owner the interface that the source is taken from; empty if it is in the same scope
   */
  public static Resource alias(String name, Resource source, Optional<InterfaceType> owner) {
    return new Resource(name, source, owner.orElse(null));
  }

  public String name() {
    return name;
  }

  /** The resource type that this is an alias of, if it is one. */
  public Optional<Resource> source() {
    return Optional.ofNullable(source);
  }

  /** The interface that the source is taken from; empty if it is in the same scope. */
  public Optional<InterfaceType> owner() {
    return Optional.ofNullable(owner);
  }

  /** The resource type that this denotes in the end. */
  public Resource resolved() {
    Resource resource = this;
    while (resource.source != null) {
      resource = resource.source;
    }
    return resource;
  }

  @Override
  public Kind kind() {
    return Kind.RESOURCE;
  }

  @Override
  public String describe() {
    return "resource";
  }

  @Override
  public String toString() {
    return name;
  }
}
