package io.witbindgen.componentize.link;

import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.component.core.HeapType;
import io.witbindgen.componentize.fixup.FixupContribution;
import io.witbindgen.componentize.fixup.Fixups;
import io.witbindgen.componentize.fixup.StartAction;
import io.witbindgen.componentize.fixup.StartAction.Destination;
import io.witbindgen.componentize.input.ModuleRef;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * The steps that remain when all libraries are instantiated: addresses of data are stored where
 * they are needed, tables are filled in, relocations are applied, and constructors are called.
 */
final class Initialisation implements FixupContribution {
  private static final CoreExternType.Global CONSTANT =
      new CoreExternType.Global(CoreValueType.Numeric.I32, false, false);
  private static final CoreExternType.Global VARIABLE =
      new CoreExternType.Global(CoreValueType.Numeric.I32, true, false);

  private final List<LibraryFace> libraries;
  private final Symbols symbols;
  private final Layout layout;
  private final List<Indirection> indirections;

  Initialisation(
      List<LibraryFace> libraries, Symbols symbols, Layout layout, List<Indirection> indirections) {
    this.libraries = libraries;
    this.symbols = symbols;
    this.layout = layout;
    this.indirections = indirections;
  }

  @Override
  public void addTo(Fixups fixups) {
    new Additions(fixups).all();
  }

  /** The additions to one module. */
  private final class Additions {
    private final Fixups fixups;
    private final CompositeType.Function thunk =
        new CompositeType.Function(false, List.of(), List.of());

    Additions(Fixups fixups) {
      this.fixups = fixups;
    }

    void all() {
      fixups.type(thunk.params(), thunk.results());
      int memory =
          fixups.importOf(
              ModuleRef.MAIN,
              Conventions.MEMORY,
              new CoreExternType.Memory(MainModule.limits(0), OptionalInt.empty()));
      CoreValueType.Reference function =
          new CoreValueType.Reference(true, new HeapType.Abstract(HeapType.Name.FUNC, false));
      int table =
          fixups.importOf(
              ModuleRef.MAIN,
              Conventions.TABLE,
              new CoreExternType.Table(function, MainModule.limits(0)));
      addresses();
      calls();
      List<Integer> openable = new ArrayList<>();
      for (LookupTable.Function entry : layout.lookup().functions()) {
        openable.add(function(entry.library(), entry.symbol()));
      }
      List<Integer> indirect = new ArrayList<>();
      for (Indirection indirection : indirections) {
        indirect.add(function(libraries.get(indirection.exporter()), indirection.function()));
      }
      threadStorage();
      fixups.elements(table, 1, openable);
      fixups.elements(table, layout.indirections(), indirect);
      fixups.data(memory, layout.stackSize(), layout.lookup().content().toByteArray());
      if (layout.threadProgramContent().length > 0) {
        fixups.data(memory, layout.threadProgram(), layout.threadProgramContent());
      }
    }

    private void addresses() {
      for (LookupTable.Address address : layout.lookup().addresses()) {
        address(
            address.library(),
            address.datum(),
            () -> new Destination.InMemory((int) address.place()));
      }
      for (LibraryFace library : libraries) {
        for (String datum : library.imports().data()) {
          LibraryFace exporter =
              libraries.get(symbols.exporter(new Symbol(datum, SymbolType.ADDRESS)));
          address(
              exporter,
              datum,
              () ->
                  new Destination.InGlobal(
                      global(ModuleRef.MAIN, Conventions.of(library.name(), datum), VARIABLE)));
        }
      }
    }

    /** The global of a destination is imported after those that are added. */
    private void address(LibraryFace exporter, String datum, Supplier<Destination> destination) {
      int base = global(ModuleRef.MAIN, Conventions.of(exporter.name(), "memory_base"), CONSTANT);
      int offset = global(new ModuleRef.Extra(exporter.name()), datum, CONSTANT);
      fixups.prepare(new StartAction.InitialiseAddress(base, offset, destination.get()));
    }

    private int global(ModuleRef module, String name, CoreExternType.Global type) {
      return fixups.importOf(module, name, type);
    }

    private void calls() {
      for (LibraryFace library : libraries) {
        if (library.exports().has(Conventions.APPLY_DATA_RELOCS)) {
          fixups.prepare(
              new StartAction.Call(function(library, Conventions.APPLY_DATA_RELOCS, thunk)));
        }
      }
      for (LibraryFace library : libraries) {
        for (String hook : List.of(Conventions.CALL_CTORS, Conventions.INITIALIZE)) {
          if (library.exports().has(hook)) {
            fixups.initialise(new StartAction.Call(function(library, hook, thunk)));
          }
        }
      }
    }

    private int function(LibraryFace library, Symbol symbol) {
      return function(library, symbol.name(), ((SymbolType.Function) symbol.type()).type());
    }

    private int function(LibraryFace library, String name, CompositeType.Function type) {
      return fixups.importOf(
          new ModuleRef.Extra(library.name()),
          name,
          new CoreExternType.Function(fixups.type(type.params(), type.results())));
    }

    private void threadStorage() {
      layout
          .threadLibraries()
          .forEach(
              (name, place) -> {
                int base = global(ModuleRef.MAIN, Conventions.of(name, "memory_base"), CONSTANT);
                int info =
                    global(new ModuleRef.Extra(name), Conventions.LIBRARY_TLS_INFO, CONSTANT);
                fixups.prepare(
                    new StartAction.InitialiseAddress(base, info, new Destination.InMemory(place)));
              });
    }
  }
}
