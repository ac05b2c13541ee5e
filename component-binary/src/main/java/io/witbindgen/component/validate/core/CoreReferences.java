package io.witbindgen.component.validate.core;

import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.component.core.HeapType;
import io.witbindgen.component.core.HeapType.Name;
import io.witbindgen.component.core.StorageType;
import io.witbindgen.component.types.CoreTypeTable;
import java.util.List;
import java.util.OptionalInt;

/** Subtyping of core value types (core specification, "Matching"). */
final class CoreReferences {
  private final CoreTypeTable table;

  CoreReferences(CoreTypeTable table) {
    this.table = table;
  }

  /** The declared supertype of a type. */
  OptionalInt parent(int number) {
    List<Integer> declared = table.type(number).supertypes();
    return declared.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(table.absolute(declared.get(0), number));
  }

  boolean isSubtype(int actual, int expected) {
    OptionalInt above = OptionalInt.of(actual);
    while (above.isPresent()) {
      if (above.getAsInt() == expected) {
        return true;
      }
      above = parent(above.getAsInt());
    }
    return false;
  }

  boolean same(CoreValueType a, CoreValueType b) {
    return isSubtype(a, b) && isSubtype(b, a);
  }

  boolean isSubtype(CoreValueType actual, CoreValueType expected) {
    if (actual instanceof CoreValueType.Reference found
        && expected instanceof CoreValueType.Reference wanted) {
      return (!found.nullable() || wanted.nullable()) && isSubtype(found.heap(), wanted.heap());
    }
    return actual.equals(expected);
  }

  private boolean isSubtype(HeapType actual, HeapType expected) {
    if (actual instanceof HeapType.Concrete found) {
      return expected instanceof HeapType.Concrete wanted
          ? isSubtype(found.type(), wanted.type())
          : isAbove(found.type(), (HeapType.Abstract) expected);
    }
    HeapType.Abstract found = (HeapType.Abstract) actual;
    if (expected instanceof HeapType.Concrete wanted) {
      Name bottom = table.isFunction(wanted.type()) ? Name.NOFUNC : Name.NONE;
      return found.name() == bottom && found.shared() == isShared(wanted.type());
    }
    HeapType.Abstract wanted = (HeapType.Abstract) expected;
    return found.shared() == wanted.shared() && isSubtype(found.name(), wanted.name());
  }

  private boolean isShared(int number) {
    return table.type(number).type().shared();
  }

  private boolean isAbove(int number, HeapType.Abstract expected) {
    CompositeType type = table.type(number).type();
    Name name =
        switch (type.kind()) {
          case FUNCTION -> Name.FUNC;
          case STRUCT -> Name.STRUCT;
          case ARRAY -> Name.ARRAY;
        };
    return type.shared() == expected.shared() && isSubtype(name, expected.name());
  }

  private static boolean isSubtype(Name actual, Name expected) {
    if (actual == expected) {
      return true;
    }
    return switch (expected) {
      case ANY ->
          actual == Name.EQ
              || actual == Name.I31
              || actual == Name.STRUCT
              || actual == Name.ARRAY
              || actual == Name.NONE;
      case EQ ->
          actual == Name.I31
              || actual == Name.STRUCT
              || actual == Name.ARRAY
              || actual == Name.NONE;
      case I31, STRUCT, ARRAY -> actual == Name.NONE;
      case FUNC -> actual == Name.NOFUNC;
      case EXTERN -> actual == Name.NOEXTERN;
      case EXN -> actual == Name.NOEXN;
      case NOEXN, NOFUNC, NOEXTERN, NONE -> false;
    };
  }

  /** Whether a composite type can declare the other as its supertype. */
  boolean matches(CompositeType actual, int holder, CompositeType expected, int otherHolder) {
    if (actual.kind() != expected.kind() || actual.shared() != expected.shared()) {
      return false;
    }
    return switch (actual.kind()) {
      case FUNCTION -> {
        CompositeType.Function mine = (CompositeType.Function) actual;
        CompositeType.Function other = (CompositeType.Function) expected;
        yield all(other.params(), otherHolder, mine.params(), holder)
            && all(mine.results(), holder, other.results(), otherHolder);
      }
      case STRUCT -> {
        List<CompositeType.Field> mine = ((CompositeType.Struct) actual).fields();
        List<CompositeType.Field> other = ((CompositeType.Struct) expected).fields();
        yield mine.size() >= other.size() && fields(mine, holder, other, otherHolder);
      }
      case ARRAY ->
          fields(
              List.of(((CompositeType.Array) actual).element()),
              holder,
              List.of(((CompositeType.Array) expected).element()),
              otherHolder);
    };
  }

  private boolean all(
      List<CoreValueType> actual, int holder, List<CoreValueType> expected, int otherHolder) {
    if (actual.size() != expected.size()) {
      return false;
    }
    for (int i = 0; i < actual.size(); i++) {
      if (!isSubtype(absolute(actual.get(i), holder), absolute(expected.get(i), otherHolder))) {
        return false;
      }
    }
    return true;
  }

  private boolean fields(
      List<CompositeType.Field> actual,
      int holder,
      List<CompositeType.Field> expected,
      int otherHolder) {
    for (int i = 0; i < expected.size(); i++) {
      CompositeType.Field mine = actual.get(i);
      CompositeType.Field other = expected.get(i);
      if (mine.mutable() != other.mutable()
          || !storage(mine.type(), holder, other.type(), otherHolder)
          || (mine.mutable() && !storage(other.type(), otherHolder, mine.type(), holder))) {
        return false;
      }
    }
    return true;
  }

  private boolean storage(StorageType actual, int holder, StorageType expected, int otherHolder) {
    if (actual instanceof CoreValueType mine && expected instanceof CoreValueType other) {
      return isSubtype(absolute(mine, holder), absolute(other, otherHolder));
    }
    return actual.equals(expected);
  }

  private CoreValueType absolute(CoreValueType type, int holder) {
    return CoreTypeTable.rename(type, reference -> table.absolute(reference, holder));
  }
}
