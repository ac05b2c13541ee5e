package io.witbindgen.componentize.link;

import io.witbindgen.component.model.Slice;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The table in memory by which a program looks up libraries and their symbols ({@code dlopen},
 * {@code dlsym}).
 *
 * <p>It is a tree of C structures, numbers little-endian: at {@link #root} the number of libraries
 * and the address of their list, which is sorted by name; there, for each, the length and address
 * of its name, the number of its symbols and the address of their list, sorted as well; there the
 * length and address of the symbol's name, and its value: for a function its index in the table,
 * for data its address.
 *
 * @param functions the functions that the table holds, in the order of their indices
 * @param addresses the data whose addresses are only known at instantiation
 * @param root the address of the tree's root
 */
record LookupTable(Slice content, List<Function> functions, List<Address> addresses, long root) {
  LookupTable {
    functions = List.copyOf(functions);
    addresses = List.copyOf(addresses);
  }

  /** A function of a library. */
  record Function(LibraryFace library, Symbol symbol) {}

  /** The place where the address of a library's datum has to be stored. */
  record Address(LibraryFace library, String datum, long place) {}

  /** The addresses of a name and of a list or value. */
  private record Entry(String name, long nameAddress, int count, long value) {}

  /**
   * Makes the table of the libraries that can be opened.
   *
   * @param tableBase the table index of the first function
   * @param memoryBase the address of the content
   */
  static LookupTable of(List<LibraryFace> libraries, long tableBase, long memoryBase) {
    return new Writer(tableBase, memoryBase).write(libraries);
  }

  private static final class Writer {
    private static final Comparator<Entry> BY_NAME =
        Comparator.comparing(Entry::name, Symbol.NAME_ORDER);

    private final long tableBase;
    private final long memoryBase;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final List<Function> functions = new ArrayList<>();
    private final List<Address> addresses = new ArrayList<>();

    Writer(long tableBase, long memoryBase) {
      this.tableBase = tableBase;
      this.memoryBase = memoryBase;
    }

    LookupTable write(List<LibraryFace> libraries) {
      List<Entry> entries = new ArrayList<>();
      libraries.stream()
          .filter(library -> library.source().openable())
          .forEach(each -> entries.add(library(each)));
      entries.sort(BY_NAME);
      long list = here();
      for (Entry entry : entries) {
        name(entry);
        u32(entry.count());
        u32(entry.value());
      }
      long root = here();
      u32(entries.size());
      u32(list);
      return new LookupTable(Slice.of(content.toByteArray()), functions, addresses, root);
    }

    private Entry library(LibraryFace library) {
      long nameAddress = text(library.name());
      record Named(Entry entry, Symbol symbol) {}
      List<Named> symbols = new ArrayList<>();
      for (Symbol symbol : library.exports().symbols()) {
        switch (symbol.type().kind()) {
          case FUNC -> {
            long index = tableBase + functions.size();
            functions.add(new Function(library, symbol));
            symbols.add(new Named(new Entry(symbol.name(), text(symbol.name()), 0, index), symbol));
          }
          case GLOBAL ->
              symbols.add(new Named(new Entry(symbol.name(), text(symbol.name()), 0, 0), symbol));
          default -> text(symbol.name());
        }
      }
      symbols.sort(Comparator.comparing(Named::entry, BY_NAME));
      long list = here();
      for (Named named : symbols) {
        name(named.entry());
        if (named.symbol().type() instanceof SymbolType.Global) {
          addresses.add(new Address(library, named.entry().name(), here()));
        }
        u32(named.entry().value());
      }
      return new Entry(library.name(), nameAddress, symbols.size(), list);
    }

    private long here() {
      return memoryBase + content.size();
    }

    private void name(Entry entry) {
      u32(entry.name().getBytes(StandardCharsets.UTF_8).length);
      u32(entry.nameAddress());
    }

    /** Writes a text, padded to a multiple of four bytes; returns its address. */
    private long text(String text) {
      long address = here();
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      content.writeBytes(bytes);
      for (int i = bytes.length; i % 4 != 0; i++) {
        content.write(0);
      }
      return address;
    }

    private void u32(long value) {
      for (int shift = 0; shift < 32; shift += 8) {
        content.write((int) (value >>> shift));
      }
    }
  }
}
