package io.witbindgen.bindgen.marshal;

import com.palantir.javapoet.CodeBlock;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.bindgen.shape.Library;
import io.witbindgen.bindgen.shape.Shape;

/**
 * Where a value lies, as an expression of the generated code: in memory at {@code pointer + 8}, or
 * in core values from {@code flat[at + 2]} onward. Writing to memory is storing, writing to core
 * values is lowering; reading is loading or lifting. The walk over a type is the same for both.
 */
sealed interface Place {
  /** The verb in the names of methods that write: {@code store} or {@code lower}. */
  String writeVerb();

  /** The verb in the names of methods that read: {@code load} or {@code lift}. */
  String readVerb();

  /** The place as arguments of such a method. */
  CodeBlock arguments();

  /** Part {@code index} of a record or tuple at this place. */
  Place part(ValueType.AggregateType type, int index);

  /** The payload of a case at this place. */
  Place payload(ValueType.CasesType type);

  /** An element of a fixed-length list at this place; {@code i} is the loop variable. */
  Place element(ValueType type);

  /** Writes a number, bool or char. */
  CodeBlock write(ValueType.Kind scalar, CodeBlock value, boolean boxed);

  /** Reads a number, bool or char. */
  CodeBlock read(ValueType.Kind scalar);

  /** Writes an int as a discriminant or bits of {@code size} bytes. */
  CodeBlock writeBits(int size, CodeBlock value);

  /** Reads a discriminant or bits. */
  CodeBlock readBits(int size);

  /** Writes a pointer and a length. */
  CodeBlock writeRange(CodeBlock range);

  /** Reads a pointer and a length, as two arguments. */
  CodeBlock readRange();

  /** The place denoted by the parameters of the generated method itself. */
  static Place parameter(boolean inMemory) {
    return inMemory ? memory("pointer", 0) : flat("flat", "at", 0);
  }

  static Place memory(String base, int offset) {
    return new Memory(CodeBlock.of(base), offset);
  }

  /** The core values from {@code array[base + index]} onward; an empty base means zero. */
  static Place flat(String array, String base, int index) {
    return new Flat(array, base, index);
  }

  /** A place in memory. */
  record Memory(CodeBlock base, int offset) implements Place {
    @Override
    public String writeVerb() {
      return "store";
    }

    @Override
    public String readVerb() {
      return "load";
    }

    @Override
    public CodeBlock arguments() {
      return at(0);
    }

    @Override
    public Place part(ValueType.AggregateType type, int index) {
      return new Memory(base, offset + type.offset(index));
    }

    @Override
    public Place payload(ValueType.CasesType type) {
      return new Memory(base, offset + type.payloadOffset());
    }

    @Override
    public Place element(ValueType type) {
      return new Memory(CodeBlock.of("$L + i * $LL", at(0), type.size()), 0);
    }

    @Override
    public CodeBlock write(ValueType.Kind scalar, CodeBlock value, boolean boxed) {
      return switch (scalar) {
        case BOOL -> store("Byte", CodeBlock.of("(byte) ($L ? 1 : 0)", value));
        case S8 -> store("Byte", value);
        case U8 -> store("Byte", narrow("byte", value, boxed));
        case S16 -> store("Short", value);
        case U16 -> store("Short", narrow("short", value, boxed));
        case S32, CHAR -> store("Int", value);
        case U32 -> store("Int", narrow("int", value, boxed));
        case S64, U64 -> store("Long", value);
        case F32 -> store("Int", CodeBlock.of("Float.floatToIntBits($L)", value));
        case F64 -> store("Long", CodeBlock.of("Double.doubleToLongBits($L)", value));
        default -> throw Shape.unsupported(scalar);
      };
    }

    @Override
    public CodeBlock read(ValueType.Kind scalar) {
      return switch (scalar) {
        case BOOL -> CodeBlock.of("$L != 0", load("Byte"));
        case S8 -> load("Byte");
        case U8 -> CodeBlock.of("$L & 0xff", load("Byte"));
        case S16 -> load("Short");
        case U16 -> CodeBlock.of("$L & 0xffff", load("Short"));
        case S32 -> load("Int");
        case U32 -> CodeBlock.of("$T.u32(cx, $L)", Library.LOADING, at(0));
        case S64, U64 -> load("Long");
        case F32 -> CodeBlock.of("Float.intBitsToFloat($L)", load("Int"));
        case F64 -> CodeBlock.of("Double.longBitsToDouble($L)", load("Long"));
        case CHAR -> CodeBlock.of("$T.toChar($L)", Library.LOADING, load("Int"));
        default -> throw Shape.unsupported(scalar);
      };
    }

    @Override
    public CodeBlock writeBits(int size, CodeBlock value) {
      return switch (size) {
        case 1 -> store("Byte", CodeBlock.of("(byte) $L", value));
        case 2 -> store("Short", CodeBlock.of("(short) $L", value));
        default -> store("Int", value);
      };
    }

    @Override
    public CodeBlock readBits(int size) {
      return switch (size) {
        case 1 -> read(ValueType.Kind.U8);
        case 2 -> read(ValueType.Kind.U16);
        default -> read(ValueType.Kind.S32);
      };
    }

    @Override
    public CodeBlock writeRange(CodeBlock range) {
      return CodeBlock.of("$T.storeRange(cx, $L,$W$L)", Library.STORING, at(0), range);
    }

    @Override
    public CodeBlock readRange() {
      return CodeBlock.of("$1T.u32(cx, $2L),$W$1T.u32(cx, $3L)", Library.LOADING, at(0), at(4));
    }

    private CodeBlock at(int more) {
      return offset + more == 0 ? base : CodeBlock.of("$L + $L", base, offset + more);
    }

    private CodeBlock store(String width, CodeBlock value) {
      return CodeBlock.of("cx.memory().store$L($L, $L)", width, at(0), value);
    }

    private CodeBlock load(String width) {
      return CodeBlock.of("cx.memory().load$L($L)", width, at(0));
    }

    private static CodeBlock narrow(String to, CodeBlock value, boolean boxed) {
      return boxed ? CodeBlock.of("$L.$LValue()", value, to) : CodeBlock.of("($L) $L", to, value);
    }
  }

  /** A place in core values. */
  record Flat(String array, String base, int index) implements Place {
    @Override
    public String writeVerb() {
      return "lower";
    }

    @Override
    public String readVerb() {
      return "lift";
    }

    @Override
    public CodeBlock arguments() {
      return CodeBlock.of("$L, $L", array, at(0));
    }

    @Override
    public Place part(ValueType.AggregateType type, int part) {
      int before = 0;
      for (ValueType earlier : type.types().subList(0, part)) {
        before += (int) earlier.flatCount();
      }
      return new Flat(array, base, index + before);
    }

    @Override
    public Place payload(ValueType.CasesType type) {
      return new Flat(array, base, index + 1);
    }

    @Override
    public Place element(ValueType type) {
      String step = type.flatCount() == 1 ? "i" : "i * " + type.flatCount();
      return new Flat(array, at(0).equals("0") ? step : at(0) + " + " + step, 0);
    }

    @Override
    public CodeBlock write(ValueType.Kind scalar, CodeBlock value, boolean boxed) {
      return switch (scalar) {
        case BOOL -> set(CodeBlock.of("$L ? 1 : 0", value));
        case S8, S16, S32 -> set(u32(value));
        case U8, U16, U32, CHAR, S64, U64 -> set(value);
        case F32 -> set(CodeBlock.of("$T.of(Float.floatToIntBits($L))", Library.U32, value));
        case F64 -> set(CodeBlock.of("Double.doubleToLongBits($L)", value));
        default -> throw Shape.unsupported(scalar);
      };
    }

    @Override
    public CodeBlock read(ValueType.Kind scalar) {
      return switch (scalar) {
        case BOOL -> CodeBlock.of("(int) $L != 0", get(0));
        case S8 -> CodeBlock.of("(byte) $L", get(0));
        case U8 -> CodeBlock.of("(int) $L & 0xff", get(0));
        case S16 -> CodeBlock.of("(short) $L", get(0));
        case U16 -> CodeBlock.of("(int) $L & 0xffff", get(0));
        case S32 -> CodeBlock.of("(int) $L", get(0));
        case U32 -> u32(get(0));
        case S64, U64 -> get(0);
        case F32 -> CodeBlock.of("Float.intBitsToFloat((int) $L)", get(0));
        case F64 -> CodeBlock.of("Double.longBitsToDouble($L)", get(0));
        case CHAR -> CodeBlock.of("$T.toChar((int) $L)", Library.LOADING, get(0));
        default -> throw Shape.unsupported(scalar);
      };
    }

    @Override
    public CodeBlock writeBits(int size, CodeBlock value) {
      return size == 4 ? set(u32(value)) : set(value);
    }

    @Override
    public CodeBlock readBits(int size) {
      return read(ValueType.Kind.S32);
    }

    @Override
    public CodeBlock writeRange(CodeBlock range) {
      return CodeBlock.of("$T.putRange($L, $L,$W$L)", Library.FLAT_LOWERING, array, at(0), range);
    }

    @Override
    public CodeBlock readRange() {
      return CodeBlock.of("$L,$W$L", u32(get(0)), u32(get(1)));
    }

    /** The unsigned number in the low half of a core value. */
    private static CodeBlock u32(CodeBlock value) {
      return CodeBlock.of("$T.of($L)", Library.U32, value);
    }

    private String at(int more) {
      if (base.isEmpty()) {
        return Integer.toString(index + more);
      }
      return index + more == 0 ? base : base + " + " + (index + more);
    }

    private CodeBlock set(CodeBlock value) {
      return CodeBlock.of("$L[$L] = $L", array, at(0), value);
    }

    private CodeBlock get(int more) {
      return CodeBlock.of("$L[$L]", array, at(more));
    }
  }
}
