package io.witbindgen.bindgen.marshal;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.witbindgen.abi.type.HostCost;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.bindgen.shape.Library;
import io.witbindgen.bindgen.shape.Shape;
import io.witbindgen.bindgen.shape.Shapes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Emits code that writes and reads values: statements and expressions for use in place, and the
 * private methods for types without a name. {@link DeclaredMarshalling} has the methods for named
 * types.
 */
final class Marshalling {
  private final Methods methods;

  Marshalling(Methods methods) {
    this.methods = methods;
  }

  /** The statement that writes a value, which has already been checked. */
  CodeBlock write(Shape shape, CodeBlock value, boolean boxed, Place place) {
    return switch (shape.kind()) {
      case SCALAR -> place.write(shape.scalar(), value, boxed);
      case STRING ->
          place instanceof Place.Memory
              ? CodeBlock.of("$T.store(cx, $L, $L)", Library.STRINGS, value, place.arguments())
              : place.writeRange(CodeBlock.of("$T.storeIntoRange(cx, $L)", Library.STRINGS, value));
      case ARRAY ->
          place.writeRange(
              CodeBlock.of("$T.store$L(cx, $L)", Library.LISTS, arrays(shape, false), value));
      case LIST ->
          place.writeRange(
              methods.helper("store", shape, with(value), name -> storeList(name, shape)));
      case MAP ->
          place.writeRange(
              methods.helper("store", shape, with(value), name -> storeMap(name, shape)));
      case ENUM ->
          place.writeBits(
              ((ValueType.EnumType) shape.layout()).discriminantSize(),
              CodeBlock.of("$L.ordinal()", value));
      case FLAGS -> place.writeBits(shape.layout().size(), methods.call("lower", shape, value));
      case OWN -> handle(shape, "lowerOwn", value, place);
      case BORROW -> handle(shape, "lowerBorrow", value, place);
      case STREAM, FUTURE, ERROR_CONTEXT ->
          place.writeBits(4, CodeBlock.of("$T.lower(cx, $L)", Library.ASYNC_VALUES, value));
      case RECORD, VARIANT ->
          methods.call(place.writeVerb(), shape, with(value, place.arguments()));
      case FIXED_ARRAY, FIXED_LIST, TUPLE, OPTION, RESULT -> {
        boolean memory = place instanceof Place.Memory;
        yield methods.helper(
            place.writeVerb(),
            shape,
            with(value, place.arguments()),
            name -> writer(name, shape, Place.parameter(memory)));
      }
    };
  }

  /** The expression that reads a value. */
  CodeBlock read(Shape shape, Place place) {
    return switch (shape.kind()) {
      case SCALAR -> place.read(shape.scalar());
      case STRING ->
          place instanceof Place.Memory
              ? CodeBlock.of("$T.load(cx, $L)", Library.STRINGS, place.arguments())
              : CodeBlock.of("$T.loadFromRange(cx, $L)", Library.STRINGS, place.readRange());
      case ARRAY ->
          CodeBlock.of("$T.load$L(cx, $L)", Library.LISTS, arrays(shape, true), place.readRange());
      case LIST ->
          methods.helper("load", shape, with(place.readRange()), name -> loadList(name, shape));
      case MAP ->
          methods.helper("load", shape, with(place.readRange()), name -> loadMap(name, shape));
      case ENUM ->
          methods.call(
              "lift",
              shape,
              place.readBits(((ValueType.EnumType) shape.layout()).discriminantSize()));
      case FLAGS -> methods.call("lift", shape, place.readBits(shape.layout().size()));
      case OWN -> CodeBlock.of("cx.liftOwn($L, $L)", methods.resource(shape), place.readBits(4));
      case BORROW ->
          CodeBlock.of("cx.liftBorrow($L, $L)", methods.resource(shape), place.readBits(4));
      case STREAM -> async("liftStream", place);
      case FUTURE -> async("liftFuture", place);
      case ERROR_CONTEXT -> async("liftErrorContext", place);
      case RECORD, VARIANT -> methods.call(place.readVerb(), shape, with(place.arguments()));
      case FIXED_ARRAY, FIXED_LIST, TUPLE, OPTION, RESULT -> {
        boolean memory = place instanceof Place.Memory;
        yield methods.helper(
            place.readVerb(),
            shape,
            with(place.arguments()),
            name -> reader(name, shape, Place.parameter(memory)));
      }
    };
  }

  private CodeBlock handle(Shape shape, String verb, CodeBlock value, Place place) {
    return place.writeBits(4, CodeBlock.of("cx.$L($L, $L)", verb, methods.resource(shape), value));
  }

  private static CodeBlock async(String verb, Place place) {
    return CodeBlock.of("$T.$L(cx, $L)", Library.ASYNC_VALUES, verb, place.readBits(4));
  }

  /** The expression for a checked discriminant. */
  static CodeBlock discriminant(Place place, ValueType.CasesType type) {
    return CodeBlock.of(
        "$T.discriminant($L, $L)",
        Library.LOADING,
        place.readBits(type.discriminantSize()),
        type.payloads().size());
  }

  /** The statement that writes a constant discriminant. */
  static CodeBlock writeDiscriminant(Place place, ValueType.CasesType type, int index) {
    return place.writeBits(type.discriminantSize(), CodeBlock.of("$L", index));
  }

  /**
   * The condition that a result is ok (0) or an error (1), with a pattern variable if there is a
   * payload.
   */
  static CodeBlock resultArm(Shape shape, int arm) {
    if (shape.parts().get(arm).isEmpty()) {
      return CodeBlock.of(arm == 0 ? "value.isOk()" : "!value.isOk()");
    }
    TypeName ok = Shapes.payload(shape.parts().get(0));
    TypeName error = Shapes.payload(shape.parts().get(1));
    return arm == 0
        ? CodeBlock.of("value instanceof $T.Ok<$T, $T> ok", Library.RESULT, ok, error)
        : CodeBlock.of("value instanceof $T.Err<$T, $T> err", Library.RESULT, ok, error);
  }

  /** The parameters of a method that writes to or reads from either kind of place. */
  static MethodSpec.Builder placed(MethodSpec.Builder method, Place place) {
    return place instanceof Place.Memory
        ? method.addParameter(TypeName.LONG, "pointer")
        : method.addParameter(Library.LONGS, "flat").addParameter(TypeName.INT, "at");
  }

  private MethodSpec writer(String name, Shape shape, Place place) {
    MethodSpec.Builder method = method(name).addParameter(shape.java(), "value");
    placed(method, place);
    switch (shape.kind()) {
      case TUPLE -> {
        for (int i = 0; i < shape.parts().size(); i++) {
          Place part = place.part((ValueType.TupleType) shape.layout(), i);
          method.addStatement(write(shape.part(i), CodeBlock.of("value.part$L()", i), true, part));
        }
      }
      case OPTION -> {
        ValueType.CasesType type = (ValueType.CasesType) shape.layout();
        method.beginControlFlow("if (value.isPresent())");
        method.addStatement(writeDiscriminant(place, type, 1));
        method.addStatement(
            write(shape.part(0), CodeBlock.of("value.get()"), true, place.payload(type)));
        method.nextControlFlow("else").addStatement(writeDiscriminant(place, type, 0));
        method.endControlFlow();
      }
      case RESULT -> {
        ValueType.CasesType type = (ValueType.CasesType) shape.layout();
        method.beginControlFlow("if ($L)", resultArm(shape, 0));
        writeArm(method, shape, place, 0, type);
        if (shape.parts().get(1).isEmpty()) {
          method.nextControlFlow("else");
        } else {
          method.nextControlFlow("else if ($L)", resultArm(shape, 1));
        }
        writeArm(method, shape, place, 1, type);
        method.endControlFlow();
      }
      case FIXED_LIST -> {
        ValueType element = shape.part(0).layout();
        method.beginControlFlow("for (int i = 0; i < $L; i++)", length(shape));
        method.addStatement(
            write(shape.part(0), CodeBlock.of("value.get(i)"), true, place.element(element)));
        method.endControlFlow();
      }
      case FIXED_ARRAY -> FixedArrays.write(method, shape, place);
      default -> throw Shape.unsupported(shape);
    }
    return method.build();
  }

  private void writeArm(
      MethodSpec.Builder method, Shape shape, Place place, int arm, ValueType.CasesType type) {
    method.addStatement(writeDiscriminant(place, type, arm));
    String accessor = arm == 0 ? "ok.value()" : "err.error()";
    shape
        .parts()
        .get(arm)
        .ifPresent(
            p -> method.addStatement(write(p, CodeBlock.of(accessor), true, place.payload(type))));
  }

  private MethodSpec reader(String name, Shape shape, Place place) {
    MethodSpec.Builder method = method(name).returns(shape.java());
    placed(method, place);
    switch (shape.kind()) {
      case TUPLE -> {
        List<CodeBlock> parts = new ArrayList<>();
        for (int i = 0; i < shape.parts().size(); i++) {
          parts.add(read(shape.part(i), place.part((ValueType.TupleType) shape.layout(), i)));
        }
        method.addStatement(
            "return new $T<>($L)", Library.tuple(parts.size()), Lines.inStatement(parts));
      }
      case OPTION -> {
        ValueType.CasesType type = (ValueType.CasesType) shape.layout();
        method.beginControlFlow("if ($L == 0)", discriminant(place, type));
        method.addStatement("return $T.empty()", Library.OPTIONAL).endControlFlow();
        method.addStatement(
            "return $T.of($L)", Library.OPTIONAL, read(shape.part(0), place.payload(type)));
      }
      case RESULT -> {
        ValueType.CasesType type = (ValueType.CasesType) shape.layout();
        method.beginControlFlow("if ($L == 0)", discriminant(place, type));
        method.addStatement("return $T.ok($L)", Library.RESULT, readArm(shape, place, 0, type));
        method.endControlFlow();
        method.addStatement("return $T.err($L)", Library.RESULT, readArm(shape, place, 1, type));
      }
      case FIXED_LIST -> {
        TypeName element = shape.part(0).java().box();
        method.addStatement(
            "$T<$T> list = new $T<>($L)", Library.LIST, element, Library.ARRAY_LIST, length(shape));
        method.beginControlFlow("for (int i = 0; i < $L; i++)", length(shape));
        method.addStatement(
            "list.add($L)", read(shape.part(0), place.element(shape.part(0).layout())));
        method.endControlFlow();
        method.addStatement("return $T.unmodifiableList(list)", Library.COLLECTIONS);
      }
      case FIXED_ARRAY -> FixedArrays.read(method, shape, place);
      default -> throw Shape.unsupported(shape);
    }
    return method.build();
  }

  private CodeBlock readArm(Shape shape, Place place, int arm, ValueType.CasesType type) {
    return shape
        .parts()
        .get(arm)
        .map(p -> read(p, place.payload(type)))
        .orElse(CodeBlock.of("$T.UNIT", Library.UNIT));
  }

  private MethodSpec storeList(String name, Shape shape) {
    Shape element = shape.part(0);
    return allocating(method(name), shape, element.layout())
        .beginControlFlow("for ($T element : value)", element.java().box())
        .addStatement(write(element, CodeBlock.of("element"), true, Place.memory("at", 0)))
        .addStatement("at += $L", element.layout().size())
        .endControlFlow()
        .addStatement("return $T.range(pointer, length)", Library.LISTS)
        .build();
  }

  private MethodSpec storeMap(String name, Shape shape) {
    ValueType.TupleType entry = ((ValueType.MapType) shape.layout()).entry();
    Shape key = shape.part(0);
    Shape value = shape.part(1);
    Place at = Place.memory("at", 0);
    return allocating(method(name), shape, entry)
        .beginControlFlow(
            "for ($T.Entry<$T, $T> entry : value.entrySet())",
            Library.MAP,
            key.java().box(),
            value.java().box())
        .addStatement(write(key, CodeBlock.of("entry.getKey()"), true, at.part(entry, 0)))
        .addStatement(write(value, CodeBlock.of("entry.getValue()"), true, at.part(entry, 1)))
        .addStatement("at += $L", entry.size())
        .endControlFlow()
        .addStatement("return $T.range(pointer, length)", Library.LISTS)
        .build();
  }

  private static MethodSpec.Builder allocating(
      MethodSpec.Builder method, Shape shape, ValueType element) {
    return method
        .returns(TypeName.LONG)
        .addParameter(shape.java(), "value")
        .addStatement("int length = value.size()")
        .addStatement(
            "long pointer = $T.allocate(cx, length, $L, $L)",
            Library.LISTS,
            element.size(),
            element.alignment())
        .addStatement("long at = pointer");
  }

  private MethodSpec loadList(String name, Shape shape) {
    Shape element = shape.part(0);
    return counted(method(name), shape, element.layout(), element.hostBytes())
        .addStatement(
            "$T<$T> list = new $T<>(count)", Library.LIST, element.java(), Library.ARRAY_LIST)
        .beginControlFlow("for (int i = 0; i < count; i++)")
        .addStatement(
            "list.add($L)", read(element, Place.memory("pointer", 0).element(element.layout())))
        .endControlFlow()
        .addStatement("return $T.unmodifiableList(list)", Library.COLLECTIONS)
        .build();
  }

  private MethodSpec loadMap(String name, Shape shape) {
    ValueType.TupleType entry = ((ValueType.MapType) shape.layout()).entry();
    Place at = Place.memory("at", 0);
    long bytes = HostCost.ENTRY + shape.part(0).hostBytes() + shape.part(1).hostBytes();
    return counted(method(name), shape, entry, bytes)
        .addStatement(
            "$T map = new $T<>()",
            ParameterizedTypeName.get(
                Library.MAP, shape.part(0).java().box(), shape.part(1).java().box()),
            Library.LINKED_HASH_MAP)
        .beginControlFlow("for (int i = 0; i < count; i++)")
        .addStatement("long at = pointer + i * $LL", entry.size())
        .addStatement(
            "map.put($L,$W$L)",
            read(shape.part(0), at.part(entry, 0)),
            read(shape.part(1), at.part(entry, 1)))
        .endControlFlow()
        .addStatement("return $T.unmodifiableMap(map)", Library.COLLECTIONS)
        .build();
  }

  private static MethodSpec.Builder counted(
      MethodSpec.Builder method, Shape shape, ValueType element, long hostBytes) {
    method
        .returns(shape.java())
        .addParameter(TypeName.LONG, "pointer")
        .addParameter(TypeName.LONG, "length")
        .addStatement(
            "int count = $T.checkRange(cx, pointer, length, $L, $L)",
            Library.LISTS,
            element.size(),
            element.alignment());
    return hostBytes == 0 ? method : method.addStatement("cx.charge(count * $LL)", hostBytes);
  }

  private static MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(Library.CONTEXT, "cx");
  }

  private static CodeBlock with(CodeBlock... arguments) {
    return CodeBlock.of("cx, $L", CodeBlock.join(List.of(arguments), ", "));
  }

  private static int length(Shape shape) {
    return ((ValueType.FixedListType) shape.layout()).length();
  }

  /** The word for an array in the names of the library's methods; chars are stored as ints. */
  static String arrays(Shape shape, boolean load) {
    return switch (shape.scalar()) {
      case BOOL -> "Booleans";
      case S8, U8 -> "Bytes";
      case S16, U16 -> "Shorts";
      case S32, U32 -> "Ints";
      case CHAR -> load ? "Chars" : "Ints";
      case S64, U64 -> "Longs";
      case F32 -> "Floats";
      case F64 -> "Doubles";
      default -> throw Shape.unsupported(shape);
    };
  }

  /** Whether writing or reading a value of this type needs the call's context. */
  static boolean needsContext(Optional<Shape> shape) {
    return shape.isPresent()
        && switch (shape.get().kind()) {
          case SCALAR, ENUM, FLAGS -> false;
          default -> true;
        };
  }
}
