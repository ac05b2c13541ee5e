package io.witbindgen.benchmarks;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import io.witbindgen.runtime.Component;
import io.witbindgen.runtime.ComponentInstance;
import io.witbindgen.runtime.ComponentOptions;
import io.witbindgen.runtime.Imports;
import io.witbindgen.runtime.limit.InstanceLimits;
import io.witbindgen.runtime.engine.EngineMode;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * How promptly a guest that loops forever is stopped: the time of a call with a limit of {@value
 * #LIMIT_MILLIS} ms. Any time above that is the delay.
 */
@State(Scope.Thread)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class GuestStopping {
  private static final int LIMIT_MILLIS = 20;

  /** How core code is run. */
  @Param public EngineMode mode = EngineMode.COMPILED;

  private @Nullable Component component;

  /** Loads the component. */
  @Setup
  public void load() {
    InstanceLimits limits = InstanceLimits.DEFAULT.withTimePerCall(Duration.ofMillis(LIMIT_MILLIS));
    component =
        Component.load(
            CallGuest.bytes(), ComponentOptions.DEFAULT.withMode(mode).withLimits(limits));
  }

  /** A new instance, a call that does not end, and its trap. */
  @Benchmark
  public TrapReason spin() {
    try (ComponentInstance instance =
        Objects.requireNonNull(component).instantiate(Imports.none())) {
      instance.function("spin").call();
      throw new IllegalStateException("it returned");
    } catch (TrapException e) {
      return e.reason();
    }
  }
}
