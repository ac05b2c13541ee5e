package io.witbindgen.bindgen.shape;

import com.palantir.javapoet.TypeName;
import io.witbindgen.abi.type.HostCost;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.List;
import java.util.Optional;

/**
 * A WIT type as the generated code sees it, with aliases resolved. {@link Shapes} creates one
 * object for each type, so shapes compare by identity.
 */
public final class Shape {
  /** The kinds of types that need different code. */
  public enum Kind {
    /** A number, bool or char. */
    SCALAR,
    STRING,
    /** A list that is a primitive array. */
    ARRAY,
    LIST,
    /** A fixed-length list that is a primitive array. */
    FIXED_ARRAY,
    FIXED_LIST,
    MAP,
    TUPLE,
    OPTION,
    RESULT,
    RECORD,
    VARIANT,
    ENUM,
    FLAGS,
    /** A resource that is transferred. */
    OWN,
    /** A resource that is lent for a call. */
    BORROW,
    STREAM,
    FUTURE,
    ERROR_CONTEXT
  }

  private final Kind kind;
  private final ValueType layout;
  private final TypeName java;
  private final String label;
  private final List<Optional<Shape>> parts;
  private final Optional<TypeDefinition> definition;
  private final boolean handles;
  private final int size;

  Shape(
      Kind kind,
      ValueType layout,
      TypeName java,
      String label,
      List<Optional<Shape>> parts,
      Optional<TypeDefinition> definition) {
    this.kind = kind;
    this.layout = layout;
    this.java = java;
    this.label = label;
    this.parts = List.copyOf(parts);
    this.definition = definition;
    this.size = size(layout, parts);
    this.handles =
        switch (kind) {
          case OWN, BORROW -> true;
          case STREAM, FUTURE -> false;
          default -> parts.stream().anyMatch(p -> p.isPresent() && p.get().hasHandles());
        };
  }

  /** The number of types that are written in it; a name counts as one wherever it is used. */
  private static int size(ValueType layout, List<Optional<Shape>> parts) {
    int size =
        layout.kind() == ValueType.Kind.ENUM ? ((ValueType.EnumType) layout).labels().size() : 1;
    for (Optional<Shape> part : parts) {
      size += part.map(p -> p.isDeclared() ? 1 : p.size()).orElse(1);
    }
    return size;
  }

  public Kind kind() {
    return kind;
  }

  /** How long its description is: the types in it, where each name counts as one. */
  public int size() {
    return size;
  }

  public ValueType layout() {
    return layout;
  }

  /** The Java type, primitive where possible. */
  public TypeName java() {
    return java;
  }

  /** A name for methods that handle this type: {@code OptionString}. */
  public String label() {
    return label;
  }

  /** The parts of the type: element, key and value, parts, fields, or the payload of each case. */
  public List<Optional<Shape>> parts() {
    return parts;
  }

  /** A part that is known to be present. */
  public Shape part(int index) {
    return parts.get(index).orElseThrow();
  }

  /** The definition of a type with a Java name. */
  public TypeDefinition definition() {
    return definition.orElseThrow();
  }

  public boolean isDeclared() {
    return definition.isPresent() && kind != Kind.OWN && kind != Kind.BORROW;
  }

  /** Whether it contains a resource; the payloads of streams and futures do not count. */
  public boolean hasHandles() {
    return handles;
  }

  /** The number, bool or char of a scalar, or of an array's elements. */
  public ValueType.Kind scalar() {
    return switch (kind) {
      case ARRAY -> ((ValueType.ListType) layout).element().kind();
      case FIXED_ARRAY -> ((ValueType.FixedListType) layout).element().kind();
      default -> layout.kind();
    };
  }

  /** Whether a value can travel as core values at all: parameters have at most 16 of them. */
  public boolean isEverFlat() {
    return layout.flatCount() <= io.witbindgen.abi.type.Flattening.MAX_FLAT_PARAMS;
  }

  /** Whether a non-null Java value can be invalid for the type. */
  public boolean needsCheck() {
    return switch (kind) {
      case SCALAR ->
          switch (scalar()) {
            case U8, U16, U32, CHAR -> true;
            default -> false;
          };
      case STRING, ARRAY, LIST, FIXED_ARRAY, FIXED_LIST, MAP, FLAGS -> true;
      case OWN, BORROW, STREAM, FUTURE, ERROR_CONTEXT -> true;
      case ENUM -> false;
      case TUPLE, OPTION, RESULT, RECORD, VARIANT ->
          parts.stream().anyMatch(p -> p.isPresent() && p.get().needsCheck());
    };
  }

  /**
   * The host memory of one loaded value, in bytes. Strings and variable-length lists are not
   * included, because they are charged when they are loaded.
   */
  public long hostBytes() {
    return switch (kind) {
      case SCALAR, STRING, ARRAY, LIST, MAP, ENUM -> 0;
      case FIXED_ARRAY -> HostCost.HEADER + layout.size();
      case FIXED_LIST ->
          HostCost.LIST
              + ((ValueType.FixedListType) layout).length() * (HostCost.SLOT + part(0).hostBytes());
      case FLAGS, OWN, BORROW, STREAM, FUTURE, ERROR_CONTEXT -> HostCost.HANDLE;
      case RECORD, TUPLE, OPTION, RESULT, VARIANT ->
          HostCost.HEADER
              + parts.stream()
                  .mapToLong(p -> p.map(s -> HostCost.SLOT + s.hostBytes()).orElse(0L))
                  .sum();
    };
  }

  @Override
  public String toString() {
    return label;
  }

  /** For code that handles a shape although {@code SupportCheck} rejects it. */
  public static IllegalStateException unsupported(Object shape) {
    return new IllegalStateException("not refused before: " + shape);
  }
}
