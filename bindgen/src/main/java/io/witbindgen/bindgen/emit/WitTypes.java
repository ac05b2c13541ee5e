package io.witbindgen.bindgen.emit;

import io.witbindgen.wit.model.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Prints types in WIT syntax, for Javadoc. */
final class WitTypes {
  private WitTypes() {}

  static String print(Type type) {
    return switch (type.kind()) {
      case PRIMITIVE -> ((Type.Primitive) type).keyword();
      case NAMED -> ((Type.Named) type).definition().name();
      case LIST -> "list<" + print(((Type.ListType) type).element()) + ">";
      case FIXED_LENGTH_LIST -> {
        Type.FixedLengthList list = (Type.FixedLengthList) type;
        yield "list<" + print(list.element()) + ", " + list.length() + ">";
      }
      case MAP ->
          "map<"
              + print(((Type.MapType) type).key())
              + ", "
              + print(((Type.MapType) type).value())
              + ">";
      case OPTION -> "option<" + print(((Type.OptionType) type).value()) + ">";
      case RESULT -> result((Type.ResultType) type);
      case TUPLE -> "tuple<" + all(((Type.TupleType) type).elements()) + ">";
      case OWN -> "own<" + ((Type.Own) type).resource().name() + ">";
      case BORROW -> "borrow<" + ((Type.Borrow) type).resource().name() + ">";
      case FUTURE -> "future" + payload(((Type.FutureType) type).payload());
      case STREAM -> "stream" + payload(((Type.StreamType) type).element());
    };
  }

  private static String result(Type.ResultType type) {
    if (type.ok().isEmpty() && type.error().isEmpty()) {
      return "result";
    }
    String ok = type.ok().map(WitTypes::print).orElse("_");
    return "result<" + ok + type.error().map(e -> ", " + print(e)).orElse("") + ">";
  }

  private static String payload(Optional<Type> type) {
    return type.map(t -> "<" + print(t) + ">").orElse("");
  }

  private static String all(List<Type> types) {
    return types.stream().map(WitTypes::print).collect(Collectors.joining(", "));
  }
}
