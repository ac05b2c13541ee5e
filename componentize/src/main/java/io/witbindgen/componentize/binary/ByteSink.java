package io.witbindgen.componentize.binary;

import io.witbindgen.component.model.Slice;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Collects bytes. */
public final class ByteSink {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** Starts empty. */
  public ByteSink() {}

  /** One byte. */
  public ByteSink code(int code) {
    out.write(code);
    return this;
  }

  /** An unsigned 32-bit number in LEB128. */
  public ByteSink u32(int value) {
    int left = value;
    while ((left & ~0x7f) != 0) {
      out.write((left & 0x7f) | 0x80);
      left >>>= 7;
    }
    out.write(left);
    return this;
  }

  /** An unsigned 64-bit number in LEB128. */
  public ByteSink u64(long value) {
    long left = value;
    while ((left & ~0x7fL) != 0) {
      out.write((int) ((left & 0x7f) | 0x80));
      left >>>= 7;
    }
    out.write((int) left);
    return this;
  }

  /** A signed number in LEB128. */
  public ByteSink signed(long value) {
    long left = value;
    while (left < -0x40 || left >= 0x40) {
      out.write((int) ((left & 0x7f) | 0x80));
      left >>= 7;
    }
    out.write((int) (left & 0x7f));
    return this;
  }

  /** Bytes as they are. */
  public ByteSink raw(Slice slice) {
    out.write(slice.source(), slice.offset(), slice.length());
    return this;
  }

  /** Bytes as they are. */
  public ByteSink raw(byte[] bytes) {
    return raw(Slice.of(bytes));
  }

  /** The length of bytes, then the bytes. */
  public ByteSink sized(byte[] bytes) {
    return u32(bytes.length).raw(bytes);
  }

  /** A name. */
  public ByteSink name(String name) {
    return sized(name.getBytes(StandardCharsets.UTF_8));
  }

  /** How many bytes there are so far. */
  public int size() {
    return out.size();
  }

  /** The bytes so far, a new array. */
  public byte[] toByteArray() {
    return out.toByteArray();
  }
}
