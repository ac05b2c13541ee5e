package io.witbindgen.component.validate.canon;

import io.witbindgen.abi.core.CoreFunctionType;
import io.witbindgen.abi.core.CoreType;
import io.witbindgen.abi.type.Flattening;
import io.witbindgen.abi.type.Flattening.Convention;
import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.component.ValidationRule;
import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.component.model.CanonDefinition;
import io.witbindgen.component.model.CanonOption;
import io.witbindgen.component.model.Sort;
import io.witbindgen.component.types.DefinedType;
import io.witbindgen.component.validate.rule.Breach;
import io.witbindgen.component.validate.rule.Feature;
import io.witbindgen.component.validate.scope.DefinitionScope;
import io.witbindgen.component.validate.type.TypeTable;
import java.util.List;
import java.util.Optional;

/**
 * Canonical definitions, except those for async and threads (Canonical ABI, "Canonical
 * Definitions").
 */
public final class Canons {
  static final CoreType I32 = CoreType.I32;

  private final DefinitionScope scope;
  private final TypeTable types;

  private Canons(DefinitionScope scope) {
    this.scope = scope;
    this.types = scope.table();
  }

  public static void define(CanonDefinition definition, DefinitionScope scope) {
    if (definition instanceof CanonDefinition.Lift lift) {
      scope.indices().functions().add(new Canons(scope).lift(lift));
    } else if (definition instanceof CanonDefinition.NewThread thread) {
      scope.addCanonicalFunction(new ThreadCanons(scope).newThread(thread));
    } else if (definition instanceof CanonDefinition.Lower lower && lower.options().gc()) {
      scope.addCanonicalFunction(new Canons(scope).lowerObjects(lower));
    } else {
      CoreFunctionType type = new Canons(scope).coreFunction(definition);
      scope.addCanonicalFunction(CanonSignatures.number(type, scope.table().core()));
    }
  }

  private CoreFunctionType coreFunction(CanonDefinition definition) {
    return switch (definition.kind()) {
      case LIFT -> throw new AssertionError("a lift is not a core function");
      case LOWER -> lower((CanonDefinition.Lower) definition);
      case RESOURCE_NEW ->
          CanonSignatures.of(List.of(representation((CanonDefinition.OfType) definition)), I32);
      case RESOURCE_REP ->
          CanonSignatures.of(List.of(I32), representation((CanonDefinition.OfType) definition));
      case RESOURCE_DROP -> {
        scope.indices().resourceType(((CanonDefinition.OfType) definition).type());
        yield CanonSignatures.of(List.of(I32));
      }
      case ERROR_CONTEXT_NEW, ERROR_CONTEXT_DEBUG_MESSAGE, ERROR_CONTEXT_DROP ->
          errorContext(definition);
      case TASK_CANCEL,
          SUBTASK_CANCEL,
          TASK_RETURN,
          CONTEXT_GET,
          CONTEXT_SET,
          THREAD_YIELD,
          SUBTASK_DROP,
          STREAM_NEW,
          STREAM_READ,
          STREAM_WRITE,
          STREAM_CANCEL_READ,
          STREAM_CANCEL_WRITE,
          STREAM_DROP_READABLE,
          STREAM_DROP_WRITABLE,
          FUTURE_NEW,
          FUTURE_READ,
          FUTURE_WRITE,
          FUTURE_CANCEL_READ,
          FUTURE_CANCEL_WRITE,
          FUTURE_DROP_READABLE,
          FUTURE_DROP_WRITABLE,
          WAITABLE_SET_NEW,
          WAITABLE_SET_WAIT,
          WAITABLE_SET_POLL,
          WAITABLE_SET_DROP,
          WAITABLE_JOIN,
          BACKPRESSURE_INC,
          BACKPRESSURE_DEC ->
          new AsyncCanons(scope).coreFunction(definition);
      case THREAD_INDEX,
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
          new ThreadCanons(scope).coreFunction(definition);
    };
  }

  private FunctionType lift(CanonDefinition.Lift lift) {
    FunctionType type = scope.indices().functionType(lift.type());
    types.charge(types.size(type));
    int callee = scope.indices().coreFunction(lift.function());
    CanonOptionRules options = new CanonOptionRules(lift.kind(), lift.options(), scope);
    options.forbid(CanonOption.Kind.CORE_TYPE);
    checkAsync(options, type);
    if (options.gc()) {
      options.checkGcType(type, callee);
      options.checkPostReturn(types.core().signature(callee));
      return type;
    }
    if (options.async() && !options.hasCallback()) {
      scope.run().require(Feature.STACKFUL_LIFT, "an async `lift` without the option `callback`");
    }
    Convention convention =
        !options.async()
            ? Convention.LIFT
            : options.hasCallback()
                ? Convention.LIFT_ASYNC_CALLBACK
                : Convention.LIFT_ASYNC_STACKFUL;
    CoreFunctionType expected = options.signatures().function(type, convention);
    CanonSignatures.check(
        ValidationRule.CANON_SIGNATURE, "the lifted function", callee, expected, types.core());
    options.checkPostReturn(expected);
    boolean stored =
        pointers(type.paramTypes())
            || Flattening.flatCount(type.paramTypes()) > Flattening.MAX_FLAT_PARAMS;
    options.needMemory(stored, "parameters are stored in it");
    options.needRealloc(stored, "room for parameters comes from it");
    List<ValueType> result = type.result().stream().toList();
    int max = options.async() ? Flattening.MAX_FLAT_PARAMS : Flattening.MAX_FLAT_RESULTS;
    options.needMemory(
        pointers(result) || Flattening.flatCount(result) > max, "the result is loaded from it");
    return type;
  }

  private void checkAsync(CanonOptionRules options, FunctionType type) {
    if (options.async() && !type.async()) {
      throw new Breach(
          ValidationRule.CANON_OPTION,
          "the option `async` needs an async function type, found `" + type + "`");
    }
  }

  private CoreFunctionType lower(CanonDefinition.Lower lower) {
    FunctionType type = scope.indices().functions().get(lower.function());
    types.charge(types.size(type));
    CanonOptionRules options = new CanonOptionRules(lower.kind(), lower.options(), scope);
    options.forbid(CanonOption.Kind.POST_RETURN, CanonOption.Kind.CALLBACK);
    checkAsync(options, type);
    Convention convention = options.async() ? Convention.LOWER_ASYNC : Convention.LOWER;
    List<ValueType> result = type.result().stream().toList();
    boolean spilled = Flattening.flatCount(type.paramTypes()) > convention.maxFlatParams();
    options.needMemory(spilled || pointers(type.paramTypes()), "parameters are loaded from it");
    int max = options.async() ? 0 : Flattening.MAX_FLAT_RESULTS;
    options.needMemory(
        pointers(result) || Flattening.flatCount(result) > max, "the result is stored in it");
    options.needRealloc(pointers(result), "room for the result comes from it");
    return options.signatures().function(type, convention);
  }

  /** The number of the type of a function that is lowered to objects. */
  private int lowerObjects(CanonDefinition.Lower lower) {
    FunctionType type = scope.indices().functions().get(lower.function());
    types.charge(types.size(type));
    CanonOptionRules options = new CanonOptionRules(lower.kind(), lower.options(), scope);
    options.forbid(CanonOption.Kind.POST_RETURN, CanonOption.Kind.CALLBACK);
    int number = options.gcType();
    options.checkGcType(type, number);
    return number;
  }

  private boolean pointers(List<ValueType> values) {
    return values.stream().anyMatch(value -> types.facts(value).pointers());
  }

  private CoreType representation(CanonDefinition.OfType definition) {
    DefinedType.OfResources resource = scope.indices().resourceType(definition.type());
    CoreValueType representation = scope.representations().get(resource.type());
    if (representation == null) {
      throw new Breach(
          ValidationRule.RESOURCE_SCOPE,
          "`"
              + definition.kind()
              + "` needs a resource type defined in the same component; type "
              + definition.type()
              + " is not");
    }
    return representation.kind();
  }

  private CoreFunctionType errorContext(CanonDefinition definition) {
    scope.run().require(Feature.ERROR_CONTEXT, "`" + definition.kind() + "`");
    if (!(definition instanceof CanonDefinition.ErrorContext errorContext)) {
      return CanonSignatures.of(List.of(I32));
    }
    CanonOptionRules options =
        new CanonOptionRules(definition.kind(), errorContext.options(), scope);
    options.forbid(CanonOption.Kind.POST_RETURN, CanonOption.Kind.ASYNC, CanonOption.Kind.CALLBACK);
    options.needMemory(true, "the message lies in it");
    CoreType pointer = options.signatures().pointer();
    if (definition.kind() == CanonDefinition.Kind.ERROR_CONTEXT_NEW) {
      return CanonSignatures.of(List.of(pointer, pointer), I32);
    }
    options.needRealloc(true, "room for the message comes from it");
    return CanonSignatures.of(List.of(I32, pointer));
  }

  /** The stream or future type with this index. */
  static Optional<ValueType> element(
      int index, ValueType.Kind kind, DefinitionScope scope, Object what) {
    DefinedType type = scope.indices().types().get(index);
    if (type instanceof DefinedType.OfValues values
        && values.type() instanceof ValueType.AsyncType async
        && async.kind() == kind) {
      return async.element();
    }
    throw new Breach(
        ValidationRule.WRONG_KIND,
        "`"
            + what
            + "` needs a "
            + (kind == ValueType.Kind.STREAM ? "stream" : "future")
            + " type; "
            + Sort.TYPE
            + " "
            + index
            + " is not one");
  }
}
