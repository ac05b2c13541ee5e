package io.witbindgen.component.decode;

import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.component.core.CoreContents;
import io.witbindgen.component.core.CoreExport;
import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.CoreImport;
import io.witbindgen.component.core.CoreModule;
import io.witbindgen.component.core.CoreNames;
import io.witbindgen.component.core.Producer;
import io.witbindgen.component.core.RecursiveType;
import io.witbindgen.component.model.Definition;
import io.witbindgen.component.model.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Decodes the face of a core module: never its function bodies, elements or data. */
public final class CoreModuleDecoder {
  private final List<RecursiveType> types = new ArrayList<>();
  private final List<CoreImport> imports = new ArrayList<>();
  private final List<CoreExport> exports = new ArrayList<>();
  private final List<CoreExternType.Function> functions = new ArrayList<>();
  private final List<CoreExternType.Table> tables = new ArrayList<>();
  private final List<CoreExternType.Memory> memories = new ArrayList<>();
  private final List<CoreExternType.Global> globals = new ArrayList<>();
  private final List<CoreExternType.Tag> tags = new ArrayList<>();

  private CoreModuleDecoder() {}

  /**
   * Decodes types, imports, exports, and the types of the definitions of a module.
   *
   * @throws MalformedComponentException if these cannot be read; the offset counts from the start
   *     of the slice's input
   */
  public static CoreModule decode(Slice module) {
    CoreModuleDecoder decoder = new CoreModuleDecoder();
    CoreSections.walk(ByteReader.of(module, "the core module"), decoder::section);
    return new CoreModule(
        decoder.types,
        decoder.imports,
        decoder.exports,
        decoder.functions,
        decoder.tables,
        decoder.memories,
        decoder.globals,
        decoder.tags);
  }

  /**
   * The debug names of the module and its functions; none if the name section cannot be read.
   *
   * @throws MalformedComponentException if the module cannot be cut into sections
   */
  public static CoreNames names(Slice module) {
    return custom(module, "name").map(NameSections::core).orElse(CoreNames.NONE);
  }

  /**
   * The producers of the module; empty if it has no producers section, or the section cannot be
   * read.
   *
   * @throws MalformedComponentException if the module cannot be cut into sections
   */
  public static List<Producer> producers(Slice module) {
    return custom(module, "producers").map(NameSections::producers).orElse(List.of());
  }

  /**
   * The amount of a module's content that is not decoded.
   *
   * @throws MalformedComponentException if the module cannot be cut into sections
   */
  public static CoreContents contents(Slice module) {
    ContentsReader reader = new ContentsReader();
    CoreSections.walk(ByteReader.of(module, "the core module"), reader::section);
    return reader.contents();
  }

  /**
   * The custom sections of the module, in order.
   *
   * @throws MalformedComponentException if the module cannot be cut into sections
   */
  public static List<Definition.Custom> customSections(Slice module) {
    List<Definition.Custom> found = new ArrayList<>();
    CoreSections.walk(
        ByteReader.of(module, "the core module"),
        (code, content) -> {
          if (code == CoreSections.CUSTOM) {
            String name = content.name();
            Slice bytes = content.rest();
            found.add(new Definition.Custom(bytes.offset(), name, bytes));
          }
        });
    return found;
  }

  private static Optional<Slice> custom(Slice module, String name) {
    return customSections(module).stream()
        .filter(section -> section.name().equals(name))
        .map(Definition.Custom::bytes)
        .findFirst();
  }

  private void section(int code, ByteReader content) {
    switch (code) {
      case CoreSections.TYPE -> items("type", content, CoreTypeDecoder::recursive, types::add);
      case CoreSections.IMPORT ->
          items("import", content, CoreExternDecoder::importOf, this::addImport);
      case CoreSections.FUNCTION ->
          items("function", content, CoreModuleDecoder::function, functions::add);
      case CoreSections.TABLE -> items("table", content, CoreModuleDecoder::table, tables::add);
      case CoreSections.MEMORY ->
          items("memory", content, CoreExternDecoder::memory, memories::add);
      case CoreSections.TAG -> items("tag", content, CoreExternDecoder::tag, tags::add);
      case CoreSections.GLOBAL -> items("global", content, CoreModuleDecoder::global, globals::add);
      case CoreSections.EXPORT -> items("export", content, CoreModuleDecoder::export, exports::add);
      default -> {}
    }
  }

  private static <T> void items(
      String what, ByteReader content, Function<ByteReader, T> item, Consumer<T> target) {
    content.vector("core " + what, () -> item.apply(content)).forEach(target);
    content.expectEnd();
  }

  private void addImport(CoreImport declared) {
    imports.add(declared);
    CoreExternType type = declared.type();
    switch (type.kind()) {
      case FUNC -> functions.add((CoreExternType.Function) type);
      case TABLE -> tables.add((CoreExternType.Table) type);
      case MEMORY -> memories.add((CoreExternType.Memory) type);
      case GLOBAL -> globals.add((CoreExternType.Global) type);
      case TAG -> tags.add((CoreExternType.Tag) type);
    }
  }

  private static CoreExternType.Function function(ByteReader reader) {
    return new CoreExternType.Function(reader.u32());
  }

  private static CoreExternType.Table table(ByteReader reader) {
    boolean initialised = reader.peek() == 0x40;
    if (initialised) {
      reader.nextByte();
      reader.expect(0x00, "form of table");
    }
    CoreExternType.Table table = CoreExternDecoder.table(reader);
    if (initialised) {
      ConstantExpression.skip(reader);
    }
    return table;
  }

  private static CoreExternType.Global global(ByteReader reader) {
    CoreExternType.Global global = CoreExternDecoder.global(reader);
    ConstantExpression.skip(reader);
    return global;
  }

  private static CoreExport export(ByteReader reader) {
    return new CoreExport(reader.name(), CoreExternDecoder.kind(reader), reader.u32());
  }
}
