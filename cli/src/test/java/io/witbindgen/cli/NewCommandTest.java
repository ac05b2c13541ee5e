package io.witbindgen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.bridge.encode.WitEncoding;
import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.encode.CodeBuilder;
import io.witbindgen.component.encode.CoreModuleBuilder;
import io.witbindgen.wit.ParseOptions;
import io.witbindgen.wit.Wit;
import io.witbindgen.wit.WorldSelection;
import io.witbindgen.wit.model.World;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewCommandTest {
  private static final String WIT = "package a:b;\nworld w { export f: func(); }\n";

  @TempDir Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return Main.run(new PrintWriter(out), new PrintWriter(err), args);
  }

  private static CoreModuleBuilder exporting(String name) {
    CoreModuleBuilder module = new CoreModuleBuilder();
    int type = module.functionType(List.of(), List.of());
    module.export(name, CoreExternType.Kind.FUNC, module.function(type, new CodeBuilder()));
    return module;
  }

  private Path module(String exported) throws IOException {
    CoreModuleBuilder module = exporting(exported);
    byte[] metadata =
        WitEncoding.metadata(
            Wit.parse("test.wit", WIT, ParseOptions.ofStrict()).resolution().root().worlds().get(0),
            StringEncoding.UTF8);
    module.custom("component-type", metadata);
    return Files.write(directory.resolve(exported + ".core.wasm"), module.build());
  }

  @Test
  void aComponentIsWritten() throws IOException {
    Path component = directory.resolve("f.wasm");
    assertThat(run("new", module("f").toString(), "-o", component.toString())).isZero();
    assertThat(err.toString()).isEmpty();
    assertThat(run("wit", component.toString())).isZero();
    assertThat(out.toString()).contains("export f: func();");
    assertThat(run("run", "--invoke", "f()", component.toString())).isZero();
  }

  @Test
  void aModuleThatDoesNotKeepItsPromiseIsRefused() throws IOException {
    Path component = directory.resolve("g.wasm");
    assertThat(run("new", module("g").toString(), "-o", component.toString())).isEqualTo(1);
    assertThat(err.toString())
        .isEqualTo("error: the module: the module does not export function `f`\n");
    assertThat(component).doesNotExist();
  }

  /** A module of a world that is empty, which is more than none. */
  private static CoreModuleBuilder madeForAWorld() {
    World world = WorldSelection.select(Wit.parse("x.wit", "package a:b; world w {}").resolution());
    CoreModuleBuilder module = new CoreModuleBuilder();
    module.custom("component-type:w", WitEncoding.metadata(world, StringEncoding.UTF8));
    return module;
  }

  @Test
  void codeThatIsNotValidIsRefused() throws IOException {
    CoreModuleBuilder invalid = madeForAWorld();
    int type = invalid.functionType(List.of(), List.of());
    invalid.function(type, new CodeBuilder().i32Const(1));
    Path module = Files.write(directory.resolve("invalid.wasm"), invalid.build());
    Path component = directory.resolve("c.wasm");
    assertThat(run("new", module.toString(), "-o", component.toString())).isEqualTo(1);
    assertThat(component).doesNotExist();
    assertThat(run("new", module.toString(), "-o", component.toString(), "--skip-validation"))
        .isZero();
  }

  @Test
  void anAdapterIsNamedAfterItsFile() throws IOException {
    CoreModuleBuilder main = madeForAWorld();
    int type = main.functionType(List.of(), List.of());
    main.importOf("old", "f", new CoreExternType.Function(type));
    Path module = Files.write(directory.resolve("main.wasm"), main.build());
    Path adapter = Files.write(directory.resolve("old.reactor.wasm"), exporting("f").build());
    Path component = directory.resolve("c.wasm");
    assertThat(
            run(
                "new",
                module.toString(),
                "--adapt",
                adapter.toString(),
                "-o",
                component.toString()))
        .as(err::toString)
        .isZero();
    assertThat(
            run("new", module.toString(), "--adapt", "new=" + adapter, "-o", component.toString()))
        .isEqualTo(1);
    assertThat(err.toString())
        .isEqualTo(
            "error: the module: import `old` `f`: the module needs an interface `old`, which its"
                + " world lacks; and there is no adapter of this name\n");
  }

  @Test
  void aRenamingNeedsTwoNames() throws IOException {
    assertThat(run("new", module("f").toString(), "-o", "-", "--import-name", "a:b/c"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("--import-name a:b/c: expected OLD=NEW");
  }

  @Test
  void aMissingFileIsNamed() {
    assertThat(run("new", directory.resolve("none.wasm").toString(), "-o", "-")).isEqualTo(1);
    assertThat(err.toString()).contains("none.wasm: no such file");
  }
}
