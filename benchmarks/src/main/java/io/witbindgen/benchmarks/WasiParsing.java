package io.witbindgen.benchmarks;

import io.witbindgen.wit.ParseOptions;
import io.witbindgen.wit.ParseResult;
import io.witbindgen.wit.Wit;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** Reads, parses and resolves a WASI package with all its dependencies, from the disk. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms4g", "-Xmx4g"})
public class WasiParsing {
  /** The package's path in the suites next to the repository. */
  @Param({"0.2.12/http", "0.3.0/http"})
  public String unit = "";

  private Path path = Path.of("");

  /** Finds the package. */
  @Setup
  public void find() {
    path = Path.of("../shared/conformance/wit/wasi").resolve(unit);
    if (!Files.isDirectory(path)) {
      throw new IllegalStateException("no WASI packages at " + path.toAbsolutePath());
    }
  }

  /** Files to resolved package. */
  @Benchmark
  public ParseResult parse() {
    return Wit.parse(path, ParseOptions.ofStrict());
  }
}
