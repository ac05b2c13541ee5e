package io.witbindgen.abi.type;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Prints value types for messages. Long types are cut off: a small binary can describe a type whose
 * full text would be astronomically long.
 */
final class TypePrinter {
  private static final int MAX_LENGTH = 400;

  private final Function<ValueType, Optional<String>> names;
  private final StringBuilder out = new StringBuilder();

  private TypePrinter(Function<ValueType, Optional<String>> names) {
    this.names = names;
  }

  /** Prints a type; parts that have a name are printed by name. */
  static String print(ValueType type, Function<ValueType, Optional<String>> names) {
    TypePrinter printer = new TypePrinter(names);
    printer.print(type);
    return printer.out.toString();
  }

  private void part(ValueType type) {
    Optional<String> name = out.length() > MAX_LENGTH ? Optional.empty() : names.apply(type);
    name.ifPresentOrElse(out::append, () -> print(type));
  }

  private void print(ValueType type) {
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
      case LIST -> parameters("list", ((ValueType.ListType) type).element());
      case FIXED_LIST -> {
        out.append("list<");
        part(((ValueType.FixedListType) type).element());
        out.append(", ").append(((ValueType.FixedListType) type).length()).append('>');
      }
      case MAP ->
          parameters("map", ((ValueType.MapType) type).key(), ((ValueType.MapType) type).value());
      case TUPLE ->
          parameters("tuple", ((ValueType.TupleType) type).types().toArray(new ValueType[0]));
      case OPTION -> parameters("option", ((ValueType.OptionType) type).some());
      case RESULT -> result((ValueType.ResultType) type);
      case RECORD ->
          braces(
              "record",
              ((ValueType.RecordType) type).fields(),
              field -> {
                out.append(field.name()).append(": ");
                part(field.type());
              });
      case VARIANT ->
          braces(
              "variant",
              ((ValueType.VariantType) type).cases(),
              variantCase -> {
                out.append(variantCase.name());
                variantCase
                    .type()
                    .ifPresent(
                        payload -> {
                          out.append('(');
                          part(payload);
                          out.append(')');
                        });
              });
      case ENUM -> braces("enum", ((ValueType.EnumType) type).labels(), out::append);
      case FLAGS -> braces("flags", ((ValueType.FlagsType) type).labels(), out::append);
      case OWN, BORROW ->
          out.append(type.kind().name().toLowerCase(Locale.ROOT))
              .append('<')
              .append(((ValueType.HandleType) type).resource())
              .append('>');
      case STREAM, FUTURE -> {
        Optional<ValueType> element = ((ValueType.AsyncType) type).element();
        String name = type.kind().name().toLowerCase(Locale.ROOT);
        if (element.isPresent()) {
          parameters(name, element.get());
        } else {
          out.append(name);
        }
      }
    }
  }

  private void parameters(String name, ValueType... types) {
    out.append(name).append('<');
    for (int i = 0; i < types.length; i++) {
      out.append(i == 0 ? "" : ", ");
      part(types[i]);
    }
    out.append('>');
  }

  private void result(ValueType.ResultType type) {
    out.append("result");
    if (type.ok().isEmpty() && type.error().isEmpty()) {
      return;
    }
    out.append('<');
    type.ok().ifPresentOrElse(ok -> part(ok), () -> out.append('_'));
    type.error()
        .ifPresent(
            error -> {
              out.append(", ");
              part(error);
            });
    out.append('>');
  }

  private <T> void braces(String name, List<T> parts, Consumer<T> part) {
    out.append(name).append(" { ");
    for (Iterator<T> it = parts.iterator(); it.hasNext() && out.length() <= MAX_LENGTH; ) {
      part.accept(it.next());
      out.append(it.hasNext() ? ", " : "");
    }
    out.append(out.length() > MAX_LENGTH ? "… }" : " }");
  }
}
