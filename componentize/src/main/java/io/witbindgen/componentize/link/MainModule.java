package io.witbindgen.componentize.link;

import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.component.core.CoreValueType.Numeric;
import io.witbindgen.component.core.HeapType;
import io.witbindgen.component.encode.CodeBuilder;
import io.witbindgen.component.encode.CoreModuleBuilder;
import io.witbindgen.componentize.ComponentizeException;
import io.witbindgen.componentize.Toolchain;
import io.witbindgen.componentize.abi.CoreSignatures;
import io.witbindgen.componentize.link.LibraryImports.AdapterImport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The main module: it has the memory and the table that the libraries share.
 *
 * <p>It exports them, together with globals that hold where each library's part of them begins,
 * globals for the addresses that libraries need of each other (set at the end of instantiation),
 * the items that libraries import from adapters, and functions that call through the table those
 * that do not exist yet when they are imported.
 */
final class MainModule {
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
   * @param reallocator the library whose {@code cabi_realloc} the component uses, unless no library
   *     has it or it is among the indirections
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

  /** Imports from adapters pass through the main module because adapters are instantiated last. */
  private Map<AdapterImport, Integer> adapted() {
    Map<AdapterImport, Integer> indices = new LinkedHashMap<>();
    for (LibraryFace library : libraries) {
      for (AdapterImport item : library.imports().adapted()) {
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

  /** The start function of a command, which one library can have. */
  private OptionalInt start() {
    List<LibraryFace> starting =
        libraries.stream().filter(library -> library.exports().has(Conventions.START)).toList();
    if (starting.size() > 1) {
      throw new ComponentizeException(
          "libraries %s and %s both export `%s`; a program has one"
              .formatted(starting.get(0).name(), starting.get(1).name(), Conventions.START));
    }
    return starting.stream()
        .mapToInt(
            library ->
                importFunction(library.name(), Conventions.START, CoreSignatures.ofNumbers(0, 0)))
        .findFirst();
  }

  private int importFunction(String from, String name, CompositeType.Function signature) {
    return module.importOf(from, name, new CoreExternType.Function(type(signature)));
  }

  private void reallocator(String library) {
    int index = importFunction(library, Conventions.REALLOC, CoreSignatures.ofNumbers(4, 1));
    module.export(Conventions.REALLOC, CoreExternType.Kind.FUNC, index);
  }

  /** The function by which a thread finds its bases, if there can be several threads. */
  private OptionalInt context() {
    boolean hasBases =
        layout.anyNeeds(Conventions.GET_TLS_BASE) || layout.anyNeeds(Conventions.SET_TLS_BASE);
    return hasBases && layout.anyNeeds(Conventions.THREAD_NEW_INDIRECT)
        ? OptionalInt.of(
            importFunction(
                Conventions.ROOT, Conventions.CONTEXT_GET_1, CoreSignatures.ofNumbers(0, 1)))
        : OptionalInt.empty();
  }

  private void globals(List<Indirection> indirections) {
    provide(Conventions.LIBRARIES, variable((int) layout.lookup().root()));
    provide(Conventions.PROGRAM_TLS_INFO, variable(layout.threadProgram()));
    provide(Conventions.STACK_POINTER, variable(layout.stackSize()));
    provide(Conventions.INIT_STACK_POINTER, constant(layout.stackSize()));
    if (layout.anyNeeds(Conventions.ASYNCIFY_STATE) || layout.anyNeeds(Conventions.ASYNCIFY_DATA)) {
      export(Conventions.ASYNCIFY_STATE, variable(0));
      export(Conventions.ASYNCIFY_DATA, variable(0));
    }
    provide(Conventions.STACK_HIGH, variable(layout.stackSize()));
    provide(Conventions.STACK_LOW, variable(0));
    for (LibraryFace library : libraries) {
      Layout.Part part = layout.part(library);
      export(Conventions.of(library.name(), "memory_base"), constant(part.memoryBase()));
      export(Conventions.of(library.name(), "table_base"), constant(part.tableBase()));
      for (String datum : library.imports().data()) {
        export(Conventions.of(library.name(), datum), variable(0));
      }
    }
    for (LibraryFace library : libraries) {
      for (String function : library.imports().functionPointers()) {
        export(
            Conventions.of(library.name(), function),
            variable(pointer(library, function, indirections)));
      }
    }
    provide(Conventions.HEAP_BASE, variable(layout.heapBase()));
    provide(Conventions.HEAP_END, variable(layout.heapEnd()));
  }

  /** A global and its first value. */
  private record Global(CoreExternType.Global type, int value) {}

  private static Global variable(int value) {
    return new Global(new CoreExternType.Global(Numeric.I32, true, false), value);
  }

  private static Global constant(int value) {
    return new Global(new CoreExternType.Global(Numeric.I32, false, false), value);
  }

  private void provide(String name, Global global) {
    if (layout.anyNeeds(name)) {
      export(name, global);
    }
  }

  private void export(String name, Global global) {
    int index = module.global(global.type(), CodeBuilder.constant(global.value()));
    module.export(name, CoreExternType.Kind.GLOBAL, index);
  }

  /**
   * The table index of a function; 0, the null pointer, if it is missing and the library can do
   * without it.
   */
  private int pointer(LibraryFace library, String name, List<Indirection> indirections) {
    for (int i = 0; i < indirections.size(); i++) {
      if (indirections.get(i).function().name().equals(name)) {
        String exporter = libraries.get(indirections.get(i).exporter()).name();
        boolean isAbsent = exporter.equals(Conventions.STUBS) && library.imports().isWeak(name);
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
    if (library.imports().needs(Conventions.GET_TLS_BASE)) {
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
      define(library, Conventions.GET_TLS_BASE, CoreSignatures.ofNumbers(0, 1), code);
    }
    if (library.imports().needs(Conventions.SET_TLS_BASE)) {
      CompositeType.Function setter = CoreSignatures.ofNumbers(1, 0);
      define(library, Conventions.SET_TLS_BASE, setter, setThreadBase(slot, context));
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
      LibraryFace library, String name, CompositeType.Function signature, CodeBuilder code) {
    int index = module.function(type(signature), code);
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
