package io.witbindgen.component.decode;

import static io.witbindgen.test.Wasm.all;
import static io.witbindgen.test.Wasm.bytes;
import static io.witbindgen.test.Wasm.component;
import static io.witbindgen.test.Wasm.extern;
import static io.witbindgen.test.Wasm.name;
import static io.witbindgen.test.Wasm.one;
import static io.witbindgen.test.Wasm.vector;
import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.CoreImport;
import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.component.core.HeapType;
import io.witbindgen.component.core.RecursiveType;
import io.witbindgen.component.core.StorageType;
import io.witbindgen.component.model.AliasTarget;
import io.witbindgen.component.model.CoreModuleDeclarator;
import io.witbindgen.component.model.CoreTypeDefinition;
import io.witbindgen.component.model.Declarator;
import io.witbindgen.component.model.DefinedValueType;
import io.witbindgen.component.model.Definition;
import io.witbindgen.component.model.ExternName;
import io.witbindgen.component.model.ExternType;
import io.witbindgen.component.model.LabelledType;
import io.witbindgen.component.model.PrimitiveType;
import io.witbindgen.component.model.Sort;
import io.witbindgen.component.model.TypeDefinition;
import io.witbindgen.component.model.ValueTypeRef;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TypeDecoderTest {
  private static final ValueTypeRef BOOL = new ValueTypeRef.Primitive(PrimitiveType.BOOL);
  private static final ValueTypeRef FIVE = new ValueTypeRef.Index(5);
  private static final CompositeType.Function EMPTY =
      new CompositeType.Function(false, List.of(), List.of());

  @Test
  void primitivesInTheOrderOfTheirCodes() {
    List<PrimitiveType> types = List.of(PrimitiveType.values());
    for (int i = 0; i < types.size(); i++) {
      PrimitiveType expected = types.get(i);
      int code = expected == PrimitiveType.ERROR_CONTEXT ? 0x64 : 0x7f - i;
      assertThat(value(bytes(code))).isEqualTo(new DefinedValueType.Primitive(expected));
    }
  }

  static Stream<Arguments> valueTypes() {
    byte[] labels = vector(name("a"), name("b"));
    return Stream.of(
        Arguments.of(
            all(bytes(0x72), vector(all(name("f"), bytes(0x7f)))),
            new DefinedValueType.RecordOf(List.of(new LabelledType("f", BOOL)))),
        Arguments.of(
            all(bytes(0x71), vector(all(name("c"), bytes(1, 5, 0)), all(name("d"), bytes(0, 0)))),
            new DefinedValueType.VariantOf(
                List.of(
                    new DefinedValueType.Case("c", Optional.of(FIVE)),
                    new DefinedValueType.Case("d", Optional.empty())))),
        Arguments.of(bytes(0x70, 5), new DefinedValueType.ListOf(FIVE)),
        Arguments.of(bytes(0x67, 5, 9), new DefinedValueType.FixedListOf(FIVE, 9)),
        Arguments.of(bytes(0x6f, 2, 0x7f, 5), new DefinedValueType.TupleOf(List.of(BOOL, FIVE))),
        Arguments.of(all(bytes(0x6e), labels), new DefinedValueType.FlagsOf(List.of("a", "b"))),
        Arguments.of(all(bytes(0x6d), labels), new DefinedValueType.EnumOf(List.of("a", "b"))),
        Arguments.of(bytes(0x6b, 5), new DefinedValueType.OptionOf(FIVE)),
        Arguments.of(
            bytes(0x6a, 0, 1, 5),
            new DefinedValueType.ResultOf(Optional.empty(), Optional.of(FIVE))),
        Arguments.of(bytes(0x69, 5), new DefinedValueType.Own(5)),
        Arguments.of(bytes(0x68, 5), new DefinedValueType.Borrow(5)),
        Arguments.of(bytes(0x66, 0), new DefinedValueType.StreamOf(Optional.empty())),
        Arguments.of(bytes(0x65, 1, 5), new DefinedValueType.FutureOf(Optional.of(FIVE))),
        Arguments.of(bytes(0x63, 0x7f, 5), new DefinedValueType.MapOf(BOOL, FIVE)),
        // Conditions on counts are left to validation.
        Arguments.of(bytes(0x72, 0), new DefinedValueType.RecordOf(List.of())),
        Arguments.of(bytes(0x6e, 0), new DefinedValueType.FlagsOf(List.of())),
        Arguments.of(bytes(0x67, 5, 0), new DefinedValueType.FixedListOf(FIVE, 0)));
  }

  @ParameterizedTest
  @MethodSource
  void valueTypes(byte[] encoding, DefinedValueType expected) {
    assertThat(value(encoding)).isEqualTo(expected);
  }

  @Test
  void functions() {
    assertThat(type(all(bytes(0x40), vector(all(name("p"), bytes(5))), bytes(0, 0x7f))))
        .isEqualTo(
            new TypeDefinition.Function(
                false, List.of(new LabelledType("p", FIVE)), Optional.of(BOOL)));
    assertThat(type(bytes(0x43, 0, 1, 0)))
        .isEqualTo(new TypeDefinition.Function(true, List.of(), Optional.empty()));
  }

  @Test
  void resources() {
    assertThat(type(bytes(0x3f, 0x7f, 0)))
        .isEqualTo(new TypeDefinition.Resource(CoreValueType.Numeric.I32, OptionalInt.empty()));
    assertThat(type(bytes(0x3f, 0x7e, 1, 4)))
        .isEqualTo(new TypeDefinition.Resource(CoreValueType.Numeric.I64, OptionalInt.of(4)));
  }

  @Test
  void componentTypes() {
    byte[] declarators =
        vector(
            bytes(0x00, 0x60, 0, 0),
            bytes(0x01, 0x7f),
            bytes(0x02, 0x03, 0x02, 1, 0),
            all(bytes(0x03), extern("i"), bytes(0x03, 0x01)),
            all(bytes(0x04), extern("e"), bytes(0x01, 2)));
    assertThat(type(all(bytes(0x41), declarators)))
        .isEqualTo(
            new TypeDefinition.Component(
                List.of(
                    new Declarator.CoreType(13, recursive(false, true, EMPTY)),
                    new Declarator.Type(
                        17,
                        new TypeDefinition.Value(
                            new DefinedValueType.Primitive(PrimitiveType.BOOL))),
                    new Declarator.Alias(19, new AliasTarget.Outer(Sort.TYPE, 1, 0)),
                    new Declarator.Import(24, new ExternName("i"), new ExternType.SubResource()),
                    new Declarator.Export(30, new ExternName("e"), new ExternType.Function(2)))));
    assertThat(type(bytes(0x42, 0))).isEqualTo(new TypeDefinition.Instance(List.of()));
  }

  @Test
  void coreFunctionTypes() {
    CompositeType.Function function =
        new CompositeType.Function(
            false,
            List.of(
                CoreValueType.Numeric.V128,
                new CoreValueType.Reference(
                    true, new HeapType.Abstract(HeapType.Name.EXTERN, false)),
                new CoreValueType.Reference(false, new HeapType.Concrete(3))),
            List.of(
                new CoreValueType.Reference(
                    true, new HeapType.Abstract(HeapType.Name.FUNC, true))));
    assertThat(coreType(bytes(0x60, 3, 0x7b, 0x6f, 0x64, 3, 1, 0x63, 0x65, 0x70)))
        .isEqualTo(recursive(false, true, function));
    assertThat(function.signature()).hasToString("[v128, reference, reference] -> [reference]");
  }

  @Test
  void coreSubtypes() {
    assertThat(coreType(bytes(0x00, 0x50, 0, 0x60, 0, 0)))
        .isEqualTo(recursive(false, false, EMPTY));
    assertThat(coreType(bytes(0x4f, 1, 7, 0x65, 0x5f, 1, 0x78, 1)))
        .isEqualTo(
            new CoreTypeDefinition.Recursive(
                new RecursiveType(
                    false,
                    List.of(
                        new RecursiveType.SubType(
                            true,
                            List.of(7),
                            new CompositeType.Struct(
                                true,
                                List.of(new CompositeType.Field(StorageType.Packed.I8, true))))))));
    assertThat(coreType(bytes(0x4e, 1, 0x50, 0, 0x60, 0, 0)))
        .isEqualTo(recursive(true, false, EMPTY));
  }

  @Test
  void coreModuleTypes() {
    CoreExternType memory =
        new CoreExternType.Memory(
            new CoreExternType.Limits(true, true, 1, OptionalLong.of(2)), OptionalInt.of(0));
    byte[] declarators =
        vector(
            all(bytes(0x00), name("m"), name("f"), bytes(0x00, 4)),
            bytes(0x01, 0x50, 0, 0x60, 0, 0),
            bytes(0x02, 0x10, 0x01, 1, 2),
            all(bytes(0x03), name("e"), bytes(0x02, 0x0f, 1, 2, 0)));
    assertThat(coreType(all(bytes(0x50), declarators)))
        .isEqualTo(
            new CoreTypeDefinition.Module(
                List.of(
                    new CoreModuleDeclarator.Import(
                        13, new CoreImport("m", "f", new CoreExternType.Function(4))),
                    new CoreModuleDeclarator.Type(
                        20,
                        new RecursiveType(
                            false, List.of(new RecursiveType.SubType(false, List.of(), EMPTY)))),
                    new CoreModuleDeclarator.OuterAlias(26, 1, 2),
                    new CoreModuleDeclarator.Export(31, "e", memory))));
  }

  private static CoreTypeDefinition recursive(
      boolean group, boolean isFinal, CompositeType composite) {
    RecursiveType.SubType type = new RecursiveType.SubType(isFinal, List.of(), composite);
    return new CoreTypeDefinition.Recursive(new RecursiveType(group, List.of(type)));
  }

  private static DefinedValueType value(byte[] encoding) {
    return ((TypeDefinition.Value) type(encoding)).type();
  }

  private static TypeDefinition type(byte[] encoding) {
    return ((Definition.Type) only(one(7, encoding))).type();
  }

  private static CoreTypeDefinition coreType(byte[] encoding) {
    return ((Definition.CoreType) only(one(3, encoding))).type();
  }

  private static Definition only(byte[] section) {
    return ComponentDecoder.decode(component(section)).definitions().get(0);
  }
}
