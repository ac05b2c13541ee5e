package io.witbindgen.componentize.link;

import io.witbindgen.component.model.Slice;
import io.witbindgen.componentize.ComponentizeException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The parts of the memory and of the table that each library has.
 *
 * <p>The memory starts with the stack, which grows down to address 0. Behind it come the table for
 * looking up symbols, the administration of thread-local storage, the data of each library, and the
 * heap. In the table of functions, index 0 is the null pointer; then come the functions that can be
 * looked up, those of each library, and those that are called through the main module.
 */
final class Layout {
  private static final int PAGE = 65_536;
  private static final int HEAP_ALIGNMENT = 16;
  private static final long LIMIT = 1L << 32;

  private final List<LibraryFace> libraries;
  private final long stackSize;
  private final Map<String, Part> parts = new LinkedHashMap<>();
  private final Map<String, Integer> threadSlots = new LinkedHashMap<>();
  private LookupTable lookup = new LookupTable(Slice.of(new byte[0]), List.of(), List.of(), 0);
  private long memory;
  private long table = 1;
  private long threadBases;
  private long threadLibraries;
  private long threadProgram;
  private long indirections;
  private long heapBase;

  /** Where the data and functions of a library start. */
  record Part(int memoryBase, int tableBase) {}

  private Layout(List<LibraryFace> libraries, long stackSize) {
    this.libraries = libraries;
    this.stackSize = stackSize;
    this.memory = stackSize;
  }

  /**
   * Lays out the libraries.
   *
   * @param indirect how many functions are called through the main module
   * @throws ComponentizeException if they do not fit
   */
  static Layout of(List<LibraryFace> libraries, long stackSize, int indirect) {
    Layout layout = new Layout(libraries, stackSize);
    layout.lookup = LookupTable.of(libraries, layout.table, layout.memory);
    layout.table += layout.lookup.functions().size();
    layout.memory += layout.lookup.content().length();
    layout.threadStorage();
    libraries.forEach(layout::library);
    layout.memory = align(layout.memory, HEAP_ALIGNMENT);
    layout.heapBase = layout.memory;
    layout.memory = align(layout.memory, PAGE);
    layout.indirections = layout.table;
    layout.table += indirect;
    if (layout.memory > LIMIT || layout.table > LIMIT) {
      throw new ComponentizeException(
          ("the libraries need %d bytes of memory and %d elements of the table, more than 32-bit"
                  + " addresses can reach")
              .formatted(layout.memory, layout.table));
    }
    return layout;
  }

  private static long align(long address, long alignment) {
    return (address + alignment - 1) / alignment * alignment;
  }

  private void library(LibraryFace library) {
    DylinkSection needs = library.layout();
    memory = align(memory, 1L << needs.memoryAlignment());
    table = align(table, 1L << needs.tableAlignment());
    parts.put(library.name(), new Part((int) memory, (int) table));
    memory += needs.memorySize();
    table += needs.tableSize();
  }

  /**
   * Thread-local storage: an array with the base of each library for the main thread, and, if the
   * program starts threads, a {@code struct { size_t count; void **libraries; void **bases; }} and
   * the arrays that it points to.
   */
  private void threadStorage() {
    boolean needsBases = anyNeeds(Conventions.GET_TLS_BASE) || anyNeeds(Conventions.SET_TLS_BASE);
    if (!needsBases && !needsProgramInfo()) {
      return;
    }
    libraries.stream()
        .filter(library -> library.exports().has(Conventions.LIBRARY_TLS_INFO))
        .forEach(library -> threadSlots.put(library.name(), threadSlots.size()));
    memory = align(memory, 4);
    threadBases = memory;
    memory += threadSlots.size() * 4L;
    if (needsProgramInfo()) {
      threadLibraries = memory;
      memory += threadSlots.size() * 4L;
      threadProgram = memory;
      memory += 12;
    }
  }

  private boolean needsProgramInfo() {
    return anyNeeds(Conventions.PROGRAM_TLS_INFO);
  }

  /** Whether some library imports something that the main module provides. */
  boolean anyNeeds(String item) {
    return libraries.stream().anyMatch(library -> library.imports().needs(item));
  }

  Part part(LibraryFace library) {
    return parts.getOrDefault(library.name(), new Part(0, 0));
  }

  LookupTable lookup() {
    return lookup;
  }

  int stackSize() {
    return (int) stackSize;
  }

  int heapBase() {
    return (int) heapBase;
  }

  int heapEnd() {
    return (int) memory;
  }

  /** The size of the memory in pages. */
  long pages() {
    return memory / PAGE;
  }

  /** The size of the table in elements. */
  long tableSize() {
    return table;
  }

  /** The table index of the first function that is called through the main module. */
  int indirections() {
    return (int) indirections;
  }

  /**
   * The place of a library among those with thread-local storage; empty if it does not have any.
   */
  OptionalInt threadSlot(LibraryFace library) {
    Integer slot = threadSlots.get(library.name());
    return slot == null ? OptionalInt.empty() : OptionalInt.of(slot);
  }

  /** The address of the array with the libraries' bases for the main thread. */
  int threadBases() {
    return (int) threadBases;
  }

  /** The address of the structure that describes the program's thread-local storage. */
  int threadProgram() {
    return (int) threadProgram;
  }

  /**
   * The address at which the description of each library's thread-local storage has to be stored,
   * by the library's name.
   */
  Map<String, Integer> threadLibraries() {
    Map<String, Integer> places = new LinkedHashMap<>();
    if (needsProgramInfo()) {
      threadSlots.forEach((library, slot) -> places.put(library, (int) threadLibraries + slot * 4));
    }
    return places;
  }

  /** The content of {@link #threadProgram}; empty if there is no such structure. */
  byte[] threadProgramContent() {
    if (!needsProgramInfo()) {
      return new byte[0];
    }
    return ByteBuffer.allocate(12)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(threadSlots.size())
        .putInt((int) threadLibraries)
        .putInt((int) threadBases)
        .array();
  }
}
