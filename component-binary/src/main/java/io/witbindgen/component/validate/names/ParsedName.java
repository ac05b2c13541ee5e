package io.witbindgen.component.validate.names;

import io.witbindgen.basics.names.SemanticVersion;
import io.witbindgen.component.ValidationRule;
import io.witbindgen.component.validate.rule.Breach;
import io.witbindgen.component.validate.rule.Feature;
import java.util.Set;

/**
 * The name of an import or export, split into its parts (Explainer, "Import and Export
 * Definitions").
 *
 * @param label the resource of an annotated name, or any other name as a whole
 * @param version the text after {@code @}; empty if there is none
 */
public record ParsedName(Kind kind, String label, String version) {
  /** The forms of a name. */
  public enum Kind {
    LABEL,
    CONSTRUCTOR,
    METHOD,
    STATIC,
    INTERFACE,
    DEPENDENCY
  }

  private static final String CONSTRUCTOR = "[constructor]";
  private static final String METHOD = "[method]";
  private static final String STATIC = "[static]";
  private static final String NEEDED_BY_SHORT_VERSION =
      "; a short version needs " + Feature.CANONICAL_NAMES.describe();

  /** Parses the name of an import, which can be that of a dependency. */
  public static ParsedName parseImport(String name, Set<Feature> features) {
    if (DependencyName.isOne(name)) {
      DependencyName.check(name);
      return new ParsedName(Kind.DEPENDENCY, name, "");
    }
    return parse(name, features);
  }

  public static ParsedName parse(String name, Set<Feature> features) {
    if (name.startsWith(CONSTRUCTOR)) {
      String label = name.substring(CONSTRUCTOR.length());
      checkLabel(label);
      return new ParsedName(Kind.CONSTRUCTOR, label, "");
    }
    if (name.startsWith(METHOD)) {
      return new ParsedName(Kind.METHOD, member(name, METHOD), "");
    }
    if (name.startsWith(STATIC)) {
      return new ParsedName(Kind.STATIC, member(name, STATIC), "");
    }
    if (name.indexOf(':') >= 0) {
      return new ParsedName(Kind.INTERFACE, name, interfaceName(name, features));
    }
    checkLabel(name);
    return new ParsedName(Kind.LABEL, name, "");
  }

  /** Refuses a name that is not an interface name. */
  public static void checkInterface(String name, Set<Feature> features) {
    if (name.indexOf(':') < 0) {
      throw new Breach(
          ValidationRule.ATTRIBUTE, "`" + name + "` is implemented, but is not an interface name");
    }
    interfaceName(name, features);
  }

  private static String member(String name, String annotation) {
    String rest = name.substring(annotation.length());
    int dot = rest.indexOf('.');
    if (dot < 0) {
      throw invalid(name, "expected a resource and a function with a `.` between them");
    }
    checkLabel(rest.substring(0, dot));
    checkLabel(rest.substring(dot + 1));
    return rest.substring(0, dot);
  }

  /** The version of an interface name, which is checked as well. */
  private static String interfaceName(String name, Set<Feature> features) {
    int at = name.indexOf('@');
    String path = at < 0 ? name : name.substring(0, at);
    checkPath(name, path, features);
    if (at < 0) {
      return "";
    }
    String version = name.substring(at + 1);
    boolean isShort = SemanticVersion.isTrack(version);
    boolean canonical = features.contains(Feature.CANONICAL_NAMES) && isShort;
    if (!canonical && !SemanticVersion.isValid(version)) {
      throw invalid(
          name,
          "`" + version + "` is not a semantic version" + (isShort ? NEEDED_BY_SHORT_VERSION : ""));
    }
    return version;
  }

  private static void checkPath(String name, String path, Set<Feature> features) {
    String[] namespaces = path.split(":", -1);
    String[] projections = namespaces[namespaces.length - 1].split("/", -1);
    for (int i = 0; i < namespaces.length - 1; i++) {
      checkWords(name, namespaces[i]);
    }
    checkWords(name, projections[0]);
    if (projections.length < 2) {
      throw invalid(name, "expected `/` and the name of an interface after the package");
    }
    for (int i = 1; i < projections.length; i++) {
      checkLabel(projections[i]);
    }
    if (namespaces.length > 2 || projections.length > 2) {
      if (!features.contains(Feature.NESTED_NAMES)) {
        throw invalid(name, "nested packages need " + Feature.NESTED_NAMES.describe());
      }
    }
  }

  private static Breach invalid(String name, String reason) {
    return new Breach(ValidationRule.NAME, "`" + name + "` is not a name: " + reason);
  }

  /** Refuses a label that is not in kebab case. */
  static void checkLabel(String label) {
    boolean first = true;
    for (String fragment : label.split("-", -1)) {
      if (!(isFragment(fragment, 'a', 'z') || isFragment(fragment, 'A', 'Z'))
          || (first && isDigit(fragment.charAt(0)))) {
        throw new Breach(ValidationRule.NAME, "`" + label + "` is not in kebab case");
      }
      first = false;
    }
  }

  private static void checkWords(String name, String words) {
    boolean first = true;
    for (String word : words.split("-", -1)) {
      if (!isFragment(word, 'a', 'z') || (first && isDigit(word.charAt(0)))) {
        throw invalid(name, "`" + words + "` is not in lower-case kebab case");
      }
      first = false;
    }
  }

  private static boolean isFragment(String text, char low, char high) {
    return !text.isEmpty() && text.chars().allMatch(c -> isDigit(c) || (low <= c && c <= high));
  }

  private static boolean isDigit(int c) {
    return '0' <= c && c <= '9';
  }
}
