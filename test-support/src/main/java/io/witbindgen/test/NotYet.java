package io.witbindgen.test;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;
import org.opentest4j.TestAbortedException;

/**
 * The cases of a suite that do not pass yet. Each line of the list is {@code case: reason}, or
 * {@code case part part: reason} for the cases {@code case part}. A listed case that passes is a
 * failure, and so is a listed case that the suite does not have.
 */
public final class NotYet {
  private final String list;
  private final Map<String, String> reasons;
  private final Set<String> unused;

  private NotYet(String list, Map<String, String> reasons) {
    this.list = list;
    this.reasons = reasons;
    this.unused = new LinkedHashSet<>(reasons.keySet());
  }

  /** Reads the {@code nyi.txt} beside a test. */
  public static NotYet of(Class<?> test) {
    return of(test, "nyi.txt");
  }

  /** Reads a list beside a test. */
  public static NotYet of(Class<?> test, String resource) {
    Map<String, String> reasons = new LinkedHashMap<>();
    for (String line : Resources.lines(test, resource)) {
      String[] pair = Resources.pair(line);
      String[] words = pair[0].split(" ");
      for (int i = words.length == 1 ? 0 : 1; i < words.length; i++) {
        String name = i == 0 ? words[0] : words[0] + " " + words[i];
        if (reasons.put(name, pair[1]) != null) {
          throw new IllegalStateException(resource + " lists `" + name + "` twice");
        }
      }
    }
    return new NotYet(resource, reasons);
  }

  /** The part of the list that is about the cases with this prefix. */
  public NotYet under(String prefix) {
    Map<String, String> some = new LinkedHashMap<>(reasons);
    some.keySet().removeIf(name -> !name.startsWith(prefix));
    return new NotYet(list, some);
  }

  /** A case as a test of the same name. */
  public DynamicTest test(String name, Executable body) {
    return test(name, name, body);
  }

  /** A case as a test that is displayed under another name. */
  public DynamicTest test(String name, String display, Executable body) {
    unused.remove(name);
    return DynamicTest.dynamicTest(display, () -> check(name, body));
  }

  /** The tests of a whole suite, and one that fails for each listed case that is not among them. */
  public Stream<DynamicTest> complete(Stream<DynamicTest> tests) {
    return Stream.concat(tests, Stream.of(everyListedCaseExists()));
  }

  /** A test that fails for each listed case of which no test was made before it. */
  public DynamicTest everyListedCaseExists() {
    return DynamicTest.dynamicTest(
        list,
        () -> {
          if (!unused.isEmpty()) {
            throw new AssertionError(list + " lists what is not a case: " + unused);
          }
        });
  }

  /** Runs a case; one that is listed has to fail, which skips the test. */
  private void check(String name, Executable body) throws Throwable {
    String reason = reasons.get(name);
    if (reason == null) {
      body.execute();
      return;
    }
    try {
      body.execute();
    } catch (TestAbortedException e) {
      throw e;
    } catch (Exception | AssertionError e) {
      throw new TestAbortedException("not yet: " + reason, e);
    }
    throw new AssertionError(name + " passes, so it must leave " + list + ": " + reason);
  }
}
