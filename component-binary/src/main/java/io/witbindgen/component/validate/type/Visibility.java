package io.witbindgen.component.validate.type;

import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.component.types.DefinedType;
import io.witbindgen.component.types.Extern;
import io.witbindgen.component.types.InstanceType;
import io.witbindgen.component.types.ItemType;
import io.witbindgen.component.types.NamedType;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The types that imports and exports can mention, because they have names outside the component
 * (Explainer, "External Visibility of Types").
 *
 * <p>Bindings for a source language need a name for each record, variant, enum, flags and resource
 * type that a function mentions. It must be the name of that very type, so this is about {@link
 * NamedType}s. Imports can mention imported types, exports can mention imported and exported ones:
 *
 * <pre>{@code
 * (component
 *   (type $point (record (field "x" u32)))     ;; cannot be mentioned
 *   (import "point" (type $p (eq $point)))     ;; imports and exports can mention $p
 *   (export $q "corner" (type $p))             ;; exports can mention $q
 *   (import "draw" (func (param "at" $p))))    ;; with $point or $q it would be invalid
 * }</pre>
 *
 * <p>The import of {@code $p} itself is valid although {@code $point} has no name outside: a type
 * that gets a name does not need another one. Its parts do.
 */
public final class Visibility {
  private final Set<NamedType> imported = new HashSet<>();
  private final Set<NamedType> exported = new HashSet<>();

  /**
   * Makes the types that an import names visible.
   *
   * @return the first type that the import mentions although it is not visible
   */
  public Optional<String> addImport(ItemType type, TypeTable types) {
    return add(type, true, types);
  }

  /**
   * Makes the types that an export names visible to exports.
   *
   * @return the first type that the export mentions although it is not visible
   */
  public Optional<String> addExport(ItemType type, TypeTable types) {
    return add(type, false, types);
  }

  private Optional<String> add(ItemType type, boolean isImport, TypeTable types) {
    Set<NamedType> named = isImport ? imported : exported;
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
    named(type)
        .ifPresent(
            named -> {
              if (isImport) {
                imported.add(named);
              }
              exported.add(named);
            });
    return unnamed;
  }

  /** Types of functions, components and instances have no names of this kind. */
  private static Optional<NamedType> named(DefinedType type) {
    return switch (type.kind()) {
      case VALUE -> Optional.of(NamedType.of(((DefinedType.OfValues) type).type()));
      case RESOURCE -> Optional.of(NamedType.of((DefinedType.OfResources) type));
      case FUNCTION, COMPONENT, INSTANCE -> Optional.empty();
    };
  }

  /** The first type without a name that a type mentions; the type itself is being named. */
  private static Optional<String> unnamed(DefinedType type, Set<NamedType> named, TypeTable types) {
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

  private static Optional<String> unnamed(
      InstanceType type, Set<NamedType> named, TypeTable types) {
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

  private static Optional<String> unnamed(
      FunctionType type, Set<NamedType> named, TypeTable types) {
    for (FunctionType.Parameter param : type.params()) {
      Optional<String> unnamed = unnamed(param.type(), named, types);
      if (unnamed.isPresent()) {
        return unnamed;
      }
    }
    return type.result().flatMap(result -> unnamed(result, named, types));
  }

  private static Optional<String> unnamed(ValueType type, Set<NamedType> named, TypeTable types) {
    types.charge(1);
    if (type instanceof ValueType.HandleType) {
      boolean known =
          types.origins().resource(type).map(NamedType::of).filter(named::contains).isPresent();
      return known ? Optional.empty() : Optional.of(type.toString());
    }
    if (TypeParts.needsName(type)) {
      return named.contains(NamedType.of(type)) ? Optional.empty() : Optional.of(type.toString());
    }
    return unnamedPart(type, named, types);
  }

  private static Optional<String> unnamedPart(
      ValueType type, Set<NamedType> named, TypeTable types) {
    for (ValueType part : TypeParts.parts(type)) {
      Optional<String> unnamed = unnamed(part, named, types);
      if (unnamed.isPresent()) {
        return unnamed;
      }
    }
    return Optional.empty();
  }
}
