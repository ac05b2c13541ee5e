package io.witbindgen.componentize;

import io.witbindgen.component.core.Producer;

/** The tool that makes components and the modules that are generated for them. */
public final class Toolchain {
  /** The entry in producers sections. */
  public static final Producer PRODUCER =
      new Producer("processed-by", "wit-bindgen-java", version());

  private Toolchain() {}

  private static String version() {
    String version = Toolchain.class.getPackage().getImplementationVersion();
    return version == null ? "0" : version;
  }
}
