package io.witbindgen.runtime.plan;

import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ResourceType;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.component.InvalidComponentException;
import io.witbindgen.component.model.AliasTarget;
import io.witbindgen.component.model.Declarator;
import io.witbindgen.component.model.DefinedValueType;
import io.witbindgen.component.model.ExternType;
import io.witbindgen.component.model.LabelledType;
import io.witbindgen.component.model.PrimitiveType;
import io.witbindgen.component.model.Sort;
import io.witbindgen.component.model.TypeDefinition;
import io.witbindgen.component.model.ValueTypeRef;
import io.witbindgen.runtime.link.UnlinkableException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns type definitions, as written, into the types of the canonical ABI. */
final class TypeResolver {
  private TypeResolver() {}

  /** The item that a type definition adds to the type index space. */
  static Item.Type define(TypeDefinition definition, Scope scope, int offset) {
    try {
      return switch (definition.kind()) {
        case VALUE ->
            new Item.TypeOfValues(
                valueType(((TypeDefinition.Value) definition).type(), scope, offset));
        case FUNCTION ->
            new Item.TypeOfFunctions(
                functionType((TypeDefinition.Function) definition, scope, offset));
        case COMPONENT, INSTANCE -> new Item.TypeOfScope(definition, scope);
        case RESOURCE -> new Item.TypeOfResource(new ResourceType("resource"));
      };
    } catch (IllegalArgumentException e) {
      throw new InvalidComponentException(String.valueOf(e.getMessage()), offset);
    }
  }

  /**
   * The item that an import of this type adds: functions and instances become items that the host
   * provides.
   *
   * @param path the names of the enclosing imported instances, and its own
   * @param given the core modules and components that the host provides, by path
   */
  static Item imported(
      List<String> path, ExternType type, Map<List<String>, Item> given, Scope scope, int offset) {
    return switch (type.kind()) {
      case FUNCTION -> {
        int index = ((ExternType.Function) type).type();
        FunctionType function =
            scope.get(Item.TypeOfFunctions.class, Sort.TYPE, index, offset).type();
        yield new Item.ImportedFunction(function, path);
      }
      case INSTANCE -> {
        int index = ((ExternType.Instance) type).type();
        Item.TypeOfScope instance = scope.get(Item.TypeOfScope.class, Sort.TYPE, index, offset);
        if (!(instance.type() instanceof TypeDefinition.Instance definition)) {
          throw new InvalidComponentException("type " + index + " is not an instance type", offset);
        }
        yield instance(definition, instance.scope(), path, given);
      }
      case TYPE_EQUAL -> scope.get(Sort.TYPE, ((ExternType.TypeEqual) type).type(), offset);
      case SUB_RESOURCE -> new Item.TypeOfResource(new ResourceType(path.get(path.size() - 1)));
      case CORE_MODULE, COMPONENT -> {
        Item item = given.get(path);
        if (item == null) {
          throw new UnlinkableException(
              "import `"
                  + String.join("/", path)
                  + "`: expected a "
                  + type.sort()
                  + ", found nothing");
        }
        yield item;
      }
      case VALUE, VALUE_EQUAL ->
          throw new UnlinkableException(
              "import `"
                  + String.join("/", path)
                  + "` is a value, which this runtime cannot be given");
    };
  }

  /** The type that a value type reference denotes. */
  static ValueType reference(ValueTypeRef reference, Scope scope, int offset) {
    return switch (reference.kind()) {
      case PRIMITIVE -> primitive(((ValueTypeRef.Primitive) reference).type());
      case INDEX ->
          scope
              .get(
                  Item.TypeOfValues.class,
                  Sort.TYPE,
                  ((ValueTypeRef.Index) reference).type(),
                  offset)
              .type();
    };
  }

  private static Item.Instance instance(
      TypeDefinition.Instance definition,
      Scope around,
      List<String> path,
      Map<List<String>, Item> given) {
    Scope scope = new Scope(around, around.instance());
    Map<String, Item> exports = new LinkedHashMap<>();
    for (Declarator declarator : definition.declarators()) {
      switch (declarator.kind()) {
        case CORE_TYPE -> scope.add(Sort.CORE_TYPE, new Item.CoreType());
        case TYPE ->
            scope.add(
                Sort.TYPE,
                define(((Declarator.Type) declarator).type(), scope, declarator.offset()));
        case ALIAS -> alias(((Declarator.Alias) declarator).target(), scope, declarator.offset());
        case EXPORT -> {
          Declarator.Export export = (Declarator.Export) declarator;
          String name = export.name().name();
          List<String> longer = new ArrayList<>(path);
          longer.add(name);
          Item item = imported(longer, export.type(), given, scope, export.offset());
          scope.add(export.type().sort(), item);
          exports.put(name, item);
        }
        case IMPORT ->
            throw new InvalidComponentException(
                "an instance type declares no imports", declarator.offset());
      }
    }
    return new Item.Instance(exports);
  }

  private static void alias(AliasTarget target, Scope scope, int offset) {
    switch (target.kind()) {
      case EXPORT -> {
        AliasTarget.Export export = (AliasTarget.Export) target;
        Item.Instance instance =
            scope.get(Item.Instance.class, Sort.INSTANCE, export.instance(), offset);
        scope.add(export.sort(), export(instance, export.name(), offset));
      }
      case OUTER -> {
        AliasTarget.Outer outer = (AliasTarget.Outer) target;
        scope.add(
            outer.sort(),
            scope.enclosing(outer.count(), offset).get(outer.sort(), outer.index(), offset));
      }
      case CORE_EXPORT ->
          throw new InvalidComponentException("a type cannot alias a core export", offset);
    }
  }

  /** An export of an instance. */
  static Item export(Item.Instance instance, String name, int offset) {
    Item item = instance.exports().get(name);
    if (item == null) {
      throw new InvalidComponentException("the instance has no export `" + name + "`", offset);
    }
    return item;
  }

  private static FunctionType functionType(
      TypeDefinition.Function definition, Scope scope, int offset) {
    List<FunctionType.Parameter> params =
        definition.params().stream()
            .map(param -> FunctionType.param(param.label(), reference(param.type(), scope, offset)))
            .toList();
    return new FunctionType(
        definition.async(),
        params,
        definition.result().map(result -> reference(result, scope, offset)));
  }

  private static ValueType valueType(DefinedValueType type, Scope scope, int offset) {
    return switch (type.kind()) {
      case PRIMITIVE -> primitive(((DefinedValueType.Primitive) type).type());
      case RECORD ->
          ValueType.record(fields(((DefinedValueType.RecordOf) type).fields(), scope, offset));
      case VARIANT ->
          ValueType.variant(
              ((DefinedValueType.VariantOf) type)
                  .cases().stream()
                      .map(c -> new ValueType.Case(c.label(), optional(c.type(), scope, offset)))
                      .toList());
      case LIST ->
          ValueType.list(reference(((DefinedValueType.ListOf) type).element(), scope, offset));
      case FIXED_LIST -> {
        DefinedValueType.FixedListOf list = (DefinedValueType.FixedListOf) type;
        yield ValueType.list(
            reference(list.element(), scope, offset), list.length() & 0xffff_ffffL);
      }
      case TUPLE ->
          ValueType.tuple(
              ((DefinedValueType.TupleOf) type)
                  .elements().stream().map(element -> reference(element, scope, offset)).toList());
      case FLAGS -> ValueType.flags(((DefinedValueType.FlagsOf) type).labels());
      case ENUM -> ValueType.enumeration(((DefinedValueType.EnumOf) type).labels());
      case OPTION ->
          ValueType.option(reference(((DefinedValueType.OptionOf) type).type(), scope, offset));
      case RESULT -> {
        DefinedValueType.ResultOf result = (DefinedValueType.ResultOf) type;
        yield ValueType.result(
            nullable(result.ok(), scope, offset), nullable(result.error(), scope, offset));
      }
      case OWN -> ValueType.own(resource(((DefinedValueType.Own) type).resource(), scope, offset));
      case BORROW ->
          ValueType.borrow(resource(((DefinedValueType.Borrow) type).resource(), scope, offset));
      case STREAM ->
          ValueType.stream(nullable(((DefinedValueType.StreamOf) type).element(), scope, offset));
      case FUTURE ->
          ValueType.future(nullable(((DefinedValueType.FutureOf) type).element(), scope, offset));
      case MAP -> {
        DefinedValueType.MapOf map = (DefinedValueType.MapOf) type;
        yield ValueType.map(
            reference(map.key(), scope, offset), reference(map.value(), scope, offset));
      }
    };
  }

  private static ResourceType resource(int index, Scope scope, int offset) {
    return scope.get(Item.TypeOfResource.class, Sort.TYPE, index, offset).type();
  }

  private static List<ValueType.Field> fields(List<LabelledType> fields, Scope scope, int offset) {
    return fields.stream()
        .map(field -> ValueType.field(field.label(), reference(field.type(), scope, offset)))
        .toList();
  }

  private static Optional<ValueType> optional(
      Optional<ValueTypeRef> type, Scope scope, int offset) {
    return type.map(reference -> reference(reference, scope, offset));
  }

  private static @Nullable ValueType nullable(
      Optional<ValueTypeRef> type, Scope scope, int offset) {
    return optional(type, scope, offset).orElse(null);
  }

  private static ValueType primitive(PrimitiveType type) {
    return switch (type) {
      case BOOL -> ValueType.BOOL;
      case S8 -> ValueType.S8;
      case U8 -> ValueType.U8;
      case S16 -> ValueType.S16;
      case U16 -> ValueType.U16;
      case S32 -> ValueType.S32;
      case U32 -> ValueType.U32;
      case S64 -> ValueType.S64;
      case U64 -> ValueType.U64;
      case F32 -> ValueType.F32;
      case F64 -> ValueType.F64;
      case CHAR -> ValueType.CHAR;
      case STRING -> ValueType.STRING;
      case ERROR_CONTEXT -> ValueType.ERROR_CONTEXT;
    };
  }
}
