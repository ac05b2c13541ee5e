package io.witbindgen.component.validate.type;

import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.component.types.DefinedType;
import io.witbindgen.component.types.Extern;
import io.witbindgen.component.types.InstanceType;
import io.witbindgen.component.types.ItemType;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

/**
 * Which types have an externally visible name (Explainer, "External Visibility of Types").
 *
 * <p>A name belongs to the type object that an import or export introduced, not to the one it was
 * made of. Imports may mention imported types, exports may mention both.
 */
public final class Visibility {
  private final Set<Object> imported = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Object> exported = Collections.newSetFromMap(new IdentityHashMap<>());

  /** The first type that an import mentions without a name; else its own types have one now. */
  public Optional<String> addImport(ItemType type, TypeTable types) {
    return add(type, true, types);
  }

  /** The first type that an export mentions without a name; else its own types have one now. */
  public Optional<String> addExport(ItemType type, TypeTable types) {
    return add(type, false, types);
  }

  private Optional<String> add(ItemType type, boolean isImport, TypeTable types) {
    Set<Object> named = isImport ? imported : exported;
    types.charge(1);
    return switch (type.kind()) {
      case CORE_MODULE, COMPONENT -> Optional.empty();
      case FUNCTION -> unnamed(((ItemType.Function) type).type(), named, types);
      case VALUE -> unnamed(((ItemType.Value) type).type(), named, types);
      case INSTANCE -> {
        for (Extern export : ((ItemType.Instance) type).type().exports().values()) {
          Optional<String> unnamed = add(export.type(), isImport, types);
          if (unnamed.isPresent()) {
            yield unnamed;
          }
        }
        yield Optional.empty();
      }
      case TYPE -> addType(((ItemType.Type) type).type(), isImport, types);
    };
  }

  private Optional<String> addType(DefinedType type, boolean isImport, TypeTable types) {
    Optional<String> unnamed = unnamed(type, isImport ? imported : exported, types);
    Object key = type instanceof DefinedType.OfValues values ? values.type() : type;
    if (isImport) {
      imported.add(key);
    }
    exported.add(key);
    return unnamed;
  }

  /** What a type mentions; a type that is named needs no name of its own. */
  private static Optional<String> unnamed(DefinedType type, Set<Object> named, TypeTable types) {
    return switch (type.kind()) {
      case VALUE -> {
        ValueType value = ((DefinedType.OfValues) type).type();
        yield value instanceof ValueType.HandleType
            ? unnamed(value, named, types)
            : unnamedPart(value, named, types);
      }
      case FUNCTION -> unnamed(((DefinedType.OfFunctions) type).type(), named, types);
      case INSTANCE -> unnamed(((DefinedType.OfInstances) type).type(), named, types);
      case COMPONENT, RESOURCE -> Optional.empty();
    };
  }

  private static Optional<String> unnamed(InstanceType type, Set<Object> named, TypeTable types) {
    for (Extern export : type.exports().values()) {
      types.charge(1);
      Optional<String> unnamed =
          switch (export.type().kind()) {
            case CORE_MODULE, COMPONENT -> Optional.empty();
            case FUNCTION -> unnamed(((ItemType.Function) export.type()).type(), named, types);
            case VALUE -> unnamed(((ItemType.Value) export.type()).type(), named, types);
            case TYPE -> unnamed(((ItemType.Type) export.type()).type(), named, types);
            case INSTANCE -> unnamed(((ItemType.Instance) export.type()).type(), named, types);
          };
      if (unnamed.isPresent()) {
        return unnamed;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> unnamed(FunctionType type, Set<Object> named, TypeTable types) {
    for (FunctionType.Parameter param : type.params()) {
      Optional<String> unnamed = unnamed(param.type(), named, types);
      if (unnamed.isPresent()) {
        return unnamed;
      }
    }
    return type.result().flatMap(result -> unnamed(result, named, types));
  }

  private static Optional<String> unnamed(ValueType type, Set<Object> named, TypeTable types) {
    types.charge(1);
    if (type instanceof ValueType.HandleType) {
      boolean known = types.origins().resource(type).filter(named::contains).isPresent();
      return known ? Optional.empty() : Optional.of(type.toString());
    }
    if (Shapes.needsName(type)) {
      return named.contains(type) ? Optional.empty() : Optional.of(type.toString());
    }
    return unnamedPart(type, named, types);
  }

  private static Optional<String> unnamedPart(ValueType type, Set<Object> named, TypeTable types) {
    for (ValueType part : Shapes.parts(type)) {
      Optional<String> unnamed = unnamed(part, named, types);
      if (unnamed.isPresent()) {
        return unnamed;
      }
    }
    return Optional.empty();
  }
}
