package io.witbindgen.component.validate.canon;

import io.witbindgen.abi.core.CoreFunctionType;
import io.witbindgen.abi.core.CoreType;
import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.component.ValidationRule;
import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.model.CanonDefinition;
import io.witbindgen.component.model.CanonOption;
import io.witbindgen.component.model.CanonOptions;
import io.witbindgen.component.types.CoreTypeTable;
import io.witbindgen.component.validate.core.CoreTypes;
import io.witbindgen.component.validate.rule.Breach;
import io.witbindgen.component.validate.rule.Feature;
import io.witbindgen.component.validate.scope.DefinitionScope;
import java.util.List;

/** The options of a canonical definition (spec section "canonopt Validation"). */
final class CanonOptionRules {
  private final String what;
  private final CanonOptions written;
  private final DefinitionScope scope;
  private final CoreTypeTable table;

  /** Checks those properties of the options of {@code what} that do not depend on it. */
  CanonOptionRules(Object what, CanonOptions written, DefinitionScope scope) {
    this.what = "`" + what + "`";
    this.written = written;
    this.scope = scope;
    this.table = scope.table().core();
    if (!written.repeated().isEmpty()) {
      throw breach("the option `" + written.repeated().iterator().next() + "` is given twice");
    }
    checkMemory();
    checkAsync();
    checkGc(what);
  }

  boolean async() {
    return written.async();
  }

  boolean hasCallback() {
    return written.callback().isPresent();
  }

  /** The core signatures for the width of the memory. */
  CanonSignatures signatures() {
    return new CanonSignatures(pointer());
  }

  private CoreType pointer() {
    if (written.memory().isEmpty()) {
      return CoreType.I32;
    }
    return pointer(written.memory().getAsInt(), scope);
  }

  /** The type of pointers into the memory with this index. */
  static CoreType pointer(int memory, DefinitionScope scope) {
    CoreExternType.Memory type =
        (CoreExternType.Memory) scope.indices().core(CoreExternType.Kind.MEMORY).get(memory);
    if (type.limits().is64()) {
      scope.run().require(Feature.MEMORY64, "a 64-bit memory in a canonical definition");
    }
    if (type.limits().shared()) {
      throw new Breach(
          ValidationRule.CANON_OPTION, "a canonical definition cannot use a shared memory");
    }
    return type.limits().is64() ? CoreType.I64 : CoreType.I32;
  }

  private Breach breach(String reason) {
    return new Breach(ValidationRule.CANON_OPTION, what + ": " + reason);
  }

  private void checkMemory() {
    CoreType pointer = pointer();
    if (written.realloc().isPresent()) {
      if (written.memory().isEmpty()) {
        throw missing(CanonOption.Kind.MEMORY, "`realloc` allocates in it");
      }
      checkFunction(
          CanonOption.Kind.REALLOC,
          written.realloc().getAsInt(),
          CanonSignatures.of(List.of(pointer, pointer, pointer, pointer), pointer));
    }
  }

  private void checkAsync() {
    if (written.async()) {
      scope.run().require(Feature.ASYNC, "the option `async`");
      if (written.postReturn().isPresent()) {
        throw breach("`post-return` cannot be given together with `async`");
      }
    }
    if (written.callback().isPresent()) {
      scope.run().require(Feature.ASYNC, "the option `callback`");
      if (!written.async()) {
        throw breach("`callback` is given without `async`");
      }
      checkFunction(
          CanonOption.Kind.CALLBACK,
          written.callback().getAsInt(),
          CanonSignatures.of(List.of(CoreType.I32, CoreType.I32, CoreType.I32), CoreType.I32));
    }
  }

  private void checkGc(Object definition) {
    if (definition != CanonDefinition.Kind.LIFT && definition != CanonDefinition.Kind.LOWER) {
      forbid(CanonOption.Kind.GC, CanonOption.Kind.CORE_TYPE);
    }
    if (!written.gc()) {
      if (written.coreType().isPresent()) {
        throw breach("`core-type` is given without `gc`");
      }
      return;
    }
    scope.run().require(Feature.GC, "the option `gc`");
    if (written.memory().isPresent() || written.realloc().isPresent() || written.async()) {
      throw breach("`gc` cannot be given together with `memory`, `realloc` or `async`");
    }
  }

  boolean gc() {
    return written.gc();
  }

  /** The number of the core function type that a lowered function has with {@code gc}. */
  int gcType() {
    if (written.coreType().isEmpty()) {
      throw missing(CanonOption.Kind.CORE_TYPE, "`gc` does not say what the function is like");
    }
    return CoreTypes.function(written.coreType().getAsInt(), scope);
  }

  /** Checks a core function type against the function whose values it carries. */
  void checkGcType(FunctionType type, int number) {
    new GcTypes(table, written.stringEncoding()).check(type, number);
  }

  private void checkFunction(CanonOption.Kind option, int function, CoreFunctionType expected) {
    CanonSignatures.check(
        ValidationRule.CANON_SIGNATURE,
        what + ": the core function of `" + option + "`",
        scope.indices().coreFunction(function),
        expected,
        table);
  }

  void checkPostReturn(CoreFunctionType lifted) {
    if (written.postReturn().isPresent()) {
      checkFunction(
          CanonOption.Kind.POST_RETURN,
          written.postReturn().getAsInt(),
          CanonSignatures.of(lifted.results()));
    }
  }

  /** Refuses options that the definition cannot have. */
  void forbid(CanonOption.Kind... kinds) {
    for (CanonOption.Kind kind : kinds) {
      if (written.written().stream().anyMatch(option -> option.kind() == kind)) {
        throw breach("the option `" + kind + "` is not allowed here");
      }
    }
  }

  void needMemory(boolean needed, String reason) {
    if (needed && written.memory().isEmpty()) {
      throw missing(CanonOption.Kind.MEMORY, reason);
    }
  }

  void needRealloc(boolean needed, String reason) {
    if (needed && written.realloc().isEmpty()) {
      throw missing(CanonOption.Kind.REALLOC, reason);
    }
  }

  private Breach missing(CanonOption.Kind kind, String reason) {
    return new Breach(
        ValidationRule.MISSING_OPTION, what + ": the option `" + kind + "` is missing: " + reason);
  }
}
