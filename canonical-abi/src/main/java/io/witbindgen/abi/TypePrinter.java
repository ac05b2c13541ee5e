package io.witbindgen.abi;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Prints value types for messages. Long types are cut: a small binary can describe a type that
 * would print forever.
 */
final class TypePrinter {
  private static final int MAX_LENGTH = 400;

  private TypePrinter() {}

  static void print(ValueType type, StringBuilder out) {
    if (out.length() > MAX_LENGTH) {
      if (out.charAt(out.length() - 1) != '…') {
        out.append('…');
      }
      return;
    }
    switch (type.kind()) {
      case BOOL, S8, U8, S16, U16, S32, U32, S64, U64, F32, F64, CHAR, STRING ->
          out.append(type.kind().name().toLowerCase(Locale.ROOT));
      case ERROR_CONTEXT -> out.append("error-context");
      case LIST -> parameters(out, "list", ((ValueType.ListType) type).element());
      case FIXED_LIST -> {
        out.append("list<");
        print(((ValueType.FixedListType) type).element(), out);
        out.append(", ").append(((ValueType.FixedListType) type).length()).append('>');
      }
      case MAP ->
          parameters(
              out, "map", ((ValueType.MapType) type).key(), ((ValueType.MapType) type).value());
      case TUPLE ->
          parameters(out, "tuple", ((ValueType.TupleType) type).types().toArray(new ValueType[0]));
      case OPTION -> parameters(out, "option", ((ValueType.OptionType) type).some());
      case RESULT -> result(out, (ValueType.ResultType) type);
      case RECORD ->
          braces(
              out,
              "record",
              ((ValueType.RecordType) type).fields(),
              field -> {
                out.append(field.name()).append(": ");
                print(field.type(), out);
              });
      case VARIANT ->
          braces(
              out,
              "variant",
              ((ValueType.VariantType) type).cases(),
              variantCase -> {
                out.append(variantCase.name());
                variantCase
                    .type()
                    .ifPresent(
                        payload -> {
                          out.append('(');
                          print(payload, out);
                          out.append(')');
                        });
              });
      case ENUM -> braces(out, "enum", ((ValueType.EnumType) type).labels(), out::append);
      case FLAGS -> braces(out, "flags", ((ValueType.FlagsType) type).labels(), out::append);
      case OWN, BORROW ->
          out.append(type.kind().name().toLowerCase(Locale.ROOT))
              .append('<')
              .append(((ValueType.HandleType) type).resource())
              .append('>');
      case STREAM, FUTURE -> {
        Optional<ValueType> element = ((ValueType.AsyncType) type).element();
        String name = type.kind().name().toLowerCase(Locale.ROOT);
        if (element.isPresent()) {
          parameters(out, name, element.get());
        } else {
          out.append(name);
        }
      }
    }
  }

  private static void parameters(StringBuilder out, String name, ValueType... types) {
    out.append(name).append('<');
    for (int i = 0; i < types.length; i++) {
      out.append(i == 0 ? "" : ", ");
      print(types[i], out);
    }
    out.append('>');
  }

  private static void result(StringBuilder out, ValueType.ResultType type) {
    out.append("result");
    if (type.ok().isEmpty() && type.error().isEmpty()) {
      return;
    }
    out.append('<');
    type.ok().ifPresentOrElse(ok -> print(ok, out), () -> out.append('_'));
    type.error()
        .ifPresent(
            error -> {
              out.append(", ");
              print(error, out);
            });
    out.append('>');
  }

  private static <T> void braces(StringBuilder out, String name, List<T> parts, Consumer<T> part) {
    out.append(name).append(" { ");
    for (Iterator<T> it = parts.iterator(); it.hasNext() && out.length() <= MAX_LENGTH; ) {
      part.accept(it.next());
      out.append(it.hasNext() ? ", " : "");
    }
    out.append(out.length() > MAX_LENGTH ? "… }" : " }");
  }
}
