package io.witbindgen.benchmarks;

import io.witbindgen.component.decode.ComponentDecoder;
import io.witbindgen.component.encode.ComponentEncoder;
import io.witbindgen.component.model.ComponentNames;
import io.witbindgen.component.model.DecodedComponent;
import io.witbindgen.component.model.Slice;
import io.witbindgen.component.print.WatPrinter;
import io.witbindgen.component.validate.ComponentValidator;
import io.witbindgen.component.validate.rule.Feature;
import io.witbindgen.component.types.ValidatedComponent;
import io.witbindgen.component.validate.rule.ValidationOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

/** Decodes and validates the component layer of real components; core code is not examined. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms2g", "-Xmx2g"})
public class ComponentReading {
  private static final ValidationOptions ALL = ValidationOptions.DEFAULT.with(Feature.values());

  /** The component's path, from the repository's root. */
  @Param({
    "../shared/components/http-proxy-js/http-proxy.wasm",
    "../shared/components/bench/bench.wasm"
  })
  public String file = "";

  private byte[] bytes = new byte[0];
  private DecodedComponent decoded =
      new DecodedComponent(Slice.of(bytes), List.of(), ComponentNames.NONE);

  /** Reads the file. */
  @Setup
  public void read() throws IOException {
    bytes = Files.readAllBytes(Path.of(file));
    decoded = ComponentDecoder.decode(bytes);
  }

  /** Bytes to model. */
  @Benchmark
  public DecodedComponent decode() {
    return ComponentDecoder.decode(bytes);
  }

  /** Bytes to validated component. */
  @Benchmark
  public ValidatedComponent decodeAndValidate() {
    return ComponentValidator.validate(ComponentDecoder.decode(bytes), ALL);
  }

  /** Model to bytes. */
  @Benchmark
  public byte[] encode() {
    return ComponentEncoder.encode(decoded);
  }

  /** Model to text. */
  @Benchmark
  public String print() {
    return WatPrinter.print(decoded);
  }
}
