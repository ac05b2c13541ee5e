package io.witbindgen.component.decode;

import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.component.model.Slice;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A position in a region of the input, with the grammar that all parts of the format share. */
final class ByteReader {
  private static final int MAX_NESTING = 100;

  private final byte[] source;
  private final int end;
  private final String region;
  private int position;
  private int nesting;

  private ByteReader(byte[] source, int position, int end, String region, int nesting) {
    this.source = source;
    this.position = position;
    this.end = end;
    this.region = region;
    this.nesting = nesting;
  }

  /**
   * Reads a slice; messages call it {@code region} if it ends too early: {@code the core module}.
   */
  static ByteReader of(Slice slice, String region) {
    int end = slice.offset() + slice.length();
    return new ByteReader(slice.source(), slice.offset(), end, region, 0);
  }

  int position() {
    return position;
  }

  boolean atEnd() {
    return position == end;
  }

  MalformedComponentException malformed(String reason, int offset) {
    return new MalformedComponentException(reason, offset);
  }

  /** Makes the verdict that the content at an offset is invalid: {@code invalid sort 0x06}. */
  MalformedComponentException invalid(String what, int code, int offset) {
    return malformed("invalid " + what + " 0x" + (code < 16 ? "0" : "") + hex(code), offset);
  }

  private static String hex(int code) {
    return Integer.toHexString(code);
  }

  private MalformedComponentException unexpectedEnd() {
    return malformed("unexpected end of " + region, end);
  }

  /** The next byte, without consuming it. */
  int peek() {
    if (atEnd()) {
      throw unexpectedEnd();
    }
    return source[position] & 0xff;
  }

  int nextByte() {
    int next = peek();
    position++;
    return next;
  }

  /** Reads a byte that can only have this value. */
  void expect(int code, String what) {
    int offset = position;
    int found = nextByte();
    if (found != code) {
      throw invalid(what, found, offset);
    }
  }

  boolean flag(String what) {
    int offset = position;
    int code = nextByte();
    if (code > 1) {
      throw invalid(what, code, offset);
    }
    return code == 1;
  }

  /** A 32-bit unsigned integer, as its bits. */
  int u32() {
    return (int) unsigned(32);
  }

  /** A LEB128 integer of at most 64 bits, without a sign. */
  long unsigned(int bits) {
    int start = position;
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      int next = nextByte();
      int left = bits - shift;
      checkLength(next, left, start);
      if (left < 7 && (next & 0x7f) >>> left != 0) {
        throw malformed("integer too large for u" + bits, start);
      }
      value |= (long) (next & 0x7f) << shift;
      if ((next & 0x80) == 0) {
        return value;
      }
    }
  }

  /** A LEB128 integer of at most 64 bits, with a sign. */
  long signed(int bits) {
    int start = position;
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      int next = nextByte();
      int left = bits - shift;
      checkLength(next, left, start);
      int extended = (next << 25) >> 25;
      int beyond = left < 7 ? extended >> (left - 1) : 0;
      if (beyond != 0 && beyond != -1) {
        throw malformed("integer too large for s" + bits, start);
      }
      value |= (long) extended << shift;
      if ((next & 0x80) == 0) {
        return value;
      }
      value &= (1L << (shift + 7)) - 1;
    }
  }

  private void checkLength(int next, int left, int start) {
    if (left <= 7 && (next & 0x80) != 0) {
      throw malformed("integer representation too long", start);
    }
  }

  /** A type index where a negative number would be a type: an s33 that is not negative. */
  int typeIndex(String what) {
    int offset = position;
    long index = signed(33);
    if (index < 0) {
      throw invalid(what, source[offset] & 0xff, offset);
    }
    return (int) index;
  }

  /** A length, which is at most the number of bytes left. */
  int length() {
    long length = unsigned(32);
    if (length > end - position) {
      throw unexpectedEnd();
    }
    return (int) length;
  }

  void skip(int bytes) {
    if (bytes > end - position) {
      throw unexpectedEnd();
    }
    position += bytes;
  }

  /** The bytes of a region that follows its length. */
  Slice slice() {
    return slice(length());
  }

  /** Everything that is left. */
  Slice rest() {
    return slice(end - position);
  }

  /** Everything that is left, without consuming it. */
  Slice remaining() {
    return new Slice(source, position, end - position);
  }

  private Slice slice(int length) {
    Slice slice = new Slice(source, position, length);
    position += length;
    return slice;
  }

  /** A reader of a region that follows its length; this one continues after it. */
  ByteReader region(String name) {
    int length = length();
    position += length;
    return new ByteReader(source, position - length, position, name, nesting);
  }

  /** Refuses bytes after the end of the region's content. */
  void expectEnd() {
    if (!atEnd()) {
      throw malformed("unexpected bytes after the end of " + region, position);
    }
  }

  String name() {
    int length = length();
    int start = position;
    position += length;
    for (int i = start; i < position; i++) {
      if (source[i] < 0) {
        return unicode(start, length);
      }
    }
    return new String(source, start, length, StandardCharsets.ISO_8859_1);
  }

  private String unicode(int start, int length) {
    ByteBuffer bytes = ByteBuffer.wrap(source, start, length);
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(bytes)
          .toString();
    } catch (CharacterCodingException e) {
      throw malformed("name is not valid UTF-8", bytes.position());
    }
  }

  /** Reads a count and then that many items; an error in an item names it by its number. */
  <T> List<T> vector(String what, Supplier<T> item) {
    long count = unsigned(32);
    List<T> items = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      items.add(item(what, i, item));
    }
    return items;
  }

  private static <T> T item(String what, long number, Supplier<T> item) {
    try {
      return item.get();
    } catch (MalformedComponentException e) {
      throw e.within(what + " " + number);
    }
  }

  <T> Optional<T> optional(String what, Supplier<T> item) {
    return flag(what) ? Optional.of(item.get()) : Optional.empty();
  }

  /** Reads a structure that can contain itself, and limits the nesting. */
  <T> T nested(String what, Supplier<T> content) {
    if (nesting == MAX_NESTING) {
      throw malformed(what + " nested deeper than " + MAX_NESTING, position);
    }
    nesting++;
    T result = content.get();
    nesting--;
    return result;
  }
}
