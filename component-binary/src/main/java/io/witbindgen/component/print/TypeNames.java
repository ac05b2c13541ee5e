package io.witbindgen.component.print;

import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ResourceType;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.component.types.DefinedType;
import io.witbindgen.component.types.ItemType;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The names under which types were imported or exported, so that they are written once and then
 * mentioned. Types are told apart by identity, as in validation.
 */
final class TypeNames {
  private static final int MAX_LENGTH = 1_000;

  private final IdentityHashMap<ValueType, String> names = new IdentityHashMap<>();
  private final IdentityHashMap<ResourceType, String> resources = new IdentityHashMap<>();

  /** An item in one line; from here on, a type of values is referred to by {@code name}. */
  String describe(String name, ItemType type) {
    return switch (type.kind()) {
      case FUNCTION -> function(((ItemType.Function) type).type());
      case VALUE -> "value " + mention(((ItemType.Value) type).type());
      case TYPE -> define(name, ((ItemType.Type) type).type());
      case CORE_MODULE, COMPONENT, INSTANCE -> type.sort().toString();
    };
  }

  private String define(String name, DefinedType type) {
    return switch (type.kind()) {
      case VALUE -> {
        ValueType values = ((DefinedType.OfValues) type).type();
        String text = "type " + values.toString(this::name);
        if (!(values instanceof ValueType.Primitive)) {
          names.put(values, name);
        }
        yield text;
      }
      case FUNCTION -> "type " + function(((DefinedType.OfFunctions) type).type());
      case COMPONENT -> "component type";
      case INSTANCE -> "instance type";
      case RESOURCE -> {
        resources.put(((DefinedType.OfResources) type).type(), name);
        yield "resource";
      }
    };
  }

  private Optional<String> name(ValueType type) {
    return type instanceof ValueType.HandleType handle
        ? Optional.ofNullable(resources.get(handle.resource()))
            .map(resource -> handle.kind().name().toLowerCase(Locale.ROOT) + "<" + resource + ">")
        : Optional.ofNullable(names.get(type));
  }

  private String mention(ValueType type) {
    return name(type).orElseGet(() -> type.toString(this::name));
  }

  private String function(FunctionType type) {
    StringBuilder out = new StringBuilder(type.async() ? "async func(" : "func(");
    List<FunctionType.Parameter> params = type.params();
    for (Iterator<FunctionType.Parameter> it = params.iterator(); it.hasNext(); ) {
      if (out.length() > MAX_LENGTH) {
        out.append('…');
        break;
      }
      FunctionType.Parameter param = it.next();
      out.append(param.name()).append(": ").append(mention(param.type()));
      out.append(it.hasNext() ? ", " : "");
    }
    out.append(')');
    type.result().ifPresent(result -> out.append(" -> ").append(mention(result)));
    return out.toString();
  }
}
