package io.witbindgen.compose.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.component.InvalidComponentException;
import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.component.decode.BinaryKind;
import io.witbindgen.compose.CompositionException;
import io.witbindgen.test.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Components that tools made of WIT: each can be composed, in both ways, alone and with others. */
class EveryComponentTest {
  private static List<ComponentPackage> components(String folder) throws IOException {
    List<ComponentPackage> components = new ArrayList<>();
    for (Path file : SharedData.files(SharedData.path(folder).toRealPath(), ".wasm")) {
      byte[] bytes = Files.readAllBytes(file);
      if (BinaryKind.of(bytes) == BinaryKind.COMPONENT) {
        String name = "a:b" + components.size();
        try {
          components.add(ComponentPackage.decode(name, Optional.empty(), bytes));
        } catch (InvalidComponentException | MalformedComponentException e) {
          assertThat(file.toString()).containsPattern("/error|invalid|/wast/");
        }
      }
    }
    return components;
  }

  @ParameterizedTest
  @ValueSource(strings = {"conformance/wit-component", "conformance/generated", "components"})
  void alone(String folder) throws IOException {
    for (ComponentPackage component : components(folder)) {
      for (Dependencies dependencies : Dependencies.values()) {
        Composition composition = new Composition();
        Node first = composition.instantiate(component);
        composition.instantiate(component);
        for (String name : component.world().exports().keySet()) {
          composition.export(composition.alias(first, name), name);
        }
        assertThat(composition.encode(dependencies)).isNotEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"conformance/wit-component", "conformance/generated", "components"})
  void withItsNeighbours(String folder) throws IOException {
    List<ComponentPackage> components = components(folder);
    for (int i = 0; i + 2 < components.size(); i++) {
      Composition composition = new Composition();
      components.subList(i, i + 3).forEach(composition::instantiate);
      for (Dependencies dependencies : Dependencies.values()) {
        try {
          assertThat(composition.encode(dependencies)).isNotEmpty();
        } catch (CompositionException e) {
          assertThat(e).hasMessageStartingWith("import `");
        }
      }
    }
  }

  /** Written by hand, for the corners of validation: not all can be composed. */
  @Test
  void ofTestScripts() throws IOException {
    List<ComponentPackage> components = components("conformance/wast");
    ComponentPackage before = components.get(0);
    int composed = 0;
    for (ComponentPackage component : components) {
      for (Dependencies dependencies : Dependencies.values()) {
        Composition composition = new Composition();
        try {
          composition.instantiate(before);
          Node node = composition.instantiate(component);
          for (String name : component.world().exports().keySet()) {
            composition.export(composition.alias(node, name), name);
          }
          assertThat(composition.encode(dependencies)).isNotEmpty();
          composed++;
        } catch (CompositionException e) {
          assertThat(e).hasMessageMatching("(import `|the parts do not fit|resource `|type `).*");
        }
      }
      before = component;
    }
    assertThat(composed).isGreaterThan(components.size());
  }
}
