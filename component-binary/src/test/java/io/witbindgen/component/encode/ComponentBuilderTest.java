package io.witbindgen.component.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.component.InvalidComponentException;
import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.component.core.Producer;
import io.witbindgen.component.core.RecursiveType;
import io.witbindgen.component.decode.ComponentDecoder;
import io.witbindgen.component.model.AliasTarget;
import io.witbindgen.component.model.CanonDefinition;
import io.witbindgen.component.model.CanonOptions;
import io.witbindgen.component.model.CoreInstanceExpression;
import io.witbindgen.component.model.CoreTypeDefinition;
import io.witbindgen.component.model.DecodedComponent;
import io.witbindgen.component.model.DefinedValueType;
import io.witbindgen.component.model.Definition;
import io.witbindgen.component.model.ExternName;
import io.witbindgen.component.model.ExternType;
import io.witbindgen.component.model.InstanceExpression;
import io.witbindgen.component.model.LabelledType;
import io.witbindgen.component.model.PrimitiveType;
import io.witbindgen.component.model.Sort;
import io.witbindgen.component.model.SortIndex;
import io.witbindgen.component.model.TypeDefinition;
import io.witbindgen.component.model.ValueTypeRef;
import io.witbindgen.component.types.ValidatedComponent;
import io.witbindgen.component.validate.ComponentValidator;
import io.witbindgen.component.validate.rule.Feature;
import io.witbindgen.component.validate.rule.ValidationOptions;
import io.witbindgen.test.Wasm;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/**
 * The output of the builders is valid, and the indices that they return are those of the format.
 */
class ComponentBuilderTest {
  private static final ValueTypeRef U32 = new ValueTypeRef.Primitive(PrimitiveType.U32);
  private static final TypeDefinition U32_TO_U32 =
      new TypeDefinition.Function(false, List.of(new LabelledType("x", U32)), Optional.of(U32));

  /** {@code (module (func (export "f") (param i32) (result i32) local.get 0))}. */
  private static final byte[] IDENTITY =
      Wasm.module(
          Wasm.section(1, Wasm.bytes(1, 0x60, 1, 0x7f, 1, 0x7f)),
          Wasm.section(3, Wasm.bytes(1, 0)),
          Wasm.section(7, Wasm.bytes(1), Wasm.name("f"), Wasm.bytes(0, 0)),
          Wasm.section(10, Wasm.bytes(1, 4, 0, 0x20, 0, 0x0b)));

  private static ValidatedComponent validate(ComponentBuilder component) {
    return ComponentValidator.validate(
        ComponentDecoder.decode(component.build()),
        ValidationOptions.DEFAULT.with(Feature.values()));
  }

  @Test
  void aLiftedFunction() {
    ComponentBuilder component = new ComponentBuilder();
    int lifted = liftIdentity(component);
    int exported =
        component.export(name("identity"), new SortIndex(Sort.FUNC, lifted), Optional.empty());
    assertThat(exported).isEqualTo(lifted + 1);
    assertThat(validate(component).exports().get("identity").type().toString())
        .contains("func(x: u32) -> u32");
  }

  private static int liftIdentity(ComponentBuilder component) {
    int module = component.coreModule(IDENTITY);
    int instance =
        component.coreInstance(new CoreInstanceExpression.Instantiate(module, List.of()));
    int core = component.alias(new AliasTarget.CoreExport(Sort.CORE_FUNC, instance, "f"));
    int type = component.type(U32_TO_U32);
    return component.canon(new CanonDefinition.Lift(core, CanonOptions.NONE, type));
  }

  /** Imports an interface with a resource, and passes what it exports on. */
  @Test
  void anImportedInterface() {
    DeclaratorBuilder scope = new DeclaratorBuilder();
    int resource = scope.export(name("r"), new ExternType.SubResource());
    int own = scope.type(new TypeDefinition.Value(new DefinedValueType.Own(resource)));
    int make =
        scope.type(
            new TypeDefinition.Function(
                false, List.of(), Optional.of(new ValueTypeRef.Index(own))));
    assertThat(List.of(resource, own, make)).containsExactly(0, 1, 2);
    int function = scope.export(name("[constructor]r"), new ExternType.Function(make));
    assertThat(function).isZero();

    ComponentBuilder component = new ComponentBuilder();
    int type = component.type(scope.instanceType());
    int imported = component.importOf(name("a:b/host@1.2.3"), new ExternType.Instance(type));
    int alias = component.alias(new AliasTarget.Export(Sort.TYPE, imported, "r"));
    assertThat(alias).isEqualTo(1);
    component.export(name("again"), new SortIndex(Sort.INSTANCE, imported), Optional.empty());
    assertThat(component.count(Sort.INSTANCE)).isEqualTo(2);
    assertThat(validate(component).exports()).containsOnlyKeys("again");
  }

  /** A component type that reaches out of its scope, and the component of that type. */
  @Test
  void nestedComponents() {
    ComponentBuilder outer = new ComponentBuilder();
    int function = outer.type(U32_TO_U32);
    DeclaratorBuilder scope = new DeclaratorBuilder();
    int alias = scope.outerType(1, function);
    scope.importOf(name("f"), new ExternType.Function(alias));
    scope.export(name("g"), new ExternType.Function(alias));
    assertThatThrownBy(scope::instanceType).isInstanceOf(IllegalStateException.class);
    assertThat(scope.count(Sort.FUNC)).isEqualTo(2);
    int wanted = outer.type(scope.componentType());

    ComponentBuilder inner = new ComponentBuilder();
    int innerType = inner.type(U32_TO_U32);
    int imported = inner.importOf(name("f"), new ExternType.Function(innerType));
    inner.export(name("g"), new SortIndex(Sort.FUNC, imported), Optional.empty());

    int component = outer.component(inner);
    outer.export(
        name("c"),
        new SortIndex(Sort.COMPONENT, component),
        Optional.of(new ExternType.Component(wanted)));
    int lifted = liftIdentity(outer);
    int instance =
        outer.instance(
            new InstanceExpression.Instantiate(
                component,
                List.of(new InstanceExpression.Argument("f", new SortIndex(Sort.FUNC, lifted)))));
    outer.export(name("i"), new SortIndex(Sort.INSTANCE, instance), Optional.empty());
    assertThat(validate(outer).exports()).containsOnlyKeys("c", "i");
  }

  /** A group of core types takes as many indices as it has types. */
  @Test
  void coreTypeGroups() {
    RecursiveType.SubType unit =
        new RecursiveType.SubType(
            true, List.of(), new CompositeType.Function(false, List.of(), List.of()));
    ComponentBuilder component = new ComponentBuilder();
    int pair =
        component.coreType(
            new CoreTypeDefinition.Recursive(new RecursiveType(true, List.of(unit, unit))));
    int module = component.coreType(new CoreTypeDefinition.Module(List.of()));
    assertThat(List.of(pair, module)).containsExactly(0, 2);
    component.importOf(name("m"), new ExternType.CoreModule(module));
    assertThat(validate(component).imports()).containsOnlyKeys("m");
  }

  @Test
  void valuesAndStart() {
    ComponentBuilder component = new ComponentBuilder();
    int value = component.value(U32, new byte[] {42});
    int function = liftIdentity(component);
    int result = component.start(function, List.of(value), 1);
    assertThat(result).isEqualTo(1);
    component.export(name("v"), new SortIndex(Sort.VALUE, result), Optional.empty());
    assertThat(validate(component).exports()).containsOnlyKeys("v");
  }

  @Test
  void resources() {
    ComponentBuilder component = new ComponentBuilder();
    int resource =
        component.type(new TypeDefinition.Resource(CoreValueType.Numeric.I32, OptionalInt.empty()));
    int drop =
        component.canon(new CanonDefinition.OfType(CanonDefinition.Kind.RESOURCE_DROP, resource));
    assertThat(drop).isZero();
    assertThat(component.count(Sort.CORE_FUNC)).isEqualTo(1);
    assertThat(component.count(Sort.FUNC)).isZero();
    assertThat(validate(component).exports()).isEmpty();
  }

  @Test
  void namesAndProducers() {
    ComponentBuilder component = new ComponentBuilder();
    component.name("hello");
    component.name(new SortIndex(Sort.CORE_MODULE, component.coreModule(IDENTITY)), "main");
    component.producer(new Producer("language", "Java", "17"));
    component.producer(new Producer("processed-by", "a", "1"));
    component.producer(new Producer("language", "WIT", ""));
    component.custom("mine", new byte[] {1, 2, 3});
    DecodedComponent decoded = ComponentDecoder.decode(component.build());
    assertThat(decoded.names().component()).contains("hello");
    assertThat(decoded.names().name(Sort.CORE_MODULE, 0)).contains("main");
    assertThat(ComponentDecoder.producers(decoded))
        .containsExactly(
            new Producer("language", "Java", "17"),
            new Producer("language", "WIT", ""),
            new Producer("processed-by", "a", "1"));
    assertThat(decoded.definitions(Definition.Custom.class))
        .extracting(Definition.Custom::name)
        .containsExactly("mine", "component-name", "producers");
  }

  /** Building does not end anything. */
  @Test
  void buildingTwice() {
    ComponentBuilder component = new ComponentBuilder();
    component.type(U32_TO_U32);
    byte[] before = component.build();
    assertThat(component.build()).isEqualTo(before);
    component.type(U32_TO_U32);
    assertThat(ComponentDecoder.decode(component.build()).definitions()).hasSize(2);
    assertThat(ComponentDecoder.decode(before).definitions()).hasSize(1);
  }

  /** Nested components keep their bytes, a section header longer than it must be among them. */
  @Test
  void embeddingIsByteForByte() {
    byte[] inner = Wasm.all(Wasm.component(), Wasm.bytes(7, 0x83, 0x00, 2, 0x73, 0x7f));
    ComponentBuilder outer = new ComponentBuilder();
    outer.component(inner);
    DecodedComponent nested =
        ComponentDecoder.decode(outer.build())
            .definitions(Definition.Component.class)
            .get(0)
            .component();
    assertThat(nested.bytes().toByteArray()).isEqualTo(inner);
    assertThat(ComponentEncoder.encode(nested)).hasSizeLessThan(inner.length);
  }

  /** Changes after decoding count, not the original bytes. */
  @Test
  void changedDefinitionsAreEncoded() {
    ComponentBuilder inner = new ComponentBuilder();
    inner.type(U32_TO_U32);
    inner.name("inner");
    DecodedComponent before = ComponentDecoder.decode(inner.build());
    DecodedComponent emptied = new DecodedComponent(before.bytes(), List.of(), before.names());
    byte[] outer = ComponentEncoder.encode(List.of(new Definition.Component(0, emptied)));
    DecodedComponent nested =
        ComponentDecoder.decode(outer).definitions(Definition.Component.class).get(0).component();
    assertThat(nested.definitions()).hasSize(1).allMatch(Definition.Custom.class::isInstance);
    assertThat(nested.names()).isEqualTo(before.names());
  }

  @Test
  void whatTheFormatCannotExpress() {
    ComponentBuilder component = new ComponentBuilder();
    assertThatThrownBy(() -> component.custom("\ud800", new byte[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lone surrogate");
    SortIndex function = new SortIndex(Sort.FUNC, 0);
    assertThatThrownBy(
            () ->
                component.coreInstance(
                    new CoreInstanceExpression.InlineExports(
                        List.of(new CoreInstanceExpression.Export("f", function)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("func 0");
    RecursiveType none = new RecursiveType(false, List.of());
    assertThatThrownBy(() -> component.coreType(new CoreTypeDefinition.Recursive(none)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(component.build()).isEqualTo(Wasm.component());
  }

  /** Building does not validate; the validator does. */
  @Test
  void wrongIndicesAreFoundByTheValidator() {
    ComponentBuilder component = new ComponentBuilder();
    component.export(name("f"), new SortIndex(Sort.FUNC, 7), Optional.empty());
    assertThatThrownBy(() -> validate(component)).isInstanceOf(InvalidComponentException.class);
  }

  private static ExternName name(String name) {
    return new ExternName(name);
  }
}
