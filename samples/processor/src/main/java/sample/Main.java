package sample;

import io.witbindgen.component.InvalidComponentException;
import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.runtime.Component;
import io.witbindgen.runtime.ComponentErrorException;
import io.witbindgen.runtime.ComponentOptions;
import io.witbindgen.runtime.engine.ClassCache;
import io.witbindgen.runtime.link.UnlinkableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import my.component.Example;
import my.component.Processor.InputData;
import my.component.Processor.OutputData;

/** Computes the mean of numbers with a component: {@code Main [--component FILE] ID [NUMBER…]}. */
public final class Main {
  private Main() {}

  /** Prints the result and exits with 0, or prints what is wrong and exits with 1. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  static int run(String... args) {
    boolean own = args.length > 1 && args[0].equals("--component");
    String[] rest = Arrays.copyOfRange(args, own ? 2 : 0, args.length);
    String id = rest.length == 0 ? "a" : rest[0];
    double[] values =
        rest.length == 0
            ? new double[] {1, 2.5}
            : Arrays.stream(rest).skip(1).mapToDouble(Double::parseDouble).toArray();
    try (Example example = Example.builder(own ? Component.load(Path.of(args[1])) : bundled()).build()) {
      OutputData out = example.processor().process(new InputData(id, values));
      System.out.println(out.id() + ": " + out.result() + out.metadata().map(m -> " (" + m + ")").orElse(""));
      return 0;
    } catch (ComponentErrorException e) {
      System.err.println("the component answers: " + e.getMessage());
    } catch (MalformedComponentException | InvalidComponentException | UnlinkableException e) {
      System.err.println("error: " + e.getMessage());
    } catch (IOException e) {
      System.err.println("error: cannot read the component: " + e);
    }
    return 1;
  }

  private static Component bundled() throws IOException {
    try (InputStream stream = Main.class.getResourceAsStream("processor.wasm")) {
      if (stream == null) {
        throw new IOException("processor.wasm is not beside Main.class");
      }
      ClassCache compiled = ClassCache.resources(Main.class.getClassLoader(), "META-INF/wit-bindgen");
      return Component.load(
          stream.readAllBytes(), ComponentOptions.DEFAULT.withClassCache(compiled));
    }
  }
}
