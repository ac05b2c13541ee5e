package io.witbindgen.component.encode;

import io.witbindgen.component.model.Slice;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The bytes written so far, with the grammar that all parts of the format share. */
final class ByteWriter {
  private byte[] bytes = new byte[64];
  private int size;

  ByteWriter copy() {
    ByteWriter copy = new ByteWriter();
    copy.raw(this);
    return copy;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  private void reserve(int more) {
    if (more > bytes.length - size) {
      int needed = Math.addExact(size, more);
      bytes = Arrays.copyOf(bytes, Math.max(needed, (int) Math.min(2L * size, 0x7fff_fff0)));
    }
  }

  void code(int code) {
    reserve(1);
    bytes[size++] = (byte) code;
  }

  void flag(boolean flag) {
    code(flag ? 1 : 0);
  }

  /** The bits of a 32-bit unsigned integer. */
  void u32(int value) {
    unsigned(Integer.toUnsignedLong(value));
  }

  /** The bits of a 64-bit unsigned integer, in as few bytes as it takes. */
  void unsigned(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      code((int) (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    code((int) rest);
  }

  /** A signed integer, in as few bytes as it takes. */
  void signed(long value) {
    long rest = value;
    while (rest < -0x40 || rest >= 0x40) {
      code((int) (rest & 0x7f) | 0x80);
      rest >>= 7;
    }
    code((int) rest & 0x7f);
  }

  /** A type index where a negative number would be a type, so with room for a sign. */
  void typeIndex(int index) {
    long rest = Integer.toUnsignedLong(index);
    while (rest >= 0x40) {
      code((int) (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    code((int) rest);
  }

  void name(String name) {
    try {
      ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(name));
      int length = encoded.remaining();
      u32(length);
      reserve(length);
      encoded.get(bytes, size, length);
      size += length;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("a name has a lone surrogate: " + name, e);
    }
  }

  void raw(Slice slice) {
    raw(slice.source(), slice.offset(), slice.length());
  }

  void raw(byte[] content) {
    raw(content, 0, content.length);
  }

  void raw(ByteWriter content) {
    raw(content.bytes, 0, content.size);
  }

  private void raw(byte[] content, int offset, int length) {
    reserve(length);
    System.arraycopy(content, offset, bytes, size, length);
    size += length;
  }

  /** Content preceded by its length in bytes. */
  void sized(Consumer<ByteWriter> content) {
    ByteWriter region = new ByteWriter();
    content.accept(region);
    u32(region.size);
    raw(region);
  }

  /** Items preceded by their number. */
  <T> void vector(Collection<T> items, BiConsumer<ByteWriter, T> item) {
    u32(items.size());
    items.forEach(each -> item.accept(this, each));
  }

  <T> void optional(Optional<T> item, BiConsumer<ByteWriter, T> content) {
    flag(item.isPresent());
    item.ifPresent(present -> content.accept(this, present));
  }
}
