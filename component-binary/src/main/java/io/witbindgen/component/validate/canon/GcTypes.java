package io.witbindgen.component.validate.canon;

import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.component.ValidationRule;
import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.component.core.HeapType;
import io.witbindgen.component.core.StorageType;
import io.witbindgen.component.types.CoreTypeTable;
import io.witbindgen.component.validate.rule.Breach;
import java.util.List;

/**
 * The core types that values can have with the option {@code gc}, a proposal of the reference
 * tools: numbers are numbers, strings and lists are arrays, records and tuples are structs, the
 * cases of variants are subtypes of an empty struct, and handles are references to something
 * external. A component chooses the types itself, so they are checked and not computed.
 */
final class GcTypes {
  private static final CoreValueType.Numeric I32 = CoreValueType.Numeric.I32;

  private final CoreTypeTable table;
  private final StringEncoding encoding;

  GcTypes(CoreTypeTable table, StringEncoding encoding) {
    this.table = table;
    this.encoding = encoding;
  }

  /** Refuses the core function type with this number unless it fits the function. */
  void check(FunctionType type, int number) {
    CompositeType.Function core = (CompositeType.Function) table.type(number).type();
    List<ValueType> params = type.paramTypes();
    List<ValueType> results = type.result().stream().toList();
    checkAll("parameters", params, core.params(), number);
    checkAll("results", results, core.results(), number);
  }

  private void checkAll(String what, List<ValueType> values, List<CoreValueType> core, int holder) {
    if (values.size() != core.size()) {
      throw mismatch(
          "the core function type has "
              + core.size()
              + " "
              + what
              + ", the function "
              + values.size());
    }
    for (int i = 0; i < core.size(); i++) {
      check(values.get(i), core.get(i), holder);
    }
  }

  /** Checks a value on its own: a parameter or a result. */
  private void check(ValueType type, CoreValueType core, int holder) {
    switch (type.kind()) {
      case BOOL, S8, U8, S16, U16 -> expect(I32, type, core);
      default -> checkStored(type, core, holder);
    }
  }

  /** Checks a value in an object: a field or an element. */
  private void checkStored(ValueType type, StorageType core, int holder) {
    switch (type.kind()) {
      case BOOL, S8, U8 -> expect(StorageType.Packed.I8, type, core);
      case S16, U16 -> expect(StorageType.Packed.I16, type, core);
      case S32, U32, CHAR, FLAGS, ENUM -> expect(I32, type, core);
      case S64, U64 -> expect(CoreValueType.Numeric.I64, type, core);
      case F32 -> expect(CoreValueType.Numeric.F32, type, core);
      case F64 -> expect(CoreValueType.Numeric.F64, type, core);
      case STRING -> {
        int array = object(type, core, holder);
        StorageType unit = array(type, array).element().type();
        boolean wide = encoding == StringEncoding.UTF16;
        expect(wide ? StorageType.Packed.I16 : StorageType.Packed.I8, type, unit);
      }
      case LIST -> {
        int array = object(type, core, holder);
        StorageType element = array(type, array).element().type();
        checkStored(((ValueType.ListType) type).element(), element, array);
      }
      case RECORD, TUPLE -> struct((ValueType.AggregateType) type, object(type, core, holder));
      case VARIANT, OPTION, RESULT -> {
        if (!fields(type, object(type, core, holder)).isEmpty()) {
          throw mismatch("the cases of `" + type + "` need a core struct type without fields");
        }
      }
      case OWN, BORROW, STREAM, FUTURE, ERROR_CONTEXT -> external(type, core);
      case MAP, FIXED_LIST ->
          throw mismatch("the option `gc` does not say what a `" + type + "` is");
    }
  }

  private void struct(ValueType.AggregateType type, int number) {
    List<CompositeType.Field> fields = fields(type, number);
    if (fields.size() != type.types().size()) {
      throw mismatch(
          "the core struct type has "
              + fields.size()
              + " fields, `"
              + type
              + "` has "
              + type.types().size());
    }
    for (int i = 0; i < fields.size(); i++) {
      checkStored(type.types().get(i), fields.get(i).type(), number);
    }
  }

  /** The number of the type that a reference to an object refers to. */
  private int object(ValueType type, StorageType core, int holder) {
    if (core instanceof CoreValueType.Reference reference
        && reference.heap() instanceof HeapType.Concrete concrete) {
      return table.absolute(concrete.type(), holder);
    }
    throw mismatch(type, "a reference to a struct or array type", core);
  }

  private CompositeType.Array array(ValueType type, int number) {
    if (table.type(number).type() instanceof CompositeType.Array array) {
      return array;
    }
    throw mismatch("a value of `" + type + "` needs a core array type");
  }

  private List<CompositeType.Field> fields(ValueType type, int number) {
    if (table.type(number).type() instanceof CompositeType.Struct struct) {
      return struct.fields();
    }
    throw mismatch("a value of `" + type + "` needs a core struct type");
  }

  private static void external(ValueType type, StorageType core) {
    if (!(core instanceof CoreValueType.Reference reference
        && reference.heap() instanceof HeapType.Abstract heap
        && heap.name() == HeapType.Name.EXTERN)) {
      throw mismatch(type, "externref", core);
    }
  }

  private static void expect(StorageType expected, ValueType type, StorageType found) {
    if (!expected.equals(found)) {
      throw mismatch(type, expected, found);
    }
  }

  private static Breach mismatch(ValueType type, Object expected, StorageType found) {
    return mismatch(
        "a value of `" + type + "` needs the core type " + expected + ", found " + found);
  }

  private static Breach mismatch(String reason) {
    return new Breach(ValidationRule.CANON_SIGNATURE, reason);
  }
}
