package io.witbindgen.component.validate.canon;

import io.witbindgen.abi.core.CoreFunctionType;
import io.witbindgen.abi.core.CoreType;
import io.witbindgen.abi.type.Flattening;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.component.ValidationRule;
import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.component.model.CanonDefinition;
import io.witbindgen.component.model.CanonDefinition.Kind;
import io.witbindgen.component.model.CanonOption;
import io.witbindgen.component.validate.rule.Breach;
import io.witbindgen.component.validate.rule.Feature;
import io.witbindgen.component.validate.scope.DefinitionScope;
import io.witbindgen.component.validate.scope.ValueTypes;
import java.util.List;
import java.util.Optional;

/** The built-ins for tasks, waitables, streams and futures. */
final class AsyncCanons {
  private static final CoreType I32 = CoreType.I32;
  private static final int CONTEXT_SLOTS = 2;

  private final DefinitionScope scope;

  AsyncCanons(DefinitionScope scope) {
    this.scope = scope;
  }

  CoreFunctionType coreFunction(CanonDefinition definition) {
    scope.run().require(Feature.ASYNC, "`" + definition.kind() + "`");
    return switch (definition.kind()) {
      case TASK_CANCEL, BACKPRESSURE_INC, BACKPRESSURE_DEC -> CanonSignatures.of(List.of());
      case SUBTASK_DROP, WAITABLE_SET_DROP -> CanonSignatures.of(List.of(I32));
      case WAITABLE_SET_NEW -> CanonSignatures.of(List.of(), I32);
      case WAITABLE_JOIN -> CanonSignatures.of(List.of(I32, I32));
      case THREAD_YIELD -> CanonSignatures.of(List.of(), I32);
      case SUBTASK_CANCEL -> {
        checkAsync(((CanonDefinition.SubtaskCancel) definition).async(), definition.kind());
        yield CanonSignatures.of(List.of(I32), I32);
      }
      case TASK_RETURN -> taskReturn((CanonDefinition.TaskReturn) definition);
      case CONTEXT_GET -> CanonSignatures.of(List.of(), slot((CanonDefinition.Context) definition));
      case CONTEXT_SET -> CanonSignatures.of(List.of(slot((CanonDefinition.Context) definition)));
      case WAITABLE_SET_WAIT, WAITABLE_SET_POLL -> {
        int memory = ((CanonDefinition.WaitableSet) definition).memory();
        yield CanonSignatures.of(List.of(I32, CanonOptionRules.pointer(memory, scope)), I32);
      }
      case STREAM_NEW, FUTURE_NEW -> {
        element(definition.kind(), ((CanonDefinition.OfType) definition).type());
        yield CanonSignatures.of(List.of(), CoreType.I64);
      }
      case STREAM_DROP_READABLE,
          STREAM_DROP_WRITABLE,
          FUTURE_DROP_READABLE,
          FUTURE_DROP_WRITABLE -> {
        element(definition.kind(), ((CanonDefinition.OfType) definition).type());
        yield CanonSignatures.of(List.of(I32));
      }
      case STREAM_READ, STREAM_WRITE, FUTURE_READ, FUTURE_WRITE ->
          copy((CanonDefinition.Copy) definition);
      case STREAM_CANCEL_READ, STREAM_CANCEL_WRITE, FUTURE_CANCEL_READ, FUTURE_CANCEL_WRITE -> {
        CanonDefinition.CancelCopy cancel = (CanonDefinition.CancelCopy) definition;
        element(cancel.kind(), cancel.type());
        checkAsync(cancel.async(), cancel.kind());
        yield CanonSignatures.of(List.of(I32), I32);
      }
      case LIFT,
          LOWER,
          RESOURCE_NEW,
          RESOURCE_DROP,
          RESOURCE_REP,
          ERROR_CONTEXT_NEW,
          ERROR_CONTEXT_DEBUG_MESSAGE,
          ERROR_CONTEXT_DROP,
          THREAD_INDEX,
          THREAD_NEW_INDIRECT,
          THREAD_RESUME_LATER,
          THREAD_SUSPEND,
          THREAD_SUSPEND_THEN_RESUME,
          THREAD_YIELD_THEN_RESUME,
          THREAD_SUSPEND_THEN_PROMOTE,
          THREAD_YIELD_THEN_PROMOTE,
          THREAD_SPAWN_REF,
          THREAD_SPAWN_INDIRECT,
          THREAD_AVAILABLE_PARALLELISM ->
          throw new AssertionError(definition.kind());
    };
  }

  private void checkAsync(boolean async, Kind kind) {
    if (async) {
      scope.run().require(Feature.MORE_ASYNC_BUILTINS, "`" + kind + "` with `async`");
    }
  }

  private CoreFunctionType taskReturn(CanonDefinition.TaskReturn definition) {
    Optional<ValueType> result = new ValueTypes(scope).resolve(definition.result());
    if (result.filter(type -> scope.table().facts(type).borrows()).isPresent()) {
      throw new Breach(
          ValidationRule.BORROW,
          "`task.return` cannot return a borrowed handle, found `" + result.get() + "`");
    }
    result.ifPresent(type -> scope.table().charge(scope.table().facts(type).size()));
    CanonOptionRules options = new CanonOptionRules(definition.kind(), definition.options(), scope);
    options.forbid(
        CanonOption.Kind.REALLOC,
        CanonOption.Kind.POST_RETURN,
        CanonOption.Kind.ASYNC,
        CanonOption.Kind.CALLBACK);
    boolean loaded =
        result
            .filter(
                type ->
                    scope.table().facts(type).pointers()
                        || type.flatCount() > Flattening.MAX_FLAT_PARAMS)
            .isPresent();
    options.needMemory(loaded, "the result is loaded from it");
    return options.signatures().taskReturn(result);
  }

  /** The type of a context slot, which is the same everywhere in a component. */
  private CoreType slot(CanonDefinition.Context definition) {
    CoreType type = definition.type().kind();
    String what = "`" + definition.kind() + "`";
    if (type == CoreType.I64) {
      scope.run().require(Feature.MEMORY64, what + " of an i64");
    } else if (type != I32) {
      throw new Breach(
          ValidationRule.WRONG_KIND, what + " is about an i32 or i64, found " + definition.type());
    }
    if (Integer.compareUnsigned(definition.slot(), CONTEXT_SLOTS) >= 0) {
      throw new Breach(
          ValidationRule.INDEX,
          what + " is about slot 0 or 1, found " + Integer.toUnsignedString(definition.slot()));
    }
    CoreValueType earlier = scope.contextType().orElse(definition.type());
    if (!earlier.equals(definition.type())) {
      throw new Breach(
          ValidationRule.TYPE_MISMATCH,
          what + " of an " + definition.type() + ", where others are of an " + earlier);
    }
    scope.setContextType(definition.type());
    return type;
  }

  private Optional<ValueType> element(Kind kind, int type) {
    ValueType.Kind wanted =
        kind.toString().startsWith("stream") ? ValueType.Kind.STREAM : ValueType.Kind.FUTURE;
    return Canons.element(type, wanted, scope, kind);
  }

  private CoreFunctionType copy(CanonDefinition.Copy copy) {
    Optional<ValueType> element = element(copy.kind(), copy.type());
    CanonOptionRules options = new CanonOptionRules(copy.kind(), copy.options(), scope);
    options.forbid(CanonOption.Kind.POST_RETURN, CanonOption.Kind.CALLBACK);
    if (!options.async()) {
      scope.run().require(Feature.MORE_ASYNC_BUILTINS, "`" + copy.kind() + "` without `async`");
    }
    options.needMemory(element.isPresent(), "elements lie in it");
    boolean reads = copy.kind() == Kind.STREAM_READ || copy.kind() == Kind.FUTURE_READ;
    boolean pointers = element.filter(type -> scope.table().facts(type).pointers()).isPresent();
    options.needRealloc(reads && pointers, "room for elements comes from it");
    CoreType pointer = options.signatures().pointer();
    boolean stream = copy.kind() == Kind.STREAM_READ || copy.kind() == Kind.STREAM_WRITE;
    return stream
        ? CanonSignatures.of(List.of(I32, pointer, pointer), pointer)
        : CanonSignatures.of(List.of(I32, pointer), I32);
  }
}
