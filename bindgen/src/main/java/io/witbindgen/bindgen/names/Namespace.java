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
 * Names that must differ from each other and from reserved ones. A name that is reserved or taken
 * gets a trailing {@code _}, once.
 */
public final class Namespace {
  private final Set<String> kept = new HashSet<>();
  private final Map<String, String> taken = new HashMap<>();

  /** A namespace without the reserved names. */
  @SafeVarargs
  public Namespace(Collection<String>... kept) {
    for (Collection<String> names : kept) {
      this.kept.addAll(names);
    }
  }

  /**
   * Takes the Java name for a WIT item; reports an error if even the escaped name is taken.
   *
   * @param wanted the name in the Java case
   * @param wit the name in WIT
   * @param span the position in the WIT
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

  /** Takes a name that has no counterpart in WIT: a number is appended if the name is taken. */
  public String fresh(String wanted) {
    String name = wanted;
    for (int i = 2; kept.contains(name) || taken.containsKey(name); i++) {
      name = wanted + i;
    }
    taken.put(name, "");
    return name;
  }
}
