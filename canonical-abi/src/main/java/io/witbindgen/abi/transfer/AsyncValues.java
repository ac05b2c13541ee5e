package io.witbindgen.abi.transfer;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import io.witbindgen.abi.async.ErrorContext;
import io.witbindgen.abi.async.WitFuture;
import io.witbindgen.abi.async.WitStream;
import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.abi.value.ValueCheck;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Streams, futures and error contexts, where values are checked, lifted and lowered. The runtime
 * has no async calls yet, so each of these methods rejects them with a message that says so.
 */
@SuppressWarnings("DoNotCallSuggester") // bindings call them all, for the day they work
public final class AsyncValues {
  /** The message for everything that needs async calls. */
  public static final String UNSUPPORTED = "async is not supported by this runtime yet";

  private AsyncValues() {}

  /** Whether a function is async, or takes or returns something that only async calls can use. */
  public static boolean areIn(FunctionType type) {
    Set<ValueType> seen = new HashSet<>();
    return type.async()
        || Stream.concat(type.paramTypes().stream(), type.result().stream())
            .anyMatch(part -> areIn(part, seen));
  }

  private static boolean areIn(ValueType type, Set<ValueType> seen) {
    return switch (type.kind()) {
      case STREAM, FUTURE, ERROR_CONTEXT -> true;
      case BOOL, S8, U8, S16, U16, S32, U32, S64, U64, F32, F64, CHAR, STRING -> false;
      case FLAGS, ENUM, OWN, BORROW -> false;
      case LIST, FIXED_LIST, MAP, RECORD, TUPLE, VARIANT, OPTION, RESULT ->
          seen.add(type) && parts(type).stream().anyMatch(part -> areIn(part, seen));
    };
  }

  private static List<ValueType> parts(ValueType type) {
    if (type instanceof ValueType.ListType list) {
      return List.of(list.element());
    }
    if (type instanceof ValueType.FixedListType list) {
      return List.of(list.element());
    }
    if (type instanceof ValueType.MapType map) {
      return map.entry().types();
    }
    if (type instanceof ValueType.AggregateType aggregate) {
      return aggregate.types();
    }
    return ((ValueType.CasesType) type).payloads().stream().flatMap(Optional::stream).toList();
  }

  /** Rejects a value before the guest is entered. */
  public static void check(Object value) {
    throw new UnsupportedOperationException(UNSUPPORTED + ": " + ValueCheck.present(value));
  }

  /** Traps a call into a guest or out of one. */
  public static TrapException trap() {
    return new TrapException(TrapReason.UNSUPPORTED, UNSUPPORTED);
  }

  /** Takes the readable end of a stream from the guest. */
  public static <T> WitStream<T> liftStream(LiftLowerContext cx, int index) {
    throw trap();
  }

  /** Takes the readable end of a future from the guest. */
  public static <T> WitFuture<T> liftFuture(LiftLowerContext cx, int index) {
    throw trap();
  }

  /** Takes an error context from the guest. */
  public static ErrorContext liftErrorContext(LiftLowerContext cx, int index) {
    throw trap();
  }

  /** Gives the readable end of a stream to the guest. */
  public static int lower(LiftLowerContext cx, WitStream<?> stream) {
    throw trap();
  }

  /** Gives the readable end of a future to the guest. */
  public static int lower(LiftLowerContext cx, WitFuture<?> future) {
    throw trap();
  }

  /** Gives an error context to the guest. */
  public static int lower(LiftLowerContext cx, ErrorContext error) {
    throw trap();
  }
}
