package io.witbindgen.componentize.link;

import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.component.core.CoreValueType.Numeric;
import io.witbindgen.component.core.HeapType;
import io.witbindgen.component.encode.CodeBuilder;
import io.witbindgen.component.encode.CoreModuleBuilder;
import io.witbindgen.componentize.ComponentizeException;
import io.witbindgen.componentize.library.Toolchain;
import io.witbindgen.componentize.link.LibraryFace.AdapterImport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The main module: it has the memory and the table that the libraries share.
 *
 * <p>It exports them, together with globals that say where each library's part of them begins, the
 * addresses that libraries need of each other (set at the end of instantiation), what libraries
 * import from adapters, and functions that call through the table what does not exist yet when it
 * is imported.
 */
final class MainModule {
  private static final List<CoreValueType> NOTHING = List.of();
  private static final List<CoreValueType> I32 = List.of(Numeric.I32);

  private final CoreModuleBuilder module = new CoreModuleBuilder();
  private final List<LibraryFace> libraries;
  private final Layout layout;

  private MainModule(List<LibraryFace> libraries, Layout layout) {
    this.libraries = libraries;
    this.layout = layout;
  }

  /**
   * Makes the module.
   *
   * @param reallocator the library whose {@code cabi_realloc} is the component's, if one has it and
   *     it is not among the indirections
   * @throws ComponentizeException if several libraries have a start function
   */
  static byte[] build(
      List<LibraryFace> libraries,
      Layout layout,
      List<Indirection> indirections,
      Optional<String> reallocator) {
    MainModule main = new MainModule(libraries, layout);
    Map<AdapterImport, Integer> adapted = main.adapted();
    OptionalInt start = main.start();
    reallocator.ifPresent(main::reallocator);
    OptionalInt context = main.context();
    main.globals(indirections);
    main.indirections(indirections);
    for (LibraryFace library : libraries) {
      main.threadBase(library, context);
    }
    adapted.forEach(
        (item, index) ->
            main.module.export(Conventions.of(item.module(), item.name()), item.kind(), index));
    start.ifPresent(
        index -> main.module.export(Conventions.START, CoreExternType.Kind.FUNC, index));
    main.memoryAndTable();
    main.module.producer(Toolchain.PRODUCER);
    return main.module.build();
  }

  /** What libraries import from adapters passes through, as adapters come last. */
  private Map<AdapterImport, Integer> adapted() {
    Map<AdapterImport, Integer> indices = new LinkedHashMap<>();
    for (LibraryFace library : libraries) {
      for (AdapterImport item : library.adapted()) {
        if (!indices.containsKey(item)) {
          indices.put(item, module.importOf(item.module(), item.name(), type(item.type())));
        }
      }
    }
    return indices;
  }

  private CoreExternType type(SymbolType type) {
    if (type instanceof SymbolType.Function function) {
      return new CoreExternType.Function(type(function.type()));
    } else {
      SymbolType.Global global = (SymbolType.Global) type;
      return new CoreExternType.Global(global.type(), global.mutable(), global.shared());
    }
  }

  private int type(CompositeType.Function type) {
    return module.type(type.params(), type.results());
  }

  /** The start function of a command, which one library may have. */
  private OptionalInt start() {
    List<LibraryFace> starting =
        libraries.stream().filter(library -> library.has(Conventions.START)).toList();
    if (starting.size() > 1) {
      throw new ComponentizeException(
          "libraries %s and %s both export `%s`; a program has one"
              .formatted(starting.get(0).name(), starting.get(1).name(), Conventions.START));
    }
    return starting.stream()
        .mapToInt(library -> importFunction(library.name(), Conventions.START, NOTHING, NOTHING))
        .findFirst();
  }

  private int importFunction(
      String from, String name, List<CoreValueType> params, List<CoreValueType> results) {
    return module.importOf(from, name, new CoreExternType.Function(module.type(params, results)));
  }

  private void reallocator(String library) {
    int index =
        importFunction(
            library,
            Conventions.REALLOC,
            List.of(Numeric.I32, Numeric.I32, Numeric.I32, Numeric.I32),
            I32);
    module.export(Conventions.REALLOC, CoreExternType.Kind.FUNC, index);
  }

  /** How a thread finds its bases, where there can be several threads. */
  private OptionalInt context() {
    boolean hasBases =
        layout.anyNeeds(Conventions.GET_TLS_BASE) || layout.anyNeeds(Conventions.SET_TLS_BASE);
    return hasBases && layout.anyNeeds(Conventions.THREAD_NEW_INDIRECT)
        ? OptionalInt.of(importFunction(Conventions.ROOT, Conventions.CONTEXT_GET_1, NOTHING, I32))
        : OptionalInt.empty();
  }

  private void globals(List<Indirection> indirections) {
    provide(Conventions.LIBRARIES, (int) layout.lookup().root(), true);
    provide(Conventions.PROGRAM_TLS_INFO, layout.threadProgram(), true);
    provide(Conventions.STACK_POINTER, layout.stackSize(), true);
    provide(Conventions.INIT_STACK_POINTER, layout.stackSize(), false);
    if (layout.anyNeeds(Conventions.ASYNCIFY_STATE) || layout.anyNeeds(Conventions.ASYNCIFY_DATA)) {
      global(Conventions.ASYNCIFY_STATE, 0, true);
      global(Conventions.ASYNCIFY_DATA, 0, true);
    }
    provide(Conventions.STACK_HIGH, layout.stackSize(), true);
    provide(Conventions.STACK_LOW, 0, true);
    for (LibraryFace library : libraries) {
      Layout.Part part = layout.part(library);
      global(Conventions.of(library.name(), "memory_base"), part.memoryBase(), false);
      global(Conventions.of(library.name(), "table_base"), part.tableBase(), false);
      for (String datum : library.data()) {
        global(Conventions.of(library.name(), datum), 0, true);
      }
    }
    for (LibraryFace library : libraries) {
      for (String function : library.functionPointers()) {
        global(
            Conventions.of(library.name(), function),
            pointer(library, function, indirections),
            true);
      }
    }
    provide(Conventions.HEAP_BASE, layout.heapBase(), true);
    provide(Conventions.HEAP_END, layout.heapEnd(), true);
  }

  private void provide(String name, int value, boolean mutable) {
    if (layout.anyNeeds(name)) {
      global(name, value, mutable);
    }
  }

  private void global(String name, int value, boolean mutable) {
    int index =
        module.global(
            new CoreExternType.Global(Numeric.I32, mutable, false), CodeBuilder.constant(value));
    module.export(name, CoreExternType.Kind.GLOBAL, index);
  }

  /** The table index of a function; null for one that the library can do without, and does. */
  private int pointer(LibraryFace library, String name, List<Indirection> indirections) {
    for (int i = 0; i < indirections.size(); i++) {
      if (indirections.get(i).function().name().equals(name)) {
        String exporter = libraries.get(indirections.get(i).exporter()).name();
        boolean isAbsent = exporter.equals(Conventions.STUBS) && library.isWeak(name);
        return isAbsent ? 0 : layout.indirections() + i;
      }
    }
    throw new IllegalStateException("no place in the table for " + name);
  }

  private void indirections(List<Indirection> indirections) {
    for (int i = 0; i < indirections.size(); i++) {
      Symbol function = indirections.get(i).function();
      CompositeType.Function signature = ((SymbolType.Function) function.type()).type();
      int type = type(signature);
      CodeBuilder code = new CodeBuilder();
      for (int local = 0; local < signature.params().size(); local++) {
        code.localGet(local);
      }
      code.i32Const(layout.indirections() + i).callIndirect(type, 0);
      module.export(function.name(), CoreExternType.Kind.FUNC, module.function(type, code));
    }
  }

  /** The functions by which a library gets and sets the base of its thread-local storage. */
  private void threadBase(LibraryFace library, OptionalInt context) {
    OptionalInt slot = layout.threadSlot(library);
    if (library.needs(Conventions.GET_TLS_BASE)) {
      CodeBuilder code = new CodeBuilder();
      if (slot.isEmpty()) {
        code.unreachable();
      } else {
        if (context.isPresent()) {
          code.call(context.getAsInt());
        } else {
          code.i32Const(layout.threadBases());
        }
        code.i32Load(slot.getAsInt() * 4);
      }
      define(library, Conventions.GET_TLS_BASE, NOTHING, I32, code);
    }
    if (library.needs(Conventions.SET_TLS_BASE)) {
      define(library, Conventions.SET_TLS_BASE, I32, NOTHING, setThreadBase(slot, context));
    }
  }

  private CodeBuilder setThreadBase(OptionalInt slot, OptionalInt context) {
    CodeBuilder code = new CodeBuilder();
    if (slot.isEmpty()) {
      return code.unreachable();
    }
    int offset = slot.getAsInt() * 4;
    if (context.isEmpty()) {
      return code.i32Const(layout.threadBases()).localGet(0).i32Store(offset);
    }
    // Only the main thread, when it starts, has no bases of its own yet.
    int bases = 1 + code.local(Numeric.I32);
    code.call(context.getAsInt()).localTee(bases).instruction(0x45).ifTrue();
    code.i32Const(layout.threadBases()).localGet(0).i32Store(offset);
    code.otherwise().localGet(bases).localGet(0).i32Store(offset);
    return code.end();
  }

  private void define(
      LibraryFace library,
      String name,
      List<CoreValueType> params,
      List<CoreValueType> results,
      CodeBuilder code) {
    int index = module.function(module.type(params, results), code);
    module.export(Conventions.of(library.name(), name), CoreExternType.Kind.FUNC, index);
  }

  private void memoryAndTable() {
    CoreValueType.Reference function =
        new CoreValueType.Reference(true, new HeapType.Abstract(HeapType.Name.FUNC, false));
    int table = module.table(new CoreExternType.Table(function, limits(layout.tableSize())));
    module.export(Conventions.TABLE, CoreExternType.Kind.TABLE, table);
    int memory =
        module.memory(new CoreExternType.Memory(limits(layout.pages()), OptionalInt.empty()));
    module.export(Conventions.MEMORY, CoreExternType.Kind.MEMORY, memory);
  }

  static CoreExternType.Limits limits(long minimum) {
    return new CoreExternType.Limits(false, false, minimum, OptionalLong.empty());
  }
}
