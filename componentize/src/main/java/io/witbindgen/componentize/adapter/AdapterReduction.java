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

/**
 * Reduces an adapter to what some of its exports need, and gives it a stack (see the package's
 * essay).
 *
 * <p>The index spaces of the result dictate the order: types, then memory and globals, then all
 * imported functions, the main module's allocator last if the adapter does not import it itself,
 * then the functions of the adapter, and after them those that are added.
 */
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
   * @throws ComponentizeException if it has something that an adapter cannot have
   */
  public static byte[] reduce(Slice module, Set<String> kept, Optional<String> mainRealloc) {
    AdapterModule adapter = AdapterModule.read(module);
    List<CoreExport> exports = new ArrayList<>(adapter.face().exports());
    for (CoreExport export : adapter.face().exports()) {
      if (!kept.contains(export.name())) {
        // The last export replaces a removed one, as in the reference tools.
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
    memories();
    globals();
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

  /** They are all imported. */
  private void memories() {
    for (int index : live.items(Kind.MEMORY)) {
      map(Kind.MEMORY).put(index, importItem(module.importOf(Kind.MEMORY, index).orElseThrow()));
    }
  }

  /** They are in the order of their indices, in which the imported ones come first. */
  private void globals() {
    for (int index : live.items(Kind.GLOBAL)) {
      int added =
          module
              .importOf(Kind.GLOBAL, index)
              .map(this::importItem)
              .orElseGet(() -> defineGlobal(index));
      map(Kind.GLOBAL).put(index, added);
    }
  }

  private int importItem(CoreImport imported) {
    return builder.importOf(imported.module(), imported.name(), remap(imported.type()));
  }

  private CoreExternType remap(CoreExternType type) {
    return type instanceof CoreExternType.Global global
        ? new CoreExternType.Global(remap(global.type()), global.mutable(), global.shared())
        : type;
  }

  private int defineGlobal(int index) {
    CoreExternType.Global type = (CoreExternType.Global) remap(module.face().globals().get(index));
    byte[] value = new CodeRewriter(new ByteCursor(module.initialiser(index)), this).rewrite();
    return builder.global(type, new CodeBuilder().encoded(value));
  }

  private static boolean isRealloc(CoreImport imported) {
    return imported.module().equals(MAIN_MODULE) && REALLOCS.contains(imported.name());
  }

  private void functions() {
    AdapterStack stack =
        AdapterStack.of(
            counter("__stack_pointer"), counter("allocation_state"), mainRealloc.isPresent());
    OptionalInt mainAllocator = importFunctions();
    if (mainRealloc.isPresent() && stack.pointer().isPresent() && mainAllocator.isEmpty()) {
      mainAllocator = OptionalInt.of(importAllocator(mainRealloc.get()));
    }
    List<Integer> defined = live.items(Kind.FUNC).stream().filter(this::isDefined).toList();
    int first = builder.count(Kind.FUNC);
    for (int i = 0; i < defined.size(); i++) {
      map(Kind.FUNC).put(defined.get(i), first + i);
    }
    // It comes right after the functions that call it.
    OptionalInt allocate =
        stack.origin() == AdapterStack.Origin.MAIN_ALLOCATOR
            ? OptionalInt.of(first + defined.size())
            : OptionalInt.empty();
    OptionalInt ownAllocator = define(defined, allocate);
    switch (stack.origin()) {
      case NONE -> {}
      case MAIN_ALLOCATOR ->
          allocateStack(stack, mainAllocator.orElseThrow(), builder.type(List.of(), List.of()));
      case NEW_PAGES -> allocateNewPages(stack, ownAllocator);
    }
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

  /** An import of the main module's allocator becomes a definition if there is no such export. */
  private boolean isDefined(int function) {
    Optional<CoreImport> imported = module.importOf(Kind.FUNC, function);
    return imported.isEmpty() || (isRealloc(imported.get()) && mainRealloc.isEmpty());
  }

  /** Imports functions; the result is the index of the main module's allocator, if it is one. */
  private OptionalInt importFunctions() {
    OptionalInt allocator = OptionalInt.empty();
    for (int index : live.items(Kind.FUNC)) {
      if (isDefined(index)) {
        continue;
      }
      CoreImport imported = module.importOf(Kind.FUNC, index).orElseThrow();
      boolean isAllocator = isRealloc(imported);
      String name = isAllocator ? mainRealloc.orElseThrow() : imported.name();
      int type = type(module.face().functions().get(index).type());
      int added = builder.importOf(imported.module(), name, new CoreExternType.Function(type));
      map(Kind.FUNC).put(index, added);
      allocator = isAllocator ? OptionalInt.of(added) : allocator;
    }
    return allocator;
  }

  private int importAllocator(String name) {
    int type = builder.type(REALLOC_PARAMS, REALLOC_RESULTS);
    int added = builder.importOf(MAIN_MODULE, name, new CoreExternType.Function(type));
    functionNames.put(added, name);
    return added;
  }

  /**
   * Defines functions, in order.
   *
   * @param allocate the function that exported ones call first
   * @return the index of one that stands in for the main module's allocator, if there is one
   */
  private OptionalInt define(List<Integer> functions, OptionalInt allocate) {
    OptionalInt allocator = OptionalInt.empty();
    for (int index : functions) {
      int type = type(module.face().functions().get(index).type());
      if (module.importOf(Kind.FUNC, index).isPresent()) {
        allocator = OptionalInt.of(allocatorOfPages(type));
      } else {
        boolean isExported =
            exports.stream().anyMatch(e -> e.kind() == Kind.FUNC && e.index() == index);
        builder.function(type, body(index, isExported ? allocate : OptionalInt.empty()));
      }
    }
    return allocator;
  }

  private int allocatorOfPages(int type) {
    int added = builder.function(type, StackCode.reallocByGrowing());
    functionNames.put(added, "realloc_via_memory_grow");
    return added;
  }

  private CodeBuilder body(int index, OptionalInt first) {
    ByteCursor cursor = new ByteCursor(module.body(index));
    ByteSink locals = new ByteSink();
    int runs = cursor.u32();
    locals.u32(runs);
    for (int i = 0; i < runs; i++) {
      locals.u32(cursor.u32());
      TypeCopy.copy(cursor, locals, this);
    }
    CodeBuilder body = CodeBuilder.withLocals(locals.toByteArray());
    first.ifPresent(body::call);
    return body.encoded(new CodeRewriter(cursor, this).rewrite());
  }

  private int allocateStack(AdapterStack stack, int allocator, int type) {
    CodeBuilder code =
        StackCode.allocateStack(allocator, stack.pointer().orElseThrow(), stack.state());
    int added = builder.function(type, code);
    functionNames.put(added, "allocate_stack");
    return added;
  }

  /** The main module's allocator could call the adapter, which has no stack yet. */
  private void allocateNewPages(AdapterStack stack, OptionalInt ownAllocator) {
    int allocator =
        ownAllocator.isPresent() && stack.state().isPresent()
            ? ownAllocator.getAsInt()
            : allocatorOfPages(builder.type(REALLOC_PARAMS, REALLOC_RESULTS));
    if (!live.items(Kind.MEMORY).isEmpty()) {
      builder.start(allocateStack(stack, allocator, builder.functionType(List.of(), List.of())));
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
