package io.witbindgen.abi.fused;

import io.witbindgen.abi.core.LinearMemory;
import io.witbindgen.abi.core.U32;
import io.witbindgen.abi.state.Handles;
import io.witbindgen.abi.state.ResourceHandle;
import io.witbindgen.abi.transfer.LiftLowerContext;
import io.witbindgen.abi.transfer.Lists;
import io.witbindgen.abi.transfer.Loading;
import io.witbindgen.abi.type.ValueType;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/**
 * The checks of lifting (spec sections "Loading" and "Flat Lifting") without creating values. Only
 * handles are really lifted, into a queue.
 */
final class LiftPass {
  private final LiftLowerContext cx;
  private final ArrayDeque<ResourceHandle> handles;

  LiftPass(LiftLowerContext cx, ArrayDeque<ResourceHandle> handles) {
    this.cx = cx;
    this.handles = handles;
  }

  /** Checks the value whose core values start at {@code flat[at]}. */
  void flat(ValueType type, long[] flat, int at) {
    switch (type.kind()) {
      case BOOL, S8, U8, S16, U16, S32, U32, S64, U64, F32, F64, FLAGS -> {
        // Every bit pattern is a valid value.
      }
      case CHAR -> Loading.toChar((int) flat[at]);
      case STRING -> string(U32.of(flat[at]), U32.of(flat[at + 1]));
      case LIST -> list(((ValueType.ListType) type).element(), flat[at], U32.of(flat[at + 1]));
      case MAP -> list(((ValueType.MapType) type).entry(), flat[at], U32.of(flat[at + 1]));
      case FIXED_LIST -> {
        ValueType.FixedListType list = (ValueType.FixedListType) type;
        int stride = (int) list.element().flatCount();
        for (int i = 0; i < list.length(); i++) {
          flat(list.element(), flat, at + i * stride);
        }
      }
      case RECORD, TUPLE -> {
        int next = at;
        for (ValueType part : ((ValueType.AggregateType) type).types()) {
          flat(part, flat, next);
          next += (int) part.flatCount();
        }
      }
      case VARIANT, ENUM, OPTION, RESULT -> {
        List<Optional<ValueType>> payloads = ((ValueType.CasesType) type).payloads();
        int index = Loading.discriminant((int) flat[at], payloads.size());
        if (payloads.get(index).isPresent()) {
          flat(payloads.get(index).get(), flat, at + 1);
        }
      }
      case OWN, BORROW -> handle((ValueType.HandleType) type, (int) flat[at]);
      case STREAM, FUTURE, ERROR_CONTEXT -> throw Loading.unsupported(type);
    }
  }

  /** Checks a value in memory, at a pointer that is aligned and in bounds. */
  void memory(ValueType type, long pointer) {
    switch (type.kind()) {
      case BOOL, S8, U8, S16, U16, S32, U32, S64, U64, F32, F64, FLAGS -> {
        // Every bit pattern is a valid value.
      }
      case CHAR -> Loading.toChar(cx.memory().loadInt(pointer));
      case STRING -> string(Loading.u32(cx, pointer), Loading.u32(cx, pointer + 4));
      case LIST ->
          list(
              ((ValueType.ListType) type).element(),
              Loading.u32(cx, pointer),
              Loading.u32(cx, pointer + 4));
      case MAP ->
          list(
              ((ValueType.MapType) type).entry(),
              Loading.u32(cx, pointer),
              Loading.u32(cx, pointer + 4));
      case FIXED_LIST -> {
        ValueType.FixedListType list = (ValueType.FixedListType) type;
        elements(list.element(), pointer, list.length());
      }
      case RECORD, TUPLE -> {
        ValueType.AggregateType aggregate = (ValueType.AggregateType) type;
        for (int i = 0; i < aggregate.types().size(); i++) {
          memory(aggregate.types().get(i), pointer + aggregate.offset(i));
        }
      }
      case VARIANT, ENUM, OPTION, RESULT -> {
        ValueType.CasesType cases = (ValueType.CasesType) type;
        int stored = discriminant(cx.memory(), cases, pointer);
        Optional<ValueType> payload =
            cases.payloads().get(Loading.discriminant(stored, cases.payloads().size()));
        if (payload.isPresent()) {
          memory(payload.get(), pointer + cases.payloadOffset());
        }
      }
      case OWN, BORROW -> handle((ValueType.HandleType) type, cx.memory().loadInt(pointer));
      case STREAM, FUTURE, ERROR_CONTEXT -> throw Loading.unsupported(type);
    }
  }

  /** The stored discriminant, unchecked. */
  static int discriminant(LinearMemory memory, ValueType.CasesType type, long pointer) {
    return switch (type.discriminantSize()) {
      case 1 -> memory.loadByte(pointer) & 0xff;
      case 2 -> memory.loadShort(pointer) & 0xffff;
      default -> memory.loadInt(pointer);
    };
  }

  private void string(long pointer, long taggedCodeUnits) {
    StringRange range = StringRange.lift(cx, pointer, taggedCodeUnits);
    cx.charge(range.byteLength());
    range.validate();
  }

  private void list(ValueType element, long pointer, long length) {
    long begin = U32.of(pointer);
    Lists.check(cx, begin, length, element.size(), element.alignment());
    cx.charge(length * element.size());
    elements(element, begin, (int) length);
  }

  private void elements(ValueType element, long pointer, int length) {
    if (element.isDense() || element.kind() == ValueType.Kind.BOOL) {
      return;
    }
    for (int i = 0; i < length; i++) {
      memory(element, pointer + (long) i * element.size());
    }
  }

  private void handle(ValueType.HandleType type, int index) {
    handles.add(
        type.kind() == ValueType.Kind.OWN
            ? Handles.liftOwn(cx.instance(), type.resource(), index)
            : Handles.liftBorrow(cx.handles(), type.resource(), index));
  }
}
