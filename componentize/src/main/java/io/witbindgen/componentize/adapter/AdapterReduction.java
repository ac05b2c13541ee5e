package io.witbindgen.componentize.adapter;

import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.core.CoreExport;
import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.CoreExternType.Kind;
import io.witbindgen.component.core.CoreImport;
import io.witbindgen.component.core.CoreNames;
import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.component.core.CoreValueType.Numeric;
import io.witbindgen.component.core.HeapType;
import io.witbindgen.component.encode.CodeBuilder;
import io.witbindgen.component.encode.CoreModuleBuilder;
import io.witbindgen.component.model.Slice;
import io.witbindgen.componentize.ComponentizeException;
import io.witbindgen.componentize.binary.ByteCursor;
import io.witbindgen.componentize.binary.ByteSink;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reduces an adapter to what some of its exports need. */
public final class AdapterReduction implements Indices {
  private static final String MAIN_MODULE = "__main_module__";
  private static final Set<String> REALLOCS = Set.of("canonical_abi_realloc", "cabi_realloc");

  private static final List<CoreValueType> REALLOC_PARAMS =
      List.of(Numeric.I32, Numeric.I32, Numeric.I32, Numeric.I32);
  private static final List<CoreValueType> REALLOC_RESULTS = List.of(Numeric.I32);

  private final AdapterModule module;
  private final List<CoreExport> exports;
  private final Optional<String> mainRealloc;
  private final Liveness live;
  private final CoreModuleBuilder builder = new CoreModuleBuilder();
  private final Map<Integer, Integer> types = new HashMap<>();
  private final Map<Kind, Map<Integer, Integer>> items = new EnumMap<>(Kind.class);
  private final Map<Integer, String> functionNames = new HashMap<>();
  private OptionalInt realloc = OptionalInt.empty();

  private AdapterReduction(
      AdapterModule module, List<CoreExport> exports, Optional<String> mainRealloc) {
    this.module = module;
    this.exports = exports;
    this.mainRealloc = mainRealloc;
    this.live = Liveness.of(module, exports);
  }

  /**
   * Reduces an adapter.
   *
   * @param kept the names of the exports to keep
   * @param mainRealloc the export of the main module that allocates for adapters; without it they
   *     grow the memory
   * @return the smaller module
   * @throws ComponentizeException if it has what adapters may not have
   */
  public static byte[] reduce(Slice module, Set<String> kept, Optional<String> mainRealloc) {
    AdapterModule adapter = AdapterModule.read(module);
    List<CoreExport> exports = new ArrayList<>(adapter.face().exports());
    for (CoreExport export : adapter.face().exports()) {
      if (!kept.contains(export.name())) {
        // The last one takes the place of one that goes, as in the reference tools.
        CoreExport last = exports.remove(exports.size() - 1);
        if (!last.equals(export)) {
          exports.set(exports.indexOf(export), last);
        }
      }
    }
    return new AdapterReduction(adapter, exports, mainRealloc).encode();
  }

  @Override
  public int type(int index) {
    return Objects.requireNonNull(types.get(index), "type is live");
  }

  @Override
  public int item(Kind kind, int index) {
    return Objects.requireNonNull(map(kind).get(index), "item is live");
  }

  private Map<Integer, Integer> map(Kind kind) {
    return items.computeIfAbsent(kind, k -> new HashMap<>());
  }

  private byte[] encode() {
    check();
    types();
    importItems(Kind.MEMORY);
    importItems(Kind.TABLE);
    importItems(Kind.GLOBAL);
    functions();
    for (CoreExport export : exports) {
      builder.export(export.name(), export.kind(), item(export.kind(), export.index()));
    }
    names();
    module.producers().forEach(builder::producer);
    return builder.build();
  }

  private void check() {
    if (!live.items(Kind.TABLE).isEmpty()) {
      throw new ComponentizeException("an adapter cannot use tables");
    }
    if (live.items(Kind.MEMORY).size() > 1) {
      throw new ComponentizeException("an adapter cannot use several memories");
    }
    for (int memory : live.items(Kind.MEMORY)) {
      if (module.importOf(Kind.MEMORY, memory).isEmpty()) {
        throw new ComponentizeException("an adapter cannot have a memory of its own");
      }
    }
  }

  private void types() {
    for (int index : live.types()) {
      types.put(index, types.size());
    }
    for (int index : live.types()) {
      CompositeType.Function type =
          module
              .face()
              .functionType(index)
              .orElseThrow(
                  () -> new ComponentizeException("an adapter can have function types only"));
      builder.type(remap(type.params()), remap(type.results()));
    }
  }

  private List<CoreValueType> remap(List<CoreValueType> values) {
    return values.stream().map(this::remap).toList();
  }

  private CoreValueType remap(CoreValueType type) {
    return type instanceof CoreValueType.Reference reference
            && reference.heap() instanceof HeapType.Concrete concrete
        ? new CoreValueType.Reference(
            reference.nullable(), new HeapType.Concrete(type(concrete.type())))
        : type;
  }

  private void importItems(Kind kind) {
    // Their order is that of their indices, so imports come first.
    for (int index : live.items(kind)) {
      Optional<CoreImport> imported = module.importOf(kind, index);
      int added =
          imported.isPresent()
              ? builder.importOf(
                  imported.get().module(), imported.get().name(), remap(imported.get().type()))
              : global(index);
      map(kind).put(index, added);
    }
  }

  private CoreExternType remap(CoreExternType type) {
    return type instanceof CoreExternType.Global global
        ? new CoreExternType.Global(remap(global.type()), global.mutable(), global.shared())
        : type;
  }

  private int global(int index) {
    CoreExternType.Global type = (CoreExternType.Global) remap(module.face().globals().get(index));
    byte[] value = new CodeRewriter(new ByteCursor(module.initialiser(index)), this).rewrite();
    return builder.global(type, new CodeBuilder().encoded(value));
  }

  private static boolean isRealloc(CoreImport imported) {
    return imported.module().equals(MAIN_MODULE) && REALLOCS.contains(imported.name());
  }

  private void functions() {
    OptionalInt stackPointer = counter("__stack_pointer");
    OptionalInt state = counter("allocation_state");
    List<Integer> defined = new ArrayList<>();
    for (int index : live.items(Kind.FUNC)) {
      Optional<CoreImport> imported = module.importOf(Kind.FUNC, index);
      if (imported.isPresent() && !(isRealloc(imported.get()) && mainRealloc.isEmpty())) {
        importFunction(index, imported.get());
      } else {
        defined.add(index);
      }
    }
    if (mainRealloc.isPresent() && stackPointer.isPresent() && realloc.isEmpty()) {
      int type = builder.type(REALLOC_PARAMS, REALLOC_RESULTS);
      realloc =
          OptionalInt.of(
              builder.importOf(MAIN_MODULE, mainRealloc.get(), new CoreExternType.Function(type)));
      functionNames.put(realloc.getAsInt(), mainRealloc.get());
    }
    int first = builder.count(Kind.FUNC);
    for (int i = 0; i < defined.size(); i++) {
      map(Kind.FUNC).put(defined.get(i), first + i);
    }
    boolean isLazy = stackPointer.isPresent() && state.isPresent() && mainRealloc.isPresent();
    OptionalInt allocate = isLazy ? OptionalInt.of(first + defined.size()) : OptionalInt.empty();
    defined.forEach(index -> define(index, allocate));
    stackPointer.ifPresent(pointer -> allocateStack(pointer, state, isLazy));
  }

  private OptionalInt counter(String name) {
    List<Integer> found =
        live.items(Kind.GLOBAL).stream()
            .filter(module::isCounter)
            .filter(index -> module.name(Kind.GLOBAL, index).equals(Optional.of(name)))
            .toList();
    if (found.size() > 1) {
      throw new ComponentizeException("there are several globals named `" + name + "`");
    }
    return found.isEmpty() ? OptionalInt.empty() : OptionalInt.of(item(Kind.GLOBAL, found.get(0)));
  }

  private void importFunction(int index, CoreImport imported) {
    String name = imported.name();
    if (isRealloc(imported)) {
      realloc = OptionalInt.of(builder.count(Kind.FUNC));
      name = mainRealloc.orElse(name);
    }
    int type = type(module.face().functions().get(index).type());
    int added = builder.importOf(imported.module(), name, new CoreExternType.Function(type));
    map(Kind.FUNC).put(index, added);
  }

  private void define(int index, OptionalInt allocate) {
    int type = type(module.face().functions().get(index).type());
    if (module.importOf(Kind.FUNC, index).isPresent()) {
      realloc = OptionalInt.of(builder.function(type, StackCode.reallocByGrowing()));
      functionNames.put(realloc.getAsInt(), "realloc_via_memory_grow");
      return;
    }
    boolean isExported =
        exports.stream().anyMatch(e -> e.kind() == Kind.FUNC && e.index() == index);
    builder.function(type, body(index, isExported ? allocate : OptionalInt.empty()));
  }

  private CodeBuilder body(int index, OptionalInt first) {
    ByteCursor cursor = new ByteCursor(module.body(index));
    ByteSink locals = new ByteSink();
    int runs = cursor.u32();
    locals.u32(runs);
    for (int i = 0; i < runs; i++) {
      locals.u32(cursor.u32());
      ValueTypes.copy(cursor, locals, this);
    }
    CodeBuilder body = CodeBuilder.withLocals(locals.toByteArray());
    first.ifPresent(body::call);
    return body.encoded(new CodeRewriter(cursor, this).rewrite());
  }

  private void allocateStack(int pointer, OptionalInt state, boolean isLazy) {
    if (isLazy) {
      int type = builder.type(List.of(), List.of());
      int added =
          builder.function(type, StackCode.allocateStack(realloc.orElseThrow(), pointer, state));
      functionNames.put(added, "allocate_stack");
    }
    if (realloc.isEmpty() || state.isEmpty()) {
      // The main module's allocator could call the adapter, which has no stack yet.
      int type = builder.type(REALLOC_PARAMS, REALLOC_RESULTS);
      realloc = OptionalInt.of(builder.function(type, StackCode.reallocByGrowing()));
      functionNames.put(realloc.getAsInt(), "realloc_via_memory_grow");
    }
    if (!isLazy && !live.items(Kind.MEMORY).isEmpty()) {
      int type = builder.functionType(List.of(), List.of());
      int added =
          builder.function(type, StackCode.allocateStack(realloc.orElseThrow(), pointer, state));
      functionNames.put(added, "allocate_stack");
      builder.start(added);
    }
  }

  private void names() {
    Map<Integer, String> functions = new HashMap<>(functionNames);
    Map<Integer, String> globals = new HashMap<>();
    map(Kind.FUNC)
        .forEach(
            (old, index) ->
                module.name(Kind.FUNC, old).ifPresent(n -> functions.putIfAbsent(index, n)));
    map(Kind.GLOBAL)
        .forEach(
            (old, index) -> module.name(Kind.GLOBAL, old).ifPresent(n -> globals.put(index, n)));
    builder.names(
        new CoreNames(
            Optional.empty(), Map.of(), Map.of(Kind.FUNC, functions, Kind.GLOBAL, globals)));
  }
}
