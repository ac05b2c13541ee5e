package io.witbindgen.abi.state;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.type.ResourceType;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A resource type together with its implementer: the host, for which a resource is any Java object,
 * or a component instance, for which it is a number, the representation (spec section "Runtime
 * State", {@code ResourceType}). Immutable.
 *
 * <p>What is called when a guest drops a resource of the host runs on the thread that called the
 * guest, or on the one that closes the instance.
 */
public final class ResourceDefinition extends ResourceType {
  /** Destroys resources of a type that a component instance implements. */
  @FunctionalInterface
  public interface GuestDestructor {
    /**
     * Enters the implementing instance and tells it that a resource has been dropped.
     *
     * @param representation the number that denotes the resource
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
   * @param name the name for messages
   * @param javaClass the Java class of its resources
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
   * @param name the name for messages
   * @param implementer the instance
   * @param destructor destroys a resource of the type
   */
  public static ResourceDefinition guest(
      String name, InstanceState implementer, GuestDestructor destructor) {
    return new ResourceDefinition(name, GuestResource.class, object -> {}, implementer, destructor);
  }

  /**
   * The definition of a type. A bare {@link ResourceType} counts as the host's: its resources are
   * objects of any class and have no destructor.
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

  /** The Java class of the resources; {@link GuestResource} if a guest implements the type. */
  public Class<?> javaClass() {
    return javaClass;
  }

  /** Destroys an owned resource of this type that is no longer in any table. */
  void destroy(ResourceHandle handle, @Nullable InstanceState caller) {
    if (guestDestructor == null) {
      hostDestructor.accept(Objects.requireNonNull(handle.object()));
    } else {
      guestDestructor.drop(handle.representation(), caller);
    }
  }

  /** Destroys a guest's resource that the host owned. */
  void destroy(int representation) {
    Objects.requireNonNull(guestDestructor).drop(representation, null);
  }
}
