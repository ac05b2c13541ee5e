package io.witbindgen.wit;

import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.Type;
import io.witbindgen.wit.syntax.parse.Keywords;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Prints types as they are written in fields and parameters. */
final class TypePrinter {
  private TypePrinter() {}

  static String print(Type type) {
    return switch (type.kind()) {
      case PRIMITIVE -> ((Type.Primitive) type).keyword();
      case NAMED -> Keywords.escape(((Type.Named) type).definition().name());
      case LIST -> "list<" + print(((Type.ListType) type).element()) + ">";
      case FIXED_LENGTH_LIST -> {
        Type.FixedLengthList list = (Type.FixedLengthList) type;
        yield "list<" + print(list.element()) + ", " + list.length() + ">";
      }
      case MAP -> {
        Type.MapType map = (Type.MapType) type;
        yield "map<" + print(map.key()) + ", " + print(map.value()) + ">";
      }
      case OPTION -> "option<" + print(((Type.OptionType) type).value()) + ">";
      case RESULT -> print((Type.ResultType) type);
      case TUPLE -> "tuple<" + join(((Type.TupleType) type).elements()) + ">";
      case OWN -> Keywords.escape(((Type.Own) type).resource().name());
      case BORROW -> "borrow<" + Keywords.escape(((Type.Borrow) type).resource().name()) + ">";
      case FUTURE -> "future" + argument(((Type.FutureType) type).payload());
      case STREAM -> "stream" + argument(((Type.StreamType) type).element());
    };
  }

  /** Prints everything after the colon of a function. */
  static String print(Function function) {
    Function.FunctionType type = function.type();
    return (type.async() ? "async " : "")
        + "func"
        + parameters(function)
        + type.result().map(result -> " -> " + print(result)).orElse("");
  }

  static String parameters(Function function) {
    return function.writtenParameters().stream()
        .map(p -> Keywords.escape(p.name()) + ": " + print(p.type()))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String print(Type.ResultType result) {
    if (result.error().isEmpty()) {
      return "result" + argument(result.ok());
    }
    String ok = result.ok().map(TypePrinter::print).orElse("_");
    return "result<" + ok + ", " + print(result.error().get()) + ">";
  }

  private static String argument(Optional<Type> type) {
    return type.map(t -> "<" + print(t) + ">").orElse("");
  }

  private static String join(List<Type> types) {
    return types.stream().map(TypePrinter::print).collect(Collectors.joining(", "));
  }
}
