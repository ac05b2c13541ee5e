package io.witbindgen.abi;

import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A resource type. Two resource types are the same only if they are the same object, whatever they
 * are called; each instance of a component makes its own.
 *
 * <p>A type is implemented by the host, and then a resource is any Java object; or by a component
 * instance, and then a resource is a number that means something there.
 */
public final class ResourceType {
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

  private final String name;
  private final Class<?> javaClass;
  private final Consumer<Object> hostDestructor;
  private final @Nullable InstanceState implementer;
  private final @Nullable GuestDestructor guestDestructor;

  /**
   * A new resource type of the host for objects of any class, without a destructor; the name is for
   * messages.
   */
  public ResourceType(String name) {
    this(name, Object.class, object -> {}, null, null);
  }

  private ResourceType(
      String name,
      Class<?> javaClass,
      Consumer<Object> hostDestructor,
      @Nullable InstanceState implementer,
      @Nullable GuestDestructor guestDestructor) {
    this.name = name;
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
  public static <T> ResourceType host(
      String name, Class<T> javaClass, Consumer<? super T> destructor) {
    return new ResourceType(
        name, javaClass, object -> destructor.accept(javaClass.cast(object)), null, null);
  }

  /**
   * A new resource type of a component instance.
   *
   * @param name for messages
   * @param implementer the instance
   * @param destructor ends a resource of the type
   */
  public static ResourceType guest(
      String name, InstanceState implementer, GuestDestructor destructor) {
    return new ResourceType(name, GuestResource.class, object -> {}, implementer, destructor);
  }

  public String name() {
    return name;
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

  @Override
  public String toString() {
    return name;
  }
}
