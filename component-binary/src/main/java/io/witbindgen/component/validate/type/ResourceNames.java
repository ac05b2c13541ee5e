package io.witbindgen.component.validate.type;

import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.component.ValidationRule;
import io.witbindgen.component.types.DefinedType;
import io.witbindgen.component.types.ItemType;
import io.witbindgen.component.types.NamedType;
import io.witbindgen.component.validate.names.ParsedName;
import io.witbindgen.component.validate.rule.Breach;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names that imports, or exports, of a scope have given to resource types. */
public final class ResourceNames {
  private final Map<NamedType, String> names = new HashMap<>();
  private final Set<String> known = new HashSet<>();

  public void add(String name, ItemType type) {
    if (type instanceof ItemType.Type item
        && item.type() instanceof DefinedType.OfResources resource) {
      names.put(NamedType.of(resource), name);
      known.add(name);
    }
  }

  /** Refuses a function whose type does not match its annotated name. */
  public void check(ParsedName name, ItemType type, TypeTable types) {
    switch (name.kind()) {
      case LABEL, INTERFACE, DEPENDENCY -> {}
      case CONSTRUCTOR -> constructor(name, function(type), types);
      case METHOD -> method(name, function(type), types);
      case STATIC -> {
        function(type);
        if (!known.contains(name.label())) {
          throw breach("there is no resource type `" + name.label() + "` beside it");
        }
      }
    }
  }

  private static Breach breach(String reason) {
    return new Breach(ValidationRule.ANNOTATION, reason);
  }

  private static FunctionType function(ItemType type) {
    if (type instanceof ItemType.Function function) {
      return function.type();
    }
    throw breach("an annotated name is that of a func, found a " + type.sort());
  }

  private void constructor(ParsedName name, FunctionType type, TypeTable types) {
    ValueType result =
        type.result()
            .orElseThrow(
                () -> breach("a constructor returns `own<" + name.label() + ">`, found no result"));
    Optional<ValueType> made =
        result instanceof ValueType.ResultType fallible ? fallible.ok() : Optional.of(result);
    if (made.isEmpty() || made.get().kind() != ValueType.Kind.OWN) {
      throw breach(
          "a constructor returns `own<"
              + name.label()
              + ">` or a result of it, found `"
              + result
              + "`");
    }
    checkResource(name, made.get(), types);
  }

  private void method(ParsedName name, FunctionType type, TypeTable types) {
    String expected = "`self: borrow<" + name.label() + ">`";
    if (type.params().isEmpty()) {
      throw breach("a method's first parameter is " + expected + ", found none");
    }
    FunctionType.Parameter self = type.params().get(0);
    if (!self.name().equals("self") || self.type().kind() != ValueType.Kind.BORROW) {
      throw breach(
          "a method's first parameter is "
              + expected
              + ", found `"
              + self.name()
              + ": "
              + self.type()
              + "`");
    }
    checkResource(name, self.type(), types);
  }

  private void checkResource(ParsedName name, ValueType handle, TypeTable types) {
    String found = types.origins().resource(handle).map(NamedType::of).map(names::get).orElse(null);
    if (found == null) {
      throw breach("the resource type of its type `" + handle + "` has no name beside it");
    }
    if (!found.equals(name.label())) {
      throw breach("expected the resource type `" + name.label() + "`, found `" + found + "`");
    }
  }
}
