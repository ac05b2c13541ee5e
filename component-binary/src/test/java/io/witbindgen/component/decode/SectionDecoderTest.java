package io.witbindgen.component.decode;

import static io.witbindgen.test.Wasm.all;
import static io.witbindgen.test.Wasm.bytes;
import static io.witbindgen.test.Wasm.component;
import static io.witbindgen.test.Wasm.extern;
import static io.witbindgen.test.Wasm.module;
import static io.witbindgen.test.Wasm.name;
import static io.witbindgen.test.Wasm.one;
import static io.witbindgen.test.Wasm.section;
import static io.witbindgen.test.Wasm.sized;
import static io.witbindgen.test.Wasm.vector;
import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.component.model.AliasTarget;
import io.witbindgen.component.model.CoreInstanceExpression;
import io.witbindgen.component.model.DecodedComponent;
import io.witbindgen.component.model.Definition;
import io.witbindgen.component.model.ExternName;
import io.witbindgen.component.model.ExternName.Attribute;
import io.witbindgen.component.model.ExternType;
import io.witbindgen.component.model.InstanceExpression;
import io.witbindgen.component.model.PrimitiveType;
import io.witbindgen.component.model.Slice;
import io.witbindgen.component.model.Sort;
import io.witbindgen.component.model.SortIndex;
import io.witbindgen.component.model.ValueTypeRef;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SectionDecoderTest {
  private static final int FIRST = 11;

  @Test
  void emptyComponent() {
    DecodedComponent component = decode();
    assertThat(component.definitions()).isEmpty();
    assertThat(component.bytes().length()).isEqualTo(8);
  }

  @Test
  void customSectionsKeepTheirPlace() {
    DecodedComponent component =
        decode(section(0, name("a"), bytes(1, 2)), one(7, bytes(0x73)), section(0, name("b")));
    assertThat(component.definitions())
        .extracting(Definition::kind)
        .containsExactly(Definition.Kind.CUSTOM, Definition.Kind.TYPE, Definition.Kind.CUSTOM);
    Definition.Custom first = (Definition.Custom) component.definitions().get(0);
    assertThat(first.name()).isEqualTo("a");
    assertThat(first.bytes().toByteArray()).containsExactly(1, 2);
  }

  @Test
  void coreModulesAreSlicesOfTheInput() {
    byte[] input = component(section(1, module(one(1, bytes(0x60, 0, 0)))));
    Definition.CoreModule module =
        (Definition.CoreModule) ComponentDecoder.decode(input).definitions().get(0);
    assertThat(module.bytes().source()).isSameAs(input);
    assertThat(module.offset()).isEqualTo(10);
    assertThat(module.bytes()).isEqualTo(new Slice(input, 10, input.length - 10));
    assertThat(module.bytes().toByteBuffer().remaining()).isEqualTo(input.length - 10);
  }

  @Test
  void coreInstances() {
    DecodedComponent component =
        decode(
            section(
                2,
                vector(
                    all(bytes(0, 7), vector(all(name("i"), bytes(0x12, 3)))),
                    all(bytes(1), vector(all(name("m"), bytes(0x02, 4)))))));
    assertThat(component.definitions(Definition.CoreInstance.class))
        .extracting(Definition.CoreInstance::expression)
        .containsExactly(
            new CoreInstanceExpression.Instantiate(
                7, List.of(new CoreInstanceExpression.Argument("i", 3))),
            new CoreInstanceExpression.InlineExports(
                List.of(
                    new CoreInstanceExpression.Export("m", new SortIndex(Sort.CORE_MEMORY, 4)))));
  }

  @Test
  void instances() {
    DecodedComponent component =
        decode(
            section(
                5,
                vector(
                    all(bytes(0, 7), vector(all(name("i"), bytes(0x00, 0x11, 3)))),
                    all(bytes(1), vector(all(extern("m"), bytes(0x05, 4)))))));
    assertThat(component.definitions(Definition.Instance.class))
        .extracting(Definition.Instance::expression)
        .containsExactly(
            new InstanceExpression.Instantiate(
                7,
                List.of(new InstanceExpression.Argument("i", new SortIndex(Sort.CORE_MODULE, 3)))),
            new InstanceExpression.InlineExports(
                List.of(
                    new InstanceExpression.Export(
                        new ExternName("m"), new SortIndex(Sort.INSTANCE, 4)))));
  }

  @Test
  void aliases() {
    DecodedComponent component =
        decode(
            section(
                6,
                vector(
                    all(bytes(0x01, 0x00, 2), name("f")),
                    all(bytes(0x00, 0x04, 0x01, 2), name("t")),
                    bytes(0x00, 0x10, 0x02, 1, 9),
                    bytes(0x03, 0x02, 0, 9))));
    assertThat(component.definitions(Definition.Alias.class))
        .extracting(Definition.Alias::target)
        .containsExactly(
            new AliasTarget.Export(Sort.FUNC, 2, "f"),
            new AliasTarget.CoreExport(Sort.CORE_TAG, 2, "t"),
            new AliasTarget.Outer(Sort.CORE_TYPE, 1, 9),
            new AliasTarget.Outer(Sort.TYPE, 0, 9));
  }

  @Test
  void nestedComponentsCountOffsetsFromTheStartOfTheInput() {
    DecodedComponent component = decode(section(4, component(one(7, bytes(0x7f)))));
    Definition.Component nested = (Definition.Component) component.definitions().get(0);
    assertThat(nested.offset()).isEqualTo(10);
    assertThat(nested.component().bytes().offset()).isEqualTo(10);
    assertThat(nested.component().definitions().get(0).offset()).isEqualTo(21);
  }

  @Test
  void startsAndValues() {
    assertThat(only(section(9, bytes(5), vector(bytes(1), bytes(2)), bytes(1))))
        .isEqualTo(new Definition.Start(10, 5, List.of(1, 2), 1));
    Definition.Value value = (Definition.Value) only(one(12, bytes(0x73), sized(name("hi"))));
    assertThat(value.type()).isEqualTo(new ValueTypeRef.Primitive(PrimitiveType.STRING));
    assertThat(value.bytes().toByteArray()).containsExactly(2, 'h', 'i');
  }

  @Test
  void importsOfEveryType() {
    DecodedComponent component =
        decode(
            section(
                10,
                vector(
                    all(extern("m"), bytes(0x00, 0x11, 1)),
                    all(extern("f"), bytes(0x01, 2)),
                    all(extern("v"), bytes(0x02, 0x00, 3)),
                    all(extern("w"), bytes(0x02, 0x01, 0x7f)),
                    all(extern("t"), bytes(0x03, 0x00, 4)),
                    all(extern("r"), bytes(0x03, 0x01)),
                    all(extern("c"), bytes(0x04, 5)),
                    all(extern("i"), bytes(0x05, 6)))));
    assertThat(component.imports())
        .extracting(Definition.Import::type)
        .containsExactly(
            new ExternType.CoreModule(1),
            new ExternType.Function(2),
            new ExternType.ValueEqual(3),
            new ExternType.Value(new ValueTypeRef.Primitive(PrimitiveType.BOOL)),
            new ExternType.TypeEqual(4),
            new ExternType.SubResource(),
            new ExternType.Component(5),
            new ExternType.Instance(6));
    assertThat(component.imports().get(0).type().sort()).isEqualTo(Sort.CORE_MODULE);
  }

  @Test
  void namesWithAttributes() {
    byte[] attributes =
        vector(all(bytes(0), name("a:b/c")), all(bytes(1), name(".1")), all(bytes(2), name("é x")));
    Definition.Import found =
        (Definition.Import) only(one(10, bytes(2), name("n"), attributes, bytes(0x05, 0)));
    assertThat(found.name().attributes())
        .containsExactly(
            new Attribute.Implements("a:b/c"),
            new Attribute.VersionSuffix(".1"),
            new Attribute.ExternalId("é x"));
    assertThat(found.name().implementedInterface()).contains("a:b/c");
    assertThat(found.name().versionSuffix()).contains(".1");
    assertThat(found.name().externalId()).contains("é x");
  }

  @Test
  void exports() {
    assertThat(only(one(11, bytes(1), name("e"), bytes(0x01, 4, 0))))
        .isEqualTo(
            new Definition.Export(
                FIRST, new ExternName("e"), new SortIndex(Sort.FUNC, 4), Optional.empty()));
    assertThat(only(one(11, extern("e"), bytes(0x01, 4, 1, 0x01, 2))))
        .isEqualTo(
            new Definition.Export(
                FIRST,
                new ExternName("e"),
                new SortIndex(Sort.FUNC, 4),
                Optional.of(new ExternType.Function(2))));
  }

  @Test
  void indicesAreUnsigned() {
    Definition.Export export =
        (Definition.Export)
            only(one(11, extern("e"), bytes(0x01, 0xff, 0xff, 0xff, 0xff, 0x0f, 0)));
    assertThat(export.item()).hasToString("func 4294967295");
  }

  @Test
  void componentNames() {
    byte[] names =
        all(
            bytes(0),
            sized(name("outer")),
            bytes(1),
            sized(bytes(0x00, 0x00), vector(all(bytes(3), name("core-f")))),
            bytes(1),
            sized(bytes(0x05), vector(all(bytes(0), name("i")))));
    DecodedComponent component = decode(section(0, name("component-name"), names));
    assertThat(component.names().component()).contains("outer");
    assertThat(component.names().name(Sort.CORE_FUNC, 3)).contains("core-f");
    assertThat(component.names().name(Sort.INSTANCE, 0)).contains("i");
    assertThat(component.names().name(Sort.INSTANCE, 1)).isEmpty();
  }

  @Test
  void aBadNameSectionIsNoError() {
    DecodedComponent component =
        decode(
            section(0, name("component-name"), bytes(0, 9)),
            section(0, name("component-name"), bytes(0), sized(name("second"))));
    assertThat(component.names().component()).contains("second");
  }

  @Test
  void producers() {
    byte[] field = all(name("language"), vector(all(name("C"), name("23"))));
    assertThat(ComponentDecoder.producers(decode(section(0, name("producers"), vector(field)))))
        .hasToString("[Producer[field=language, name=C, version=23]]");
    assertThat(ComponentDecoder.producers(decode(section(0, name("producers"), bytes(9)))))
        .isEmpty();
  }

  private static DecodedComponent decode(byte[]... sections) {
    return ComponentDecoder.decode(component(sections));
  }

  private static Definition only(byte[] section) {
    List<Definition> definitions = decode(section).definitions();
    assertThat(definitions).hasSize(1);
    return definitions.get(0);
  }
}
