package io.witbindgen.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TerminalTest {
  private static final String PROPERTY = "wit-bindgen.terminal";
  private static final Terminal.Stream COLOURED = new Terminal.Stream(true, true);

  @AfterEach
  void forget() {
    System.clearProperty(PROPERTY);
  }

  @Test
  void theLauncherSaysWhatIsATerminal() {
    System.setProperty(PROPERTY, " err");
    Terminal terminal = Terminal.of(Map.of("TERM", "xterm"), List.of());
    assertThat(terminal).isEqualTo(new Terminal(new Terminal.Stream(false, false), COLOURED));
    System.setProperty(PROPERTY, "");
    assertThat(Terminal.of(Map.of("TERM", "xterm"), List.of())).isEqualTo(Terminal.NONE);
  }

  @Test
  void coloursAreForTerminalsThatWantThem() {
    System.setProperty(PROPERTY, " out err");
    assertThat(isColoured(Map.of("TERM", "xterm"))).isTrue();
    assertThat(isColoured(Map.of("TERM", "dumb"))).isFalse();
    assertThat(isColoured(Map.of("TERM", "xterm", "NO_COLOR", "1"))).isFalse();
    assertThat(isColoured(Map.of("TERM", "xterm", "NO_COLOR", ""))).isTrue();
    assertThat(isColoured(Map.of("NO_COLOR", "1"), "wit", "--color=always", "x.wit")).isTrue();
    assertThat(isColoured(Map.of(), "--color", "never")).isFalse();
    System.setProperty(PROPERTY, "");
    assertThat(isColoured(Map.of())).isFalse();
    assertThat(isColoured(Map.of(), "--color", "always")).isTrue();
  }

  private static boolean isColoured(Map<String, String> environment, String... arguments) {
    return Terminal.of(environment, List.of(arguments)).err().isColoured();
  }

  @Test
  void diagnosticsArePainted() {
    String text =
        """
        warning[deprecated-syntax]: `x` is old
             --> a.wit:1:3
              |
            1 | x y
              |   ^--
        help: write `z`
        """;
    assertThat(painted(text))
        .isEqualTo(
            """
            <1;33>warning[deprecated-syntax]:<0> `x` is old
            <34>     --><0> a.wit:1:3
            <34>      |<0>
            <34>    1 |<0> x y
            <34>      |<0><1;33>   ^--<0>
            <1;36>help:<0> write `z`
            """);
    assertThat(painted("error: expected a string\n  f(1)\n    ^\n"))
        .isEqualTo("<1;31>error:<0> expected a string\n  f(1)\n<1;31>    ^<0>\n");
    StringWriter plain = new StringWriter();
    PrintWriter writer = new PrintWriter(plain);
    assertThat(PaintedWriter.diagnostics(writer, new Terminal.Stream(true, false)))
        .isSameAs(writer);
  }

  private static String painted(String text) {
    StringWriter out = new StringWriter();
    PrintWriter painted = PaintedWriter.diagnostics(new PrintWriter(out), COLOURED);
    painted.print(text);
    painted.flush();
    return visible(out.toString());
  }

  private static String visible(String text) {
    return text.replaceAll("\u001b\\[([0-9;]+)m", "<$1>");
  }

  @Test
  void differencesArePainted() {
    String text = "--- a\n+++ b\n@@ -1 +1 @@\n same\n-old\n+new\n";
    assertThat(visible(PaintedWriter.difference(text, COLOURED)))
        .isEqualTo(
            "<1;34>--- a<0>\n<1;34>+++ b<0>\n<36>@@ -1 +1 @@<0>\n same\n<31>-old<0>\n<32>+new<0>\n");
    assertThat(PaintedWriter.difference(text, Terminal.NONE.out())).isEqualTo(text);
  }

  @Test
  void whatTakesLongIsToldAndErased() throws InterruptedException {
    CountDownLatch told = new CountDownLatch(1);
    StringWriter out =
        new StringWriter() {
          @Override
          public void flush() {
            told.countDown();
          }
        };
    Terminal terminal = new Terminal(COLOURED, COLOURED);
    boolean inTime = Progress.during(terminal, new PrintWriter(out), "working", () -> await(told));
    assertThat(inTime).isTrue();
    assertThat(out.toString()).contains("\r\u001b[Kworking, 1 s").endsWith("\r\u001b[K");
  }

  @Test
  void whatIsQuickOrNotOnATerminalIsNotTold() {
    StringWriter out = new StringWriter();
    PrintWriter err = new PrintWriter(out);
    assertThat(Progress.during(new Terminal(COLOURED, COLOURED), err, "working", () -> 1))
        .isEqualTo(1);
    assertThat(Progress.during(Terminal.NONE, err, "working", () -> 2)).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(5, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
