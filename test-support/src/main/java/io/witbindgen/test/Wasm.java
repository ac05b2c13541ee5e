package io.witbindgen.test;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Builds binaries by hand: components and core modules, section by section. */
public final class Wasm {
  private static final byte[] COMPONENT = bytes(0, 'a', 's', 'm', 0x0d, 0, 1, 0);
  private static final byte[] MODULE = bytes(0, 'a', 's', 'm', 1, 0, 0, 0);

  private Wasm() {}

  /** A component of these sections; without one, the empty component. */
  public static byte[] component(byte[]... sections) {
    return all(COMPONENT, all(sections));
  }

  /** A core module of these sections; without one, the empty module. */
  public static byte[] module(byte[]... sections) {
    return all(MODULE, all(sections));
  }

  public static byte[] bytes(int... content) {
    byte[] result = new byte[content.length];
    for (int i = 0; i < content.length; i++) {
      result[i] = (byte) content[i];
    }
    return result;
  }

  /** The parts one after the other. */
  public static byte[] all(byte[]... parts) {
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      result.writeBytes(part);
    }
    return result.toByteArray();
  }

  /** An unsigned number in LEB128. */
  public static byte[] unsigned(long value) {
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    long rest = value;
    while (rest >= 0x80) {
      result.write((int) (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    result.write((int) rest);
    return result.toByteArray();
  }

  /** A signed number in LEB128. */
  public static byte[] signed(long value) {
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    long rest = value;
    while (rest < -64 || rest > 63) {
      result.write((int) (rest & 0x7f) | 0x80);
      rest >>= 7;
    }
    result.write((int) rest & 0x7f);
    return result.toByteArray();
  }

  /** A core name: its size and its UTF-8. */
  public static byte[] name(String name) {
    return sized(name.getBytes(StandardCharsets.UTF_8));
  }

  /** The plain name of a component's import or export. */
  public static byte[] extern(String name) {
    return all(bytes(0), name(name));
  }

  /** The parts after their size in bytes. */
  public static byte[] sized(byte[]... parts) {
    byte[] content = all(parts);
    return all(unsigned(content.length), content);
  }

  /** The items after their number. */
  public static byte[] vector(byte[]... items) {
    return all(unsigned(items.length), all(items));
  }

  /** A section with this content. */
  public static byte[] section(int code, byte[]... parts) {
    return all(bytes(code), sized(parts));
  }

  /** A section of one item after the number 1. */
  public static byte[] one(int code, byte[]... item) {
    return section(code, bytes(1), all(item));
  }

  /** A custom section. */
  public static byte[] custom(String name, byte[]... content) {
    return section(0, name(name), all(content));
  }
}
