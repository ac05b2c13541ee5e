package io.witbindgen.compose.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.component.decode.ComponentDecoder;
import io.witbindgen.component.model.PrimitiveType;
import io.witbindgen.component.types.ValidatedComponent;
import io.witbindgen.component.validate.ComponentValidator;
import io.witbindgen.compose.CompositionException;
import io.witbindgen.test.Wasm;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompositionTest {
  private static final PrimitiveType U32 = PrimitiveType.U32;

  private final Composition composition = new Composition();

  private static ComponentPackage relay(String name, String imported, String exported) {
    return Samples.of(name, Samples.relay(imported, exported, U32, "f"));
  }

  private static ValidatedComponent validated(byte[] component) {
    return ComponentValidator.validate(ComponentDecoder.decode(component));
  }

  @Test
  void whatIsNotGivenIsImported() {
    Node inner = composition.instantiate(relay("a:inner", "a:b/i@1.0.0", "a:b/j"));
    Node outer = composition.instantiate(relay("a:outer", "a:b/j", "a:b/k"));
    composition.argument(outer, "a:b/j", composition.alias(inner, "a:b/j"));
    composition.export(composition.alias(outer, "a:b/k"), "a:b/k");
    ValidatedComponent result = validated(composition.encode());
    assertThat(result.imports()).containsOnlyKeys("a:b/i@1.0.0");
    assertThat(result.exports()).containsOnlyKeys("a:b/k");
    assertThat(result.components()).hasSize(2);
  }

  @Test
  void dependenciesCanBeImported() {
    composition.instantiate(relay("a:inner", "a:b/i", "a:b/j"));
    ValidatedComponent result = validated(composition.encode(Dependencies.IMPORTED));
    assertThat(result.imports()).containsOnlyKeys("a:b/i", "unlocked-dep=<a:inner>");
    assertThat(result.components()).isEmpty();
  }

  @Test
  void importsOfCompatibleVersionsAreOneOfTheHighest() {
    composition.instantiate(Samples.of("a:low", Samples.relay("a:b/i@0.2.1", "a:b/x", U32, "f")));
    composition.instantiate(Samples.of("a:high", Samples.relay("a:b/i@0.2.10", "a:b/y", U32, "g")));
    composition.instantiate(Samples.of("a:other", Samples.relay("a:b/i@0.3.0", "a:b/z", U32, "f")));
    ValidatedComponent result = validated(composition.encode());
    assertThat(result.imports()).containsOnlyKeys("a:b/i@0.2.10", "a:b/i@0.3.0");
  }

  @Test
  void importsThatClashAreRefused() {
    composition.instantiate(Samples.of("a:one", Samples.relay("a:b/i", "a:b/x", U32, "f")));
    composition.instantiate(
        Samples.of("a:two", Samples.relay("a:b/i", "a:b/y", PrimitiveType.STRING, "f")));
    assertThatThrownBy(composition::encode)
        .isInstanceOf(CompositionException.class)
        .hasMessage(
            "import `a:b/i`, which the instance of `a:two` needs, clashes with that of the instance"
                + " of `a:one`: export `p-f`: field `x`: expected `string`, found `u32`");
  }

  @Test
  void argumentsAreChecked() {
    Node one = composition.instantiate(relay("a:one", "a:b/i", "a:b/j"));
    Node two =
        composition.instantiate(
            Samples.of("a:two", Samples.relay("a:b/j", "a:b/k", PrimitiveType.STRING, "f")));
    Node value = composition.alias(one, "a:b/j");
    assertThatThrownBy(() -> composition.argument(two, "a:b/j", value))
        .hasMessage(
            "the export `a:b/j` does not fit import `a:b/j` of `a:two`: export `p-f`: field `x`:"
                + " expected `string`, found `u32`");
    assertThatThrownBy(() -> composition.argument(two, "a:b/l", value))
        .hasMessage("component `a:two` has no import `a:b/l`; did you mean `a:b/j`?");
    assertThatThrownBy(() -> composition.alias(one, "a:b/jj"))
        .hasMessage("instance of `a:one` has no export `a:b/jj`; did you mean `a:b/j`?");
    assertThatThrownBy(() -> composition.alias(composition.alias(value, "f"), "g"))
        .hasMessage("export `g` of something that is not an instance: it is a function");
  }

  @Test
  void namesAreChecked() {
    Node one = composition.instantiate(relay("a:one", "a:b/i", "a:b/j"));
    Node value = composition.alias(one, "a:b/j");
    composition.export(value, "a:b/j");
    assertThatThrownBy(() -> composition.export(value, "a:b/j"))
        .hasMessage("`a:b/j` is exported already");
    assertThatThrownBy(() -> composition.export(value, "UPPER-lower_"))
        .hasMessageStartingWith("export `UPPER-lower_`: ");
    assertThatThrownBy(() -> composition.importItem("", value.item()))
        .hasMessageStartingWith("import ``: ");
  }

  @Test
  void nodesOfOthersAreNotTaken() {
    Node other = new Composition().instantiate(relay("a:one", "a:b/i", "a:b/j"));
    assertThatThrownBy(() -> composition.alias(other, "a:b/j"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the instance of `a:one` is of another composition");
  }

  @Test
  void aCircleIsNamed() {
    Node one = composition.instantiate(relay("a:one", "a:b/i", "a:b/i"));
    Node two = composition.instantiate(relay("a:two", "a:b/i", "a:b/i"));
    composition.argument(one, "a:b/i", composition.alias(two, "a:b/i"));
    composition.argument(two, "a:b/i", composition.alias(one, "a:b/i"));
    assertThatThrownBy(composition::encode)
        .isInstanceOf(CompositionException.class)
        .hasMessageStartingWith("nodes need each other: the ")
        .hasMessageContaining("instance of `a:one`")
        .hasMessageContaining("instance of `a:two`");
  }

  @Test
  void theResourceOfOneInstanceIsNotThatOfAnother() {
    Node types = composition.instantiate(Samples.of("a:types", Samples.types()));
    Node passer = composition.instantiate(Samples.of("a:passer", Samples.passer()));
    Node user = composition.instantiate(Samples.of("a:user", Samples.user()));
    composition.argument(user, "a:b/types", composition.alias(types, "a:b/types"));
    composition.argument(user, "a:b/api", composition.alias(passer, "a:b/api"));
    assertThatThrownBy(composition::encode)
        .isInstanceOf(CompositionException.class)
        .hasMessage(
            "the parts do not fit together: the instance of `a:user`: argument `a:b/api`: export"
                + " `x`: expected resource type `resource`, found `x`; each instance has resource"
                + " types of its own, so interfaces that share one must come from the same"
                + " instance");
  }

  @Test
  void anImportedResourceIsTheSameForAll() {
    Node passer = composition.instantiate(Samples.of("a:passer", Samples.passer()));
    Node user = composition.instantiate(Samples.of("a:user", Samples.user()));
    composition.argument(user, "a:b/api", composition.alias(passer, "a:b/api"));
    assertThat(validated(composition.encode()).imports()).containsOnlyKeys("a:b/types", "a:b/api");
  }

  @Test
  void aNameForAResourceThatWasGivenFollows() {
    ComponentPackage namer = Samples.of("a:namer", Samples.namer());
    ComponentPackage types = Samples.of("a:types", Samples.types());
    assertThat(validated(Plugging.plug(namer, List.of(types)).encode()).imports()).isEmpty();
    composition.instantiate(namer);
    assertThat(validated(composition.encode()).imports()).containsOnlyKeys("a:b/types", "mine");
  }

  @Test
  void plugsFillWhatTheyCan() {
    ComponentPackage socket = relay("socket", "a:b/i@1.2.0", "a:b/out");
    ComponentPackage plug = relay("plug", "a:b/deep", "a:b/i@1.3.0");
    ValidatedComponent result = validated(Plugging.plug(socket, List.of(plug)).encode());
    assertThat(result.imports()).containsOnlyKeys("a:b/deep");
    assertThat(result.exports()).containsOnlyKeys("a:b/out");
  }

  @Test
  void plugsThatDoNotFitAreRefused() {
    ComponentPackage socket = relay("socket", "a:b/i@1.2.0", "a:b/out");
    ComponentPackage plug = relay("plug", "a:b/deep", "a:b/i@1.3.0");
    assertThatThrownBy(() -> Plugging.plug(socket, List.of(plug, plug)))
        .isInstanceOf(CompositionException.class)
        .hasMessage("import `a:b/i@1.2.0` of `socket` is filled by `plug`, and again by `plug`");
    assertThatThrownBy(
            () -> Plugging.plug(socket, List.of(relay("plug", "a:b/deep", "a:b/i@2.0.0"))))
        .hasMessage(
            "`plug` exports nothing that `socket` imports; its `a:b/i@2.0.0` has a version that is"
                + " not compatible with `a:b/i@1.2.0`");
    assertThatThrownBy(
            () -> Plugging.plug(socket, List.of(relay("plug", "a:b/deep", "a:b/ii@1.2.0"))))
        .hasMessage(
            "`plug` exports nothing that `socket` imports; its `a:b/ii@1.2.0` is nearly"
                + " `a:b/i@1.2.0`");
    byte[] other = Samples.relay("a:b/deep", "a:b/i@1.2.0", PrimitiveType.CHAR, "f");
    assertThatThrownBy(() -> Plugging.plug(socket, List.of(Samples.of("plug", other))))
        .hasMessage(
            "export `a:b/i@1.2.0` of `plug` does not fit import `a:b/i@1.2.0` of `socket`: export"
                + " `p-f`: field `x`: expected `u32`, found `char`");
  }

  @Test
  void onlyComponentsAreTaken() {
    assertThatThrownBy(() -> Samples.of("a:b", Wasm.module()))
        .isInstanceOf(CompositionException.class)
        .hasMessage("`a:b` is a core module; make a component from it first, with `new`");
    assertThatThrownBy(() -> Samples.of("a:b", new byte[] {'(', 'c'}))
        .isInstanceOf(CompositionException.class)
        .hasMessage("`a:b` is not a WebAssembly component");
  }
}
