package io.witbindgen.component.print;

import io.witbindgen.component.model.CanonDefinition;
import io.witbindgen.component.model.CanonOption;
import io.witbindgen.component.model.CanonOptions;
import io.witbindgen.component.model.Sort;
import java.util.stream.Collectors;

/** The text form of canonical definitions. */
record CanonText(TextScope scope) {
  private static final String CANCELLABLE = "cancellable";

  /** A definition that adds this index of its sort. */
  String definition(CanonDefinition canon, int index) {
    String introduction = scope.introduction(canon.sort(), index);
    String type =
        canon instanceof CanonDefinition.Lift lift
            ? " (type " + scope.mention(Sort.TYPE, lift.type()) + ")"
            : "";
    return "("
        + canon.sort()
        + " "
        + introduction
        + type
        + " (canon "
        + canon.kind()
        + operands(canon)
        + "))";
  }

  private String operands(CanonDefinition canon) {
    return switch (canon.kind()) {
      case LIFT -> {
        CanonDefinition.Lift lift = (CanonDefinition.Lift) canon;
        yield item(Sort.CORE_FUNC, lift.function()) + options(lift.options());
      }
      case LOWER -> {
        CanonDefinition.Lower lower = (CanonDefinition.Lower) canon;
        yield item(Sort.FUNC, lower.function()) + options(lower.options());
      }
      case TASK_RETURN -> {
        CanonDefinition.TaskReturn taskReturn = (CanonDefinition.TaskReturn) canon;
        yield new TypeText(scope).result(taskReturn.result()) + options(taskReturn.options());
      }
      case SUBTASK_CANCEL -> flag(((CanonDefinition.SubtaskCancel) canon).async(), "async");
      case CONTEXT_GET, CONTEXT_SET -> context((CanonDefinition.Context) canon);
      case RESOURCE_NEW,
          RESOURCE_DROP,
          RESOURCE_REP,
          STREAM_NEW,
          STREAM_DROP_READABLE,
          STREAM_DROP_WRITABLE,
          FUTURE_NEW,
          FUTURE_DROP_READABLE,
          FUTURE_DROP_WRITABLE ->
          mention(Sort.TYPE, ((CanonDefinition.OfType) canon).type());
      case STREAM_READ, STREAM_WRITE, FUTURE_READ, FUTURE_WRITE -> {
        CanonDefinition.Copy copy = (CanonDefinition.Copy) canon;
        yield mention(Sort.TYPE, copy.type()) + options(copy.options());
      }
      case STREAM_CANCEL_READ, STREAM_CANCEL_WRITE, FUTURE_CANCEL_READ, FUTURE_CANCEL_WRITE -> {
        CanonDefinition.CancelCopy cancel = (CanonDefinition.CancelCopy) canon;
        yield mention(Sort.TYPE, cancel.type()) + flag(cancel.async(), "async");
      }
      case ERROR_CONTEXT_NEW, ERROR_CONTEXT_DEBUG_MESSAGE ->
          options(((CanonDefinition.ErrorContext) canon).options());
      case WAITABLE_SET_WAIT, WAITABLE_SET_POLL -> {
        CanonDefinition.WaitableSet set = (CanonDefinition.WaitableSet) canon;
        yield flag(set.cancellable(), CANCELLABLE)
            + option("memory", Sort.CORE_MEMORY, set.memory());
      }
      case THREAD_YIELD,
          THREAD_SUSPEND,
          THREAD_SUSPEND_THEN_RESUME,
          THREAD_YIELD_THEN_RESUME,
          THREAD_SUSPEND_THEN_PROMOTE,
          THREAD_YIELD_THEN_PROMOTE ->
          flag(((CanonDefinition.Switch) canon).cancellable(), CANCELLABLE);
      case THREAD_NEW_INDIRECT, THREAD_SPAWN_REF, THREAD_SPAWN_INDIRECT ->
          newThread((CanonDefinition.NewThread) canon);
      case THREAD_AVAILABLE_PARALLELISM ->
          flag(((CanonDefinition.AvailableParallelism) canon).shared(), "shared");
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
          "";
    };
  }

  private static String context(CanonDefinition.Context context) {
    CoreTypeText types = new CoreTypeText(Integer::toUnsignedString);
    return " " + types.valueType(context.type()) + " " + Integer.toUnsignedString(context.slot());
  }

  private String newThread(CanonDefinition.NewThread thread) {
    String table =
        thread.table().isPresent() ? mention(Sort.CORE_TABLE, thread.table().getAsInt()) : "";
    return flag(thread.shared(), "shared") + mention(Sort.CORE_TYPE, thread.type()) + table;
  }

  private String item(Sort sort, int index) {
    return " (" + sort + mention(sort, index) + ")";
  }

  private String mention(Sort sort, int index) {
    return " " + scope.mention(sort, index);
  }

  private static String flag(boolean set, String text) {
    return set ? " " + text : "";
  }

  private String options(CanonOptions options) {
    return options.written().stream().map(this::option).collect(Collectors.joining());
  }

  private String option(CanonOption option) {
    return switch (option.kind()) {
      case STRING_ENCODING -> " string-encoding=" + ((CanonOption.Encoding) option).encoding();
      case ASYNC -> " async";
      case GC -> " gc";
      case MEMORY -> option("memory", Sort.CORE_MEMORY, ((CanonOption.Indexed) option).index());
      case CORE_TYPE -> option("core-type", Sort.CORE_TYPE, ((CanonOption.Indexed) option).index());
      case REALLOC, POST_RETURN, CALLBACK ->
          option(option.kind().toString(), Sort.CORE_FUNC, ((CanonOption.Indexed) option).index());
    };
  }

  private String option(String name, Sort sort, int index) {
    return " (" + name + mention(sort, index) + ")";
  }
}
