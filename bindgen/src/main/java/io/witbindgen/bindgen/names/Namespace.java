package io.witbindgen.bindgen.names;

import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.diagnostic.Span;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Names that must differ from each other and from some that are kept. A name that is kept or taken
 * gets a trailing {@code _}, once.
 */
public final class Namespace {
  private final Set<String> kept = new HashSet<>();
  private final Map<String, String> taken = new HashMap<>();

  /** A name space without the kept names. */
  @SafeVarargs
  public Namespace(Collection<String>... kept) {
    for (Collection<String> names : kept) {
      this.kept.addAll(names);
    }
  }

  /**
   * Takes the Java name of something in WIT; reports if even the escaped name is taken.
   *
   * @param wanted the name in Java's case
   * @param wit the name in WIT
   * @param span where WIT has it
   */
  public String take(String wanted, String wit, Span span, Reporter reporter) {
    String name = kept.contains(wanted) || taken.containsKey(wanted) ? wanted + "_" : wanted;
    String other = taken.putIfAbsent(name, wit);
    if (other != null) {
      reporter.report(
          Diagnostic.error(JavaDiagnosticKind.AMBIGUOUS_JAVA_NAME, span, wit, name, other));
    }
    return name;
  }

  /** Takes a name that stands for nothing in WIT: a number is added where the name is taken. */
  public String fresh(String wanted) {
    String name = wanted;
    for (int i = 2; kept.contains(name) || taken.containsKey(name); i++) {
      name = wanted + i;
    }
    taken.put(name, "");
    return name;
  }
}
