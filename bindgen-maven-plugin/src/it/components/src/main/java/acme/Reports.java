package acme;

import acme.bindings.pipeline.stages.Reporter;
import io.witbindgen.runtime.ComponentErrorException;

/** Uses what is generated from a component that this build composes. */
public final class Reports {
  private Reports() {}

  public static String of(Reporter reporter, String readings) throws ComponentErrorException {
    return reporter.report(readings);
  }
}
