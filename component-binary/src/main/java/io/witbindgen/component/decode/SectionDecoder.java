package io.witbindgen.component.decode;

import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.component.model.ComponentNames;
import io.witbindgen.component.model.DecodedComponent;
import io.witbindgen.component.model.Definition;
import io.witbindgen.component.model.Slice;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decodes a component section by section, each with the class that is responsible for it. */
final class SectionDecoder {
  private static final int MAX_START_RESULTS = 1000;

  /** By section code. */
  private static final List<Definition.Kind> KINDS = List.of(Definition.Kind.values());

  /** The sections that hold one definition without a count. */
  private static final Set<Definition.Kind> SINGLE =
      EnumSet.of(
          Definition.Kind.CUSTOM,
          Definition.Kind.CORE_MODULE,
          Definition.Kind.COMPONENT,
          Definition.Kind.START);

  private final List<Definition> definitions = new ArrayList<>();
  private final Map<Definition.Kind, Integer> counts = new EnumMap<>(Definition.Kind.class);
  private Optional<ComponentNames> names = Optional.empty();

  private SectionDecoder() {}

  /** Everything that is left of the reader, which must be one component. */
  static DecodedComponent component(ByteReader reader) {
    SectionDecoder decoder = new SectionDecoder();
    Slice bytes = reader.remaining();
    Preamble.component(reader);
    while (!reader.atEnd()) {
      decoder.section(reader);
    }
    return new DecodedComponent(
        bytes, decoder.definitions, decoder.names.orElse(ComponentNames.NONE));
  }

  private void section(ByteReader reader) {
    int offset = reader.position();
    int code = reader.nextByte();
    if (code >= KINDS.size()) {
      throw reader.invalid("section", code, offset);
    }
    Definition.Kind kind = KINDS.get(code);
    ByteReader content = reader.region("the " + kind + " section");
    long count = SINGLE.contains(kind) ? 1 : content.unsigned(32);
    for (long i = 0; i < count; i++) {
      add(kind, content);
    }
    content.expectEnd();
  }

  /** Errors inside a definition name it by its number among those of its kind. */
  private void add(Definition.Kind kind, ByteReader content) {
    int number = counts.merge(kind, 1, Integer::sum) - 1;
    try {
      definitions.add(definition(kind, content));
    } catch (MalformedComponentException e) {
      throw e.within(kind + " " + number);
    }
  }

  private Definition definition(Definition.Kind kind, ByteReader reader) {
    int offset = reader.position();
    return switch (kind) {
      case CUSTOM -> custom(offset, reader);
      case CORE_MODULE -> new Definition.CoreModule(offset, coreModule(reader));
      case CORE_INSTANCE ->
          new Definition.CoreInstance(offset, InstanceDecoder.coreInstance(reader));
      case CORE_TYPE -> new Definition.CoreType(offset, CoreTypeDecoder.definition(reader));
      case COMPONENT -> new Definition.Component(offset, nested(reader));
      case INSTANCE -> new Definition.Instance(offset, InstanceDecoder.instance(reader));
      case ALIAS -> new Definition.Alias(offset, InstanceDecoder.alias(reader));
      case TYPE -> new Definition.Type(offset, TypeDecoder.definition(reader));
      case CANON -> new Definition.Canon(offset, CanonDecoder.definition(reader));
      case START -> start(offset, reader);
      case IMPORT ->
          new Definition.Import(offset, ExternDecoder.name(reader), ExternDecoder.type(reader));
      case EXPORT -> export(offset, reader);
      case VALUE -> new Definition.Value(offset, TypeDecoder.reference(reader), reader.slice());
    };
  }

  private Definition custom(int offset, ByteReader reader) {
    String name = reader.name();
    Slice bytes = reader.rest();
    if (name.equals("component-name") && names.isEmpty()) {
      names = NameSections.component(bytes);
    }
    return new Definition.Custom(offset, name, bytes);
  }

  /** The module's sections are skipped: their content is left to the core engine. */
  private static Slice coreModule(ByteReader reader) {
    Slice bytes = reader.remaining();
    CoreSections.walk(reader, (section, content) -> {});
    return bytes;
  }

  private static DecodedComponent nested(ByteReader reader) {
    return reader.nested("component", () -> component(reader));
  }

  private static Definition start(int offset, ByteReader reader) {
    int function = reader.u32();
    List<Integer> arguments = reader.vector("argument", reader::u32);
    int resultsOffset = reader.position();
    int results = reader.u32();
    if (Integer.compareUnsigned(results, MAX_START_RESULTS) > 0) {
      throw reader.malformed("more than " + MAX_START_RESULTS + " results", resultsOffset);
    }
    return new Definition.Start(offset, function, arguments, results);
  }

  private static Definition export(int offset, ByteReader reader) {
    return new Definition.Export(
        offset,
        ExternDecoder.name(reader),
        InstanceDecoder.sortIndex(reader),
        reader.optional("optional type", () -> ExternDecoder.type(reader)));
  }
}
