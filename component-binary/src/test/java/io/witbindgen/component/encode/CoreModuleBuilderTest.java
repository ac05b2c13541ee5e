package io.witbindgen.component.encode;

import static io.witbindgen.component.core.CoreValueType.Numeric.I32;
import static io.witbindgen.component.core.CoreValueType.Numeric.I64;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.component.core.CoreExport;
import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.CoreImport;
import io.witbindgen.component.core.CoreModule;
import io.witbindgen.component.core.CoreNames;
import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.component.core.HeapType;
import io.witbindgen.component.core.Producer;
import io.witbindgen.component.decode.CoreModuleDecoder;
import io.witbindgen.component.model.Slice;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class CoreModuleBuilderTest {
  private static final CoreExternType.Memory MEMORY =
      new CoreExternType.Memory(
          new CoreExternType.Limits(false, false, 1, OptionalLong.of(2)), OptionalInt.empty());
  private static final CoreExternType.Table TABLE =
      new CoreExternType.Table(
          new CoreValueType.Reference(true, new HeapType.Abstract(HeapType.Name.FUNC, false)),
          new CoreExternType.Limits(false, false, 3, OptionalLong.empty()));
  private static final CoreExternType.Global GLOBAL = new CoreExternType.Global(I32, true, false);

  private final CoreModuleBuilder module = new CoreModuleBuilder();

  @Test
  void anEmptyModuleIsItsPreamble() {
    assertThat(module.build()).hasSize(8);
  }

  @Test
  void whatWasBuiltIsDecoded() {
    int type = module.type(List.of(I32, I64), List.of(I32));
    int imported = module.importOf("env", "f", new CoreExternType.Function(type));
    int defined = module.function(type, new CodeBuilder().localGet(0));
    int table = module.table(TABLE);
    int memory = module.memory(MEMORY);
    int global = module.global(GLOBAL, CodeBuilder.constant(-5));
    int tag = module.tag(new CoreExternType.Tag(module.type(List.of(I32), List.of())));
    module.export("g", CoreExternType.Kind.FUNC, defined);
    module.export("t", CoreExternType.Kind.TABLE, table);
    module.export("e", CoreExternType.Kind.TAG, tag);
    module.elements(table, CodeBuilder.constant(1), List.of(imported, defined));
    module.data(memory, CodeBuilder.constant(64), new byte[] {1, 2, 3});
    module.names(
        new CoreNames(
            Optional.of("glue"),
            Map.of(),
            Map.of(
                CoreExternType.Kind.FUNC,
                Map.of(0, "f", 1, "g"),
                CoreExternType.Kind.GLOBAL,
                Map.of(global, "base"))));
    module.producer(new Producer("language", "Java", "17"));

    Slice built = Slice.of(module.build());
    CoreModule decoded = CoreModuleDecoder.decode(built);
    assertThat(decoded.imports())
        .containsExactly(new CoreImport("env", "f", new CoreExternType.Function(0)));
    assertThat(decoded.functions()).hasSize(2);
    assertThat(decoded.tables()).containsExactly(TABLE);
    assertThat(decoded.memories()).containsExactly(MEMORY);
    assertThat(decoded.globals()).containsExactly(GLOBAL);
    assertThat(decoded.tags()).containsExactly(new CoreExternType.Tag(1));
    assertThat(decoded.exports())
        .containsExactly(
            new CoreExport("g", CoreExternType.Kind.FUNC, 1),
            new CoreExport("t", CoreExternType.Kind.TABLE, 0),
            new CoreExport("e", CoreExternType.Kind.TAG, 0));
    assertThat(CoreModuleDecoder.names(built).module()).contains("glue");
    assertThat(CoreModuleDecoder.names(built).functions()).isEqualTo(Map.of(0, "f", 1, "g"));
  }

  @Test
  void codeHasItsLocalsInRuns() {
    CodeBuilder code = new CodeBuilder();
    assertThat(code.local(I32)).isZero();
    assertThat(code.local(I32)).isEqualTo(1);
    assertThat(code.local(I64)).isEqualTo(2);
    code.i32Const(-128).drop().i64Const(64).localSet(2).callIndirect(3, 0);
    ByteWriter written = new ByteWriter();
    code.body(written);
    assertThat(HexFormat.of().formatHex(written.toByteArray()))
        .isEqualTo("12" + "02027f017e" + "41807f1a" + "42c0002102" + "110300" + "0b");
  }

  @Test
  void equalFunctionTypesAreOneIfAskedFor() {
    int first = module.functionType(List.of(I32), List.of());
    assertThat(module.functionType(List.of(I32), List.of())).isEqualTo(first);
    assertThat(module.functionType(List.of(), List.of(I32))).isEqualTo(1);
    assertThat(module.type(List.of(I32), List.of())).isEqualTo(2);
  }

  @Test
  void importsComeBeforeDefinitionsOfTheirKind() {
    module.memory(MEMORY);
    assertThat(module.importOf("env", "t", TABLE)).isZero();
    assertThatThrownBy(() -> module.importOf("env", "m", MEMORY))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("import env m");
  }
}
