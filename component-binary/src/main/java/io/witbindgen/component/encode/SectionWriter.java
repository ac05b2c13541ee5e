package io.witbindgen.component.encode;

import io.witbindgen.component.model.ComponentNames;
import io.witbindgen.component.model.DecodedComponent;
import io.witbindgen.component.model.Definition;
import io.witbindgen.component.model.Slice;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes definitions in order; adjacent ones of one kind share a section. */
final class SectionWriter {
  private static final byte[] PREAMBLE = {0x00, 0x61, 0x73, 0x6d, 0x0d, 0x00, 0x01, 0x00};

  private final ByteWriter sections;

  /** The section to which more definitions can be added, without its count. */
  private ByteWriter open = new ByteWriter();

  private Definition.@Nullable Kind kind;
  private int count;

  SectionWriter() {
    this(new ByteWriter());
    sections.raw(PREAMBLE);
  }

  private SectionWriter(ByteWriter sections) {
    this.sections = sections;
  }

  static void component(ByteWriter writer, DecodedComponent component) {
    SectionWriter content = new SectionWriter();
    component.definitions().forEach(content::add);
    if (!component.names().equals(ComponentNames.NONE) && !hasNames(component)) {
      content.names(component.names());
    }
    content.close();
    writer.raw(content.sections);
  }

  private static boolean hasNames(DecodedComponent component) {
    return component.definitions(Definition.Custom.class).stream()
        .anyMatch(section -> section.name().equals(NameSections.NAMES));
  }

  void add(Definition definition) {
    switch (definition.kind()) {
      case CUSTOM -> {
        Definition.Custom custom = (Definition.Custom) definition;
        custom(custom.name(), content -> content.raw(custom.bytes()));
      }
      case CORE_MODULE -> raw(definition.kind(), ((Definition.CoreModule) definition).bytes());
      case COMPONENT ->
          single(
              definition.kind(),
              content -> component(content, ((Definition.Component) definition).component()));
      case START -> single(definition.kind(), content -> start(content, definition));
      case CORE_INSTANCE, CORE_TYPE, INSTANCE, ALIAS, TYPE, CANON, IMPORT, EXPORT, VALUE ->
          item(definition);
    }
  }

  /** A section that is a whole core module or component. */
  void raw(Definition.Kind kind, Slice bytes) {
    single(kind, content -> content.raw(bytes));
  }

  void custom(String name, Consumer<ByteWriter> bytes) {
    single(
        Definition.Kind.CUSTOM,
        content -> {
          content.name(name);
          bytes.accept(content);
        });
  }

  void names(ComponentNames names) {
    custom(NameSections.NAMES, content -> NameSections.names(content, names));
  }

  private void single(Definition.Kind single, Consumer<ByteWriter> content) {
    ByteWriter section = new ByteWriter();
    section.code(single.code());
    section.sized(content);
    close();
    sections.raw(section);
  }

  private void item(Definition definition) {
    // Encoded on its own first, so that a failure leaves nothing behind.
    ByteWriter item = new ByteWriter();
    content(item, definition);
    if (kind != definition.kind()) {
      close();
      kind = definition.kind();
    }
    open.raw(item);
    count++;
  }

  private void close() {
    if (kind == null) {
      return;
    }
    sections.code(kind.code());
    sections.sized(
        section -> {
          section.u32(count);
          section.raw(open);
        });
    open = new ByteWriter();
    kind = null;
    count = 0;
  }

  /** A writer that continues from here, without changing this one. */
  SectionWriter copy() {
    SectionWriter copy = new SectionWriter(sections.copy());
    copy.open = open.copy();
    copy.kind = kind;
    copy.count = count;
    return copy;
  }

  byte[] toByteArray() {
    close();
    return sections.toByteArray();
  }

  private static void content(ByteWriter writer, Definition definition) {
    switch (definition.kind()) {
      case CUSTOM, CORE_MODULE, COMPONENT, START -> {}
      case CORE_INSTANCE ->
          InstanceEncoder.coreInstance(writer, ((Definition.CoreInstance) definition).expression());
      case CORE_TYPE ->
          CoreTypeEncoder.definition(writer, ((Definition.CoreType) definition).type());
      case INSTANCE ->
          InstanceEncoder.instance(writer, ((Definition.Instance) definition).expression());
      case ALIAS -> InstanceEncoder.alias(writer, ((Definition.Alias) definition).target());
      case TYPE -> TypeEncoder.definition(writer, ((Definition.Type) definition).type());
      case CANON -> CanonEncoder.definition(writer, ((Definition.Canon) definition).canon());
      case IMPORT -> {
        ExternEncoder.name(writer, ((Definition.Import) definition).name());
        ExternEncoder.type(writer, ((Definition.Import) definition).type());
      }
      case EXPORT -> export(writer, (Definition.Export) definition);
      case VALUE -> value(writer, (Definition.Value) definition);
    }
  }

  private static void start(ByteWriter writer, Definition definition) {
    Definition.Start start = (Definition.Start) definition;
    writer.u32(start.function());
    writer.vector(start.arguments(), ByteWriter::u32);
    writer.u32(start.results());
  }

  private static void export(ByteWriter writer, Definition.Export export) {
    ExternEncoder.name(writer, export.name());
    InstanceEncoder.sortIndex(writer, export.item());
    writer.optional(export.type(), ExternEncoder::type);
  }

  private static void value(ByteWriter writer, Definition.Value value) {
    TypeEncoder.reference(writer, value.type());
    writer.u32(value.bytes().length());
    writer.raw(value.bytes());
  }
}
