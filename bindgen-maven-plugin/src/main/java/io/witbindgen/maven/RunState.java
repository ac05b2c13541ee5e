package io.witbindgen.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The state that an execution keeps from one run to the next: a small file with the digest of its
 * inputs, that of its outputs, and the outputs' names, one per line.
 *
 * @param file the file that holds it
 * @param inputs the digest of the current inputs
 */
record RunState(Path file, String inputs) {
  private static final int HEADER_LINES = 2;

  /** Whether the inputs are those of the last run, and its outputs are unchanged. */
  boolean isCurrent() {
    try {
      List<String> lines = Files.readAllLines(file);
      return lines.size() > HEADER_LINES
          && lines.get(0).equals(inputs)
          && lines
              .get(1)
              .equals(
                  InputDigest.of(
                      lines.subList(HEADER_LINES, lines.size()).stream().map(Path::of).toList()));
    } catch (IOException | IllegalArgumentException e) {
      return false; // There was no last run, or none that can be known: that costs a run.
    }
  }

  /** Records a run; if that fails, the next run does everything again. */
  void save(List<Path> outputs) {
    List<String> lines = new ArrayList<>(List.of(inputs, InputDigest.of(outputs)));
    outputs.forEach(path -> lines.add(path.toString()));
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, lines);
    } catch (IOException e) {
      file.toFile().delete();
    }
  }
}
