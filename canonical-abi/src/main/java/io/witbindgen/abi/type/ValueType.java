package io.witbindgen.abi.type;

import io.witbindgen.abi.state.GuestResource;
import io.witbindgen.abi.value.Result;
import io.witbindgen.abi.value.Unit;
import io.witbindgen.abi.value.VariantValue;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value type of the Component Model, structural: two types are equal if they have the same
 * structure. Types are immutable and know their layout in a 32-bit linear memory (spec sections
 * "Alignment" and "Element Size").
 *
 * <p>The dynamic Java mapping of values, used wherever a value travels without generated bindings:
 *
 * <table border="1">
 *   <caption>Java values</caption>
 *   <tr><th>type</th><th>Java</th></tr>
 *   <tr><td>bool, s8, s16, s32, s64, f32, f64</td><td>Boolean, Byte, Short, Integer, Long, Float, Double</td></tr>
 *   <tr><td>u8, u16; u32; u64</td><td>Integer; Long; Long (its unsigned bits)</td></tr>
 *   <tr><td>char; string</td><td>Integer (a Unicode scalar value); String</td></tr>
 *   <tr><td>list of a number, bool or char</td><td>array of the same width, raw bits: byte[], short[], int[], long[],
 *       float[], double[], boolean[]; int[] for char</td></tr>
 *   <tr><td>any other list, tuple</td><td>List</td></tr>
 *   <tr><td>map</td><td>Map, in insertion order</td></tr>
 *   <tr><td>record</td><td>Map from field name to value, in field order</td></tr>
 *   <tr><td>variant; enum; flags</td><td>{@link VariantValue}; String; Set of String</td></tr>
 *   <tr><td>option; result</td><td>Optional; {@link Result}, an arm without payload holding {@link Unit#UNIT}</td></tr>
 *   <tr><td>own, borrow of a host's resource type</td><td>the object itself</td></tr>
 *   <tr><td>own, borrow of a guest's resource type</td><td>{@link GuestResource}</td></tr>
 * </table>
 */
public abstract sealed class ValueType {
  /** The kind of a type: the tag to dispatch on. */
  public enum Kind {
    BOOL,
    S8,
    U8,
    S16,
    U16,
    S32,
    U32,
    S64,
    U64,
    F32,
    F64,
    CHAR,
    STRING,
    ERROR_CONTEXT,
    LIST,
    FIXED_LIST,
    MAP,
    RECORD,
    TUPLE,
    FLAGS,
    VARIANT,
    ENUM,
    OPTION,
    RESULT,
    OWN,
    BORROW,
    STREAM,
    FUTURE
  }

  /** Element sizes are below this number of bytes (spec: Binary, "Type Definitions"). */
  public static final long MAX_ELEMENT_SIZE = 1L << 28;

  /** The maximum length of strings and lists in bytes (spec: {@code MAX_LIST_BYTE_LENGTH}). */
  public static final long MAX_BYTE_LENGTH = (1L << 28) - 1;

  public static final ValueType BOOL = new Primitive(Kind.BOOL, Layout.primitive(1, 1, 1));
  public static final ValueType S8 = new Primitive(Kind.S8, Layout.number(1));
  public static final ValueType U8 = new Primitive(Kind.U8, Layout.number(1));
  public static final ValueType S16 = new Primitive(Kind.S16, Layout.number(2));
  public static final ValueType U16 = new Primitive(Kind.U16, Layout.number(2));
  public static final ValueType S32 = new Primitive(Kind.S32, Layout.number(4));
  public static final ValueType U32 = new Primitive(Kind.U32, Layout.number(4));
  public static final ValueType S64 = new Primitive(Kind.S64, Layout.number(8));
  public static final ValueType U64 = new Primitive(Kind.U64, Layout.number(8));
  public static final ValueType F32 = new Primitive(Kind.F32, Layout.number(4));
  public static final ValueType F64 = new Primitive(Kind.F64, Layout.number(8));
  public static final ValueType CHAR = new Primitive(Kind.CHAR, Layout.primitive(4, 4, 1));
  public static final ValueType STRING = new Primitive(Kind.STRING, Layout.STRING);
  public static final ValueType ERROR_CONTEXT =
      new Primitive(Kind.ERROR_CONTEXT, Layout.primitive(4, 4, 1));

  private final Kind kind;
  private final int alignment;
  private final int size;
  private final long flatCount;
  private final boolean dense;
  private final Layout.Indirection indirection;
  private final int hash;

  private ValueType(Kind kind, Layout layout, int hash) {
    this(kind, layout, layout.checkedSize(), hash);
  }

  private ValueType(Kind kind, Layout layout, int size, int hash) {
    this.kind = kind;
    this.alignment = layout.alignment();
    this.size = size;
    this.flatCount = layout.flatCount();
    this.dense = layout.dense();
    this.indirection = layout.indirection();
    this.hash = 31 * hash + kind.name().hashCode();
  }

  private ValueType(ValueType other) {
    this.kind = other.kind;
    this.alignment = other.alignment;
    this.size = other.size;
    this.flatCount = other.flatCount;
    this.dense = other.dense;
    this.indirection = other.indirection;
    this.hash = other.hash;
  }

  /** The tag to dispatch on. */
  public final Kind kind() {
    return kind;
  }

  /** The alignment in bytes: 1, 2, 4 or 8. */
  public final int alignment() {
    return alignment;
  }

  /**
   * The size of an element in bytes, a multiple of the alignment, below {@link #MAX_ELEMENT_SIZE}.
   */
  public final int size() {
    return size;
  }

  /**
   * The number of core values of the flattened form; {@link Flattening#flatten} gives their types.
   */
  public final long flatCount() {
    return flatCount;
  }

  /**
   * Whether any {@link #size} bytes are a valid value of this type: numbers, and aggregates of
   * numbers without padding. Such values can be copied without inspection.
   */
  public final boolean isDense() {
    return dense;
  }

  /**
   * Whether part of a value can lie elsewhere in memory: whether the type contains a string, list
   * or map. Payloads of streams and futures do not count.
   */
  public final boolean hasPointers() {
    return indirection != Layout.Indirection.NOTHING;
  }

  /** Whether the type contains a string, directly or in the elements of a list. */
  public final boolean hasStrings() {
    return indirection == Layout.Indirection.STRINGS;
  }

  final Layout.Indirection indirection() {
    return indirection;
  }

  /** Structural equality; resource types compare by identity. */
  @Override
  public final boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof ValueType that
            && hash == that.hash
            && kind == that.kind
            && sameParts(that));
  }

  @Override
  public final int hashCode() {
    return hash;
  }

  /** The type in WIT syntax, with the labels of anonymous aggregates; abbreviated if it is long. */
  @Override
  public final String toString() {
    return toString(part -> Optional.empty());
  }

  /** The type in WIT syntax, using the names of the types that it mentions where they have one. */
  public final String toString(Function<ValueType, Optional<String>> names) {
    return TypePrinter.print(this, names);
  }

  abstract boolean sameParts(ValueType other);

  /** {@code list<element>}. */
  public static ListType list(ValueType element) {
    return new ListType(element);
  }

  /**
   * {@code list<element, length>}.
   *
   * @throws IllegalArgumentException if the length is not positive, or the type too large
   */
  public static FixedListType list(ValueType element, long length) {
    return new FixedListType(element, length);
  }

  /** {@code map<key, value>}: laid out as a list of pairs. */
  public static MapType map(ValueType key, ValueType value) {
    return new MapType(key, value);
  }

  /** A record of at least one field. */
  public static RecordType record(Field... fields) {
    return new RecordType(List.of(fields));
  }

  /** A record of at least one field. */
  public static RecordType record(List<Field> fields) {
    return new RecordType(fields);
  }

  /** A field for {@link #record}. */
  public static Field field(String name, ValueType type) {
    return new Field(name, type);
  }

  /** {@code tuple<types…>}, of at least one type. */
  public static TupleType tuple(ValueType... types) {
    return new TupleType(List.of(types));
  }

  /** {@code tuple<types…>}, of at least one type. */
  public static TupleType tuple(List<ValueType> types) {
    return new TupleType(types);
  }

  /** A variant of at least one case. */
  public static VariantType variant(Case... cases) {
    return new VariantType(List.of(cases));
  }

  /** A variant of at least one case. */
  public static VariantType variant(List<Case> cases) {
    return new VariantType(cases);
  }

  /** A case with a payload for {@link #variant}. */
  public static Case variantCase(String name, ValueType type) {
    return new Case(name, Optional.of(type));
  }

  /** A case without a payload for {@link #variant}. */
  public static Case variantCase(String name) {
    return new Case(name, Optional.empty());
  }

  /** An enum of at least one label. */
  public static EnumType enumeration(String... labels) {
    return new EnumType(List.of(labels));
  }

  /** An enum of at least one label. */
  public static EnumType enumeration(List<String> labels) {
    return new EnumType(labels);
  }

  /** Flags with 1 to 32 labels. */
  public static FlagsType flags(String... labels) {
    return new FlagsType(List.of(labels));
  }

  /** Flags with 1 to 32 labels. */
  public static FlagsType flags(List<String> labels) {
    return new FlagsType(labels);
  }

  /** {@code option<some>}. */
  public static OptionType option(ValueType some) {
    return new OptionType(some);
  }

  /** {@code result<ok, error>}; null means {@code _}. */
  public static ResultType result(@Nullable ValueType ok, @Nullable ValueType error) {
    return new ResultType(Optional.ofNullable(ok), Optional.ofNullable(error));
  }

  /** {@code own<resource>}. */
  public static HandleType own(ResourceType resource) {
    return new HandleType(Kind.OWN, resource);
  }

  /** {@code borrow<resource>}. */
  public static HandleType borrow(ResourceType resource) {
    return new HandleType(Kind.BORROW, resource);
  }

  /** {@code stream<element>}; null means a stream without elements. */
  public static AsyncType stream(@Nullable ValueType element) {
    return new AsyncType(Kind.STREAM, Optional.ofNullable(element));
  }

  /** {@code future<element>}; null means a future without a value. */
  public static AsyncType future(@Nullable ValueType element) {
    return new AsyncType(Kind.FUTURE, Optional.ofNullable(element));
  }

  /**
   * A distinct but equal instance. Validation tracks the names given to types by identity, so a
   * name for a primitive type needs an instance of its own.
   */
  public static Primitive another(Primitive type) {
    return new Primitive(type);
  }

  /** A type without parts: a number, bool, char, string or error-context. */
  public static final class Primitive extends ValueType {
    private Primitive(Kind kind, Layout layout) {
      super(kind, layout, 1);
    }

    private Primitive(Primitive other) {
      super(other);
    }

    @Override
    boolean sameParts(ValueType other) {
      return true;
    }
  }

  /** A list of any length. */
  public static final class ListType extends ValueType {
    private final ValueType element;

    private ListType(ValueType element) {
      super(Kind.LIST, Layout.list(element), element.hashCode());
      this.element = element;
    }

    public ValueType element() {
      return element;
    }

    @Override
    boolean sameParts(ValueType other) {
      return element.equals(((ListType) other).element);
    }
  }

  /** A list whose length is part of its type, stored in place. */
  public static final class FixedListType extends ValueType {
    private final ValueType element;
    private final int length;

    private FixedListType(ValueType element, long length) {
      super(
          Kind.FIXED_LIST,
          Layout.repeated(element, length),
          31 * element.hashCode() + Long.hashCode(length));
      this.element = element;
      this.length = (int) length;
    }

    public ValueType element() {
      return element;
    }

    /** The number of elements, at least 1. */
    public int length() {
      return length;
    }

    @Override
    boolean sameParts(ValueType other) {
      FixedListType that = (FixedListType) other;
      return length == that.length && element.equals(that.element);
    }
  }

  /** A map: a list of key-value pairs in memory. */
  public static final class MapType extends ValueType {
    private final TupleType entry;

    private MapType(ValueType key, ValueType value) {
      super(Kind.MAP, Layout.list(key, value), 31 * key.hashCode() + value.hashCode());
      this.entry = new TupleType(key, value);
    }

    public ValueType key() {
      return entry.types().get(0);
    }

    public ValueType value() {
      return entry.types().get(1);
    }

    /** {@code tuple<key, value>}: the type of the elements in memory. */
    public TupleType entry() {
      return entry;
    }

    @Override
    boolean sameParts(ValueType other) {
      return entry.equals(((MapType) other).entry);
    }
  }

  /** A named part of a record. */
  public record Field(String name, ValueType type) {}

  /** A record or a tuple: a sequence of parts. */
  public abstract static sealed class AggregateType extends ValueType {
    private final List<ValueType> types;
    private final int[] offsets;

    private AggregateType(Kind kind, List<ValueType> types, int hash) {
      super(kind, Layout.sequence(types), hash);
      this.types = types;
      this.offsets = Layout.offsets(types);
    }

    private AggregateType(Kind kind, List<ValueType> types, Layout layout, int hash) {
      super(kind, layout, (int) layout.size(), hash);
      this.types = types;
      this.offsets = Layout.offsets(types);
    }

    /** The types of the parts, in order. */
    public List<ValueType> types() {
      return types;
    }

    /** The offset of part {@code index} from the start of the aggregate, in bytes. */
    public int offset(int index) {
      return offsets[index];
    }
  }

  /** A record. */
  public static final class RecordType extends AggregateType {
    private final List<Field> fields;

    private RecordType(List<Field> fields) {
      super(Kind.RECORD, fields.stream().map(Field::type).toList(), fields.hashCode());
      this.fields = List.copyOf(fields);
    }

    public List<Field> fields() {
      return fields;
    }

    @Override
    boolean sameParts(ValueType other) {
      return fields.equals(((RecordType) other).fields);
    }
  }

  /** A tuple. */
  public static final class TupleType extends AggregateType {
    private TupleType(List<ValueType> types) {
      super(Kind.TUPLE, List.copyOf(types), types.hashCode());
    }

    /**
     * The entry of a map. It skips the limit on element sizes: key and value are each below it, but
     * the pair can be above, and no value ever stores an entry in place.
     */
    private TupleType(ValueType key, ValueType value) {
      this(List.of(key, value), Layout.sequence(List.of(key, value)));
    }

    private TupleType(List<ValueType> types, Layout layout) {
      super(Kind.TUPLE, types, layout, types.hashCode());
    }

    @Override
    boolean sameParts(ValueType other) {
      return types().equals(((TupleType) other).types());
    }
  }

  /** A set of labels, one bit each. */
  public static final class FlagsType extends ValueType {
    private final List<String> labels;

    private FlagsType(List<String> labels) {
      super(Kind.FLAGS, Layout.flags(labels.size()), labels.hashCode());
      this.labels = List.copyOf(labels);
    }

    public List<String> labels() {
      return labels;
    }

    @Override
    boolean sameParts(ValueType other) {
      return labels.equals(((FlagsType) other).labels);
    }
  }

  /** One of the alternatives of a variant. */
  public record Case(String name, Optional<ValueType> type) {}

  /** A variant, enum, option or result: a discriminant and the payload of one case. */
  public abstract static sealed class CasesType extends ValueType {
    private final List<Optional<ValueType>> payloads;
    private final int payloadOffset;

    private CasesType(Kind kind, List<Optional<ValueType>> payloads, int hash) {
      super(kind, Layout.cases(payloads), hash);
      this.payloads = payloads;
      this.payloadOffset = Layout.payloadOffset(payloads);
    }

    /** The payload type of each case, in the order of the discriminants. */
    public List<Optional<ValueType>> payloads() {
      return payloads;
    }

    /** The name of case {@code index}. */
    public abstract String caseName(int index);

    /** The size of the stored discriminant in bytes: 1, 2 or 4. */
    public int discriminantSize() {
      return Layout.discriminantSize(payloads.size());
    }

    /** The offset of a payload from the start of the value, in bytes. */
    public int payloadOffset() {
      return payloadOffset;
    }
  }

  /** A variant. */
  public static final class VariantType extends CasesType {
    private final List<Case> cases;

    private VariantType(List<Case> cases) {
      super(Kind.VARIANT, cases.stream().map(Case::type).toList(), cases.hashCode());
      this.cases = List.copyOf(cases);
    }

    public List<Case> cases() {
      return cases;
    }

    @Override
    public String caseName(int index) {
      return cases.get(index).name();
    }

    @Override
    boolean sameParts(ValueType other) {
      return cases.equals(((VariantType) other).cases);
    }
  }

  /** An enum: a variant without payloads. */
  public static final class EnumType extends CasesType {
    private final List<String> labels;

    private EnumType(List<String> labels) {
      super(Kind.ENUM, Collections.nCopies(labels.size(), Optional.empty()), labels.hashCode());
      this.labels = List.copyOf(labels);
    }

    public List<String> labels() {
      return labels;
    }

    @Override
    public String caseName(int index) {
      return labels.get(index);
    }

    @Override
    boolean sameParts(ValueType other) {
      return labels.equals(((EnumType) other).labels);
    }
  }

  /** An option: a variant of {@code none} and {@code some}. */
  public static final class OptionType extends CasesType {
    private final ValueType some;

    private OptionType(ValueType some) {
      super(Kind.OPTION, List.of(Optional.empty(), Optional.of(some)), some.hashCode());
      this.some = some;
    }

    public ValueType some() {
      return some;
    }

    @Override
    public String caseName(int index) {
      return index == 0 ? "none" : "some";
    }

    @Override
    boolean sameParts(ValueType other) {
      return some.equals(((OptionType) other).some);
    }
  }

  /** A result: a variant of {@code ok} and {@code error}. */
  public static final class ResultType extends CasesType {
    private final Optional<ValueType> ok;
    private final Optional<ValueType> error;

    private ResultType(Optional<ValueType> ok, Optional<ValueType> error) {
      super(Kind.RESULT, List.of(ok, error), 31 * ok.hashCode() + error.hashCode());
      this.ok = ok;
      this.error = error;
    }

    public Optional<ValueType> ok() {
      return ok;
    }

    public Optional<ValueType> error() {
      return error;
    }

    @Override
    public String caseName(int index) {
      return index == 0 ? "ok" : "error";
    }

    @Override
    boolean sameParts(ValueType other) {
      return ok.equals(((ResultType) other).ok) && error.equals(((ResultType) other).error);
    }
  }

  /** An {@code own} or {@code borrow} handle. */
  public static final class HandleType extends ValueType {
    private final ResourceType resource;

    private HandleType(Kind kind, ResourceType resource) {
      super(kind, Layout.primitive(4, 4, 1), resource.hashCode());
      this.resource = resource;
    }

    public ResourceType resource() {
      return resource;
    }

    @Override
    boolean sameParts(ValueType other) {
      return resource.equals(((HandleType) other).resource);
    }
  }

  /** A {@code stream} or {@code future}. */
  public static final class AsyncType extends ValueType {
    private final Optional<ValueType> element;

    private AsyncType(Kind kind, Optional<ValueType> element) {
      super(kind, Layout.primitive(4, 4, 1), element.hashCode());
      this.element = element;
    }

    public Optional<ValueType> element() {
      return element;
    }

    @Override
    boolean sameParts(ValueType other) {
      return element.equals(((AsyncType) other).element);
    }
  }
}
