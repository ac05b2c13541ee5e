package io.witbindgen.runtime.endive.emit;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.function.IntPredicate;
import run.endive.wasm.types.FunctionType;

/**
 * Makes the emitter's copy of a module: without the constructs that it does not know, but with all
 * indices unchanged.
 */
public final class ModuleSanitizer {
  private static final int TYPE_SECTION = 1;
  private static final int CODE_SECTION = 10;
  private static final int HEADER_LENGTH = 8;
  private static final int I64 = 0x7E;

  /** A body of three bytes: no locals, {@code unreachable}, {@code end}. */
  private static final byte[] TRAP_BODY = {3, 0, 0x00, 0x0B};

  private final IntPredicate replaced;
  private final Set<Integer> strangeTypes;
  private final byte[] fillerType;

  /**
   * A sanitiser for one module.
   *
   * @param replaced which bodies to replace, numbered from the first defined function
   * @param strangeTypes which types to replace
   * @param types the module's types
   */
  ModuleSanitizer(IntPredicate replaced, Set<Integer> strangeTypes, FunctionType[] types) {
    this.replaced = replaced;
    this.strangeTypes = strangeTypes;
    this.fillerType = fillerType(types);
  }

  /** A sanitiser that replaces bodies only. */
  public static ModuleSanitizer ofBodies(IntPredicate bodies) {
    return new ModuleSanitizer(bodies, Set.of(), new FunctionType[0]);
  }

  public byte[] sanitize(byte[] wasm) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(wasm.length);
    out.write(wasm, 0, HEADER_LENGTH);
    SectionReader in = new SectionReader(wasm, HEADER_LENGTH);
    while (!in.atEnd()) {
      int id = in.readByte();
      byte[] content = in.take(in.readUnsigned());
      byte[] sanitized =
          switch (id) {
            case TYPE_SECTION -> strangeTypes.isEmpty() ? content : types(content);
            case CODE_SECTION -> code(content);
            default -> content;
          };
      out.write(id);
      Leb128.unsigned(out, sanitized.length);
      out.writeBytes(sanitized);
    }
    return out.toByteArray();
  }

  /** Only called for a section of plain function types; the scan rejects all others. */
  private byte[] types(byte[] content) {
    SectionReader in = new SectionReader(content, 0);
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
    int count = in.readUnsigned();
    Leb128.unsigned(out, count);
    for (int i = 0; i < count; i++) {
      int start = in.position();
      in.readByte();
      skipValueTypes(in);
      skipValueTypes(in);
      out.writeBytes(strangeTypes.contains(i) ? fillerType : in.since(start));
    }
    return out.toByteArray();
  }

  private static void skipValueTypes(SectionReader in) {
    int count = in.readUnsigned();
    for (int i = 0; i < count; i++) {
      in.skipValueType();
    }
  }

  private byte[] code(byte[] content) {
    SectionReader in = new SectionReader(content, 0);
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
    int count = in.readUnsigned();
    Leb128.unsigned(out, count);
    for (int i = 0; i < count; i++) {
      int start = in.position();
      in.take(in.readUnsigned());
      out.writeBytes(replaced.test(i) ? TRAP_BODY : in.since(start));
    }
    return out.toByteArray();
  }

  /**
   * A type with a number of i64 parameters that no type of the module has. If it equalled one of
   * the module's types, an emitted {@code call_indirect} of that type would accept functions whose
   * types were replaced.
   */
  private static byte[] fillerType(FunctionType[] types) {
    int longest = 0;
    for (FunctionType type : types) {
      longest = Math.max(longest, type == null ? 0 : type.params().size());
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(0x60);
    Leb128.unsigned(out, longest + 1);
    for (int i = 0; i <= longest; i++) {
      out.write(I64);
    }
    Leb128.unsigned(out, 0);
    return out.toByteArray();
  }
}
