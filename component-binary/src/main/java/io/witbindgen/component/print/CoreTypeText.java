package io.witbindgen.component.print;

import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.component.core.HeapType;
import io.witbindgen.component.core.RecursiveType;
import io.witbindgen.component.core.StorageType;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** The text form of core types; {@code types} gives the text for a type index. */
record CoreTypeText(IntFunction<String> types) {
  String subType(RecursiveType.SubType type) {
    if (type.isFinal() && type.supertypes().isEmpty()) {
      return composite(type.type());
    }
    StringBuilder out = new StringBuilder(type.isFinal() ? "(sub final " : "(sub ");
    type.supertypes().forEach(supertype -> out.append(types.apply(supertype)).append(' '));
    return out.append(composite(type.type())).append(')').toString();
  }

  private String composite(CompositeType type) {
    String text =
        switch (type.kind()) {
          case FUNCTION ->
              "(func"
                  + valueTypes(" (param", ((CompositeType.Function) type).params())
                  + valueTypes(" (result", ((CompositeType.Function) type).results())
                  + ")";
          case STRUCT ->
              ((CompositeType.Struct) type)
                  .fields().stream()
                      .map(field -> " (field " + field(field) + ")")
                      .collect(Collectors.joining("", "(struct", ")"));
          case ARRAY -> "(array " + field(((CompositeType.Array) type).element()) + ")";
        };
    return type.shared() ? "(shared " + text + ")" : text;
  }

  private String valueTypes(String head, List<CoreValueType> valueTypes) {
    return valueTypes.isEmpty()
        ? ""
        : valueTypes.stream()
            .map(this::valueType)
            .collect(Collectors.joining(" ", head + " ", ")"));
  }

  /** {@code (i32, i64)}, cut off after that many characters. */
  void list(StringBuilder out, List<CoreValueType> valueTypes, int maxLength) {
    out.append('(');
    String separator = "";
    for (CoreValueType type : valueTypes) {
      if (out.length() > maxLength) {
        out.append('…');
        break;
      }
      out.append(separator).append(valueType(type));
      separator = ", ";
    }
    out.append(')');
  }

  private String field(CompositeType.Field field) {
    String type =
        field.type() instanceof StorageType.Packed packed
            ? packed.name().toLowerCase(Locale.ROOT)
            : valueType((CoreValueType) field.type());
    return field.mutable() ? "(mut " + type + ")" : type;
  }

  String valueType(CoreValueType type) {
    return type instanceof CoreValueType.Reference reference
        ? reference(reference)
        : type.toString();
  }

  private String reference(CoreValueType.Reference type) {
    if (type.nullable() && type.heap() instanceof HeapType.Abstract named && !named.shared()) {
      return abbreviation(named.name()) + "ref";
    }
    String heap =
        type.heap() instanceof HeapType.Concrete concrete
            ? types.apply(concrete.type())
            : type.heap().toString();
    return "(ref " + (type.nullable() ? "null " : "") + heap + ")";
  }

  private static String abbreviation(HeapType.Name name) {
    return switch (name) {
      case NONE -> "null";
      case NOFUNC -> "nullfunc";
      case NOEXTERN -> "nullextern";
      case NOEXN -> "nullexn";
      case FUNC, EXTERN, ANY, EQ, I31, STRUCT, ARRAY, EXN -> name.toString();
    };
  }

  /** {@code (func (type 0))}, with {@code introduction} after the first word. */
  String externType(CoreExternType type, String introduction) {
    String kind = type.kind().name().toLowerCase(Locale.ROOT);
    String head = "(" + kind + (introduction.isEmpty() ? "" : " " + introduction) + " ";
    return head
        + switch (type.kind()) {
          case FUNC -> "(type " + types.apply(((CoreExternType.Function) type).type()) + "))";
          case TABLE -> table((CoreExternType.Table) type) + ")";
          case MEMORY -> memory((CoreExternType.Memory) type) + ")";
          case GLOBAL -> global((CoreExternType.Global) type) + ")";
          case TAG -> "(type " + types.apply(((CoreExternType.Tag) type).type()) + "))";
        };
  }

  String table(CoreExternType.Table table) {
    String shared = table.limits().shared() ? "shared " : "";
    return shared + limits(table.limits()) + " " + reference(table.element());
  }

  String memory(CoreExternType.Memory memory) {
    StringBuilder out = new StringBuilder(limits(memory.limits()));
    out.append(memory.limits().shared() ? " shared" : "");
    memory
        .pageSizeLog2()
        .ifPresent(log2 -> out.append(" (pagesize ").append(pageSize(log2)).append(')'));
    return out.toString();
  }

  /** A size that no memory can have is shown as a power of two. */
  private static String pageSize(int log2) {
    return log2 >= 0 && log2 < Long.SIZE - 1
        ? "0x" + Long.toHexString(1L << log2)
        : "(; 2 to the power of " + Integer.toUnsignedString(log2) + " ;)";
  }

  private static String limits(CoreExternType.Limits limits) {
    StringBuilder out = new StringBuilder(limits.is64() ? "i64 " : "");
    out.append(Long.toUnsignedString(limits.minimum()));
    limits.maximum().ifPresent(max -> out.append(' ').append(Long.toUnsignedString(max)));
    return out.toString();
  }

  String global(CoreExternType.Global global) {
    String type = (global.mutable() ? "mut " : "") + valueType(global.type());
    if (global.shared()) {
      return "(shared " + type + ")";
    }
    return global.mutable() ? "(" + type + ")" : type;
  }
}
