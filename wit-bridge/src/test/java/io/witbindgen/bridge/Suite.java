package io.witbindgen.bridge;

import io.witbindgen.test.NotYet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A suite of conformance cases, a test for each of its files.
 *
 * @param prefix what the names of all its cases begin with, in {@code nyi.txt} too
 */
record Suite(String prefix, Function<Path, String> names) {
  private static final NotYet NOT_YET = NotYet.of(Suite.class);

  /** What a test does with its file. */
  interface Check {
    void check(Path file) throws IOException;
  }

  Stream<DynamicTest> tests(Stream<Path> files, Check check) {
    NotYet notYet = NOT_YET.under(prefix);
    return notYet.complete(
        files.map(file -> notYet.test(prefix + names.apply(file), () -> check.check(file))));
  }
}
