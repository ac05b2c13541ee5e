package io.witbindgen.benchmarks;

import io.witbindgen.wit.ParseResult;
import io.witbindgen.wit.Wit;
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

/** Parses generated packages: the time should grow linearly with the text. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms4g", "-Xmx4g", "-XX:+UseParallelGC"})
public class PackageGrowth {
  private static final int FUNCTIONS = 20;

  /** How many interfaces the package has, each with 20 functions. */
  @Param({"10", "100", "1000"})
  public int interfaces;

  private String text = "";

  /** Generates the package. */
  @Setup
  public void generate() {
    StringBuilder out = new StringBuilder("package bench:growth;\n");
    for (int i = 0; i < interfaces; i++) {
      out.append("interface i").append(i).append(" {\n");
      if (i > 0) {
        out.append("  use i").append(i - 1).append(".{entry as earlier};\n");
      }
      out.append("  record entry { key: string, values: list<u32> }\n");
      for (int f = 0; f < FUNCTIONS; f++) {
        out.append("  f").append(f);
        out.append(": func(a: entry, b: option<string>) -> result<list<entry>, string>;\n");
      }
      out.append("}\n");
    }
    text = out.append("world w { export i").append(interfaces - 1).append("; }\n").toString();
  }

  /** Text to resolved package. */
  @Benchmark
  public ParseResult parse() {
    return Wit.parse("growth.wit", text);
  }
}
