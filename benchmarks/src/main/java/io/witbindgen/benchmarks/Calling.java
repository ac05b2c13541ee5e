package io.witbindgen.benchmarks;

import io.witbindgen.runtime.Component;
import io.witbindgen.runtime.ComponentInstance;
import io.witbindgen.runtime.ComponentOptions;
import io.witbindgen.runtime.Imports;
import io.witbindgen.runtime.call.GuestCall;
import io.witbindgen.runtime.call.GuestFunction;
import io.witbindgen.runtime.limit.InstanceLimits;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Small calls into a guest, with a time limit and without. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Calling {
  /** The time limit for a call, in seconds; 0 for no limit. */
  @Param({"0", "300"})
  public int limit;

  private @Nullable ComponentInstance instance;
  private @Nullable GuestFunction next;
  private long number;

  /** Makes the instance. */
  @Setup
  public void start() {
    InstanceLimits limits = InstanceLimits.DEFAULT.withTimePerCall(Duration.ofSeconds(limit));
    ComponentOptions options = ComponentOptions.DEFAULT.withLimits(limits);
    ComponentInstance started =
        Component.load(CallGuest.bytes(), options).instantiate(Imports.none());
    instance = started;
    next = started.function("next");
  }

  /** Closes the instance. */
  @TearDown
  public void stop() {
    Objects.requireNonNull(instance).close();
  }

  /** A call with values of the dynamic mapping. */
  @Benchmark
  public @Nullable Object dynamic() {
    number = (number + 1) & 0xffff;
    return Objects.requireNonNull(next).call(number);
  }

  /** A call as generated bindings make it. */
  @Benchmark
  public long typed() {
    try (GuestCall call = Objects.requireNonNull(next).start()) {
      number = call.call(number)[0] & 0xffff;
      call.finish();
      return number;
    }
  }
}
