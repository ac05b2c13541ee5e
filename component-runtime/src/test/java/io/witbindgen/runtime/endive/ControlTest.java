package io.witbindgen.runtime.endive;

import static io.witbindgen.runtime.endive.Modules.call;
import static io.witbindgen.runtime.endive.Modules.callInt;
import static io.witbindgen.runtime.endive.Modules.host;
import static io.witbindgen.runtime.endive.Modules.start;
import static io.witbindgen.runtime.endive.Modules.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import io.witbindgen.abi.core.CoreType;
import io.witbindgen.runtime.engine.CoreInstance;
import io.witbindgen.runtime.engine.EngineMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ControlTest {
  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void theStackRunsOutAndTheNextCallWorks(EngineMode mode) {
    CoreInstance it = start(mode, "control");
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> call(it, "deep", 0)).satisfies(Trap.of(TrapReason.STACK_EXHAUSTED));
      assertThat(callInt(it, "fib", 10)).isEqualTo(55);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void theStackMayRunOutThroughTheHost(EngineMode mode) {
    CoreInstance[] again = new CoreInstance[1];
    var last = type(List.of(CoreType.I64), CoreType.I64);
    again[0] =
        start(
            mode,
            "tail_calls",
            host(last, args -> new long[] {call(again[0], "to_host", args[0] + 1)}));
    assertThatThrownBy(() -> call(again[0], "to_host", 0))
        .satisfies(Trap.of(TrapReason.STACK_EXHAUSTED));
    assertThat(call(again[0], "sum", 10, 0)).isEqualTo(55);
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  @Timeout(60)
  void anInterruptStopsAnEndlessLoop(EngineMode mode) throws Exception {
    CoreInstance it = start(mode, "control");
    CompletableFuture<Long> result = new CompletableFuture<>();
    Thread guest =
        new Thread(
            () -> {
              try {
                result.complete(call(it, "spin"));
              } catch (RuntimeException e) {
                result.completeExceptionally(e);
              }
            });
    guest.start();
    guest.interrupt();
    assertThatThrownBy(() -> result.get(30, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .cause()
        .satisfies(Trap.of(TrapReason.INTERRUPTED));
    assertThat(callInt(it, "fib", 10)).isEqualTo(55);
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void tailCallsTakeNoStack(EngineMode mode) {
    var last = type(List.of(CoreType.I64), CoreType.I64);
    CoreInstance it = start(mode, "tail_calls", host(last, args -> new long[] {args[0] * 2}));
    assertThat(call(it, "sum", 300_000, 0)).isEqualTo(45_000_150_000L);
    assertThat(call(it, "indirect", 300_000, 0)).isEqualTo(45_000_150_000L);
    assertThat(call(it, "beside", 10)).isEqualTo(56);
    assertThat(call(it, "to_host", 21)).isEqualTo(42);
  }

  @Test
  void aTrapNamesTheFunctions() {
    CoreInstance it = start(EngineMode.COMPILED, "control");
    assertThatThrownBy(() -> call(it, "outer"))
        .hasMessage("Trapped on unreachable instruction, in inner <- outer");
    assertThatThrownBy(() -> call(it, "deep", 0))
        .hasMessageStartingWith("call stack exhausted, in deep <- deep <- deep");
  }

  /** In a process of its own, so that nothing a trap needs has been loaded before. */
  @ParameterizedTest
  @EnumSource(names = {"COMPILED", "INTERPRETED"})
  void theFirstTrapOfAProcessCanBeAnExhaustedStack(EngineMode mode) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Exhausted.class.getName(),
                mode.name())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).contains("STACK_EXHAUSTED", "deep <- deep");
  }

  /** The program of that process. */
  static final class Exhausted {
    private Exhausted() {}

    public static void main(String[] args) {
      CoreInstance it = start(EngineMode.valueOf(args[0]), "control");
      try {
        call(it, "deep", 0);
      } catch (TrapException e) {
        System.out.println(e.reason() + " " + e.getMessage());
      }
    }
  }
}
