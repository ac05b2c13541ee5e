package io.witbindgen.bindgen;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * WIT names that mean something in Java or in generated code, all short names, and packages that
 * use each of them for every kind of item.
 */
final class FixedNames {
  private static final String KEYWORDS =
      """
      abstract assert boolean break byte case catch char class const continue default do double else
      enum extends false final finally float for goto if implements import instanceof int interface
      long native new null package private protected public return short static strictfp super
      switch synchronized this throw throws transient true try void volatile while
      exports module non-sealed open opens permits provides record requires sealed to transitive
      uses var when with yield
      """;

  private static final String METHODS =
      """
      build builder cancel clone close create equals finalize get-class hash-code limits notify
      notify-all of ordinal to-string value-of values wait
      """;

  private static final String VARIABLES =
      """
      arguments at bits c call cause component count cx discriminant e element entry err error flag
      flat function guest handles i id implementation imports index instance length list map missing
      name ok other pointer r resource resources result results self set that thrown type value
      """;

  private static final String CLASSES =
      """
      auto-closeable boolean byte deprecated double exception float functional-interface
      illegal-state-exception integer long object override short string suppress-warnings throwable
      unsupported-operation-exception void record enum character math iterable
      objects arrays list array-list map linked-hash-map set enum-set collections optional
      completable-future null-marked nullable u32 lift-lower-context strings lists loading storing
      flat-lowering value-check value-type function-type invalid-value-exception trap-exception
      result resource-interface exported-resources guest-proxy guest-resource handle-check
      async-values wit-stream wit-future error-context unit component component-instance imports
      host-instance component-error-exception guest-function guest-call host-function interface-type
      world-type generated tuple2 entry ok err abi factory guest guest-factory t-y-p-e
      b-u-i-l-d-e-r g-u-e-s-t m-imports m-abi q-type q-resource q-cases
      """;

  private static final String FOLDERS =
      """
      aux con prn nul com1 com9 lpt1 lpt9 io java org javax golden odd a-ux c-on
      """;

  private static final String SHORT =
      "a-b ab a-1 a1 at cx do go id if in io is no of ok on op or os q1 q-q qq t1 u8 u16 s8 x-y xy";

  private FixedNames() {}

  /** All names, without those that WIT would take for the same. */
  static List<String> all() {
    Set<String> names = new TreeSet<>();
    Stream.of(KEYWORDS, METHODS, VARIABLES, CLASSES, FOLDERS, SHORT)
        .flatMap(each -> Stream.of(each.strip().split("\\s+")))
        .forEach(names::add);
    for (char letter = 'a'; letter <= 'z'; letter++) {
      names.add(String.valueOf(letter));
    }
    return List.copyOf(names);
  }

  /** A package whose items of one kind have all the names. */
  static String packageOf(String name, List<String> kinds) {
    return "package odd:" + name + ";\n" + String.join("\n", kinds);
  }

  /** An interface with an item for each name; {@code N} is the name in its text. */
  static String scope(String head, String each) {
    return head + " {\n" + each(name -> each.replace("N", name)) + "}\n";
  }

  /** A text for each name, which is escaped so that it can be one. */
  static String each(Function<String, String> text) {
    return all().stream()
        .map(name -> "  " + text.apply("%" + name) + "\n")
        .collect(Collectors.joining());
  }

  /** Records, or lists of parameters, with all the names as parts. */
  static List<String> parts(int most) {
    List<String> parts = new ArrayList<>();
    List<String> all = all();
    for (int from = 0; from < all.size(); from += most) {
      List<String> some = all.subList(from, Math.min(all.size(), from + most));
      parts.add(
          some.stream()
              .map(name -> "%" + name + ": " + type(some.indexOf(name)))
              .collect(Collectors.joining(", ")));
    }
    return parts;
  }

  private static String type(int index) {
    return List.of("list<u8>", "string", "u32", "f64", "option<bool>").get(index % 5);
  }
}
