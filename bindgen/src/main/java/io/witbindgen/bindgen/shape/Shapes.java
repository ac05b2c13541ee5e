package io.witbindgen.bindgen.shape;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.bindgen.names.Identifiers;
import io.witbindgen.bindgen.names.JavaNames;
import io.witbindgen.wit.model.Type;
import io.witbindgen.wit.model.TypeBody;
import io.witbindgen.wit.model.TypeDefinition;
import io.witbindgen.witabi.ValueTypes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Converts WIT types to {@link Shape}s: the Java mapping of types is here. */
public final class Shapes {
  private record Key(
      Shape.Kind kind, List<Optional<Shape>> parts, ValueType.Kind scalar, long length) {}

  private static final int LONGEST_LABEL = 30;

  private record Handle(Shape.Kind kind, TypeDefinition resource) {}

  private final JavaNames names;
  private final ValueTypes layouts = new ValueTypes();
  private final Map<TypeDefinition, Shape> declared = new HashMap<>();
  private final Map<Key, Shape> anonymous = new HashMap<>();
  private final Map<Handle, Shape> handles = new HashMap<>();

  public Shapes(JavaNames names) {
    this.names = names;
  }

  /** The shape of a type. */
  public Shape of(Type aliased) {
    Type type = JavaNames.behindAliases(aliased);
    return switch (type.kind()) {
      case PRIMITIVE -> primitive(type);
      case NAMED -> of(((Type.Named) type).definition());
      case LIST -> {
        Shape element = of(((Type.ListType) type).element());
        yield element.kind() == Shape.Kind.SCALAR
            ? array(Shape.Kind.ARRAY, type, element, 0, "ListOf")
            : anonymous(
                Shape.Kind.LIST, type, generic(Library.LIST, element), "ListOf", present(element));
      }
      case FIXED_LENGTH_LIST -> fixed((Type.FixedLengthList) type);
      case MAP -> {
        Shape key = of(((Type.MapType) type).key());
        Shape value = of(((Type.MapType) type).value());
        yield anonymous(
            Shape.Kind.MAP, type, generic(Library.MAP, key, value), "MapOf", present(key, value));
      }
      case OPTION -> {
        Shape some = of(((Type.OptionType) type).value());
        yield anonymous(
            Shape.Kind.OPTION, type, generic(Library.OPTIONAL, some), "Option", present(some));
      }
      case RESULT -> {
        Type.ResultType result = (Type.ResultType) type;
        Optional<Shape> ok = result.ok().map(this::of);
        Optional<Shape> error = result.error().map(this::of);
        TypeName java = ParameterizedTypeName.get(Library.RESULT, payload(ok), payload(error));
        yield anonymous(Shape.Kind.RESULT, type, java, "Result", List.of(ok, error));
      }
      case TUPLE -> {
        List<Shape> parts = ((Type.TupleType) type).elements().stream().map(this::of).toList();
        TypeName java = generic(Library.tuple(parts.size()), parts.toArray(new Shape[0]));
        yield anonymous(
            Shape.Kind.TUPLE, type, java, "TupleOf", parts.stream().map(Optional::of).toList());
      }
      case OWN -> handle(Shape.Kind.OWN, ((Type.Own) type).resource());
      case BORROW -> handle(Shape.Kind.BORROW, ((Type.Borrow) type).resource());
      case FUTURE ->
          async(Shape.Kind.FUTURE, type, Library.FUTURE, ((Type.FutureType) type).payload());
      case STREAM ->
          async(Shape.Kind.STREAM, type, Library.STREAM, ((Type.StreamType) type).element());
    };
  }

  private Shape handle(Shape.Kind kind, TypeDefinition named) {
    TypeDefinition resource = named.resolved();
    return handles.computeIfAbsent(
        new Handle(kind, resource),
        h -> {
          ClassName java = names.type(resource);
          String label = (kind == Shape.Kind.OWN ? "Own" : "Borrowed") + java.simpleName();
          return new Shape(
              kind, layouts.own(resource), java, label, List.of(), Optional.of(resource));
        });
  }

  /**
   * The shape of a stream or future. Its payload is not lifted or lowered with the value itself but
   * later, when elements are read or written.
   */
  private Shape async(Shape.Kind kind, Type type, ClassName java, Optional<Type> payload) {
    Optional<Shape> shape = payload.map(this::of);
    return anonymous.computeIfAbsent(
        new Key(kind, List.of(shape), layouts.of(type).kind(), 0),
        k ->
            new Shape(
                kind,
                layouts.of(type),
                ParameterizedTypeName.get(java, payload(shape)),
                java.simpleName() + "Of" + shape.map(Shape::label).orElse("Unit"),
                k.parts(),
                Optional.empty()));
  }

  /** The shape of a record, variant, enum or flags type. */
  public Shape of(TypeDefinition named) {
    TypeDefinition definition = named.resolved();
    Shape known = declared.get(definition);
    if (known == null) {
      known = declare(definition);
      declared.put(definition, known);
    }
    return known;
  }

  /** The Java type of a payload: boxed, and {@code Unit} where there is none. */
  public static TypeName payload(Optional<Shape> shape) {
    return shape.map(s -> s.java().box()).orElse(Library.UNIT);
  }

  private Shape declare(TypeDefinition definition) {
    TypeBody body = definition.body();
    ClassName java = names.type(definition);
    return switch (body.kind()) {
      case RECORD -> {
        List<Optional<Shape>> fields =
            ((TypeBody.RecordType) body)
                .fields().stream().map(f -> Optional.of(of(f.type()))).toList();
        yield declared(Shape.Kind.RECORD, definition, java, fields);
      }
      case VARIANT -> {
        List<Optional<Shape>> cases =
            ((TypeBody.VariantType) body)
                .cases().stream().map(c -> c.payload().map(this::of)).toList();
        yield declared(Shape.Kind.VARIANT, definition, java, cases);
      }
      case ENUM -> declared(Shape.Kind.ENUM, definition, java, List.of());
      case FLAGS ->
          declared(
              Shape.Kind.FLAGS,
              definition,
              ParameterizedTypeName.get(Library.SET, java),
              List.of());
      case RESOURCE, ALIAS, USE -> throw Shape.unsupported(definition);
    };
  }

  private Shape declared(
      Shape.Kind kind, TypeDefinition definition, TypeName java, List<Optional<Shape>> parts) {
    String label = names.type(definition).simpleName();
    return new Shape(kind, layouts.of(definition), java, label, parts, Optional.of(definition));
  }

  private Shape primitive(Type type) {
    ValueType layout = layouts.of(type);
    if (layout.kind() == ValueType.Kind.ERROR_CONTEXT) {
      Key key = new Key(Shape.Kind.ERROR_CONTEXT, List.of(), layout.kind(), 0);
      return anonymous.computeIfAbsent(
          key,
          k ->
              new Shape(
                  k.kind(),
                  layout,
                  Library.ERROR_CONTEXT,
                  "ErrorContext",
                  List.of(),
                  Optional.empty()));
    }
    boolean string = layout.kind() == ValueType.Kind.STRING;
    Key key = new Key(string ? Shape.Kind.STRING : Shape.Kind.SCALAR, List.of(), layout.kind(), 0);
    return anonymous.computeIfAbsent(
        key,
        k ->
            new Shape(
                k.kind(),
                layout,
                scalarJava(layout.kind()),
                Identifiers.upperCamel(layout.kind().name()),
                List.of(),
                Optional.empty()));
  }

  private Shape fixed(Type.FixedLengthList type) {
    Shape element = of(type.element());
    String label = "ListOf" + type.length();
    return element.kind() == Shape.Kind.SCALAR
        ? array(Shape.Kind.FIXED_ARRAY, type, element, type.length(), label)
        : anonymous.computeIfAbsent(
            new Key(Shape.Kind.FIXED_LIST, present(element), ValueType.Kind.LIST, type.length()),
            k ->
                new Shape(
                    k.kind(),
                    layouts.of(type),
                    generic(Library.LIST, element),
                    label + element.label(),
                    k.parts(),
                    Optional.empty()));
  }

  private Shape array(Shape.Kind kind, Type type, Shape element, long length, String label) {
    return anonymous.computeIfAbsent(
        new Key(kind, List.of(), element.scalar(), length),
        k ->
            new Shape(
                kind,
                layouts.of(type),
                ArrayTypeName.of(elementJava(element.scalar())),
                label + element.label(),
                List.of(),
                Optional.empty()));
  }

  private Shape anonymous(
      Shape.Kind kind, Type type, TypeName java, String label, List<Optional<Shape>> parts) {
    Key key = new Key(kind, parts, layouts.of(type).kind(), 0);
    return anonymous.computeIfAbsent(
        key,
        k ->
            new Shape(
                kind, layouts.of(type), java, label + labels(parts), parts, Optional.empty()));
  }

  private static String labels(List<Optional<Shape>> parts) {
    StringBuilder label = new StringBuilder();
    for (Optional<Shape> part : parts) {
      label.append(label.isEmpty() ? "" : "And").append(part.map(Shape::label).orElse("Unit"));
    }
    int end = label.lastIndexOf("And", LONGEST_LABEL);
    return label.length() > LONGEST_LABEL ? label.substring(0, Math.max(end, 1)) : label.toString();
  }

  private static List<Optional<Shape>> present(Shape... parts) {
    return List.of(parts).stream().map(Optional::of).toList();
  }

  private static TypeName generic(ClassName raw, Shape... arguments) {
    TypeName[] boxed = new TypeName[arguments.length];
    for (int i = 0; i < boxed.length; i++) {
      boxed[i] = arguments[i].java().box();
    }
    return ParameterizedTypeName.get(raw, boxed);
  }

  private static TypeName scalarJava(ValueType.Kind kind) {
    return switch (kind) {
      case BOOL -> TypeName.BOOLEAN;
      case S8 -> TypeName.BYTE;
      case S16 -> TypeName.SHORT;
      case U8, U16, S32, CHAR -> TypeName.INT;
      case U32, S64, U64 -> TypeName.LONG;
      case F32 -> TypeName.FLOAT;
      case F64 -> TypeName.DOUBLE;
      case STRING -> Library.STRING;
      default -> throw Shape.unsupported(kind);
    };
  }

  private static TypeName elementJava(ValueType.Kind kind) {
    return switch (kind) {
      case U8 -> TypeName.BYTE;
      case U16 -> TypeName.SHORT;
      case U32 -> TypeName.INT;
      default -> scalarJava(kind);
    };
  }
}
