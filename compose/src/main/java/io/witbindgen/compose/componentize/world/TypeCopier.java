package io.witbindgen.compose.componentize.world;

import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.FunctionKind;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.Type;
import io.witbindgen.wit.model.TypeBody;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Copies the types and functions of one scope, so that they refer to copies. */
final class TypeCopier {
  private final ScopeId owner;
  private final UnaryOperator<TypeDefinition> used;
  private final Map<TypeDefinition, TypeDefinition> copies = new HashMap<>();

  /**
   * Starts with no copies.
   *
   * @param owner the scope that the copies belong to
   * @param used finds the copy of a type of another scope
   */
  TypeCopier(ScopeId owner, UnaryOperator<TypeDefinition> used) {
    this.owner = owner;
    this.used = used;
  }

  /** Copies an interface. */
  Interface copy(Interface original) {
    List<TypeDefinition> types = new ArrayList<>();
    original.types().forEach(type -> types.add(copy(type)));
    List<Function> functions = original.functions().stream().map(this::copy).toList();
    return new Interface(owner, types, functions, original.metadata());
  }

  /** Copies a definition, after those it refers to. */
  TypeDefinition copy(TypeDefinition original) {
    TypeDefinition copy =
        new TypeDefinition(owner, original.name(), copy(original.body()), original.metadata());
    copies.put(original, copy);
    return copy;
  }

  /** The copies so far, by the originals. */
  Map<TypeDefinition, TypeDefinition> copies() {
    return copies;
  }

  /** Copies a function, after the definitions it refers to. */
  Function copy(Function original) {
    Function.FunctionType type = original.type();
    List<Function.Parameter> parameters =
        type.parameters().stream()
            .map(p -> new Function.Parameter(p.name(), copy(p.type())))
            .toList();
    return new Function(
        original.name(),
        copy(original.kind()),
        new Function.FunctionType(type.async(), parameters, copy(type.result())),
        original.metadata());
  }

  private TypeDefinition current(TypeDefinition definition) {
    TypeDefinition copy = copies.get(definition);
    return copy == null ? used.apply(definition) : copy;
  }

  private FunctionKind copy(FunctionKind kind) {
    return switch (kind.kind()) {
      case FREE -> kind;
      case METHOD -> new FunctionKind.Method(current(((FunctionKind.Method) kind).resource()));
      case STATIC -> new FunctionKind.Static(current(((FunctionKind.Static) kind).resource()));
      case CONSTRUCTOR ->
          new FunctionKind.Constructor(current(((FunctionKind.Constructor) kind).resource()));
    };
  }

  private TypeBody copy(TypeBody body) {
    return switch (body.kind()) {
      case RECORD ->
          new TypeBody.RecordType(
              ((TypeBody.RecordType) body)
                  .fields().stream()
                      .map(f -> new TypeBody.Field(f.name(), copy(f.type()), f.metadata()))
                      .toList());
      case VARIANT ->
          new TypeBody.VariantType(
              ((TypeBody.VariantType) body)
                  .cases().stream()
                      .map(c -> new TypeBody.Case(c.name(), copy(c.payload()), c.metadata()))
                      .toList());
      case ENUM, FLAGS, RESOURCE -> body;
      case ALIAS -> new TypeBody.Alias(copy(((TypeBody.Alias) body).target()));
      case USE -> new TypeBody.Use(current(((TypeBody.Use) body).target()));
    };
  }

  private Optional<Type> copy(Optional<Type> type) {
    return type.map(this::copy);
  }

  private Type copy(Type type) {
    return switch (type.kind()) {
      case PRIMITIVE -> type;
      case NAMED -> new Type.Named(current(((Type.Named) type).definition()));
      case LIST -> new Type.ListType(copy(((Type.ListType) type).element()));
      case FIXED_LENGTH_LIST -> {
        Type.FixedLengthList list = (Type.FixedLengthList) type;
        yield new Type.FixedLengthList(copy(list.element()), list.length());
      }
      case MAP -> {
        Type.MapType map = (Type.MapType) type;
        yield new Type.MapType(map.key(), copy(map.value()));
      }
      case OPTION -> new Type.OptionType(copy(((Type.OptionType) type).value()));
      case RESULT -> {
        Type.ResultType result = (Type.ResultType) type;
        yield new Type.ResultType(copy(result.ok()), copy(result.error()));
      }
      case TUPLE ->
          new Type.TupleType(((Type.TupleType) type).elements().stream().map(this::copy).toList());
      case OWN -> new Type.Own(current(((Type.Own) type).resource()));
      case BORROW -> new Type.Borrow(current(((Type.Borrow) type).resource()));
      case FUTURE -> new Type.FutureType(copy(((Type.FutureType) type).payload()));
      case STREAM -> new Type.StreamType(copy(((Type.StreamType) type).element()));
    };
  }
}
