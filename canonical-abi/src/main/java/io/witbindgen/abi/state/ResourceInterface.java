package io.witbindgen.abi.state;

import io.witbindgen.abi.type.ResourceType;
import io.witbindgen.abi.type.ValueType;
import java.util.function.Consumer;

/**
 * A resource as typed code sees it: a Java interface, whether the host or a guest implements it.
 *
 * <p>An object of the interface that the host created is a resource of the {@linkplain #hostType
 * host type}, which all instances of all components share. Resources that a component instance
 * implements have a type of their own; {@link ExportedResources} knows that type and creates the
 * objects.
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
   * Describes a resource.
   *
   * @param name the name for messages
   * @param close destroys an object that the host implements, when a guest that owns it drops it
   */
  public static <T> ResourceInterface<T> of(
      String name, Class<T> javaClass, Consumer<? super T> close) {
    return new ResourceInterface<>(javaClass, ResourceDefinition.host(name, javaClass, close));
  }

  /** The resource type of objects that the host implements. */
  public ResourceType hostType() {
    return hostType;
  }

  /** The type of an owned handle, for function types. */
  public ValueType own() {
    return ValueType.own(hostType);
  }

  /** The type of a borrowed handle, for function types. */
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
