package io.witbindgen.abi.state;

import io.witbindgen.abi.type.ResourceType;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The resources that one component instance implements, for typed code that calls it: of which type
 * they are, and how their objects are made. All others are the host's.
 */
public final class ExportedResources {
  /** No resources: all are the host's. */
  static final ExportedResources NONE = new ExportedResources();

  /**
   * A resource that the instance implements.
   *
   * @param maker makes the objects that stand for resources
   */
  record Exported(ResourceType type, Function<GuestResource, ? extends GuestProxy> maker) {}

  private final Map<ResourceInterface<?>, Exported> exported = new HashMap<>();

  /** No resources, to be added to. */
  public ExportedResources() {}

  /** The same resources, which others can be put in place of. */
  public ExportedResources copy() {
    ExportedResources copy = new ExportedResources();
    copy.exported.putAll(exported);
    return copy;
  }

  /**
   * Adds a resource that the instance implements.
   *
   * @param type the instance's own resource type
   * @param maker makes the objects that stand for resources; they implement the interface
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
