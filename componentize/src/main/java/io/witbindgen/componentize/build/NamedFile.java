package io.witbindgen.componentize.build;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file with a name, which users write as {@code NAME=FILE}, or as {@code FILE} if the name
 * follows from that of the file.
 *
 * @param name the name, if it is written
 */
public record NamedFile(Optional<String> name, String file) {
  private static final String MODULE = ".wasm";

  /** Reads an argument. */
  public static NamedFile of(String argument) {
    int separator = argument.indexOf('=');
    return separator < 0
        ? new NamedFile(Optional.empty(), argument)
        : new NamedFile(
            Optional.of(argument.substring(0, separator)), argument.substring(separator + 1));
  }

  /** The name of an adapter: by default that of the file up to its first dot. */
  public String adapterName() {
    String last = fileName();
    int dot = last.indexOf('.');
    return name.orElse(dot < 0 ? last : last.substring(0, dot));
  }

  /** The name of a library: by default that of the file without {@code .wasm}. */
  public String libraryName() {
    String last = fileName();
    return name.orElse(
        last.endsWith(MODULE) ? last.substring(0, last.length() - MODULE.length()) : last);
  }

  private String fileName() {
    Path last = Path.of(file).getFileName();
    return last == null ? file : last.toString();
  }
}
