package io.witbindgen.bindgen.names;

import java.util.Locale;
import java.util.Set;

/**
 * Converts WIT's kebab-case to Java's cases, and lists the names reserved by Java or generated
 * code.
 */
public final class Identifiers {
  /** Java's keywords and literals. */
  static final Set<String> KEYWORDS =
      Set.of(
          "_",
          "abstract",
          "assert",
          "boolean",
          "break",
          "byte",
          "case",
          "catch",
          "char",
          "class",
          "const",
          "continue",
          "default",
          "do",
          "double",
          "else",
          "enum",
          "extends",
          "false",
          "final",
          "finally",
          "float",
          "for",
          "goto",
          "if",
          "implements",
          "import",
          "instanceof",
          "int",
          "interface",
          "long",
          "native",
          "new",
          "null",
          "package",
          "private",
          "protected",
          "public",
          "return",
          "short",
          "static",
          "strictfp",
          "super",
          "switch",
          "synchronized",
          "this",
          "throw",
          "throws",
          "transient",
          "true",
          "try",
          "void",
          "volatile",
          "while");

  /** The methods of Object; most of these cannot be names of record components either. */
  static final Set<String> OBJECT_METHODS =
      Set.of(
          "clone",
          "equals",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait");

  /**
   * The classes of {@code java.lang} that generated code uses by their simple names, and the
   * constant that would hide a class of its name.
   */
  static final Set<String> CLASSES =
      Set.of(
          "TYPE",
          "AutoCloseable",
          "Boolean",
          "Byte",
          "Deprecated",
          "Double",
          "Exception",
          "Float",
          "FunctionalInterface",
          "IllegalStateException",
          "Integer",
          "Long",
          "Object",
          "Override",
          "Short",
          "String",
          "SuppressWarnings",
          "Throwable",
          "UnsupportedOperationException",
          "Void");

  /**
   * The variables of generated code. A package whose name starts with one of these could not be
   * named where the variable is.
   */
  private static final Set<String> VARIABLES =
      Set.of(
          "arguments",
          "at",
          "bits",
          "c",
          "call",
          "cause",
          "component",
          "count",
          "cx",
          "discriminant",
          "e",
          "element",
          "entry",
          "err",
          "error",
          "flag",
          "flat",
          "function",
          "guest",
          "handles",
          "i",
          "id",
          "implementation",
          "imports",
          "index",
          "instance",
          "length",
          "limits",
          "list",
          "map",
          "missing",
          "name",
          "ok",
          "other",
          "pointer",
          "r",
          "resource",
          "resources",
          "result",
          "results",
          "self",
          "set",
          "that",
          "thrown",
          "type",
          "value");

  private Identifiers() {}

  /** Words that cannot be used as names in Java. */
  public static Set<String> keywords() {
    return KEYWORDS;
  }

  /** {@code input-data} becomes {@code inputData}. */
  public static String lowerCamel(String kebab) {
    String upper = upperCamel(kebab);
    return upper.substring(0, 1).toLowerCase(Locale.ROOT) + upper.substring(1);
  }

  /** {@code input-data} becomes {@code InputData}. */
  public static String upperCamel(String kebab) {
    StringBuilder name = new StringBuilder();
    for (String word : kebab.split("-")) {
      name.append(word.substring(0, 1).toUpperCase(Locale.ROOT));
      name.append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return name.toString();
  }

  /** {@code not-found} becomes {@code NOT_FOUND}. */
  public static String upperSnake(String kebab) {
    return kebab.replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /** {@code my-org} becomes {@code my_org}, for a part of a package name. */
  static String packagePart(String kebab) {
    String part = kebab.replace('-', '_').toLowerCase(Locale.ROOT);
    return KEYWORDS.contains(part) || FileNames.isDevice(part) ? part + "_" : part;
  }

  /** The first part of a package's name. */
  static String packageRoot(String kebab) {
    String part = packagePart(kebab);
    return VARIABLES.contains(part) ? part + "_" : part;
  }
}
