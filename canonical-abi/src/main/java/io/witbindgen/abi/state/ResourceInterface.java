package io.witbindgen.abi.state;

import io.witbindgen.abi.type.ResourceType;
import io.witbindgen.abi.type.ValueType;
import java.util.function.Consumer;

/**
 * A resource as typed code has it: a Java interface, whichever side implements the resource.
 *
 * <p>An object of the interface that the host makes is a resource of the {@linkplain #hostType host
 * type}, which is one for all instances of all components. What a component instance implements is
 * of a type of its own; {@link ExportedResources} says of which, and makes the objects.
 *
 * @param <T> the Java interface
 */
public final class ResourceInterface<T> {
  private final Class<T> javaClass;
  private final ResourceType hostType;

  private ResourceInterface(Class<T> javaClass, ResourceType hostType) {
    this.javaClass = javaClass;
    this.hostType = hostType;
  }

  /**
   * A resource.
   *
   * @param name for messages
   * @param close ends an object that the host implements, when a guest that owns it drops it
   */
  public static <T> ResourceInterface<T> of(
      String name, Class<T> javaClass, Consumer<? super T> close) {
    return new ResourceInterface<>(javaClass, ResourceDefinition.host(name, javaClass, close));
  }

  /** The resource type of the objects that the host implements. */
  public ResourceType hostType() {
    return hostType;
  }

  /** An owned handle, in the types of functions. */
  public ValueType own() {
    return ValueType.own(hostType);
  }

  /** A borrowed handle, in the types of functions. */
  public ValueType borrow() {
    return ValueType.borrow(hostType);
  }

  T cast(Object object) {
    return javaClass.cast(object);
  }

  @Override
  public String toString() {
    return hostType.name();
  }
}
