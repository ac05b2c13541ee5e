package io.witbindgen.abi.state;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.type.ResourceType;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A resource type together with its implementer: the host, for which a resource is any Java object,
 * or a component instance, which knows a resource by a number (spec section "Runtime State", {@code
 * ResourceType}).
 */
public final class ResourceDefinition extends ResourceType {
  /** Ends resources of a type that a component instance implements. */
  @FunctionalInterface
  public interface GuestDestructor {
    /**
     * Enters the implementing instance and tells it that a resource is dropped.
     *
     * @param representation the number of the resource
     * @param caller the instance that drops it; null for the host
     * @throws TrapException if the instance cannot be entered, or traps
     */
    void drop(int representation, @Nullable InstanceState caller);
  }

  private final Class<?> javaClass;
  private final Consumer<Object> hostDestructor;
  private final @Nullable InstanceState implementer;
  private final @Nullable GuestDestructor guestDestructor;

  private ResourceDefinition(
      String name,
      Class<?> javaClass,
      Consumer<Object> hostDestructor,
      @Nullable InstanceState implementer,
      @Nullable GuestDestructor guestDestructor) {
    super(name);
    this.javaClass = javaClass;
    this.hostDestructor = hostDestructor;
    this.implementer = implementer;
    this.guestDestructor = guestDestructor;
  }

  /**
   * A new resource type of the host.
   *
   * @param name for messages
   * @param javaClass what its resources are in Java
   * @param destructor called when a guest drops a resource that it owns, or when a component
   *     instance that owns it is closed
   */
  public static <T> ResourceDefinition host(
      String name, Class<T> javaClass, Consumer<? super T> destructor) {
    return new ResourceDefinition(
        name, javaClass, object -> destructor.accept(javaClass.cast(object)), null, null);
  }

  /**
   * A new resource type of a component instance.
   *
   * @param name for messages
   * @param implementer the instance
   * @param destructor ends a resource of the type
   */
  public static ResourceDefinition guest(
      String name, InstanceState implementer, GuestDestructor destructor) {
    return new ResourceDefinition(name, GuestResource.class, object -> {}, implementer, destructor);
  }

  /**
   * The definition of a type. One that is only an identity is the host's: its resources are objects
   * of any class and have no destructor.
   */
  public static ResourceDefinition of(ResourceType type) {
    return type instanceof ResourceDefinition definition
        ? definition
        : host(type.name(), Object.class, object -> {});
  }

  /** Whether the host implements the type; otherwise a component instance does. */
  public boolean isHost() {
    return implementer == null;
  }

  /** The instance that implements the type; null for the host. */
  public @Nullable InstanceState implementer() {
    return implementer;
  }

  /** What resources of this type are in Java; {@link GuestResource} where a guest implements it. */
  public Class<?> javaClass() {
    return javaClass;
  }

  /** Ends an owned resource of this type, which is in no table any more. */
  void destroy(ResourceHandle handle, @Nullable InstanceState caller) {
    if (guestDestructor == null) {
      hostDestructor.accept(Objects.requireNonNull(handle.object()));
    } else {
      guestDestructor.drop(handle.representation(), caller);
    }
  }

  /** Ends a resource that the host owned. */
  void destroy(int representation) {
    Objects.requireNonNull(guestDestructor).drop(representation, null);
  }
}
