package io.witbindgen.abi;

/**
 * A resource type. Two resource types are the same only if they are the same object, whatever they
 * are called.
 */
public final class ResourceType {
  private final String name;

  /** A new resource type, different from every other; the name is for messages. */
  public ResourceType(String name) {
    this.name = name;
  }

  public String name() {
    return name;
  }

  @Override
  public String toString() {
    return name;
  }
}
