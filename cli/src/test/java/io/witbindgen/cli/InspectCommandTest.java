package io.witbindgen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.test.Checkout;
import io.witbindgen.test.Wasm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectCommandTest {
  private static final Path PROCESSOR =
      Checkout.path("samples/processor/src/main/resources/sample/processor.wasm");

  /** {@code (module (import "env" "log" (func (param i32))) (memory (export "memory") 1))}. */
  private static final byte[] MODULE =
      Wasm.module(
          Wasm.one(1, Wasm.bytes(0x60, 1, 0x7f, 0)),
          Wasm.one(2, Wasm.name("env"), Wasm.name("log"), Wasm.bytes(0, 0)),
          Wasm.one(5, Wasm.bytes(0, 1)),
          Wasm.one(7, Wasm.name("memory"), Wasm.bytes(2, 0)));

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder;

  @Test
  void theTreeOfAComponent() {
    assertThat(run(PROCESSOR.toString())).isZero();
    assertThat(out.toString())
        .startsWith("component: ")
        .contains(
            "  processed-by: wit-bindgen-java",
            "  exports\n    my:component/processor: instance\n",
            "      process: func(data: input-data) -> result<output-data, string>\n",
            "  core module 0 `main`: ",
            "    processed-by: ");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void theTextFormat() {
    assertThat(run("--wat", PROCESSOR.toString())).isZero();
    assertThat(out.toString())
        .startsWith("(component\n  (core module $main (;0;)\n")
        .contains("(canon lift (core func $my:component/processor#process)")
        .endsWith("\n)\n");
  }

  @Test
  void aCoreModule() throws IOException {
    String file = Files.write(folder.resolve("module.wasm"), MODULE).toString();
    assertThat(run(file)).isZero();
    assertThat(out.toString())
        .isEqualTo(
            """
            core module: 45 bytes, 1 import, 1 export
              imports
                env
                  log: func(i32)
              exports
                memory: memory 1
            """);
    out.getBuffer().setLength(0);
    assertThat(run("--wat", file)).isZero();
    assertThat(out.toString())
        .isEqualTo(
            """
            (module
              (type (;0;) (func (param i32)))
              (import "env" "log" (func (;0;) (type 0)))
              (memory (;0;) 1)
              (export "memory" (memory 0))
            )
            """);
  }

  @Test
  void standardInput() throws IOException {
    InputStream original = System.in;
    System.setIn(new ByteArrayInputStream(Files.readAllBytes(PROCESSOR)));
    try {
      assertThat(run("-")).isZero();
    } finally {
      System.setIn(original);
    }
    assertThat(out.toString()).startsWith("component: ");
  }

  /** An invalid component has no tree, but a text. */
  @Test
  void whatIsNotValid() throws IOException {
    byte[] export = Wasm.component(Wasm.one(11, Wasm.extern("f"), Wasm.bytes(1, 9, 0)));
    String file = Files.write(folder.resolve("invalid.wasm"), export).toString();
    assertThat(run(file)).isEqualTo(1);
    assertThat(err.toString()).startsWith("error: ").contains("export 0 `f`", " at 0x");
    assertThat(run("--wat", file)).isZero();
    assertThat(out.toString()).isEqualTo("(component\n  (export (;0;) \"f\" (func 9))\n)\n");
  }

  @Test
  void whatIsNotABinary() {
    assertThat(run(Checkout.path("example.wit").toString())).isEqualTo(1);
    assertThat(err.toString())
        .startsWith("error: ")
        .contains("example.wit: this is text (WIT?), not a component");
    err.getBuffer().setLength(0);
    assertThat(run("no-such-file.wasm")).isEqualTo(1);
    assertThat(err.toString().strip())
        .isEqualTo("error: cannot read no-such-file.wasm: no such file");
    err.getBuffer().setLength(0);
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("missing required parameter: `FILE`");
  }

  @Test
  void helpEndsWithAnExample() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString().strip())
        .endsWith("wit-bindgen-java inspect --wat processor.wasm > processor.wat");
  }

  private int run(String... args) {
    String[] all = new String[args.length + 1];
    all[0] = "inspect";
    System.arraycopy(args, 0, all, 1, args.length);
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
  }
}
