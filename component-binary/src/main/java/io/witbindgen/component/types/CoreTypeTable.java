package io.witbindgen.component.types;

import io.witbindgen.abi.core.CoreFunctionType;
import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.component.core.HeapType;
import io.witbindgen.component.core.RecursiveType;
import io.witbindgen.component.core.StorageType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * The core types of a component and of everything nested in it, numbered so that two types are the
 * same if their numbers are equal (core specification, "Type Equivalence").
 *
 * <p>The types of an index space refer to each other by index; those of this table by number.
 * Inside a recursion group, where no number exists yet, the n-th type of the group is referred to
 * as {@code -1 - n}.
 */
public final class CoreTypeTable {
  private final Map<RecursiveType, Integer> numbers = new HashMap<>();
  private final List<RecursiveType.SubType> types = new ArrayList<>();
  private final List<Integer> groups = new ArrayList<>();

  /** An empty table. */
  public CoreTypeTable() {}

  /**
   * The number of the first type of a group; the others follow.
   *
   * @param first the index that the group's first type has
   * @param number the number of the type with an index below {@code first}
   */
  public int add(RecursiveType group, int first, IntUnaryOperator number) {
    int count = group.types().size();
    IntUnaryOperator rename =
        index ->
            Integer.compareUnsigned(index - first, count) < 0
                ? -1 - (index - first)
                : number.applyAsInt(index);
    List<RecursiveType.SubType> renamed =
        group.types().stream().map(type -> rename(type, rename)).toList();
    return add(new RecursiveType(true, renamed));
  }

  /** The number of a function type that mentions no other type. */
  public int add(CompositeType.Function type) {
    return add(new RecursiveType(true, List.of(new RecursiveType.SubType(true, List.of(), type))));
  }

  private int add(RecursiveType group) {
    Integer known = numbers.get(group);
    if (known != null) {
      return known;
    }
    int number = types.size();
    numbers.put(group, number);
    for (RecursiveType.SubType type : group.types()) {
      types.add(type);
      groups.add(number);
    }
    return number;
  }

  /** The type with this number; references in it can be relative, see {@link #absolute}. */
  public RecursiveType.SubType type(int number) {
    return types.get(number);
  }

  /** The number that a reference in type {@code holder} denotes. */
  public int absolute(int reference, int holder) {
    return reference < 0 ? groups.get(holder) + (-1 - reference) : reference;
  }

  /**
   * The signature of the function type with this number.
   *
   * @throws IllegalArgumentException if it is not a function type
   */
  public CoreFunctionType signature(int number) {
    if (types.get(number).type() instanceof CompositeType.Function function) {
      return function.signature();
    }
    throw new IllegalArgumentException("core type " + number + " is not a function type");
  }

  /** Whether the type with this number is a function type. */
  public boolean isFunction(int number) {
    return types.get(number).type().kind() == CompositeType.Kind.FUNCTION;
  }

  private static RecursiveType.SubType rename(RecursiveType.SubType type, IntUnaryOperator rename) {
    return new RecursiveType.SubType(
        type.isFinal(),
        type.supertypes().stream().map(rename::applyAsInt).toList(),
        rename(type.type(), rename));
  }

  private static CompositeType rename(CompositeType type, IntUnaryOperator rename) {
    return switch (type.kind()) {
      case FUNCTION -> {
        CompositeType.Function function = (CompositeType.Function) type;
        yield new CompositeType.Function(
            type.shared(),
            function.params().stream().map(param -> rename(param, rename)).toList(),
            function.results().stream().map(result -> rename(result, rename)).toList());
      }
      case STRUCT -> {
        CompositeType.Struct struct = (CompositeType.Struct) type;
        yield new CompositeType.Struct(
            type.shared(), struct.fields().stream().map(field -> rename(field, rename)).toList());
      }
      case ARRAY ->
          new CompositeType.Array(
              type.shared(), rename(((CompositeType.Array) type).element(), rename));
    };
  }

  private static CompositeType.Field rename(CompositeType.Field field, IntUnaryOperator rename) {
    StorageType type = field.type();
    return new CompositeType.Field(
        type instanceof CoreValueType value ? rename(value, rename) : type, field.mutable());
  }

  /** A value type whose index is replaced by a number. */
  public static CoreValueType rename(CoreValueType type, IntUnaryOperator rename) {
    return type instanceof CoreValueType.Reference reference ? rename(reference, rename) : type;
  }

  /** A reference type whose index is replaced by a number. */
  public static CoreValueType.Reference rename(
      CoreValueType.Reference type, IntUnaryOperator rename) {
    return type.heap() instanceof HeapType.Concrete concrete
        ? new CoreValueType.Reference(
            type.nullable(), new HeapType.Concrete(rename.applyAsInt(concrete.type())))
        : type;
  }
}
