package io.witbindgen.abi.type;

/**
 * How many bytes of host memory the parts of a lifted Java value are charged with, before they are
 * allocated. Generated code and the dynamic mapping read the same table; it errs on the high side
 * of a 64-bit JVM with compressed references.
 */
public final class HostCost {
  /** The header of an array, or of a record or another small object. */
  public static final int HEADER = 16;

  /** A field of an object, or a slot of an unmodifiable list. */
  public static final int SLOT = 8;

  /** An element of a list that is built up, its slot included. */
  public static final int ELEMENT = 16;

  /** A list object, elements not counted. */
  public static final int LIST = 40;

  /** A string object, its characters not counted. */
  public static final int STRING = 40;

  /** An object that a handle or a set of flags becomes. */
  public static final int HANDLE = 48;

  /** An entry of a map. */
  public static final int ENTRY = 48;

  private HostCost() {}
}
