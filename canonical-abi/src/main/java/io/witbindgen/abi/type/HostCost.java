package io.witbindgen.abi.type;

/**
 * The number of bytes of host memory that each part of a lifted Java value is charged with, before
 * it is allocated. Generated code and the dynamic mapping use the same table; it errs on the high
 * side for a 64-bit JVM with compressed references.
 */
public final class HostCost {
  /** The header of an array, a record or another small object. */
  public static final int HEADER = 16;

  /** A field of an object, or a slot of an unmodifiable list. */
  public static final int SLOT = 8;

  /** An element of a growing list, including its slot. */
  public static final int ELEMENT = 16;

  /** A list object, without its elements. */
  public static final int LIST = 40;

  /** A string object, without its characters. */
  public static final int STRING = 40;

  /** An object for a handle or a set of flags. */
  public static final int HANDLE = 48;

  /** An entry of a map. */
  public static final int ENTRY = 48;

  private HostCost() {}
}
