package io.witbindgen.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.bridge.decode.ComponentWit;
import io.witbindgen.component.encode.ComponentBuilder;
import io.witbindgen.component.encode.DeclaratorBuilder;
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
import io.witbindgen.wit.WitPrinter;
import io.witbindgen.wit.model.Resolution;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Components that no tool makes from WIT, or that WIT cannot express. */
class HandMadeComponentsTest {
  private final ComponentBuilder component = new ComponentBuilder();

  /** Imports {@code a:b/types} with a resource {@code r} and a record {@code rec}. */
  private int importTypes(String name) {
    DeclaratorBuilder types = new DeclaratorBuilder();
    types.export(new ExternName("r"), new ExternType.SubResource());
    int field =
        types.type(
            new TypeDefinition.Value(
                new DefinedValueType.RecordOf(
                    List.of(new LabelledType("f", new ValueTypeRef.Primitive(PrimitiveType.U8))))));
    types.export(new ExternName("rec"), new ExternType.TypeEqual(field));
    int type = component.type(types.instanceType());
    return component.importOf(new ExternName(name), new ExternType.Instance(type));
  }

  private int alias(int instance, String name) {
    return component.alias(new AliasTarget.Export(Sort.TYPE, instance, name));
  }

  private void importFunction(int param) {
    int type =
        component.type(
            new TypeDefinition.Function(
                false,
                List.of(new LabelledType("x", new ValueTypeRef.Index(param))),
                Optional.empty()));
    component.importOf(new ExternName("f"), new ExternType.Function(type));
  }

  private int own(int resource) {
    return component.type(new TypeDefinition.Value(new DefinedValueType.Own(resource)));
  }

  private Resolution decode() {
    Resolution resolution = ComponentWit.decode("x.wasm", component.build());
    RoundTrip.check(resolution);
    return resolution;
  }

  @Test
  void aTypeThatIsMentionedWithoutANameIsUsed() {
    int instance = importTypes("a:b/types");
    importFunction(alias(instance, "rec"));
    assertThat(WitPrinter.print(decode().root()))
        .contains("use a:b/types.{rec};")
        .contains("import f: func(x: rec);");
  }

  @Test
  void aUsedTypeGetsAnotherNameWhereItsOwnIsTaken() {
    int instance = importTypes("a:b/types");
    int record = alias(instance, "rec");
    component.importOf(new ExternName("rec"), new ExternType.SubResource());
    importFunction(record);
    assertThat(WitPrinter.print(decode().root()))
        .contains("use a:b/types.{rec as rec2};")
        .contains("import f: func(x: rec2);");
  }

  @Test
  void anInstanceThatIsExportedUnderAnotherNameUsesTheTypesOfTheFirst() {
    int instance = importTypes("a:b/types");
    component.export(
        new ExternName("a:b/others"), new SortIndex(Sort.INSTANCE, instance), Optional.empty());
    assertThat(WitPrinter.print(decode())).contains("use types.{r, rec};");
  }

  @Test
  void aResourceOfAPlainInstanceCannotBeUsedElsewhere() {
    int instance = importTypes("plain");
    importFunction(own(alias(instance, "r")));
    assertRefused("`r` of `plain`");
  }

  @Test
  void aTypeOfAPlainInstanceCannotBeUsedElsewhere() {
    int instance = importTypes("plain");
    importFunction(alias(instance, "rec"));
    assertRefused("only types of interfaces with a name can be used");
  }

  @Test
  void anExportedTypeIsNotPartOfAWorld() {
    int instance = importTypes("a:b/types");
    component.export(
        new ExternName("t"), new SortIndex(Sort.TYPE, alias(instance, "rec")), Optional.empty());
    assertRefused("export `t`: a world cannot export a type");
  }

  @Test
  void interfacesThatNeedEachOtherAreRefused() {
    int first = importTypes("a:b/one");
    importUse("a:b/two", alias(first, "r"), "r", "s");
    int third = component.count(Sort.INSTANCE) - 1;
    exportUse("a:b/one", alias(third, "s"));
    assertRefused("needs itself");
  }

  private void importUse(String name, int type, String as, String other) {
    DeclaratorBuilder user = new DeclaratorBuilder();
    int outer = user.outerType(1, type);
    user.export(new ExternName(as), new ExternType.TypeEqual(outer));
    user.export(new ExternName(other), new ExternType.SubResource());
    int definition = component.type(user.instanceType());
    component.importOf(new ExternName(name), new ExternType.Instance(definition));
  }

  /** An instance of one type, exported as an interface that had no such type. */
  private void exportUse(String name, int type) {
    int instance =
        component.instance(
            new InstanceExpression.InlineExports(
                List.of(
                    new InstanceExpression.Export(
                        new ExternName("used"), new SortIndex(Sort.TYPE, type)))));
    component.export(
        new ExternName(name), new SortIndex(Sort.INSTANCE, instance), Optional.empty());
  }

  private void assertRefused(String reason) {
    assertThatThrownBy(() -> ComponentWit.decode("x.wasm", component.build()))
        .isInstanceOf(InexpressibleException.class)
        .hasMessageContaining("x.wasm")
        .hasMessageContaining(reason);
  }
}
