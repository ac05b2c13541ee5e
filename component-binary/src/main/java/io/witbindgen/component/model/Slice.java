package io.witbindgen.component.model;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;

/**
 * A range of the decoded input, without a copy of it.
 *
 * <p>A slice shares the array that was handed to the decoder, which therefore must not be changed
 * afterwards.
 */
public final class Slice {
  private final byte[] source;
  private final int offset;
  private final int length;

  /** The bytes {@code source[offset .. offset + length)}. */
  public Slice(byte[] source, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, source.length);
    this.source = source;
    this.offset = offset;
    this.length = length;
  }

  /** A whole array. */
  public static Slice of(byte[] source) {
    return new Slice(source, 0, source.length);
  }

  /** Where the range starts, in bytes from the start of the input. */
  public int offset() {
    return offset;
  }

  /** Its size in bytes. */
  public int length() {
    return length;
  }

  /** The whole input, which is shared and must not be changed. */
  public byte[] source() {
    return source;
  }

  /** A copy of the range. */
  public byte[] toByteArray() {
    return Arrays.copyOfRange(source, offset, offset + length);
  }

  /** A read-only view of the range. */
  public ByteBuffer toByteBuffer() {
    return ByteBuffer.wrap(source, offset, length).slice().asReadOnlyBuffer();
  }

  /** Whether both have the same bytes at the same offset. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Slice that
        && offset == that.offset
        && Arrays.equals(
            source, offset, offset + length, that.source, that.offset, that.offset + that.length);
  }

  @Override
  public int hashCode() {
    return 31 * offset + length;
  }

  @Override
  public String toString() {
    return length + " bytes at 0x" + Integer.toHexString(offset);
  }
}
