package io.witbindgen.abi.fused;

import io.witbindgen.abi.core.LinearMemory;
import io.witbindgen.abi.core.U32;
import io.witbindgen.abi.state.Handles;
import io.witbindgen.abi.state.ResourceHandle;
import io.witbindgen.abi.transfer.LiftLowerContext;
import io.witbindgen.abi.transfer.Lists;
import io.witbindgen.abi.transfer.Loading;
import io.witbindgen.abi.transfer.PackedRange;
import io.witbindgen.abi.transfer.Storing;
import io.witbindgen.abi.type.ValueType;
import java.util.ArrayDeque;
import java.util.Optional;

/**
 * Copies values that {@link LiftPass} has checked (spec sections "Storing" and "Flat Lowering").
 * The target memory is fetched again after each call of realloc, which can grow it.
 */
final class LowerPass {
  private final LiftLowerContext source;
  private final LiftLowerContext target;
  private final ArrayDeque<ResourceHandle> handles;

  LowerPass(LiftLowerContext source, LiftLowerContext target, ArrayDeque<ResourceHandle> handles) {
    this.source = source;
    this.target = target;
    this.handles = handles;
  }

  /** Copies from {@code in[at]} onward to the same indices of {@code out}, which is zero there. */
  void flat(ValueType type, long[] in, long[] out, int at) {
    switch (type.kind()) {
      case BOOL -> out[at] = (int) in[at] != 0 ? 1 : 0;
      case S8 -> out[at] = U32.of((byte) in[at]);
      case U8 -> out[at] = in[at] & 0xff;
      case S16 -> out[at] = U32.of((short) in[at]);
      case U16 -> out[at] = in[at] & 0xffff;
      case S32, U32, F32, CHAR -> out[at] = U32.of(in[at]);
      case S64, U64, F64 -> out[at] = in[at];
      case FLAGS -> out[at] = in[at] & labels((ValueType.FlagsType) type);
      case STRING -> putRange(out, at, string(in[at], in[at + 1]));
      case LIST ->
          putRange(out, at, list(((ValueType.ListType) type).element(), in[at], in[at + 1]));
      case MAP -> putRange(out, at, list(((ValueType.MapType) type).entry(), in[at], in[at + 1]));
      case FIXED_LIST -> {
        ValueType.FixedListType list = (ValueType.FixedListType) type;
        int stride = (int) list.element().flatCount();
        for (int i = 0; i < list.length(); i++) {
          flat(list.element(), in, out, at + i * stride);
        }
      }
      case RECORD, TUPLE -> {
        int next = at;
        for (ValueType part : ((ValueType.AggregateType) type).types()) {
          flat(part, in, out, next);
          next += (int) part.flatCount();
        }
      }
      case VARIANT, ENUM, OPTION, RESULT -> {
        int index = (int) in[at];
        out[at] = index;
        Optional<ValueType> payload = ((ValueType.CasesType) type).payloads().get(index);
        if (payload.isPresent()) {
          flat(payload.get(), in, out, at + 1);
        }
      }
      case OWN, BORROW -> out[at] = Integer.toUnsignedLong(handle((ValueType.HandleType) type));
      case STREAM, FUTURE, ERROR_CONTEXT -> throw Loading.unsupported(type);
    }
  }

  /** Copies from one memory to the other; both pointers are aligned and in bounds. */
  void memory(ValueType type, long from, long to) {
    if (type.isDense()) {
      source.memory().copyTo(from, target.memory(), to, type.size());
      return;
    }
    LinearMemory in = source.memory();
    switch (type.kind()) {
      case BOOL -> target.memory().storeByte(to, (byte) (in.loadByte(from) != 0 ? 1 : 0));
      case CHAR -> target.memory().storeInt(to, in.loadInt(from));
      case FLAGS -> flags((ValueType.FlagsType) type, from, to);
      case STRING -> Storing.storeRange(target, to, string(in.loadInt(from), in.loadInt(from + 4)));
      case LIST ->
          Storing.storeRange(
              target,
              to,
              list(((ValueType.ListType) type).element(), in.loadInt(from), in.loadInt(from + 4)));
      case MAP ->
          Storing.storeRange(
              target,
              to,
              list(((ValueType.MapType) type).entry(), in.loadInt(from), in.loadInt(from + 4)));
      case FIXED_LIST -> {
        ValueType.FixedListType list = (ValueType.FixedListType) type;
        elements(list.element(), from, to, list.length());
      }
      case RECORD, TUPLE -> {
        ValueType.AggregateType aggregate = (ValueType.AggregateType) type;
        for (int i = 0; i < aggregate.types().size(); i++) {
          int offset = aggregate.offset(i);
          memory(aggregate.types().get(i), from + offset, to + offset);
        }
      }
      case VARIANT, ENUM, OPTION, RESULT -> cases((ValueType.CasesType) type, from, to);
      case OWN, BORROW -> target.memory().storeInt(to, handle((ValueType.HandleType) type));
      case STREAM, FUTURE, ERROR_CONTEXT -> throw Loading.unsupported(type);
      case S8, U8, S16, U16, S32, U32, S64, U64, F32, F64 -> throw new AssertionError(type);
    }
  }

  private void cases(ValueType.CasesType type, long from, long to) {
    int index = LiftPass.discriminant(source.memory(), type, from);
    storeBits(type.discriminantSize(), index, to);
    Optional<ValueType> payload = type.payloads().get(index);
    if (payload.isPresent()) {
      memory(payload.get(), from + type.payloadOffset(), to + type.payloadOffset());
    }
  }

  private void flags(ValueType.FlagsType type, long from, long to) {
    LinearMemory in = source.memory();
    int bits =
        switch (type.size()) {
          case 1 -> in.loadByte(from);
          case 2 -> in.loadShort(from);
          default -> in.loadInt(from);
        };
    storeBits(type.size(), bits & (int) labels(type), to);
  }

  private void storeBits(int size, int bits, long to) {
    LinearMemory out = target.memory();
    switch (size) {
      case 1 -> out.storeByte(to, (byte) bits);
      case 2 -> out.storeShort(to, (short) bits);
      default -> out.storeInt(to, bits);
    }
  }

  private long string(long pointer, long taggedCodeUnits) {
    StringRange range = StringRange.of(source, U32.of(pointer), U32.of(taggedCodeUnits));
    return Transcoding.store(range, target);
  }

  /** Returns the pointer in the low and the length in the high 32 bits. */
  private long list(ValueType element, long pointer, long length) {
    int count = (int) length;
    long to = Lists.allocate(target, count, element.size(), element.alignment());
    elements(element, U32.of(pointer), to, count);
    return Lists.range(to, count);
  }

  private void elements(ValueType element, long from, long to, int length) {
    int size = element.size();
    if (element.isDense()) {
      source.memory().copyTo(from, target.memory(), to, (long) length * size);
      return;
    }
    for (int i = 0; i < length; i++) {
      memory(element, from + (long) i * size, to + (long) i * size);
    }
  }

  private int handle(ValueType.HandleType type) {
    ResourceHandle lifted = handles.remove();
    return type.kind() == ValueType.Kind.OWN
        ? Handles.lowerOwn(target.instance(), lifted)
        : Handles.lowerBorrow(target.handles(), lifted);
  }

  /** A mask of the bits that have a label. */
  private static long labels(ValueType.FlagsType type) {
    return (1L << type.labels().size()) - 1;
  }

  private static void putRange(long[] flat, int at, long range) {
    flat[at] = PackedRange.pointer(range);
    flat[at + 1] = PackedRange.length(range);
  }
}
