package io.witbindgen.component.decode;

import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.component.model.CanonDefinition;
import io.witbindgen.component.model.CanonDefinition.Kind;
import io.witbindgen.component.model.CanonOption;
import io.witbindgen.component.model.CanonOptions;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Decodes canonical definitions. */
final class CanonDecoder {
  private static final int FUNC = 0x00;

  private static final Map<Integer, Kind> KINDS =
      Arrays.stream(Kind.values())
          .collect(Collectors.toUnmodifiableMap(Kind::opcode, Function.identity()));

  private CanonDecoder() {}

  static CanonDefinition definition(ByteReader reader) {
    int offset = reader.position();
    int code = reader.nextByte();
    Kind kind = KINDS.get(code);
    if (kind == null) {
      throw reader.invalid("opcode", code, offset);
    }
    return operands(kind, reader);
  }

  private static CanonDefinition operands(Kind kind, ByteReader reader) {
    return switch (kind) {
      case LIFT -> lift(reader);
      case LOWER -> lower(reader);
      case TASK_RETURN ->
          new CanonDefinition.TaskReturn(TypeDecoder.result(reader), options(reader));
      case SUBTASK_CANCEL -> new CanonDefinition.SubtaskCancel(reader.flag("async"));
      case CONTEXT_GET, CONTEXT_SET ->
          new CanonDefinition.Context(kind, CoreTypeDecoder.valueType(reader), reader.u32());
      case RESOURCE_NEW,
          RESOURCE_DROP,
          RESOURCE_REP,
          STREAM_NEW,
          STREAM_DROP_READABLE,
          STREAM_DROP_WRITABLE,
          FUTURE_NEW,
          FUTURE_DROP_READABLE,
          FUTURE_DROP_WRITABLE ->
          new CanonDefinition.OfType(kind, reader.u32());
      case STREAM_READ, STREAM_WRITE, FUTURE_READ, FUTURE_WRITE ->
          new CanonDefinition.Copy(kind, reader.u32(), options(reader));
      case STREAM_CANCEL_READ, STREAM_CANCEL_WRITE, FUTURE_CANCEL_READ, FUTURE_CANCEL_WRITE ->
          new CanonDefinition.CancelCopy(kind, reader.u32(), reader.flag("async"));
      case ERROR_CONTEXT_NEW, ERROR_CONTEXT_DEBUG_MESSAGE ->
          new CanonDefinition.ErrorContext(kind, options(reader));
      case WAITABLE_SET_WAIT, WAITABLE_SET_POLL ->
          new CanonDefinition.WaitableSet(kind, reader.flag("cancellable"), reader.u32());
      case THREAD_YIELD,
          THREAD_SUSPEND,
          THREAD_SUSPEND_THEN_RESUME,
          THREAD_YIELD_THEN_RESUME,
          THREAD_SUSPEND_THEN_PROMOTE,
          THREAD_YIELD_THEN_PROMOTE ->
          new CanonDefinition.Switch(kind, reader.flag("cancellable"));
      case THREAD_NEW_INDIRECT, THREAD_SPAWN_REF, THREAD_SPAWN_INDIRECT -> newThread(kind, reader);
      case THREAD_AVAILABLE_PARALLELISM ->
          new CanonDefinition.AvailableParallelism(reader.flag("shared"));
      case TASK_CANCEL,
          SUBTASK_DROP,
          ERROR_CONTEXT_DROP,
          WAITABLE_SET_NEW,
          WAITABLE_SET_DROP,
          WAITABLE_JOIN,
          BACKPRESSURE_INC,
          BACKPRESSURE_DEC,
          THREAD_INDEX,
          THREAD_RESUME_LATER ->
          new CanonDefinition.Plain(kind);
    };
  }

  private static CanonDefinition lift(ByteReader reader) {
    reader.expect(FUNC, "sort of a lifted item");
    return new CanonDefinition.Lift(reader.u32(), options(reader), reader.u32());
  }

  private static CanonDefinition lower(ByteReader reader) {
    reader.expect(FUNC, "sort of a lowered item");
    return new CanonDefinition.Lower(reader.u32(), options(reader));
  }

  private static CanonDefinition newThread(Kind kind, ByteReader reader) {
    boolean shared = kind != Kind.THREAD_NEW_INDIRECT && reader.flag("shared");
    int type = reader.u32();
    OptionalInt table =
        kind == Kind.THREAD_SPAWN_REF ? OptionalInt.empty() : OptionalInt.of(reader.u32());
    return new CanonDefinition.NewThread(kind, shared, type, table);
  }

  private static CanonOptions options(ByteReader reader) {
    return new CanonOptions(reader.vector("option", () -> option(reader)));
  }

  private static CanonOption option(ByteReader reader) {
    int offset = reader.position();
    int code = reader.nextByte();
    return switch (code) {
      case 0x00, 0x01, 0x02 -> new CanonOption.Encoding(StringEncoding.ofCode(code).orElseThrow());
      case 0x03 -> new CanonOption.Indexed(CanonOption.Kind.MEMORY, reader.u32());
      case 0x04 -> new CanonOption.Indexed(CanonOption.Kind.REALLOC, reader.u32());
      case 0x05 -> new CanonOption.Indexed(CanonOption.Kind.POST_RETURN, reader.u32());
      case 0x06 -> new CanonOption.Async();
      case 0x07 -> new CanonOption.Indexed(CanonOption.Kind.CALLBACK, reader.u32());
      case 0x08 -> new CanonOption.Indexed(CanonOption.Kind.CORE_TYPE, reader.u32());
      case 0x09 -> new CanonOption.Gc();
      default -> throw reader.invalid("option", code, offset);
    };
  }
}
