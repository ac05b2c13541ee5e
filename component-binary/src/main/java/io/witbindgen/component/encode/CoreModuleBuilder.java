package io.witbindgen.component.encode;

import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.core.CoreExport;
import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.CoreImport;
import io.witbindgen.component.core.CoreNames;
import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.component.core.Producer;
import io.witbindgen.component.core.RecursiveType;
import io.witbindgen.component.model.Slice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Writes a core module.
 *
 * <p>Each method appends something and returns the index that it gets in its index space. Imports
 * of a kind come before definitions of that kind, which is checked; nothing else is validated.
 * Equal types are not merged, unless {@link #functionType} is used.
 */
public final class CoreModuleBuilder {
  private static final byte[] PREAMBLE = {0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00};

  private final List<RecursiveType> types = new ArrayList<>();
  private final List<CoreImport> imports = new ArrayList<>();
  private final List<Integer> functions = new ArrayList<>();
  private final List<CodeBuilder> bodies = new ArrayList<>();
  private final List<CoreExternType.Table> tables = new ArrayList<>();
  private final List<CoreExternType.Memory> memories = new ArrayList<>();
  private final List<CoreExternType.Tag> tags = new ArrayList<>();
  private final List<InitialisedGlobal> globals = new ArrayList<>();
  private final List<CoreExport> exports = new ArrayList<>();
  private final List<ElementSegment> elements = new ArrayList<>();
  private final List<DataSegment> data = new ArrayList<>();
  private List<Integer> declared = List.of();
  private final List<Custom> customs = new ArrayList<>();
  private final List<Producer> producers = new ArrayList<>();
  private final Map<CoreExternType.Kind, Integer> counts = new EnumMap<>(CoreExternType.Kind.class);
  private final Map<CoreExternType.Kind, Integer> definitions =
      new EnumMap<>(CoreExternType.Kind.class);
  private OptionalInt start = OptionalInt.empty();
  private CoreNames names = CoreNames.NONE;

  private record InitialisedGlobal(CoreExternType.Global type, CodeBuilder value) {}

  private record ElementSegment(int table, CodeBuilder offset, List<Integer> functions) {}

  private record DataSegment(int memory, CodeBuilder offset, Slice content) {}

  private record Custom(String name, Slice content) {}

  /** Starts with an empty module. */
  public CoreModuleBuilder() {}

  /** A new function type; returns its type index. */
  public int type(List<CoreValueType> params, List<CoreValueType> results) {
    types.add(function(params, results));
    return types.size() - 1;
  }

  /** A function type, or an earlier one that is equal; returns its type index. */
  public int functionType(List<CoreValueType> params, List<CoreValueType> results) {
    int earlier = types.indexOf(function(params, results));
    return earlier >= 0 ? earlier : type(params, results);
  }

  private static RecursiveType function(
      List<? extends CoreValueType> params, List<? extends CoreValueType> results) {
    CompositeType type =
        new CompositeType.Function(false, List.copyOf(params), List.copyOf(results));
    return new RecursiveType(false, List.of(new RecursiveType.SubType(true, List.of(), type)));
  }

  /**
   * An import; returns an index of its type's kind.
   *
   * @throws IllegalStateException if something of this kind was defined already
   */
  public int importOf(String module, String name, CoreExternType type) {
    if (definitions.containsKey(type.kind())) {
      throw new IllegalStateException(
          "import " + module + " " + name + " after a definition of its kind");
    }
    imports.add(new CoreImport(module, name, type));
    return add(type.kind());
  }

  private int add(CoreExternType.Kind kind) {
    return counts.merge(kind, 1, Integer::sum) - 1;
  }

  private int define(CoreExternType.Kind kind) {
    definitions.merge(kind, 1, Integer::sum);
    return add(kind);
  }

  /** The number of items of a kind so far, imports included, which is also the next index. */
  public int count(CoreExternType.Kind kind) {
    return counts.getOrDefault(kind, 0);
  }

  /** A function; returns its function index. */
  public int function(int type, CodeBuilder body) {
    functions.add(type);
    bodies.add(body);
    return define(CoreExternType.Kind.FUNC);
  }

  /** A table of null references; returns its table index. */
  public int table(CoreExternType.Table type) {
    tables.add(type);
    return define(CoreExternType.Kind.TABLE);
  }

  /** A memory; returns its memory index. */
  public int memory(CoreExternType.Memory type) {
    memories.add(type);
    return define(CoreExternType.Kind.MEMORY);
  }

  /** A tag; returns its tag index. */
  public int tag(CoreExternType.Tag type) {
    tags.add(type);
    return define(CoreExternType.Kind.TAG);
  }

  /**
   * A global; returns its global index.
   *
   * @param value a constant expression
   */
  public int global(CoreExternType.Global type, CodeBuilder value) {
    globals.add(new InitialisedGlobal(type, value));
    return define(CoreExternType.Kind.GLOBAL);
  }

  /** An export. */
  public void export(String name, CoreExternType.Kind kind, int index) {
    exports.add(new CoreExport(name, kind, index));
  }

  /** The function that is called at the end of instantiation. */
  public void start(int function) {
    start = OptionalInt.of(function);
  }

  /**
   * An active element segment of functions; returns its index.
   *
   * @param offset a constant expression
   */
  public int elements(int table, CodeBuilder offset, List<Integer> functions) {
    elements.add(new ElementSegment(table, offset, List.copyOf(functions)));
    return elements.size() - 1;
  }

  /** Declares functions that {@code ref.func} refers to, in a segment after all others. */
  public void declaredElements(List<Integer> functions) {
    declared = List.copyOf(functions);
  }

  /**
   * An active data segment; returns its index.
   *
   * @param offset a constant expression
   */
  public int data(int memory, CodeBuilder offset, byte[] content) {
    data.add(new DataSegment(memory, offset, Slice.of(content.clone())));
    return data.size() - 1;
  }

  /** A custom section, after all others. */
  public void custom(String name, byte[] content) {
    customs.add(new Custom(name, Slice.of(content.clone())));
  }

  /** The debug names; those of the module, of functions, tables, memories, globals and tags. */
  public void names(CoreNames debug) {
    names = debug;
  }

  /** Adds producers of the module; those of one field are listed together. */
  public void producer(Producer producer) {
    producers.add(producer);
  }

  /**
   * The module as built so far.
   *
   * @return a new array
   */
  public byte[] build() {
    ByteWriter module = new ByteWriter();
    module.raw(PREAMBLE);
    section(module, 1, types, CoreTypeEncoder::recursive);
    section(module, 2, imports, CoreExternEncoder::importOf);
    section(module, 3, functions, ByteWriter::u32);
    section(module, 4, tables, CoreExternEncoder::table);
    section(module, 5, memories, CoreExternEncoder::memory);
    section(module, 13, tags, CoreExternEncoder::tag);
    section(module, 6, globals, CoreModuleBuilder::global);
    section(module, 7, exports, CoreModuleBuilder::export);
    if (start.isPresent()) {
      module.code(8);
      module.sized(content -> content.u32(start.getAsInt()));
    }
    if (declared.isEmpty()) {
      section(module, 9, elements, CoreModuleBuilder::elementSegment);
    } else {
      elementsAndDeclared(module);
    }
    section(module, 10, bodies, (content, body) -> body.body(content));
    section(module, 11, data, CoreModuleBuilder::dataSegment);
    customs.forEach(custom -> custom(module, custom.name(), custom.content()));
    if (!names.equals(CoreNames.NONE)) {
      ByteWriter content = new ByteWriter();
      names(content);
      custom(module, "name", Slice.of(content.toByteArray()));
    }
    if (!producers.isEmpty()) {
      ByteWriter content = new ByteWriter();
      NameSections.producers(content, producers);
      custom(module, NameSections.PRODUCERS, Slice.of(content.toByteArray()));
    }
    return module.toByteArray();
  }

  private static <T> void section(
      ByteWriter module, int id, Collection<T> items, BiConsumer<ByteWriter, T> item) {
    if (!items.isEmpty()) {
      module.code(id);
      module.sized(content -> content.vector(items, item));
    }
  }

  private static void custom(ByteWriter module, String name, Slice content) {
    module.code(0);
    module.sized(
        section -> {
          section.name(name);
          section.raw(content);
        });
  }

  private static void global(ByteWriter writer, InitialisedGlobal global) {
    CoreExternEncoder.global(writer, global.type());
    global.value().expression(writer);
  }

  private static void export(ByteWriter writer, CoreExport export) {
    writer.name(export.name());
    CoreExternEncoder.kind(writer, export.kind());
    writer.u32(export.index());
  }

  private static void elementSegment(ByteWriter writer, ElementSegment segment) {
    if (segment.table() == 0) {
      writer.u32(0);
      segment.offset().expression(writer);
    } else {
      writer.u32(2);
      writer.u32(segment.table());
      segment.offset().expression(writer);
      writer.code(0x00);
    }
    writer.vector(segment.functions(), ByteWriter::u32);
  }

  private void elementsAndDeclared(ByteWriter module) {
    module.code(9);
    module.sized(
        content -> {
          content.u32(elements.size() + 1);
          elements.forEach(segment -> elementSegment(content, segment));
          content.u32(3);
          content.code(0x00);
          content.vector(declared, ByteWriter::u32);
        });
  }

  private static void dataSegment(ByteWriter writer, DataSegment segment) {
    if (segment.memory() == 0) {
      writer.u32(0);
    } else {
      writer.u32(2);
      writer.u32(segment.memory());
    }
    segment.offset().expression(writer);
    writer.u32(segment.content().length());
    writer.raw(segment.content());
  }

  private void names(ByteWriter writer) {
    names
        .module()
        .ifPresent(
            name -> {
              writer.code(0);
              writer.sized(content -> content.name(name));
            });
    nameMap(writer, 1, names.functions());
    nameMap(writer, 4, names.types());
    nameMap(writer, 5, names.names(CoreExternType.Kind.TABLE));
    nameMap(writer, 6, names.names(CoreExternType.Kind.MEMORY));
    nameMap(writer, 7, names.names(CoreExternType.Kind.GLOBAL));
    nameMap(writer, 11, names.names(CoreExternType.Kind.TAG));
  }

  private static void nameMap(ByteWriter writer, int id, Map<Integer, String> names) {
    if (names.isEmpty()) {
      return;
    }
    Map<Integer, String> ordered = new TreeMap<>(Integer::compareUnsigned);
    ordered.putAll(names);
    writer.code(id);
    writer.sized(
        content ->
            content.vector(
                ordered.entrySet(),
                (entry, name) -> {
                  entry.u32(name.getKey());
                  entry.name(name.getValue());
                }));
  }
}
