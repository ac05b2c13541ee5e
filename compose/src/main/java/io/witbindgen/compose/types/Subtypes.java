package io.witbindgen.compose.types;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Checks whether an item can be used where another is expected (Explainer, "Type Checking"), across
 * components.
 *
 * <p>Resource types of different components are compared by the names that they got where they were
 * introduced. How instances are connected decides which of them are the same; validation checks
 * that when the composition is encoded. Everything else follows the specification.
 *
 * <p>Pairs of types that fit are remembered, so that a type that is mentioned many times is
 * compared once.
 */
public final class Subtypes {
  private record Pair(Type actual, Type expected) {}

  private final Set<Pair> known = new HashSet<>();

  /** Whether messages call the actual side expected. */
  private boolean flipped;

  /** A check that remembers no types yet. */
  public Subtypes() {}

  /** Why an item cannot be used where another is expected; empty if it can. */
  public Optional<String> mismatch(Item actual, Item expected) {
    return actual.isType() == expected.isType() && actual.type().kind() == expected.type().kind()
        ? mismatch(actual.type(), expected.type())
        : differ(actual.describe(), expected.describe());
  }

  /**
   * Why an offered item is not enough for an import, from the point of view of the offer: messages
   * call the offer expected.
   */
  public Optional<String> excess(Item offered, Item needed) {
    return flipping(() -> mismatch(offered, needed));
  }

  private Optional<String> flipping(Supplier<Optional<String>> check) {
    flipped = !flipped;
    try {
      return check.get();
    } finally {
      flipped = !flipped;
    }
  }

  private Optional<String> differ(String actual, String expected) {
    String wanted = flipped ? actual : expected;
    String found = flipped ? expected : actual;
    return Optional.of("expected `" + wanted + "`, found `" + found + "`");
  }

  private Optional<String> mismatch(Type actual, Type expected) {
    if (actual.kind() != expected.kind()) {
      return differ(actual.describe(), expected.describe());
    }
    Pair pair = new Pair(actual, expected);
    if (actual.equals(expected) || known.contains(pair)) {
      return Optional.empty();
    }
    Optional<String> mismatch =
        switch (expected.kind()) {
          case VALUE -> values((ValueType) actual, (ValueType) expected);
          case RESOURCE -> resources((Resource) actual, (Resource) expected);
          case FUNCTION -> functions((FunctionType) actual, (FunctionType) expected);
          case INTERFACE ->
              exports(((InterfaceType) actual).exports(), ((InterfaceType) expected).exports());
          case WORLD -> worlds((WorldType) actual, (WorldType) expected);
          case MODULE -> ModuleMatching.mismatch((ModuleType) actual, (ModuleType) expected);
        };
    if (mismatch.isEmpty()) {
      known.add(pair);
    }
    return mismatch;
  }

  private Optional<String> resources(Resource actual, Resource expected) {
    String mine = actual.resolved().name();
    String other = expected.resolved().name();
    return mine.equals(other) ? Optional.empty() : differ("resource " + mine, "resource " + other);
  }

  private Optional<String> values(ValueType actual, ValueType expected) {
    ValueType mine = Defined.resolve(actual);
    ValueType other = Defined.resolve(expected);
    if (mine instanceof ValueType.Handle a && other instanceof ValueType.Handle b) {
      return a.owned() == b.owned()
          ? resources(a.resource(), b.resource())
          : differ(a.toString(), b.toString());
    }
    if (mine instanceof Defined a && other instanceof Defined b) {
      return a.equals(b) || known.contains(new Pair(a, b)) ? Optional.empty() : defined(a, b);
    }
    return mine.equals(other) ? Optional.empty() : differ(mine.toString(), other.toString());
  }

  private Optional<String> defined(Defined actual, Defined expected) {
    List<Defined.Part> mine = actual.parts();
    List<Defined.Part> others = expected.parts();
    if (actual.structure() != expected.structure()
        || actual.length() != expected.length()
        || mine.size() != others.size()) {
      return differ(actual.toString(), expected.toString());
    }
    for (int i = 0; i < mine.size(); i++) {
      Defined.Part a = mine.get(i);
      Defined.Part b = others.get(i);
      if (!a.label().equals(b.label()) || a.type().isPresent() != b.type().isPresent()) {
        return differ(actual.toString(), expected.toString());
      }
      if (a.type().isPresent() && b.type().isPresent()) {
        Optional<String> mismatch = values(a.type().get(), b.type().get());
        if (mismatch.isPresent()) {
          String step = step(expected.structure(), b.label());
          return mismatch.map(step::concat);
        }
      }
    }
    known.add(new Pair(actual, expected));
    return Optional.empty();
  }

  private static String step(Defined.Structure structure, String label) {
    return switch (structure) {
      case RECORD -> "field `" + label + "`: ";
      case VARIANT -> "case `" + label + "`: ";
      case TUPLE -> "element " + label + ": ";
      case RESULT, OPTION, LIST, FIXED_LIST, MAP, STREAM, FUTURE, ENUM, FLAGS, ALIAS ->
          label + ": ";
    };
  }

  private Optional<String> functions(FunctionType actual, FunctionType expected) {
    List<FunctionType.Parameter> mine = actual.parameters();
    List<FunctionType.Parameter> others = expected.parameters();
    boolean sameShape =
        actual.async() == expected.async()
            && actual.result().isPresent() == expected.result().isPresent()
            && mine.stream()
                .map(FunctionType.Parameter::name)
                .toList()
                .equals(others.stream().map(FunctionType.Parameter::name).toList());
    if (!sameShape) {
      return differ(actual.toString(), expected.toString());
    }
    for (int i = 0; i < mine.size(); i++) {
      Optional<String> mismatch = values(mine.get(i).type(), others.get(i).type());
      if (mismatch.isPresent()) {
        String step = "parameter `" + others.get(i).name() + "`: ";
        return mismatch.map(step::concat);
      }
    }
    return actual
        .result()
        .flatMap(result -> values(result, expected.result().orElseThrow()))
        .map("result: "::concat);
  }

  private Optional<String> exports(Map<String, Item> actual, Map<String, Item> expected) {
    for (Map.Entry<String, Item> wanted : expected.entrySet()) {
      String name = wanted.getKey();
      Item found = actual.get(name);
      Optional<String> mismatch =
          found == null
              ? Optional.of(flipped ? "it is not expected" : "it is missing")
              : mismatch(found, wanted.getValue());
      if (mismatch.isPresent()) {
        String step = "export `" + name + "`: ";
        return mismatch.map(step::concat);
      }
    }
    return Optional.empty();
  }

  private Optional<String> worlds(WorldType actual, WorldType expected) {
    Optional<String> imports = flipping(() -> imports(expected.imports(), actual.imports()));
    return imports.isPresent() ? imports : exports(actual.exports(), expected.exports());
  }

  private Optional<String> imports(Map<String, Item> given, Map<String, Item> needed) {
    return exports(given, needed).map(text -> text.replaceFirst("^export `", "import `"));
  }
}
