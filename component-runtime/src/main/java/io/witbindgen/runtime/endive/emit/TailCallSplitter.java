package io.witbindgen.runtime.endive.emit;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.ExternalType;
import run.endive.wasm.types.FunctionBody;
import run.endive.wasm.types.FunctionType;
import run.endive.wasm.types.ValType;

/**
 * Works around a fault of Endive's interpreter, which fails when a function with locals beyond its
 * parameters makes a tail call to itself, directly or through a reference.
 *
 * <p>Such a function is split in two. The new one, at the end of the module, has the old body, and
 * takes the locals as parameters. The old one calls it with zeros for them, as a tail call. So no
 * function with locals calls itself any more; all indices stay what they were.
 */
public final class TailCallSplitter {
  private static final int TYPE_SECTION = 1;
  private static final int FUNCTION_SECTION = 3;
  private static final int CODE_SECTION = 10;
  private static final int HEADER_LENGTH = 8;

  /** A function with more locals than this is left as it is. */
  private static final int MAX_LOCALS = 1_000;

  private static final int FUNCTION_TYPE = 0x60;
  private static final int LOCAL_GET = 0x20;
  private static final int RETURN_CALL = 0x12;
  private static final int REF_NULL = 0xD0;
  private static final int END = 0x0B;

  private final WasmModule module;
  private final int imported;
  private final List<Integer> split = new ArrayList<>();

  private TailCallSplitter(WasmModule module, IntPredicate interpreted) {
    this.module = module;
    this.imported = module.importSection().count(ExternalType.FUNCTION);
    for (int i = 0; i < module.functionSection().functionCount(); i++) {
      if (interpreted.test(imported + i) && isConcerned(module.codeSection().getFunctionBody(i))) {
        split.add(i);
      }
    }
  }

  /**
   * A module with split functions.
   *
   * @param module the module; the one given, if no function had to be split
   * @param originals for each added function, the index of the one that it was split from
   */
  public record Split(WasmModule module, List<Integer> originals) {
    public Split {
      originals = List.copyOf(originals);
    }
  }

  /**
   * Splits the functions that need it, among those that are interpreted.
   *
   * @param wasm the module, which has been validated
   * @param module the same module, parsed
   * @param interpreted which functions are interpreted, by index
   * @param parser parses and validates a module
   */
  public static Split split(
      byte[] wasm,
      WasmModule module,
      IntPredicate interpreted,
      Function<byte[], WasmModule> parser) {
    TailCallSplitter splitter = new TailCallSplitter(module, interpreted);
    List<Integer> originals = splitter.split.stream().map(i -> splitter.imported + i).toList();
    return new Split(
        originals.isEmpty() ? module : parser.apply(splitter.rewrite(wasm)), originals);
  }

  private static boolean isConcerned(FunctionBody body) {
    List<ValType> locals = body.localTypes();
    return !locals.isEmpty()
        && locals.size() <= MAX_LOCALS
        && locals.stream().noneMatch(type -> type.opcode() == ValType.ID.Ref)
        && body.instructions().stream()
            .anyMatch(
                instruction ->
                    switch (instruction.opcode()) {
                      case RETURN_CALL, RETURN_CALL_INDIRECT, RETURN_CALL_REF -> true;
                      default -> false;
                    });
  }

  private byte[] rewrite(byte[] wasm) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(wasm.length);
    out.write(wasm, 0, HEADER_LENGTH);
    SectionReader in = new SectionReader(wasm, HEADER_LENGTH);
    while (!in.atEnd()) {
      int id = in.readByte();
      byte[] content = in.take(in.readUnsigned());
      byte[] rewritten =
          switch (id) {
            case TYPE_SECTION -> longer(content, types());
            case FUNCTION_SECTION -> longer(content, functions());
            case CODE_SECTION -> code(content);
            default -> content;
          };
      out.write(id);
      Leb128.unsigned(out, rewritten.length);
      out.writeBytes(rewritten);
    }
    return out.toByteArray();
  }

  /** A section with one more entry for each split function. */
  private byte[] longer(byte[] content, byte[] entries) {
    SectionReader in = new SectionReader(content, 0);
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length + entries.length);
    Leb128.unsigned(out, in.readUnsigned() + split.size());
    out.write(content, in.position(), content.length - in.position());
    out.writeBytes(entries);
    return out.toByteArray();
  }

  private byte[] types() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int function : split) {
      List<ValType> params = new ArrayList<>(type(function).params());
      params.addAll(module.codeSection().getFunctionBody(function).localTypes());
      out.write(FUNCTION_TYPE);
      valueTypes(out, params);
      valueTypes(out, type(function).returns());
    }
    return out.toByteArray();
  }

  private static void valueTypes(ByteArrayOutputStream out, List<ValType> types) {
    Leb128.unsigned(out, types.size());
    for (ValType type : types) {
      out.write(type.opcode());
      if (type.isReference()) {
        Leb128.signed(out, type.typeIdx());
      }
    }
  }

  private byte[] functions() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int firstType = module.typeSection().types().length;
    for (int i = 0; i < split.size(); i++) {
      Leb128.unsigned(out, firstType + i);
    }
    return out.toByteArray();
  }

  private byte[] code(byte[] content) {
    SectionReader in = new SectionReader(content, 0);
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
    ByteArrayOutputStream added = new ByteArrayOutputStream();
    int count = in.readUnsigned();
    Leb128.unsigned(out, count + split.size());
    for (int i = 0; i < count; i++) {
      byte[] body = in.take(in.readUnsigned());
      int position = split.indexOf(i);
      if (position >= 0) {
        entry(added, withoutLocals(body));
        body = caller(i, imported + count + position);
      }
      entry(out, body);
    }
    out.writeBytes(added.toByteArray());
    return out.toByteArray();
  }

  private static void entry(ByteArrayOutputStream out, byte[] body) {
    Leb128.unsigned(out, body.length);
    out.writeBytes(body);
  }

  private static byte[] withoutLocals(byte[] body) {
    SectionReader in = new SectionReader(body, 0);
    for (int left = in.readUnsigned(); left > 0; left--) {
      in.readUnsigned();
      in.skipValueType();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length);
    out.write(0);
    out.write(body, in.position(), body.length - in.position());
    return out.toByteArray();
  }

  /** A body that passes the parameters, and zeros for the locals, to another function. */
  private byte[] caller(int function, int target) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(0);
    for (int i = 0; i < type(function).params().size(); i++) {
      out.write(LOCAL_GET);
      Leb128.unsigned(out, i);
    }
    for (ValType local : module.codeSection().getFunctionBody(function).localTypes()) {
      zero(out, local);
    }
    out.write(RETURN_CALL);
    Leb128.unsigned(out, target);
    out.write(END);
    return out.toByteArray();
  }

  private static void zero(ByteArrayOutputStream out, ValType type) {
    switch (type.opcode()) {
      case ValType.ID.I32 -> out.writeBytes(new byte[] {0x41, 0});
      case ValType.ID.I64 -> out.writeBytes(new byte[] {0x42, 0});
      case ValType.ID.F32 -> {
        out.write(0x43);
        out.writeBytes(new byte[Float.BYTES]);
      }
      case ValType.ID.F64 -> {
        out.write(0x44);
        out.writeBytes(new byte[Double.BYTES]);
      }
      case ValType.ID.V128 -> {
        out.writeBytes(new byte[] {(byte) 0xFD, 0x0C});
        out.writeBytes(new byte[2 * Long.BYTES]);
      }
      default -> {
        out.write(REF_NULL);
        Leb128.signed(out, type.typeIdx());
      }
    }
  }

  private FunctionType type(int function) {
    return module.typeSection().types()[module.functionSection().getFunctionType(function)];
  }
}
