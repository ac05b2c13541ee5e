package io.witbindgen.runtime.endive;

import static io.witbindgen.test.Wasm.all;
import static io.witbindgen.test.Wasm.bytes;
import static io.witbindgen.test.Wasm.name;
import static io.witbindgen.test.Wasm.signed;
import static io.witbindgen.test.Wasm.unsigned;

import io.witbindgen.test.Wasm;
import java.io.ByteArrayOutputStream;
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

  static byte[] i32Const(int value) {
    return all(bytes(0x41), signed(value));
  }

  static byte[] i64Const(long value) {
    return all(bytes(0x42), signed(value));
  }

  static byte[] localGet(int index) {
    return all(bytes(0x20), unsigned(index));
  }

  static byte[] call(int index) {
    return all(bytes(0x10), unsigned(index));
  }

  /** Adds a function type and returns its number. */
  int type(byte[] params, byte[] results) {
    types.add(all(bytes(0x60), unsigned(params.length), params, unsigned(results.length), results));
    return types.size() - 1;
  }

  WasmBuilder importFunction(String module, String name, int type) {
    imports.add(all(name(module), name(name), bytes(0), unsigned(type)));
    return this;
  }

  WasmBuilder importTag(String module, String name, int type) {
    imports.add(all(name(module), name(name), bytes(4, 0), unsigned(type)));
    return this;
  }

  /** Adds a function without locals; its number does not count imports. */
  int function(int type, byte[]... code) {
    return functionWithLocals(type, bytes(0), code);
  }

  int functionWithLocals(int type, byte[] locals, byte[]... code) {
    functions.add(unsigned(type));
    byte[] body = all(locals, all(code), bytes(END));
    bodies.add(all(unsigned(body.length), body));
    return bodies.size() - 1;
  }

  WasmBuilder table(int size) {
    tables.add(all(bytes(0x70, 0), unsigned(size)));
    return this;
  }

  WasmBuilder memory(int flags, long... limits) {
    byte[] memory = bytes(flags);
    for (long limit : limits) {
      memory = all(memory, unsigned(limit));
    }
    memories.add(memory);
    return this;
  }

  int tag(int type) {
    tags.add(all(bytes(0), unsigned(type)));
    return tags.size() - 1;
  }

  /** Exports something: kind 0 is a function, 1 a table, 2 a memory, 3 a global, 4 a tag. */
  WasmBuilder export(String name, int kind, int index) {
    exports.add(all(name(name), bytes(kind), unsigned(index)));
    return this;
  }

  /** Fills table 0 from its start with functions in the order of their numbers. */
  WasmBuilder fillTable(int first, int count) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(all(bytes(0, 0x41, 0, END), unsigned(count)));
    for (int i = 0; i < count; i++) {
      out.writeBytes(unsigned(first + i));
    }
    elements.add(out.toByteArray());
    return this;
  }

  byte[] build() {
    return Wasm.module(
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
    return Wasm.section(id, Wasm.vector(entries.toArray(new byte[0][])));
  }
}
