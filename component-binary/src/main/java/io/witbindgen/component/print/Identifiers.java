package io.witbindgen.component.print;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The identifiers of one index space, made from debug names.
 *
 * <p>The first item of a name gets it as its identifier. A second one gets an identifier with its
 * index, and its name beside it; so does one whose name looks like such an identifier. A very long
 * name is not one: it would be repeated wherever the item is mentioned.
 */
final class Identifiers {
  /** The identifiers of items that have no names. */
  static final Identifiers NONE = new Identifiers();

  private static final int MAX_LENGTH = 200;

  private final Map<Integer, String> identifiers = new HashMap<>();
  private final Map<Integer, String> annotations = new HashMap<>();

  private Identifiers() {}

  /** {@code what} is the kind of item, in one word. */
  static Identifiers of(Map<Integer, String> names, String what) {
    Identifiers result = new Identifiers();
    Set<String> used = new HashSet<>();
    new TreeMap<>(names)
        .forEach(
            (index, name) -> {
              if (name.length() > MAX_LENGTH) {
                result.annotations.put(index, name);
              } else if (name.startsWith("#") || !used.add(name)) {
                String unique = "#" + what + Integer.toUnsignedString(index) + " " + name;
                result.identifiers.put(index, Quoting.identifier(unique));
                result.annotations.put(index, name);
              } else {
                result.identifiers.put(index, Quoting.identifier(name));
              }
            });
    return result;
  }

  /** The text that refers to an item: its identifier if it has one, else its index. */
  String mention(int index) {
    return identifiers.getOrDefault(index, Integer.toUnsignedString(index));
  }

  /** The text that introduces an item: its identifier if it has one, and its index in a comment. */
  String introduction(int index) {
    StringBuilder out = new StringBuilder();
    if (identifiers.containsKey(index)) {
      out.append(identifiers.get(index)).append(' ');
    }
    if (annotations.containsKey(index)) {
      out.append("(@name ").append(Quoting.quoted(annotations.get(index))).append(") ");
    }
    return out.append("(;").append(index).append(";)").toString();
  }
}
