package io.witbindgen.abi.type;

/**
 * The identity of a resource type. Two resource types are the same only if they are the same
 * object, whatever their names; each instance of a component creates its own.
 *
 * <p>Validation and link plans need no more than this. {@code ResourceDefinition} adds who
 * implements the type and how its resources are destroyed.
 */
public class ResourceType {
  private final String name;

  /** A new resource type; the name is for messages. */
  public ResourceType(String name) {
    this.name = name;
  }

  /** The name for messages. */
  public final String name() {
    return name;
  }

  @Override
  public final String toString() {
    return name;
  }
}
