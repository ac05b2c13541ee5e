package io.witbindgen.wit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.witbindgen.wit.diagnostic.DiagnosticException;
import io.witbindgen.wit.diagnostic.DiagnosticRenderer;
import io.witbindgen.wit.model.Resolution;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A name on a command line that denotes nothing: what there is instead. */
class OfferTest {
  private static final String TEXT =
      "package a:b; world plugin {} world tiny {} interface types {}"
          + " package c:d@1.0.0 { world command {} world proxy {} }";

  private static String unknown(String world) {
    Resolution resolution = Wit.parse("x.wit", TEXT).resolution();
    return rendered(() -> WorldSelection.select(resolution, world));
  }

  private static String rendered(ThrowingCallable call) {
    DiagnosticException e = catchThrowableOfType(DiagnosticException.class, call);
    return DiagnosticRenderer.render(e.diagnostics());
  }

  @Test
  void worlds() {
    assertThat(unknown("plugn"))
        .isEqualTo(
            """
            error[unknown-world]: world `plugn` does not exist
                 --> a:b
            note: did you mean `plugin`?
            """);
    assertThat(unknown("whatever"))
        .endsWith(
            "note: there is `a:b/plugin`, `a:b/tiny`, `c:d/command@1.0.0`, `c:d/proxy@1.0.0`\n");
    assertThat(unknown("proxy"))
        .endsWith("note: there is `c:d/command@1.0.0`, `c:d/proxy@1.0.0`\n");
    assertThat(unknown("types")).endsWith("note: `types` is an interface\n");
    assertThat(unknown("c:d/prox"))
        .endsWith("note: there is `c:d/command@1.0.0`, `c:d/proxy@1.0.0`\n");
    assertThat(unknown("c:e/proxy"))
        .endsWith(
            "note: package `c:e` was not found: it has to be in the folder `deps`, or be given as a"
                + " further path\n");
  }

  @Test
  void aPackageWithoutAWorld() {
    String text = "package a:b; interface i {} package c:d { world w {} }";
    Resolution resolution = Wit.parse("x.wit", text).resolution();
    assertThat(rendered(() -> WorldSelection.select(resolution)))
        .isEqualTo(
            """
            error[no-world]: package `a:b` has no world
                 --> a:b
            note: there is `c:d/w`
            """);
  }

  @Test
  void features() {
    String text =
        "package a:b; interface i { resource r {"
            + " @unstable(feature = deep) f: func(); } @unstable(feature = drafts) g: func(); }"
            + " world w { @unstable(feature = inline) import x: interface {} }";
    assertThat(warning(text, "draft"))
        .isEqualTo(
            """
            warning[unknown-feature]: feature `draft` is enabled, but no gate names it
                 --> x.wit
            note: did you mean `drafts`?
            """);
    assertThat(warning(text, "else")).endsWith("note: there is `deep`, `drafts`, `inline`\n");
    assertThat(warning(text, "deep")).isEmpty();
    assertThat(warning("package a:b;", "else")).endsWith("note: there are no gates\n");
  }

  private static String warning(String text, String feature) {
    ParseOptions options = ParseOptions.ofStrict().withFeatures(Set.of(feature));
    return DiagnosticRenderer.render(Wit.parse("x.wit", text, options).warnings());
  }
}
