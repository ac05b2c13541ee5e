package io.witbindgen.bindgen.names;

import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.diagnostic.Span;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Names that must differ from each other and from reserved ones. A name that is reserved or taken
 * gets a trailing {@code _}, once; more only to differ from others by more than case.
 */
public final class Namespace {
  /**
   * A name that was taken before.
   *
   * @param java the name in Java
   * @param wit the name in WIT; empty if it has none
   */
  record Taken(String java, String wit) {}

  private final Set<String> kept = new HashSet<>();
  private final Map<String, Taken> taken = new HashMap<>();
  private final UnaryOperator<String> key;

  /** A namespace without the reserved names. */
  @SafeVarargs
  public Namespace(Collection<String>... kept) {
    this(UnaryOperator.identity(), kept);
  }

  @SafeVarargs
  private Namespace(UnaryOperator<String> key, Collection<String>... kept) {
    this.key = key;
    for (Collection<String> names : kept) {
      this.kept.addAll(names);
    }
  }

  /**
   * A namespace of classes. Each becomes a file, and some file systems do not keep names apart that
   * differ only in case.
   */
  @SafeVarargs
  public static Namespace ofClasses(Collection<String>... kept) {
    return new Namespace(name -> name.toLowerCase(Locale.ROOT), kept);
  }

  /** Takes a name that generated code always uses. */
  public Namespace with(String name) {
    taken.put(key.apply(name), new Taken(name, ""));
    return this;
  }

  /**
   * Takes the Java name for a WIT item; reports an error if even the escaped name is taken.
   *
   * @param wanted the name in the Java case
   * @param wit the name in WIT
   * @param span the position in the WIT
   */
  public String take(String wanted, String wit, Span span, Reporter reporter) {
    String name = isFree(wanted) ? wanted : wanted + "_";
    while (differsInCase(name) || kept.contains(name)) {
      name += "_";
    }
    Taken other = taken.putIfAbsent(key.apply(name), new Taken(name, wit));
    if (other != null) {
      reporter.report(
          Diagnostic.error(JavaDiagnosticKind.AMBIGUOUS_JAVA_NAME, span, wit, name, other.wit()));
    }
    return name;
  }

  /** Takes a name that has no counterpart in WIT: a number is appended if the name is taken. */
  public String fresh(String wanted) {
    String name = wanted;
    for (int i = 2; !isFree(name); i++) {
      name = wanted + i;
    }
    taken.put(key.apply(name), new Taken(name, ""));
    return name;
  }

  /** Whether a name of another spelling is taken that differs from this one only in case. */
  boolean differsInCase(String name) {
    Taken other = taken.get(key.apply(name));
    return other != null && !other.java().equals(name);
  }

  private boolean isFree(String name) {
    return !kept.contains(name) && !taken.containsKey(key.apply(name));
  }
}
