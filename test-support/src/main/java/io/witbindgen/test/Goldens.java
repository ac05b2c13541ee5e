package io.witbindgen.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Expected outputs in a folder of the source tree. {@code -Dbless} rewrites those that differ; read
 * what it wrote as you would read code. A continuous integration server never blesses.
 */
public final class Goldens {
  private final Path folder;

  private Goldens(Path folder) {
    this.folder = folder;
  }

  /** The goldens in a folder, by its path from the root of the checkout. */
  public static Goldens in(String folder) {
    return new Goldens(Checkout.path(folder));
  }

  /** Whether outputs are written instead of compared: {@code -Dbless} or {@code -Dbless=true}. */
  public static boolean isBlessing() {
    boolean isBlessing = !System.getProperty("bless", "false").equals("false");
    if (isBlessing && System.getenv("CI") != null) {
      throw new AssertionError("goldens are not blessed where the variable CI is set");
    }
    return isBlessing;
  }

  public Path folder() {
    return folder;
  }

  /** The inputs, by name. */
  public List<Path> inputs(String suffix) {
    return SharedData.entries(folder).stream()
        .filter(file -> file.toString().endsWith(suffix))
        .toList();
  }

  /** Compares an output with the file that has the name of its input, but this suffix. */
  public void check(Path input, String suffix, String actual) throws IOException {
    check(SharedData.name(sibling(input, suffix)), actual);
  }

  /** Compares an output with the file of this name. */
  public void check(String name, String actual) throws IOException {
    Path expected = folder.resolve(name);
    if (isBlessing() && !(Files.exists(expected) && Files.readString(expected).equals(actual))) {
      Files.createDirectories(expected.toAbsolutePath().getParent());
      Files.writeString(expected, actual);
      System.out.println("BLESSED: " + expected);
    }
    assertThat(expected).exists();
    assertThat(actual).as(name).isEqualTo(Files.readString(expected));
  }

  /** Makes sure that an input does not have the output of this suffix. */
  public void checkAbsent(Path input, String suffix) throws IOException {
    Path unexpected = sibling(input, suffix);
    if (isBlessing() && Files.deleteIfExists(unexpected)) {
      System.out.println("BLESSED: no " + unexpected);
    }
    assertThat(unexpected).doesNotExist();
  }

  /** Compares outputs by path with all the files below the folder. */
  public void checkAll(Map<String, String> actual) throws IOException {
    if (isBlessing()) {
      for (String path : all().keySet()) {
        if (!actual.containsKey(path)) {
          Files.delete(folder.resolve(path));
          System.out.println("BLESSED: no " + folder.resolve(path));
        }
      }
    } else {
      assertThat(actual.keySet()).isEqualTo(all().keySet());
    }
    for (Map.Entry<String, String> file : actual.entrySet()) {
      check(file.getKey(), file.getValue());
    }
  }

  /** The text of each file below the folder, by its path with slashes. */
  public Map<String, String> all() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return files;
  }

  /** The file beside an input that has this suffix in place of the input's last one. */
  public static Path sibling(Path input, String suffix) {
    return input.resolveSibling(SharedData.name(input).replaceFirst("\\.[^.]*$", "") + suffix);
  }
}
