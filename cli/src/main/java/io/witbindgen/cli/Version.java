package io.witbindgen.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest states. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Main.class.getPackage().getImplementationVersion();
    return new String[] {
      "wit-bindgen-java " + Objects.requireNonNullElse(version, "(not packaged)")
    };
  }
}
