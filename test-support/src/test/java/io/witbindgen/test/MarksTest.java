package io.witbindgen.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarksTest {
  private static final String TEXT =
      """
      // What this shows.
      a // error: bad-name, bad-type
      // warning: unterminated
      "b
      """;

  @Test
  void areOnTheirLineOrBeforeIt() {
    assertThat(Marks.of(TEXT))
        .containsExactly(
            "line 2: error: bad-name", "line 2: error: bad-type", "line 4: warning: unterminated");
  }

  @Test
  void areComparedWithWhatWasFound() {
    Marks.check(
        TEXT,
        List.of(
            Marks.mark(4, "warning", "unterminated"),
            Marks.mark(2, "error", "bad-type"),
            Marks.mark(2, "error", "bad-name")));
    assertThatThrownBy(() -> Marks.check(TEXT, List.of(Marks.mark(2, "error", "bad-name"))))
        .isInstanceOf(AssertionError.class);
  }
}
