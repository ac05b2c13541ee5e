package io.witbindgen.abi.type;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Finds where two types that should be equal differ, for messages. */
public final class TypeMismatch {
  private final BiPredicate<ResourceType, ResourceType> sameResource;

  private TypeMismatch(BiPredicate<ResourceType, ResourceType> sameResource) {
    this.sameResource = sameResource;
  }

  /**
   * The first difference between {@code found} and {@code expected}: the place, what was expected
   * there and what was found. Resource types compare by name here, because each side has its own.
   *
   * @return empty if the types match
   */
  public static Optional<String> between(FunctionType expected, FunctionType found) {
    return between(expected, found, (a, b) -> a.name().equals(b.name()));
  }

  /**
   * The first difference between {@code found} and {@code expected}, with a given comparison of
   * resource types.
   *
   * @return empty if the types match
   */
  public static Optional<String> between(
      FunctionType expected,
      FunctionType found,
      BiPredicate<ResourceType, ResourceType> sameResource) {
    return new TypeMismatch(sameResource).function(expected, found);
  }

  private Optional<String> function(FunctionType expected, FunctionType found) {
    if (expected.async() != found.async()) {
      return Optional.of(
          difference(
              "",
              expected.async() ? "an async function" : "a synchronous function",
              found.async() ? "an async function" : "a synchronous function"));
    }
    if (expected.params().size() != found.params().size()) {
      return Optional.of(
          difference(
              "",
              expected.params().size() + " parameters in " + expected,
              found.params().size() + " in " + found));
    }
    for (int i = 0; i < expected.params().size(); i++) {
      FunctionType.Parameter e = expected.params().get(i);
      FunctionType.Parameter f = found.params().get(i);
      if (!e.name().equals(f.name())) {
        return Optional.of(
            difference(
                "parameter " + (i + 1) + ": ",
                "the name `" + e.name() + "`",
                "`" + f.name() + "`"));
      }
      Optional<String> inside = between(e.type(), f.type(), "parameter `" + e.name() + "`: ");
      if (inside.isPresent()) {
        return inside;
      }
    }
    return between(expected.result(), found.result(), "result: ");
  }

  private Optional<String> between(
      Optional<ValueType> expected, Optional<ValueType> found, String place) {
    if (expected.isPresent() && found.isPresent()) {
      return between(expected.get(), found.get(), place);
    }
    if (expected.isEmpty() && found.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        difference(
            place,
            expected.map(Object::toString).orElse("no type"),
            found.map(Object::toString).orElse("no type")));
  }

  private Optional<String> between(ValueType expected, ValueType found, String place) {
    if (expected.equals(found)) {
      return Optional.empty();
    }
    if (expected.kind() != found.kind()) {
      return Optional.of(difference(place, expected.toString(), found.toString()));
    }
    return switch (expected.kind()) {
      case LIST ->
          between(
              ((ValueType.ListType) expected).element(),
              ((ValueType.ListType) found).element(),
              place + "element: ");
      case MAP ->
          between(
              ((ValueType.MapType) expected).entry(),
              ((ValueType.MapType) found).entry(),
              place + "entry: ");
      case RECORD -> record((ValueType.RecordType) expected, (ValueType.RecordType) found, place);
      case TUPLE -> tuple((ValueType.TupleType) expected, (ValueType.TupleType) found, place);
      case VARIANT, ENUM, OPTION, RESULT ->
          cases((ValueType.CasesType) expected, (ValueType.CasesType) found, place);
      case STREAM, FUTURE ->
          between(
              ((ValueType.AsyncType) expected).element(),
              ((ValueType.AsyncType) found).element(),
              place + "element: ");
      case OWN, BORROW ->
          handle((ValueType.HandleType) expected, (ValueType.HandleType) found, place);
      case FLAGS, FIXED_LIST ->
          Optional.of(difference(place, expected.toString(), found.toString()));
      case BOOL, S8, U8, S16, U16, S32, U32, S64, U64, F32, F64, CHAR, STRING, ERROR_CONTEXT ->
          Optional.empty();
    };
  }

  private Optional<String> handle(
      ValueType.HandleType expected, ValueType.HandleType found, String place) {
    if (sameResource.test(expected.resource(), found.resource())) {
      return Optional.empty();
    }
    String another =
        expected.toString().equals(found.toString()) ? ", another type of this name" : "";
    return Optional.of(difference(place, expected.toString(), found + another));
  }

  private Optional<String> record(
      ValueType.RecordType expected, ValueType.RecordType found, String place) {
    List<String> names = expected.fields().stream().map(ValueType.Field::name).toList();
    List<String> foundNames = found.fields().stream().map(ValueType.Field::name).toList();
    if (!names.equals(foundNames)) {
      return Optional.of(difference(place, "the fields " + names, foundNames.toString()));
    }
    return firstOf(
        names.size(),
        i ->
            between(
                expected.types().get(i),
                found.types().get(i),
                place + "field `" + names.get(i) + "`: "));
  }

  private Optional<String> tuple(
      ValueType.TupleType expected, ValueType.TupleType found, String place) {
    if (expected.types().size() != found.types().size()) {
      return Optional.of(difference(place, expected.toString(), found.toString()));
    }
    return firstOf(
        expected.types().size(),
        i -> between(expected.types().get(i), found.types().get(i), place + "part " + i + ": "));
  }

  private Optional<String> cases(
      ValueType.CasesType expected, ValueType.CasesType found, String place) {
    if (expected.payloads().size() != found.payloads().size()) {
      return Optional.of(difference(place, expected.toString(), found.toString()));
    }
    for (int i = 0; i < expected.payloads().size(); i++) {
      if (!expected.caseName(i).equals(found.caseName(i))) {
        return Optional.of(
            difference(
                place + "case " + i + ": ",
                "`" + expected.caseName(i) + "`",
                "`" + found.caseName(i) + "`"));
      }
    }
    return firstOf(
        expected.payloads().size(),
        i ->
            between(
                expected.payloads().get(i),
                found.payloads().get(i),
                place + "case `" + expected.caseName(i) + "`: "));
  }

  private static Optional<String> firstOf(
      int count, java.util.function.IntFunction<Optional<String>> part) {
    for (int i = 0; i < count; i++) {
      Optional<String> difference = part.apply(i);
      if (difference.isPresent()) {
        return difference;
      }
    }
    return Optional.empty();
  }

  private static String difference(String place, String expected, String found) {
    return place + "expected " + expected + ", found " + found;
  }
}
