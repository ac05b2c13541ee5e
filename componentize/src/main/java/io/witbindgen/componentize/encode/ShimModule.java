package io.witbindgen.componentize.encode;

import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.CoreExternType.Kind;
import io.witbindgen.component.core.CoreNames;
import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.component.core.CoreValueType.Numeric;
import io.witbindgen.component.core.HeapType;
import io.witbindgen.component.encode.CodeBuilder;
import io.witbindgen.component.encode.CoreModuleBuilder;
import io.witbindgen.component.model.CanonDefinition;
import io.witbindgen.component.model.Slice;
import io.witbindgen.componentize.Toolchain;
import io.witbindgen.componentize.binary.RawModule;
import io.witbindgen.componentize.plan.Plan;
import io.witbindgen.componentize.plan.Shim;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The module with the shims, which is instantiated before all others. It also has the memory, if
 * the main module imports it, and the global that holds where thread-local variables are, if there
 * are no threads.
 */
final class ShimModule {
  /** The table that the shims jump through. */
  static final String TABLE = "$imports";

  private static final String MEMORY = "$memory";
  private static final int RETURN_CALL_REF = 0x15;
  private static final int TYPES = 1;
  private static final byte NO_ITEMS = 0;

  private final Assembly assembly;
  private final Plan plan;
  private final CoreModuleBuilder builder = new CoreModuleBuilder();
  private final Map<Integer, String> names = new HashMap<>();
  private final Map<Integer, Integer> traps = new HashMap<>();

  private ShimModule(Assembly assembly) {
    this.assembly = assembly;
    this.plan = assembly.plan();
  }

  /** The name of the accessor of the global that holds where thread-local variables are. */
  static String threadLocalBase(CanonDefinition.Kind access) {
    return access == CanonDefinition.Kind.CONTEXT_SET ? "$set-tls-base" : "$get-tls-base";
  }

  /** The name of the global through which a shim jumps. */
  static String global(Shim shim) {
    return "g" + shim.name();
  }

  /** The type of the table that the shims jump through. */
  static CoreExternType.Table tableType(int size) {
    return new CoreExternType.Table(
        new CoreValueType.Reference(true, new HeapType.Abstract(HeapType.Name.FUNC, false)),
        new CoreExternType.Limits(false, false, size, OptionalLong.of(size)));
  }

  /** The type of a global through which a shim of some type jumps. */
  static CoreExternType.Global globalType(int type) {
    return new CoreExternType.Global(
        new CoreValueType.Reference(false, new HeapType.Concrete(type)), true, false);
  }

  /** Adds the module and its instance, unless nothing needs them. */
  static void encode(Assembly assembly, FixupEncoder fixups) {
    new ShimModule(assembly).encode(fixups);
  }

  private void encode(FixupEncoder fixups) {
    Optional<CoreValueType> base = plan.threadLocalBase();
    Optional<CoreExternType.Memory> memory = plan.main().face().imports().memory();
    if (plan.shims().isEmpty() && memory.isEmpty() && base.isEmpty()) {
      return;
    }
    boolean byReference = plan.options().returnCallRef();
    for (Shim shim : plan.shims()) {
      int type = builder.functionType(shim.signature().params(), shim.signature().results());
      if (byReference) {
        byReference(shim, type);
      } else {
        byTable(shim, type);
      }
      fixups.add(shim);
    }
    if (!plan.shims().isEmpty() && !byReference) {
      int table = builder.table(tableType(plan.shims().size()));
      builder.export(TABLE, Kind.TABLE, table);
    }
    memory.ifPresent(type -> builder.export(MEMORY, Kind.MEMORY, builder.memory(type)));
    base.ifPresent(this::threadLocalBase);
    int instance = instantiate();
    if (memory.isPresent()) {
      assembly.memory(assembly.coreAlias("memory", instance, MEMORY, Kind.MEMORY));
    }
  }

  private static CodeBuilder parameters(Shim shim) {
    CodeBuilder code = new CodeBuilder();
    for (int i = 0; i < shim.signature().params().size(); i++) {
      code.localGet(i);
    }
    return code;
  }

  private void byTable(Shim shim, int type) {
    CodeBuilder code = parameters(shim);
    code.i32Const(builder.count(Kind.FUNC)).callIndirect(type, 0);
    add(shim, type, code);
  }

  private void byReference(Shim shim, int type) {
    int trap =
        traps.computeIfAbsent(
            type,
            t -> {
              int index = builder.function(t, new CodeBuilder().unreachable());
              names.put(index, "trap stub before initialization");
              return index;
            });
    int global = builder.global(globalType(type), new CodeBuilder().refFunc(trap));
    builder.export(global(shim), Kind.GLOBAL, global);
    add(shim, type, parameters(shim).globalGet(global).instruction(RETURN_CALL_REF, type));
  }

  private void add(Shim shim, int type, CodeBuilder code) {
    int index = builder.function(type, code);
    builder.export(shim.name(), Kind.FUNC, index);
    names.put(index, shim.debugName());
  }

  private void threadLocalBase(CoreValueType type) {
    int getType = builder.functionType(List.of(), List.of(type));
    int setType = builder.functionType(List.of(type), List.of());
    boolean isLong = type == Numeric.I64;
    int global =
        builder.global(
            new CoreExternType.Global(type, true, false),
            isLong ? new CodeBuilder().i64Const(0) : CodeBuilder.constant(0));
    accessor(CanonDefinition.Kind.CONTEXT_GET, getType, new CodeBuilder().globalGet(global));
    accessor(
        CanonDefinition.Kind.CONTEXT_SET, setType, new CodeBuilder().localGet(0).globalSet(global));
  }

  private void accessor(CanonDefinition.Kind access, int type, CodeBuilder code) {
    int index = builder.function(type, code);
    builder.export(threadLocalBase(access), Kind.FUNC, index);
    names.put(index, threadLocalBase(access));
  }

  /** The reference tools write the type section even if it is empty. */
  private byte[] bytes() {
    byte[] bytes = builder.build();
    RawModule module = RawModule.of(Slice.of(bytes));
    if (module.section(TYPES).isPresent()) {
      return bytes;
    }
    List<RawModule.Section> sections = new ArrayList<>(module.sections());
    sections.add(
        0, new RawModule.Section(TYPES, Optional.empty(), Slice.of(new byte[] {NO_ITEMS})));
    return new RawModule(sections).toByteArray();
  }

  private int instantiate() {
    builder.producer(Toolchain.PRODUCER);
    if (plan.options().debugNames()) {
      builder.names(
          new CoreNames(Optional.of("wit-component:shim"), Map.of(), Map.of(Kind.FUNC, names)));
    }
    int module = assembly.coreModule("wit-component-shim-module", Slice.of(bytes()));
    int instance = assembly.instantiate("wit-component-shim-instance", module, List.of());
    assembly.shimInstance(instance);
    return instance;
  }
}
