package io.witbindgen.runtime.endive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes small core modules byte by byte, for what the text tools do not know or what would be too
 * large as text. The caller writes instructions as raw opcodes.
 */
final class WasmBuilder {
  static final int I32 = 0x7F;
  static final int I64 = 0x7E;
  static final int F64 = 0x7C;
  static final int EXNREF = 0x69;
  static final int END = 0x0B;

  private final List<byte[]> types = new ArrayList<>();
  private final List<byte[]> imports = new ArrayList<>();
  private final List<byte[]> functions = new ArrayList<>();
  private final List<byte[]> tables = new ArrayList<>();
  private final List<byte[]> memories = new ArrayList<>();
  private final List<byte[]> tags = new ArrayList<>();
  private final List<byte[]> exports = new ArrayList<>();
  private final List<byte[]> elements = new ArrayList<>();
  private final List<byte[]> bodies = new ArrayList<>();

  static byte[] bytes(int... values) {
    byte[] result = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      result[i] = (byte) values[i];
    }
    return result;
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  static byte[] unsigned(long value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long rest = value;
    while (rest >= 0x80) {
      out.write((int) (rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.write((int) rest);
    return out.toByteArray();
  }

  static byte[] signed(long value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long rest = value;
    while (rest < -64 || rest > 63) {
      out.write((int) (rest & 0x7F) | 0x80);
      rest >>= 7;
    }
    out.write((int) rest & 0x7F);
    return out.toByteArray();
  }

  static byte[] i32Const(int value) {
    return join(bytes(0x41), signed(value));
  }

  static byte[] i64Const(long value) {
    return join(bytes(0x42), signed(value));
  }

  static byte[] localGet(int index) {
    return join(bytes(0x20), unsigned(index));
  }

  static byte[] call(int index) {
    return join(bytes(0x10), unsigned(index));
  }

  static byte[] name(String name) {
    byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
    return join(unsigned(utf8.length), utf8);
  }

  /** Adds a function type and returns its number. */
  int type(byte[] params, byte[] results) {
    types.add(
        join(bytes(0x60), unsigned(params.length), params, unsigned(results.length), results));
    return types.size() - 1;
  }

  WasmBuilder importFunction(String module, String name, int type) {
    imports.add(join(name(module), name(name), bytes(0), unsigned(type)));
    return this;
  }

  WasmBuilder importTag(String module, String name, int type) {
    imports.add(join(name(module), name(name), bytes(4, 0), unsigned(type)));
    return this;
  }

  /** Adds a function without locals; its number does not count imports. */
  int function(int type, byte[]... code) {
    return functionWithLocals(type, bytes(0), code);
  }

  int functionWithLocals(int type, byte[] locals, byte[]... code) {
    functions.add(unsigned(type));
    byte[] body = join(locals, join(code), bytes(END));
    bodies.add(join(unsigned(body.length), body));
    return bodies.size() - 1;
  }

  WasmBuilder table(int size) {
    tables.add(join(bytes(0x70, 0), unsigned(size)));
    return this;
  }

  WasmBuilder memory(int flags, long... limits) {
    byte[] memory = bytes(flags);
    for (long limit : limits) {
      memory = join(memory, unsigned(limit));
    }
    memories.add(memory);
    return this;
  }

  int tag(int type) {
    tags.add(join(bytes(0), unsigned(type)));
    return tags.size() - 1;
  }

  /** Exports something: kind 0 is a function, 1 a table, 2 a memory, 3 a global, 4 a tag. */
  WasmBuilder export(String name, int kind, int index) {
    exports.add(join(name(name), bytes(kind), unsigned(index)));
    return this;
  }

  /** Fills table 0 from its start with functions in the order of their numbers. */
  WasmBuilder fillTable(int first, int count) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(join(bytes(0, 0x41, 0, END), unsigned(count)));
    for (int i = 0; i < count; i++) {
      out.writeBytes(unsigned(first + i));
    }
    elements.add(out.toByteArray());
    return this;
  }

  byte[] build() {
    return join(
        bytes(0, 'a', 's', 'm', 1, 0, 0, 0),
        section(1, types),
        section(2, imports),
        section(3, functions),
        section(4, tables),
        section(5, memories),
        section(13, tags),
        section(7, exports),
        section(9, elements),
        section(10, bodies));
  }

  private static byte[] section(int id, List<byte[]> entries) {
    if (entries.isEmpty()) {
      return new byte[0];
    }
    byte[] content = join(unsigned(entries.size()), join(entries.toArray(new byte[0][])));
    return join(bytes(id), unsigned(content.length), content);
  }
}
