package io.witbindgen.cli;

import io.witbindgen.runtime.engine.StorageLimits;
import io.witbindgen.runtime.limit.InstanceLimits;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that limit a command's guest. */
final class LimitOptions {
  private static final int PAGES_PER_MEBIBYTE = 16;
  private static final int MAX_MEMORY = StorageLimits.MAX_MEMORY_PAGES / PAGES_PER_MEBIBYTE;
  private static final int MILLIS_PER_SECOND = 1000;
  private static final int MAX_SECONDS = 1_000_000_000;

  @Option(
      names = "--max-memory",
      paramLabel = "MIB",
      description =
          "the most that the linear memories together may grow to; default: " + MAX_MEMORY)
  private int maxMemory = MAX_MEMORY;

  @Option(
      names = "--max-host-memory",
      paramLabel = "MIB",
      description =
          "how much memory outside the guest the values of one call may take; default: 128")
  private @Nullable Integer maxHostMemory;

  @Option(
      names = "--max-handles",
      paramLabel = "N",
      description = "how many handles a component instance may have at a time; default: 1000000")
  private @Nullable Integer maxHandles;

  @Option(
      names = "--max-stack",
      paramLabel = "MIB",
      description = "the size of the guest's stack; default: that of the JVM's main thread")
  private @Nullable Integer maxStack;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "stop the guest after this time, such as 0.5; default: never")
  private @Nullable Double timeout;

  /** The limits that were asked for. */
  InstanceLimits limits(CommandLine line) {
    InstanceLimits limits =
        InstanceLimits.DEFAULT
            .withTimePerCall(Duration.ZERO)
            .withCore(
                new StorageLimits(
                    within(line, "--max-memory", maxMemory, MAX_MEMORY) * PAGES_PER_MEBIBYTE,
                    StorageLimits.NONE.tableElements()));
    if (maxHostMemory != null) {
      int mebibytes = within(line, "--max-host-memory", maxHostMemory, Integer.MAX_VALUE);
      limits = limits.withHostBytesPerCall((long) mebibytes << 20);
    }
    if (maxHandles != null) {
      limits = limits.withHandles(within(line, "--max-handles", maxHandles, Integer.MAX_VALUE));
    }
    if (maxStack != null) {
      limits = limits.withStackBytes((long) within(line, "--max-stack", maxStack, 1 << 20) << 20);
    }
    if (timeout != null) {
      if (!(timeout > 0 && timeout <= MAX_SECONDS)) {
        throw new ParameterException(line, "--timeout is a number of seconds above 0");
      }
      limits =
          limits.withTimePerCall(
              Duration.ofMillis(Math.max(1, Math.round(timeout * MILLIS_PER_SECOND))));
    }
    return limits;
  }

  private static int within(CommandLine line, String option, int value, int most) {
    if (value < 0 || value > most) {
      throw new ParameterException(line, option + " is 0 to " + most + ", not " + value);
    }
    return value;
  }
}
