package io.witbindgen.wit.syntax.parse;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Names that other languages have for types, and how WIT writes these types. */
public final class ForeignTypes {
  private static final Map<String, String> PRIMITIVES =
      Map.ofEntries(
          Map.entry("int8", "s8"),
          Map.entry("int16", "s16"),
          Map.entry("int32", "s32"),
          Map.entry("int64", "s64"),
          Map.entry("i8", "s8"),
          Map.entry("i16", "s16"),
          Map.entry("i32", "s32"),
          Map.entry("i64", "s64"),
          Map.entry("uint8", "u8"),
          Map.entry("uint16", "u16"),
          Map.entry("uint32", "u32"),
          Map.entry("uint64", "u64"),
          Map.entry("byte", "u8"),
          Map.entry("ubyte", "u8"),
          Map.entry("short", "s16"),
          Map.entry("float", "f32"),
          Map.entry("double", "f64"),
          Map.entry("boolean", "bool"),
          Map.entry("str", "string"),
          Map.entry("string8", "string"),
          Map.entry("utf8", "string"),
          Map.entry("text", "string"),
          Map.entry("character", "char"),
          Map.entry("rune", "char"),
          Map.entry("bytes", "list<u8>"));

  private static final Map<String, String> CONSTRUCTORS =
      Map.ofEntries(
          Map.entry("vec", "list"),
          Map.entry("vector", "list"),
          Map.entry("array", "list"),
          Map.entry("slice", "list"),
          Map.entry("sequence", "list"),
          Map.entry("set", "list"),
          Map.entry("arraylist", "list"),
          Map.entry("hashmap", "map"),
          Map.entry("dict", "map"),
          Map.entry("dictionary", "map"),
          Map.entry("optional", "option"),
          Map.entry("maybe", "option"),
          Map.entry("nullable", "option"),
          Map.entry("expected", "result"),
          Map.entry("either", "result"),
          Map.entry("promise", "future"));

  private static final String NO_WORD_SIZE =
      "integers have a size in their name: `u8`, `u16`, `u32`, `u64`, or with a sign `s8` to `s64`";
  private static final String NO_RESULT = "a function that returns nothing has no `->`";
  private static final String NO_ANY = "there is no type of any value; a `variant` lists the types";

  private static final Map<String, String> ADVICE =
      Map.ofEntries(
          Map.entry("int", NO_WORD_SIZE),
          Map.entry("integer", NO_WORD_SIZE),
          Map.entry("uint", NO_WORD_SIZE),
          Map.entry("long", NO_WORD_SIZE),
          Map.entry("number", NO_WORD_SIZE + "; numbers with a fraction are `f32` and `f64`"),
          Map.entry("usize", NO_WORD_SIZE),
          Map.entry("isize", NO_WORD_SIZE),
          Map.entry("size-t", NO_WORD_SIZE),
          Map.entry("i128", NO_WORD_SIZE),
          Map.entry("u128", NO_WORD_SIZE),
          Map.entry("s128", NO_WORD_SIZE),
          Map.entry("void", NO_RESULT),
          Map.entry("unit", NO_RESULT),
          Map.entry("none", NO_RESULT),
          Map.entry("nil", NO_RESULT),
          Map.entry("null", NO_RESULT),
          Map.entry("any", NO_ANY),
          Map.entry("object", NO_ANY));

  private ForeignTypes() {}

  /** How a type without arguments is written here; empty if it is not a known one. */
  public static Optional<String> primitive(String name) {
    return Optional.ofNullable(PRIMITIVES.get(name.toLowerCase(Locale.ROOT)));
  }

  /** What to write if there is no such type; empty if it is not a known one. */
  public static Optional<String> advice(String name) {
    return Optional.ofNullable(ADVICE.get(name.toLowerCase(Locale.ROOT)));
  }

  /** How a type with arguments is called here: {@code list} for {@code Vec}. */
  static Optional<String> constructor(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return switch (small) {
      case "list", "map", "option", "result", "tuple", "future", "stream", "own", "borrow" ->
          Optional.of(small);
      default -> Optional.ofNullable(CONSTRUCTORS.get(small));
    };
  }
}
