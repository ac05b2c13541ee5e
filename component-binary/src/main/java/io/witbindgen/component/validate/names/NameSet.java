package io.witbindgen.component.validate.names;

import io.witbindgen.component.ValidationRule;
import io.witbindgen.component.validate.rule.Breach;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The names of one scope, which must be strongly unique (Explainer, "Name Uniqueness"). */
public final class NameSet {
  private final String what;
  private final Map<String, String> names = new HashMap<>();

  /** An empty set; {@code what} is the kind of named item, for messages. */
  public NameSet(String what) {
    this.what = what;
  }

  public void add(String name) {
    String previous = names.putIfAbsent(canonical(name), name);
    if (previous != null) {
      throw new Breach(
          ValidationRule.NAME_CONFLICT,
          what + " `" + name + "` conflicts with the earlier `" + previous + "`");
    }
  }

  private static String canonical(String name) {
    if (DependencyName.isOne(name)) {
      return name;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    for (String annotation : new String[] {"[method]", "[static]"}) {
      if (lower.startsWith(annotation)) {
        String rest = lower.substring(annotation.length());
        int dot = rest.indexOf('.');
        boolean twice = dot >= 0 && rest.substring(0, dot).equals(rest.substring(dot + 1));
        return twice ? rest.substring(0, dot) : rest;
      }
    }
    return lower;
  }

  /** Checks the labels of a record, variant or function: their grammar, and that they differ. */
  public static void checkLabels(String what, Iterable<String> labels) {
    NameSet names = new NameSet(what);
    for (String label : labels) {
      ParsedName.checkLabel(label);
      names.add(label);
    }
  }
}
