package io.witbindgen.component.decode;

import static io.witbindgen.test.Wasm.all;
import static io.witbindgen.test.Wasm.bytes;
import static io.witbindgen.test.Wasm.module;
import static io.witbindgen.test.Wasm.name;
import static io.witbindgen.test.Wasm.one;
import static io.witbindgen.test.Wasm.section;
import static io.witbindgen.test.Wasm.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.component.core.CoreExport;
import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.CoreImport;
import io.witbindgen.component.core.CoreModule;
import io.witbindgen.component.core.CoreNames;
import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.component.core.HeapType;
import io.witbindgen.component.core.Producer;
import io.witbindgen.component.model.Slice;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CoreModuleDecoderTest {
  private static final CoreValueType.Reference FUNCREF =
      new CoreValueType.Reference(true, new HeapType.Abstract(HeapType.Name.FUNC, false));

  @Test
  void emptyModule() {
    CoreModule module = decode();
    assertThat(module.imports()).isEmpty();
    assertThat(module.export("e")).isEmpty();
    assertThat(module.type(0)).isEmpty();
  }

  @Test
  void importsComeFirstInEveryIndexSpace() {
    CoreModule module =
        decode(
            one(1, bytes(0x60, 1, 0x7f, 0)),
            section(
                2,
                vector(
                    all(name("m"), name("f"), bytes(0x00, 0)),
                    all(name("m"), name("t"), bytes(0x01, 0x70, 0x00, 3)),
                    all(name("m"), name("mem"), bytes(0x02, 0x01, 1, 2)),
                    all(name("m"), name("g"), bytes(0x03, 0x7e, 0x01)),
                    all(name("m"), name("tag"), bytes(0x04, 0, 0)))),
            one(3, bytes(0)),
            one(4, bytes(0x40, 0x00, 0x70, 0x05, 1, 2, 0xd0, 0x70, 0x0b)),
            one(5, bytes(0x08, 1, 0)),
            one(13, bytes(0, 0)),
            one(6, bytes(0x7f, 0x00, 0x41, 0x2a, 0x0b)),
            section(
                7,
                vector(
                    all(name("f"), bytes(0x00, 1)),
                    all(name("g"), bytes(0x03, 0)),
                    all(name("none"), bytes(0x02, 7)))));
    assertThat(module.imports().get(0))
        .isEqualTo(new CoreImport("m", "f", new CoreExternType.Function(0)));
    assertThat(module.functions()).hasSize(2);
    assertThat(module.tables())
        .containsExactly(
            new CoreExternType.Table(FUNCREF, limits(false, 3, OptionalLong.empty())),
            new CoreExternType.Table(FUNCREF, limits(true, 1, OptionalLong.of(2))));
    assertThat(module.memories())
        .containsExactly(
            new CoreExternType.Memory(limits(false, 1, OptionalLong.of(2)), OptionalInt.empty()),
            new CoreExternType.Memory(limits(false, 1, OptionalLong.empty()), OptionalInt.of(0)));
    assertThat(module.globals())
        .containsExactly(
            new CoreExternType.Global(CoreValueType.Numeric.I64, true, false),
            new CoreExternType.Global(CoreValueType.Numeric.I32, false, false));
    assertThat(module.tags()).hasSize(2);
    assertThat(module.export("f")).contains(new CoreExport("f", CoreExternType.Kind.FUNC, 1));
    assertThat(module.export("f").flatMap(module::typeOf)).contains(new CoreExternType.Function(0));
    assertThat(module.export("none").flatMap(module::typeOf)).isEmpty();
    assertThat(module.functionType(0).orElseThrow().signature()).hasToString("[i32] -> []");
  }

  @Test
  void typesAreFoundAcrossGroups() {
    CoreModule module =
        decode(
            section(
                1,
                vector(
                    bytes(0x4e, 2, 0x60, 0, 0, 0x5e, 0x7f, 0),
                    bytes(0x4e, 0),
                    bytes(0x60, 0, 1, 0x7f))));
    assertThat(module.functionType(0).orElseThrow().signature()).hasToString("[] -> []");
    assertThat(module.functionType(1)).isEmpty();
    assertThat(module.functionType(2).orElseThrow().signature()).hasToString("[] -> [i32]");
    assertThat(module.type(3)).isEmpty();
    assertThat(module.type(-1)).isEmpty();
  }

  static Stream<byte[]> constants() {
    return Stream.of(
        bytes(0x41, 0x80, 0x7f),
        bytes(0x42, 0x00),
        bytes(0x43, 0x0b, 0x0b, 0x0b, 0x0b),
        bytes(0x44, 0x0b, 0, 0, 0, 0, 0, 0, 0x0b),
        bytes(0x23, 0, 0x41, 1, 0x6a),
        bytes(0x42, 1, 0x42, 2, 0x7e),
        bytes(0xd0, 0x6f),
        bytes(0xd0, 3),
        bytes(0xd2, 0),
        bytes(0x41, 1, 0xfb, 28),
        bytes(0xfb, 1, 0),
        bytes(0xfb, 8, 0, 0),
        bytes(0xfd, 12, 0x0b, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 0x0b));
  }

  @ParameterizedTest
  @MethodSource
  void constants(byte[] constant) {
    CoreModule module =
        decode(section(6, bytes(2, 0x7f, 0), constant, bytes(0x0b, 0x7e, 1, 0x42, 0, 0x0b)));
    assertThat(module.globals()).hasSize(2);
  }

  @Test
  void namesAndProducers() {
    byte[] names =
        all(
            section(0, name("mod")),
            section(1, vector(all(bytes(0), name("main")), all(bytes(7), name("é")))),
            section(9, bytes(1, 2, 3)));
    byte[] tools = all(name("processed-by"), vector(all(name("cc"), name("1"))));
    Slice module =
        Slice.of(
            module(section(0, name("name"), names), section(0, name("producers"), vector(tools))));
    assertThat(CoreModuleDecoder.names(module).module()).contains("mod");
    assertThat(CoreModuleDecoder.names(module).functions())
        .containsEntry(0, "main")
        .containsEntry(7, "é");
    assertThat(CoreModuleDecoder.producers(module))
        .containsExactly(new Producer("processed-by", "cc", "1"));
  }

  @Test
  void badNamesAndProducersAreAbsent() {
    Slice module =
        Slice.of(
            module(section(0, name("name"), bytes(1, 9)), section(0, name("producers"), bytes(9))));
    assertThat(CoreModuleDecoder.names(module)).isEqualTo(CoreNames.NONE);
    assertThat(CoreModuleDecoder.producers(module)).isEmpty();
  }

  static Stream<Arguments> malformed() {
    return Stream.of(
        Arguments.of(one(1, bytes(0x61)), "core type 0: invalid core type 0x61 at 0xb"),
        Arguments.of(
            one(2, name("m"), name("n"), bytes(5)),
            "core import 0: invalid core extern type 0x05 at 0xf"),
        Arguments.of(one(4, bytes(0x7f)), "core table 0: invalid core value type 0x7f at 0xb"),
        Arguments.of(one(5, bytes(0x10)), "core memory 0: invalid limits 0x10 at 0xb"),
        Arguments.of(
            one(6, bytes(0x7f, 0, 0x01)),
            "core global 0: invalid constant instruction 0x01 at 0xd"),
        Arguments.of(
            one(6, bytes(0x7f, 0, 0xfd, 13)),
            "core global 0: invalid constant instruction 0xfd 0x0d at 0xe"),
        Arguments.of(one(13, bytes(1)), "core tag 0: invalid attribute of a tag 0x01 at 0xb"),
        Arguments.of(
            section(3, bytes(1, 0, 0)), "unexpected bytes after the end of core section 3 at 0xc"));
  }

  @ParameterizedTest
  @MethodSource
  void malformed(byte[] section, String message) {
    assertThatThrownBy(() -> decode(section))
        .isInstanceOf(MalformedComponentException.class)
        .hasMessage(message);
  }

  private static CoreExternType.Limits limits(boolean is64, long minimum, OptionalLong maximum) {
    return new CoreExternType.Limits(is64, false, minimum, maximum);
  }

  private static CoreModule decode(byte[]... sections) {
    return CoreModuleDecoder.decode(Slice.of(module(sections)));
  }
}
