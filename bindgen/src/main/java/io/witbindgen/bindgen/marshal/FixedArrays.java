package io.witbindgen.bindgen.marshal;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.bindgen.shape.Library;
import io.witbindgen.bindgen.shape.Shape;

/** Fixed-length lists that are primitive arrays: bulk copies in memory, loops over core values. */
final class FixedArrays {
  private FixedArrays() {}

  static void write(MethodSpec.Builder method, Shape shape, Place place) {
    ValueType.FixedListType type = (ValueType.FixedListType) shape.layout();
    boolean memory = place instanceof Place.Memory;
    if (memory && shape.scalar() != ValueType.Kind.BOOL) {
      boolean bytes = type.element().size() == 1;
      method.addStatement(
          bytes ? "cx.memory().write(pointer, value, 0, $L)" : "cx.memory().write(pointer, value)",
          bytes ? new Object[] {type.length()} : new Object[0]);
      return;
    }
    Place element = place.element(type.element());
    method.beginControlFlow("for (int i = 0; i < $L; i++)", type.length());
    CodeBlock unsigned =
        switch (shape.scalar()) {
          case U8 -> CodeBlock.of("value[i] & 0xff");
          case U16 -> CodeBlock.of("value[i] & 0xffff");
          case U32 -> CodeBlock.of("value[i] & 0xffff_ffffL");
          default -> CodeBlock.of("value[i]");
        };
    method.addStatement(element.write(shape.scalar(), unsigned, false));
    method.endControlFlow();
  }

  static void read(MethodSpec.Builder method, Shape shape, Place place) {
    ValueType.FixedListType type = (ValueType.FixedListType) shape.layout();
    if (place instanceof Place.Memory) {
      method.addStatement(
          "return $T.load$L(cx, pointer, $L)",
          Library.LISTS,
          Marshalling.arrays(shape, true),
          type.length());
      return;
    }
    Place element = place.element(type.element());
    TypeName component = ((com.palantir.javapoet.ArrayTypeName) shape.java()).componentType();
    method.addStatement("$T list = new $T[$L]", shape.java(), component, type.length());
    method.beginControlFlow("for (int i = 0; i < $L; i++)", type.length());
    ValueType.Kind sameWidth =
        switch (shape.scalar()) {
          case U8 -> ValueType.Kind.S8;
          case U16 -> ValueType.Kind.S16;
          case U32 -> ValueType.Kind.S32;
          default -> shape.scalar();
        };
    method.addStatement("list[i] = $L", element.read(sameWidth));
    method.endControlFlow().addStatement("return list");
  }
}
