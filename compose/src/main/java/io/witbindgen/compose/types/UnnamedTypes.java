package io.witbindgen.compose.types;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The types that an item mentions and that need a name outside of it, because it has none for them
 * itself (Explainer, "External Visibility of Types"): records, variants, enums, flags and
 * resources.
 */
public final class UnnamedTypes {
  private final Set<Type> named = new HashSet<>();
  private final Set<Type> seen = new HashSet<>();
  private final Set<Type> unnamed = new LinkedHashSet<>();

  private UnnamedTypes() {}

  /** The types, in the order in which they are mentioned. */
  public static Set<Type> of(Item item) {
    UnnamedTypes types = new UnnamedTypes();
    types.name(item);
    types.item(item);
    return types.unnamed;
  }

  private void name(Item item) {
    if (item.isType()) {
      named.add(item.type());
    } else if (item.type() instanceof InterfaceType instance) {
      instance.exports().values().forEach(this::name);
    }
  }

  private void item(Item item) {
    switch (item.type().kind()) {
      case VALUE -> {
        if (item.isType()) {
          parts((ValueType) item.type());
        } else {
          mention((ValueType) item.type());
        }
      }
      case FUNCTION -> {
        FunctionType function = (FunctionType) item.type();
        function.parameters().forEach(parameter -> mention(parameter.type()));
        function.result().ifPresent(this::mention);
      }
      case INTERFACE -> ((InterfaceType) item.type()).exports().values().forEach(this::item);
      case RESOURCE, WORLD, MODULE -> {}
    }
  }

  /** A type that gets a name does not need another one; its parts do. */
  private void parts(ValueType type) {
    if (type instanceof ValueType.Handle) {
      mention(type);
    } else if (type instanceof Defined defined && seen.add(defined)) {
      defined.parts().stream()
          .map(Defined.Part::type)
          .flatMap(Optional::stream)
          .forEach(this::mention);
    }
  }

  private void mention(ValueType type) {
    if (type instanceof ValueType.Handle handle) {
      need(handle.resource());
    } else if (type instanceof Defined defined) {
      switch (defined.structure()) {
        case RECORD, VARIANT, ENUM, FLAGS -> need(defined);
        case TUPLE, LIST, FIXED_LIST, MAP, OPTION, RESULT, STREAM, FUTURE, ALIAS -> parts(defined);
      }
    }
  }

  private void need(Type type) {
    if (!named.contains(type)) {
      unnamed.add(type);
    }
  }
}
