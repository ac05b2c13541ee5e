package io.witbindgen.componentize;

import io.witbindgen.component.core.Producer;

/** Who makes the modules that are generated, and the component. */
public final class Toolchain {
  /** What producers sections say. */
  public static final Producer PRODUCER =
      new Producer("processed-by", "wit-bindgen-java", version());

  private Toolchain() {}

  private static String version() {
    String version = Toolchain.class.getPackage().getImplementationVersion();
    return version == null ? "0" : version;
  }
}
