package io.witbindgen.componentize.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.component.core.Producer;
import io.witbindgen.component.decode.ComponentDecoder;
import io.witbindgen.component.encode.ComponentBuilder;
import io.witbindgen.component.encode.CoreModuleBuilder;
import io.witbindgen.component.model.Slice;
import io.witbindgen.componentize.ComparableText;
import io.witbindgen.componentize.ComponentizeException;
import io.witbindgen.componentize.binary.RawModule;
import io.witbindgen.test.SharedData;
import io.witbindgen.wit.ParseOptions;
import io.witbindgen.wit.Wit;
import io.witbindgen.wit.WorldSelection;
import io.witbindgen.wit.model.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class EmbeddingTest {
  private static final String TEXT =
      """
      package a:b;
      interface used { type t = u32; }
      interface user { use used.{t}; f: func(t: t); }
      world one { import f: func(s: string); }
      world two { import f: func(s: string); export g: func(); }
      world other { import f: func(s: u32); }
      world exporting { export used; }
      world needing { export i: interface { use user.{t}; } }
      """;
  private static final byte[] EMPTY = new CoreModuleBuilder().build();

  /** What the reference tools write into modules, but for who made it. */
  @TestFactory
  Stream<DynamicTest> isTheGolden() throws IOException {
    Path suite = SharedData.path("conformance/wit-component/components");
    List<DynamicTest> tests = new ArrayList<>();
    for (Path golden : SharedData.files(suite, ".embedded.wasm")) {
      String stem = SharedData.name(golden).replace(".embedded.wasm", "");
      String name = SharedData.name(golden.getParent()) + "/" + stem;
      tests.add(DynamicTest.dynamicTest(name, () -> check(golden, stem)));
    }
    return tests.stream();
  }

  private static void check(Path golden, String stem) throws IOException {
    World world =
        WorldSelection.select(
            Wit.parse(golden.getParent(), ParseOptions.ofStrict()).resolution(), stem);
    byte[] module = Files.readAllBytes(golden.resolveSibling(stem + ".wasm"));
    byte[] embedded = Embedding.embed(module, world, StringEncoding.UTF8);
    assertThat(metadata(embedded)).isEqualTo(metadata(Files.readAllBytes(golden)));
    int size = RawModule.of(Slice.of(module)).sections().size();
    assertThat(RawModule.of(Slice.of(embedded)).sections().subList(0, size))
        .isEqualTo(RawModule.of(Slice.of(module)).sections());
  }

  private static List<String> metadata(byte[] module) {
    return RawModule.of(Slice.of(module)).sections().stream()
        .filter(section -> section.isCustom(Embedding.SECTION))
        .map(section -> ComparableText.of(section.content().toByteArray()))
        .toList();
  }

  private static World world(String name) {
    return WorldSelection.select(Wit.parse("text.wit", TEXT).resolution(), name);
  }

  private static byte[] embed(byte[] module, String world) {
    return Embedding.embed(module, world(world), StringEncoding.UTF8);
  }

  @Test
  void severalWorldsAreOne() {
    assertThat(metadata(embed(embed(EMPTY, "one"), "two"))).hasSize(2);
    assertThat(metadata(embed(embed(EMPTY, "one"), "one"))).hasSize(2);
  }

  @Test
  void worldsThatContradictEachOther() {
    byte[] module = embed(EMPTY, "one");
    assertThatThrownBy(() -> embed(module, "other"))
        .isInstanceOf(ComponentizeException.class)
        .hasMessageContaining("made for another world already")
        .hasMessageContaining("`a:b/other`")
        .hasMessageContaining("import `f`");
  }

  @Test
  void worldsWithoutAComponentThatHasBoth() {
    byte[] module = embed(EMPTY, "exporting");
    assertThatThrownBy(() -> embed(module, "needing"))
        .isInstanceOf(ComponentizeException.class)
        .hasMessageContaining("export `i` of one world needs, through an import");
  }

  @Test
  void stringsInTwoEncodings() {
    byte[] module = embed(EMPTY, "one");
    assertThatThrownBy(() -> Embedding.embed(module, world("one"), StringEncoding.UTF16))
        .isInstanceOf(ComponentizeException.class)
        .hasMessageContaining("`f` is made for strings in utf8 and in utf16");
  }

  @Test
  void saysWhoMadeIt() {
    byte[] metadata = Embedding.metadata(world("one"), StringEncoding.UTF8);
    assertThat(ComponentDecoder.producers(ComponentDecoder.decode(metadata)))
        .extracting(Producer::field, Producer::name)
        .containsExactly(tuple("processed-by", "wit-bindgen-java"));
  }

  @Test
  void whatIsNoCoreModule() {
    assertThatThrownBy(() -> embed(new ComponentBuilder().build(), "one"))
        .isInstanceOf(ComponentizeException.class)
        .hasMessageContaining("it is a component already");
    assertThatThrownBy(() -> embed(new byte[] {1, 2, 3}, "one"))
        .isInstanceOf(MalformedComponentException.class);
  }

  /** A section that was there before is read, so that it may be damaged. */
  @Test
  void damagedSections() {
    byte[] module = embed(EMPTY, "two");
    for (int at = EMPTY.length; at < module.length; at++) {
      byte[] damaged = module.clone();
      damaged[at] ^= 0x20;
      try {
        embed(damaged, "one");
      } catch (ComponentizeException | MalformedComponentException expected) {
        assertThat(expected).hasMessageNotContaining("null");
      }
    }
  }
}
