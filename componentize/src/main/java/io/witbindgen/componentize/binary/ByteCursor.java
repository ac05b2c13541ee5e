package io.witbindgen.componentize.binary;

import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.component.model.Slice;
import java.nio.charset.StandardCharsets;

/** A position in a range of bytes; reading moves it forward. */
public final class ByteCursor {
  private final byte[] source;
  private final int end;
  private int position;

  /** Starts at the start of a slice. */
  public ByteCursor(Slice slice) {
    this.source = slice.source();
    this.position = slice.offset();
    this.end = slice.offset() + slice.length();
  }

  /** Whether everything has been read. */
  public boolean atEnd() {
    return position >= end;
  }

  /** The position in bytes from the start of the input. */
  public int position() {
    return position;
  }

  /** The next byte, unsigned. */
  public int next() {
    if (position >= end) {
      throw malformed("unexpected end of the core module");
    }
    return Byte.toUnsignedInt(source[position++]);
  }

  /** The next byte; the position stays. */
  public int peek() {
    int next = next();
    position--;
    return next;
  }

  /** An unsigned 32-bit number in LEB128. */
  public int u32() {
    return (int) leb(5);
  }

  /** Any number in LEB128, of which only the low 64 bits are kept; unsigned if it is short. */
  public long leb(int maxBytes) {
    long value = 0;
    for (int i = 0; i < maxBytes; i++) {
      int next = next();
      value |= (long) (next & 0x7f) << (7 * i);
      if (next < 0x80) {
        return value;
      }
    }
    throw malformed("a number is too long");
  }

  /** A signed number of at most 64 bits in LEB128. */
  public long signed() {
    long value = 0;
    for (int shift = 0; shift < 70; shift += 7) {
      int next = next();
      value |= (long) (next & 0x7f) << shift;
      if (next < 0x80) {
        int unused = Math.max(0, 64 - shift - 7);
        return value << unused >> unused;
      }
    }
    throw malformed("a number is too long");
  }

  /** The next bytes, as a slice of the input. */
  public Slice bytes(int length) {
    if (length < 0 || length > end - position) {
      throw malformed("unexpected end of the core module");
    }
    Slice slice = new Slice(source, position, length);
    position += length;
    return slice;
  }

  /** The bytes between an earlier position and this one, as a slice of the input. */
  public Slice since(int start) {
    return new Slice(source, start, position - start);
  }

  /** Bytes that follow their length. */
  public Slice sized() {
    return bytes(u32());
  }

  /** A name. */
  public String name() {
    Slice bytes = sized();
    return new String(bytes.source(), bytes.offset(), bytes.length(), StandardCharsets.UTF_8);
  }

  /** All remaining bytes. */
  public Slice rest() {
    return bytes(end - position);
  }

  /** An exception for this position of the input. */
  public MalformedComponentException malformed(String reason) {
    return new MalformedComponentException(reason, position);
  }
}
