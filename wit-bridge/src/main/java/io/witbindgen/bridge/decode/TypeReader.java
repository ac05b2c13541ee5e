package io.witbindgen.bridge.decode;

import io.witbindgen.abi.type.ValueType;
import io.witbindgen.bridge.InexpressibleException;
import io.witbindgen.bridge.docs.DocsNode;
import io.witbindgen.component.types.DefinedType;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.Type;
import io.witbindgen.wit.model.TypeBody;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** The types of one scope: from component types to WIT types. */
final class TypeReader {
  private final Reading reading;
  private final ScopeDraft scope;
  private final Provider provider;
  private final IdentityHashMap<ValueType, Type> unnamed = new IdentityHashMap<>();

  TypeReader(Reading reading, ScopeDraft scope, Provider provider) {
    this.reading = reading;
    this.scope = scope;
    this.provider = provider;
  }

  /** Gives a type its name in the scope. */
  void define(String name, DefinedType type, Optional<String> externalId) {
    DocsNode docs = scope.docs().child("types", name);
    Optional<NamedTypes.Named> known = reading.names().find(type);
    TypeDefinition definition =
        known
            .map(NamedTypes.Named::definition)
            .filter(found -> found.owner().equals(scope.id()) && found.name().equals(name))
            .orElseGet(
                () ->
                    scope.add(
                        new TypeDefinition(
                            scope.id(),
                            InterfaceNames.plain(name),
                            known
                                .map(found -> alias(found, type))
                                .orElseGet(() -> body(type, docs)),
                            reading.metadata(docs, externalId))));
    reading.names().put(type, new NamedTypes.Named(definition, provider));
    reading.defined(definition, type, provider);
  }

  /** An alias of a type that has a name. */
  private TypeBody alias(NamedTypes.Named named, DefinedType type) {
    TypeDefinition target = named.definition();
    check(named, Optional.of(type));
    return target.owner().equals(scope.id())
        ? new TypeBody.Alias(new Type.Named(target))
        : new TypeBody.Use(usable(target));
  }

  private static TypeDefinition usable(TypeDefinition target) {
    if (target.owner().kind() != ScopeId.Kind.INTERFACE) {
      throw new InexpressibleException(
          "it mentions `" + target + "`, and only types of interfaces with a name can be used");
    }
    return target;
  }

  private void check(NamedTypes.Named named, Optional<DefinedType> type) {
    reading.mentioned(named, type.filter(DefinedType.OfResources.class::isInstance), provider);
  }

  private TypeBody body(DefinedType type, DocsNode docs) {
    return switch (type.kind()) {
      case VALUE -> body(((DefinedType.OfValues) type).type(), docs);
      case RESOURCE -> new TypeBody.ResourceType();
      case FUNCTION, COMPONENT, INSTANCE ->
          throw new InexpressibleException("WIT has no name for " + type.kind());
    };
  }

  private TypeBody body(ValueType type, DocsNode docs) {
    if (type instanceof ValueType.RecordType fields) {
      return new TypeBody.RecordType(
          fields.fields().stream()
              .map(f -> new TypeBody.Field(f.name(), read(f.type()), reading.part(docs, f.name())))
              .toList());
    } else if (type instanceof ValueType.VariantType cases) {
      return new TypeBody.VariantType(
          cases.cases().stream()
              .map(
                  c ->
                      new TypeBody.Case(
                          c.name(), c.type().map(this::read), reading.part(docs, c.name())))
              .toList());
    } else if (type instanceof ValueType.EnumType cases) {
      return new TypeBody.EnumType(
          cases.labels().stream()
              .map(label -> new TypeBody.EnumCase(label, reading.part(docs, label)))
              .toList());
    } else if (type instanceof ValueType.FlagsType flags) {
      return new TypeBody.FlagsType(
          flags.labels().stream()
              .map(label -> new TypeBody.Flag(label, reading.part(docs, label)))
              .toList());
    }
    return new TypeBody.Alias(structure(type));
  }

  /** A type as it is referred to: by its name, if it has one. */
  Type read(ValueType type) {
    Optional<NamedTypes.Named> named = reading.names().find(type);
    if (named.isPresent()) {
      check(named.get(), Optional.empty());
      return new Type.Named(local(named.get().definition()));
    }
    Type known = unnamed.get(type);
    if (known == null) {
      known = structure(type);
      unnamed.put(type, known);
    }
    return known;
  }

  private TypeDefinition local(TypeDefinition definition) {
    return definition.owner().equals(scope.id())
        ? definition
        : scope.use(usable(definition), reading.nothing());
  }

  private Type structure(ValueType type) {
    return switch (type.kind()) {
      case BOOL -> Type.Primitive.BOOL;
      case S8 -> Type.Primitive.S8;
      case U8 -> Type.Primitive.U8;
      case S16 -> Type.Primitive.S16;
      case U16 -> Type.Primitive.U16;
      case S32 -> Type.Primitive.S32;
      case U32 -> Type.Primitive.U32;
      case S64 -> Type.Primitive.S64;
      case U64 -> Type.Primitive.U64;
      case F32 -> Type.Primitive.F32;
      case F64 -> Type.Primitive.F64;
      case CHAR -> Type.Primitive.CHAR;
      case STRING -> Type.Primitive.STRING;
      case ERROR_CONTEXT -> Type.Primitive.ERROR_CONTEXT;
      case LIST -> new Type.ListType(read(((ValueType.ListType) type).element()));
      case FIXED_LIST -> {
        ValueType.FixedListType list = (ValueType.FixedListType) type;
        yield new Type.FixedLengthList(read(list.element()), list.length());
      }
      case MAP -> {
        ValueType.MapType map = (ValueType.MapType) type;
        // Keys are built-in types, which have keywords in WIT.
        yield new Type.MapType((Type.Primitive) structure(map.key()), read(map.value()));
      }
      case TUPLE -> new Type.TupleType(read(((ValueType.TupleType) type).types()));
      case OPTION -> new Type.OptionType(read(((ValueType.OptionType) type).some()));
      case RESULT -> {
        ValueType.ResultType result = (ValueType.ResultType) type;
        yield new Type.ResultType(result.ok().map(this::read), result.error().map(this::read));
      }
      case OWN -> new Type.Own(resource((ValueType.HandleType) type));
      case BORROW -> new Type.Borrow(resource((ValueType.HandleType) type));
      case STREAM -> new Type.StreamType(((ValueType.AsyncType) type).element().map(this::read));
      case FUTURE -> new Type.FutureType(((ValueType.AsyncType) type).element().map(this::read));
      case RECORD, VARIANT, ENUM, FLAGS ->
          throw new InexpressibleException("`" + type + "` has no name");
    };
  }

  private List<Type> read(List<ValueType> types) {
    return types.stream().map(this::read).toList();
  }

  private TypeDefinition resource(ValueType.HandleType handle) {
    NamedTypes.Named named =
        reading
            .names()
            .resourceOf(handle)
            .orElseThrow(
                () -> new InexpressibleException("the resource of `" + handle + "` has no name"));
    check(named, Optional.of(new DefinedType.OfResources(handle.resource())));
    return local(named.definition());
  }
}
