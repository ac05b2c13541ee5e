package io.witbindgen.abi.state;

import io.witbindgen.abi.type.ResourceType;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The resources that one component instance implements, for typed code that calls it: their
 * resource types, and how their Java objects are created. All other resources are the host's.
 */
public final class ExportedResources {
  /** No resources: all are the host's. */
  static final ExportedResources NONE = new ExportedResources();

  /**
   * A resource that the instance implements.
   *
   * @param maker creates the objects that represent resources
   */
  record Exported(ResourceType type, Function<GuestResource, ? extends GuestProxy> maker) {}

  private final Map<ResourceInterface<?>, Exported> exported = new HashMap<>();

  /** An empty set, to be filled with {@link #add}. */
  public ExportedResources() {}

  /** A copy, in which entries can be replaced. */
  public ExportedResources copy() {
    ExportedResources copy = new ExportedResources();
    copy.exported.putAll(exported);
    return copy;
  }

  /**
   * Adds a resource that the instance implements.
   *
   * @param type the instance's own resource type
   * @param maker creates the objects that represent resources; they implement the interface
   */
  public void add(
      ResourceInterface<?> resource,
      ResourceType type,
      Function<GuestResource, ? extends GuestProxy> maker) {
    exported.put(resource, new Exported(type, maker));
  }

  @Nullable Exported find(ResourceInterface<?> resource) {
    return exported.get(resource);
  }
}
