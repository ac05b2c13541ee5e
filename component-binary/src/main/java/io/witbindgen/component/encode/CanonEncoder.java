package io.witbindgen.component.encode;

import io.witbindgen.component.model.CanonDefinition;
import io.witbindgen.component.model.CanonDefinition.Kind;
import io.witbindgen.component.model.CanonOption;
import io.witbindgen.component.model.CanonOptions;

/** Encodes canonical definitions. */
final class CanonEncoder {
  private static final int FUNC = 0x00;

  private CanonEncoder() {}

  static void definition(ByteWriter writer, CanonDefinition canon) {
    writer.code(canon.kind().opcode());
    switch (canon.kind()) {
      case LIFT -> lift(writer, (CanonDefinition.Lift) canon);
      case LOWER -> {
        writer.code(FUNC);
        writer.u32(((CanonDefinition.Lower) canon).function());
        options(writer, ((CanonDefinition.Lower) canon).options());
      }
      case TASK_RETURN -> {
        TypeEncoder.result(writer, ((CanonDefinition.TaskReturn) canon).result());
        options(writer, ((CanonDefinition.TaskReturn) canon).options());
      }
      case SUBTASK_CANCEL -> writer.flag(((CanonDefinition.SubtaskCancel) canon).async());
      case CONTEXT_GET, CONTEXT_SET -> {
        CoreTypeEncoder.valueType(writer, ((CanonDefinition.Context) canon).type());
        writer.u32(((CanonDefinition.Context) canon).slot());
      }
      case RESOURCE_NEW,
          RESOURCE_DROP,
          RESOURCE_REP,
          STREAM_NEW,
          STREAM_DROP_READABLE,
          STREAM_DROP_WRITABLE,
          FUTURE_NEW,
          FUTURE_DROP_READABLE,
          FUTURE_DROP_WRITABLE ->
          writer.u32(((CanonDefinition.OfType) canon).type());
      case STREAM_READ, STREAM_WRITE, FUTURE_READ, FUTURE_WRITE -> {
        writer.u32(((CanonDefinition.Copy) canon).type());
        options(writer, ((CanonDefinition.Copy) canon).options());
      }
      case STREAM_CANCEL_READ, STREAM_CANCEL_WRITE, FUTURE_CANCEL_READ, FUTURE_CANCEL_WRITE -> {
        writer.u32(((CanonDefinition.CancelCopy) canon).type());
        writer.flag(((CanonDefinition.CancelCopy) canon).async());
      }
      case ERROR_CONTEXT_NEW, ERROR_CONTEXT_DEBUG_MESSAGE ->
          options(writer, ((CanonDefinition.ErrorContext) canon).options());
      case WAITABLE_SET_WAIT, WAITABLE_SET_POLL -> {
        writer.flag(((CanonDefinition.WaitableSet) canon).cancellable());
        writer.u32(((CanonDefinition.WaitableSet) canon).memory());
      }
      case THREAD_YIELD,
          THREAD_SUSPEND,
          THREAD_SUSPEND_THEN_RESUME,
          THREAD_YIELD_THEN_RESUME,
          THREAD_SUSPEND_THEN_PROMOTE,
          THREAD_YIELD_THEN_PROMOTE ->
          writer.flag(((CanonDefinition.Switch) canon).cancellable());
      case THREAD_NEW_INDIRECT, THREAD_SPAWN_REF, THREAD_SPAWN_INDIRECT ->
          newThread(writer, (CanonDefinition.NewThread) canon);
      case THREAD_AVAILABLE_PARALLELISM ->
          writer.flag(((CanonDefinition.AvailableParallelism) canon).shared());
      case TASK_CANCEL,
          SUBTASK_DROP,
          ERROR_CONTEXT_DROP,
          WAITABLE_SET_NEW,
          WAITABLE_SET_DROP,
          WAITABLE_JOIN,
          BACKPRESSURE_INC,
          BACKPRESSURE_DEC,
          THREAD_INDEX,
          THREAD_RESUME_LATER -> {}
    }
  }

  private static void lift(ByteWriter writer, CanonDefinition.Lift lift) {
    writer.code(FUNC);
    writer.u32(lift.function());
    options(writer, lift.options());
    writer.u32(lift.type());
  }

  private static void newThread(ByteWriter writer, CanonDefinition.NewThread thread) {
    if (thread.kind() != Kind.THREAD_NEW_INDIRECT) {
      writer.flag(thread.shared());
    }
    writer.u32(thread.type());
    thread.table().ifPresent(writer::u32);
  }

  private static void options(ByteWriter writer, CanonOptions options) {
    writer.vector(options.written(), CanonEncoder::option);
  }

  private static void option(ByteWriter writer, CanonOption option) {
    switch (option.kind()) {
      case STRING_ENCODING -> writer.code(((CanonOption.Encoding) option).encoding().code());
      case MEMORY -> indexed(writer, 0x03, option);
      case REALLOC -> indexed(writer, 0x04, option);
      case POST_RETURN -> indexed(writer, 0x05, option);
      case ASYNC -> writer.code(0x06);
      case CALLBACK -> indexed(writer, 0x07, option);
      case CORE_TYPE -> indexed(writer, 0x08, option);
      case GC -> writer.code(0x09);
    }
  }

  private static void indexed(ByteWriter writer, int code, CanonOption option) {
    writer.code(code);
    writer.u32(((CanonOption.Indexed) option).index());
  }
}
