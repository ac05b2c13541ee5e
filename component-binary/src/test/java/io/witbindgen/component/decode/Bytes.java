package io.witbindgen.component.decode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Builds binaries by hand. */
public final class Bytes {
  public static final Bytes PREAMBLE = bytes(0x00, 0x61, 0x73, 0x6d, 0x0d, 0x00, 0x01, 0x00);
  public static final Bytes CORE_PREAMBLE = bytes(0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00);

  private final byte[] content;

  private Bytes(byte[] content) {
    this.content = content;
  }

  public static Bytes bytes(int... content) {
    byte[] result = new byte[content.length];
    for (int i = 0; i < content.length; i++) {
      result[i] = (byte) content[i];
    }
    return new Bytes(result);
  }

  public static Bytes all(Bytes... parts) {
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    for (Bytes part : parts) {
      result.writeBytes(part.content);
    }
    return new Bytes(result.toByteArray());
  }

  public static Bytes u32(long value) {
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    long rest = value;
    while (rest >= 0x80) {
      result.write((int) (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    result.write((int) rest);
    return new Bytes(result.toByteArray());
  }

  public static Bytes name(String name) {
    return sized(new Bytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  /** A plain extern name. */
  public static Bytes extern(String name) {
    return all(bytes(0x00), name(name));
  }

  public static Bytes sized(Bytes... parts) {
    Bytes content = all(parts);
    return all(u32(content.content.length), content);
  }

  public static Bytes vector(Bytes... items) {
    return all(u32(items.length), all(items));
  }

  /** A section of one item behind its count. */
  public static Bytes one(int code, Bytes... item) {
    return section(code, bytes(1), all(item));
  }

  public static Bytes section(int code, Bytes... parts) {
    return all(bytes(code), sized(parts));
  }

  public static Bytes component(Bytes... sections) {
    return all(PREAMBLE, all(sections));
  }

  public static Bytes module(Bytes... sections) {
    return all(CORE_PREAMBLE, all(sections));
  }

  public byte[] toArray() {
    return content.clone();
  }
}
