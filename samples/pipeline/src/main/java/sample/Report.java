package sample;

import io.witbindgen.runtime.Component;
import io.witbindgen.runtime.ComponentErrorException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import pipeline.stages.Pipeline;

/** Reports on readings of thermometers: {@code Report < FILE}. */
public final class Report {
  private Report() {}

  /** Prints the report and exits with 0, or prints what is wrong and exits with 1. */
  public static void main(String[] args) throws IOException {
    try {
      String readings = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
      System.out.writeBytes(of(readings).getBytes(StandardCharsets.UTF_8));
    } catch (ComponentErrorException e) {
      System.err.println("error: " + e.getMessage());
      System.exit(1);
    }
  }

  /**
   * The report on readings.
   *
   * @throws ComponentErrorException if a line is wrong; the message says which, and why
   * @throws IOException if the component cannot be read
   */
  static String of(String readings) throws ComponentErrorException, IOException {
    try (InputStream stream = Report.class.getResourceAsStream("/pipeline.wasm")) {
      if (stream == null) {
        throw new IOException("pipeline.wasm is not among the resources");
      }
      try (Pipeline pipeline = Pipeline.builder(Component.load(stream)).build()) {
        return pipeline.reporter().report(readings);
      }
    }
  }
}
