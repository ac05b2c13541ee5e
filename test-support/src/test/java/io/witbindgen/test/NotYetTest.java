package io.witbindgen.test;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class NotYetTest {
  private final NotYet notYet = NotYet.of(NotYetTest.class);

  @Test
  void aListedCaseThatFailsIsSkippedWithItsReason() {
    assertThatThrownBy(() -> run(notYet.test("whole", NotYetTest::fails)))
        .isInstanceOf(TestAbortedException.class)
        .hasMessage("not yet: it has a reason: this one");
  }

  @Test
  void aListedCaseThatPassesFails() {
    assertThatThrownBy(() -> run(notYet.test("script 12", () -> {})))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("script 12 passes, so it must leave nyi.txt");
  }

  @Test
  void anotherCaseIsRunAsItIs() throws Throwable {
    run(notYet.test("script 13", () -> {}));
    assertThatThrownBy(() -> run(notYet.test("script", NotYetTest::fails)))
        .hasMessage("not as it should be");
  }

  @Test
  void aListedCaseHasToExist() throws Throwable {
    List<DynamicTest> tests =
        notYet
            .under("script")
            .complete(Stream.of("script 12").map(name -> notYet.test(name, () -> {})))
            .toList();
    assertThatThrownBy(() -> run(tests.get(1)))
        .hasMessage("nyi.txt lists what is not a case: [script 12, script 40]");
    NotYet some = notYet.under("script");
    some.test("script 12", () -> {});
    some.test("script 40", () -> {});
    run(some.everyListedCaseExists());
  }

  private static void fails() {
    throw new AssertionError("not as it should be");
  }

  private static void run(DynamicTest test) throws Throwable {
    test.getExecutable().execute();
  }
}
