package io.witbindgen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.test.SharedData;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inputs of public bug reports, given to the command as their users did. */
class ReportedFaultsTest {
  @TempDir private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void anIncompatibleVersionBreaks() {
    String old = fault("semver/F6-old.wit");
    assertThat(run("semver-check", "--prev", old, fault("semver/F6-new.wit"))).isEqualTo(1);
    assertThat(out + "" + err)
        .contains("import `demo:m5/a@0.2.0` is gone")
        .contains("breaks components that import it");
  }

  @Test
  void aMemberOfAClosedResourceIsRefused() {
    String file = fault("gates/gated-constructor.wit");
    assertThat(run("wit", file)).isEqualTo(1);
    assertThat(err.toString()).contains("gated-constructor.wit:6:5");
    assertThat(run("wit", "--features", "drafts", file)).isZero();
  }

  @Test
  void aKeywordAsANameGetsHelp() {
    assertThat(run("wit", fault("keyword/M-keyword-as.wit"))).isEqualTo(1);
    assertThat(err.toString()).contains("M-keyword-as.wit:1:14").contains("write `%as`");
  }

  @Test
  void typesComeThroughTwoInterfaces() {
    String whole = directory.resolve("out.wasm").toString();
    String socket = fault("plug/calc.wasm");
    assertThat(run("plug", socket, "--plug", fault("plug/adder.wasm"), "-o", whole))
        .as("%s", err)
        .isZero();
    assertThat(run("validate", whole)).as("%s", err).isZero();
  }

  private static String fault(String name) {
    return SharedData.path("faults/" + name).toString();
  }

  private int run(String... args) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }
}
