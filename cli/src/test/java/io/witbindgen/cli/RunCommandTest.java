package io.witbindgen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.test.Checkout;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class RunCommandTest {
  private static final String PROCESSOR =
      Checkout.path("samples/processor/src/main/resources/sample/processor.wasm").toString();
  private static final String UNRULY =
      Checkout.path("component-runtime/src/test/resources/guests/unruly.wasm").toString();

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void printsTheResult() {
    assertThat(run("--invoke", "process({id: \"größe\", values: [1.5, 2.5]})", PROCESSOR)).isZero();
    assertThat(out.toString().strip())
        .isEqualTo("ok({id: \"größe\", result: 2, metadata: some(\"mean of 2 values\")})");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void theErrorArmIsAResultToo() {
    assertThat(
            run(
                "--interpret",
                "--invoke",
                "my:component/processor#process({id: \"\", values: []})",
                PROCESSOR))
        .isZero();
    assertThat(out.toString().strip()).isEqualTo("err(\"there are no values to process\")");
  }

  @Test
  void aWrongArgumentIsShownInItsPlace() {
    assertThat(run("--invoke", "process({id: 1})", PROCESSOR)).isEqualTo(1);
    assertThat(err.toString().lines())
        .containsExactly(
            "error: expected a string in double quotes, found `1`",
            "  process({id: 1})",
            "               ^");
  }

  @Test
  void anUnknownFunctionIsNamedWithThoseThereAre() {
    assertThat(run("--invoke", "proces()", PROCESSOR)).isEqualTo(1);
    assertThat(err.toString().lines())
        .containsExactly(
            "error: the component exports no function `proces`; did you mean `process`?",
            "note: it exports my:component/processor#process");
  }

  @Test
  void importsAreNamedOrTrap() {
    assertThat(run("--invoke", "sum([1, 2])", UNRULY)).isEqualTo(1);
    assertThat(err.toString()).contains("import `host`: expected func(), found nothing");
    assertThat(run("--trap-unknown-imports", "--invoke", "sum([40, 2])", UNRULY)).isZero();
    assertThat(out.toString().strip()).isEqualTo("42");
    err.getBuffer().setLength(0);
    assertThat(run("--trap-unknown-imports", "--invoke", "leave()", UNRULY)).isEqualTo(1);
    assertThat(err.toString().strip())
        .isEqualTo("error: leave -> host: the host does not provide this function, in function 10");
  }

  @Test
  void limitsHold() {
    assertThat(run("--max-memory", "0", "--invoke", "process({id: \"a\", values: [1]})", PROCESSOR))
        .isEqualTo(1);
    assertThat(err.toString()).startsWith("error: ").contains("memory");
    assertThat(run("--max-memory", "99999", "--invoke", "f()", PROCESSOR)).isEqualTo(2);
  }

  @Test
  void aMissingFileIsNamed() {
    assertThat(run("--invoke", "f()", "none.wasm")).isEqualTo(1);
    assertThat(err.toString().strip()).isEqualTo("error: cannot read none.wasm: no such file");
  }

  private int run(String... args) {
    String[] all = new String[args.length + 1];
    all[0] = "run";
    System.arraycopy(args, 0, all, 1, args.length);
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
  }
}
