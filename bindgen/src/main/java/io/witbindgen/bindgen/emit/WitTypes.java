package io.witbindgen.bindgen.emit;

import io.witbindgen.bindgen.names.JavaNames;
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

  /**
   * What Java does not say about the values of a type: the range of an unsigned number, behind a
   * comma; empty for other types.
   */
  static String range(Type written) {
    Type type = JavaNames.behindAliases(written);
    return switch (type.kind()) {
      case PRIMITIVE -> range((Type.Primitive) type);
      case LIST -> elements(((Type.ListType) type).element());
      case FIXED_LENGTH_LIST ->
          ", "
              + ((Type.FixedLengthList) type).length()
              + " elements"
              + elements(((Type.FixedLengthList) type).element());
      case NAMED, MAP, OPTION, RESULT, TUPLE, OWN, BORROW, FUTURE, STREAM -> "";
    };
  }

  private static String range(Type.Primitive type) {
    return switch (type) {
      case U8 -> ", 0 to 255";
      case U16 -> ", 0 to 65535";
      case U32 -> ", 0 to 4294967295";
      case U64 -> ", the bits of a " + Docs.code("u64");
      case CHAR -> ", a Unicode scalar value";
      case BOOL, S8, S16, S32, S64, F32, F64, STRING, ERROR_CONTEXT -> "";
    };
  }

  /** How the elements of an array, which is as wide as the numbers, are to be read. */
  private static String elements(Type written) {
    if (!(JavaNames.behindAliases(written) instanceof Type.Primitive type)) {
      return "";
    }
    return switch (type) {
      case U8, U16, U32, U64 -> ", the bits of each a " + Docs.code(type.keyword());
      case CHAR -> ", each a Unicode scalar value";
      case BOOL, S8, S16, S32, S64, F32, F64, STRING, ERROR_CONTEXT -> "";
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
