package io.witbindgen.component.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.abi.type.ValueType;
import io.witbindgen.component.decode.ComponentDecoder;
import io.witbindgen.component.encode.ComponentBuilder;
import io.witbindgen.component.model.AliasTarget;
import io.witbindgen.component.model.DefinedValueType;
import io.witbindgen.component.model.ExternName;
import io.witbindgen.component.model.ExternType;
import io.witbindgen.component.model.InstanceExpression;
import io.witbindgen.component.model.LabelledType;
import io.witbindgen.component.model.PrimitiveType;
import io.witbindgen.component.model.Sort;
import io.witbindgen.component.model.SortIndex;
import io.witbindgen.component.model.TypeDefinition;
import io.witbindgen.component.model.ValueTypeRef;
import io.witbindgen.component.types.DefinedType;
import io.witbindgen.component.types.NamedType;
import io.witbindgen.component.types.TypeOrigins;
import io.witbindgen.component.types.ValidatedComponent;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The example that the essays of named types, origins, visibility and substitution follow. */
class NamedTypeTest {
  private static final int POINT = 0;
  private static final int P = 1;
  private static final int Q = 2;

  /**
   * The start of the example, in which the types have the indices {@link #POINT}, {@link #P} and
   * {@link #Q}.
   */
  private static ComponentBuilder example() {
    ComponentBuilder component = new ComponentBuilder();
    component.type(point());
    component.importOf(new ExternName("point"), new ExternType.TypeEqual(POINT));
    component.export(new ExternName("corner"), new SortIndex(Sort.TYPE, P), Optional.empty());
    return component;
  }

  private static TypeDefinition point() {
    ValueTypeRef u32 = new ValueTypeRef.Primitive(PrimitiveType.U32);
    return new TypeDefinition.Value(
        new DefinedValueType.RecordOf(List.of(new LabelledType("x", u32))));
  }

  private static ValidatedComponent withDraw(int parameter) {
    ComponentBuilder component = example();
    LabelledType at = new LabelledType("at", new ValueTypeRef.Index(parameter));
    int draw = component.type(new TypeDefinition.Function(false, List.of(at), Optional.empty()));
    component.importOf(new ExternName("draw"), new ExternType.Function(draw));
    return validate(component);
  }

  private static ValidatedComponent validate(ComponentBuilder component) {
    return ComponentValidator.validate(ComponentDecoder.decode(component.build()));
  }

  private static ValueType type(ValidatedComponent component, int index) {
    return ((DefinedType.OfValues) component.types().get(index)).type();
  }

  @Test
  void eachNameIsATypeOfItsOwn() {
    ValidatedComponent component = withDraw(P);
    assertThat(type(component, P)).isEqualTo(type(component, POINT)).isEqualTo(type(component, Q));
    assertThat(NamedType.of(type(component, P)))
        .isEqualTo(NamedType.of(type(component, P)))
        .isNotEqualTo(NamedType.of(type(component, POINT)))
        .isNotEqualTo(NamedType.of(type(component, Q)));
  }

  @Test
  void importsAndExportsHaveOrigins() {
    ValidatedComponent component = withDraw(P);
    TypeOrigins origins = component.origins();
    assertThat(origins.origin(type(component, POINT))).isEmpty();
    assertThat(origins.origin(type(component, P)).map(NamedType::of))
        .contains(NamedType.of(type(component, POINT)));
    assertThat(origins.origin(type(component, Q)).map(NamedType::of))
        .contains(NamedType.of(type(component, P)));
  }

  @Test
  void anImportMentionsOnlyImportedTypes() {
    String reason = "which has not been imported under a name of its own";
    assertThatThrownBy(() -> withDraw(POINT)).hasMessageContaining(reason);
    assertThatThrownBy(() -> withDraw(Q)).hasMessageContaining(reason);
  }

  @Test
  void anInstanceHasTheTypesThatItWasGiven() {
    ComponentBuilder outer = new ComponentBuilder();
    outer.type(point());
    int given = outer.importOf(new ExternName("t"), new ExternType.TypeEqual(0));
    int inner = outer.component(example());
    int instance =
        outer.instance(
            new InstanceExpression.Instantiate(
                inner,
                List.of(
                    new InstanceExpression.Argument("point", new SortIndex(Sort.TYPE, given)))));
    int corner = outer.alias(new AliasTarget.Export(Sort.TYPE, instance, "corner"));
    ValidatedComponent component = validate(outer);
    NamedType t = NamedType.of(type(component, given));
    assertThat(NamedType.of(type(component, corner))).isNotEqualTo(t);
    assertThat(component.origins().origin(type(component, corner)).map(NamedType::of)).contains(t);
  }
}
