package io.witbindgen.wit;

import io.witbindgen.wit.model.Direction;
import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.Metadata;
import io.witbindgen.wit.model.Resolution;
import io.witbindgen.wit.model.Stability;
import io.witbindgen.wit.model.Type;
import io.witbindgen.wit.model.TypeBody;
import io.witbindgen.wit.model.TypeDefinition;
import io.witbindgen.wit.model.WitPackage;
import io.witbindgen.wit.model.World;
import io.witbindgen.wit.model.WorldItem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes out a whole model, one line per item, with every reference by its qualified name. */
final class ModelDump {
  private final StringBuilder out = new StringBuilder();

  private ModelDump() {}

  static String dump(Resolution resolution) {
    ModelDump dump = new ModelDump();
    resolution.packages().forEach(dump::add);
    return dump.out.toString();
  }

  private void add(WitPackage unit) {
    line(0, "package " + unit.name() + unit.docs().map(d -> " " + quoted(d)).orElse(""));
    unit.interfaces().forEach(found -> add(1, "interface " + found.id(), found));
    unit.worlds().forEach(this::add);
  }

  private void add(World world) {
    line(1, "world " + world.id() + metadata(world.metadata()));
    for (Direction direction : Direction.values()) {
      world.items(direction).forEach(item -> add(direction.keyword() + " ", item));
    }
  }

  private void add(String direction, WorldItem item) {
    switch (item.kind()) {
      case NAMED_INTERFACE -> {
        WorldItem.NamedInterface named = (WorldItem.NamedInterface) item;
        String implied = named.implied() ? " (implied)" : metadata(item.metadata());
        line(2, direction + "interface " + item.name() + implied);
      }
      case PLAIN_INTERFACE -> {
        Interface target = ((WorldItem.PlainInterface) item).target();
        line(2, direction + item.name() + ": " + target.id() + metadata(item.metadata()));
      }
      case INLINE_INTERFACE -> {
        Interface target = ((WorldItem.InlineInterface) item).target();
        add(2, direction + item.name() + ": interface [" + target.id() + "]", target);
      }
      case FUNCTION -> add(2, direction, ((WorldItem.FunctionItem) item).function());
      case TYPE -> add(2, direction, ((WorldItem.TypeItem) item).type());
    }
  }

  private void add(int depth, String head, Interface found) {
    line(depth, head + metadata(found.metadata()));
    found.types().forEach(type -> add(depth + 1, "", type));
    found.functions().forEach(function -> add(depth + 1, "", function));
  }

  private void add(int depth, String head, Function function) {
    String parameters =
        function.type().parameters().stream()
            .map(parameter -> parameter.name() + ": " + type(parameter.type()))
            .collect(Collectors.joining(", "));
    line(
        depth,
        (head + function.plainName() + ": " + (function.type().async() ? "async " : ""))
            + ("func(" + parameters + ")")
            + function.type().result().map(result -> " -> " + type(result)).orElse("")
            + metadata(function.metadata()));
  }

  private void add(int depth, String head, TypeDefinition definition) {
    TypeBody body = definition.body();
    String kind = body.kind().name().toLowerCase(Locale.ROOT);
    String target =
        switch (body.kind()) {
          case ALIAS -> " = " + type(((TypeBody.Alias) body).target());
          case USE -> " = " + ((TypeBody.Use) body).target();
          case RECORD, VARIANT, ENUM, FLAGS, RESOURCE -> "";
        };
    line(depth, head + kind + " " + definition + target + metadata(definition.metadata()));
    parts(body).forEach(part -> line(depth + 1, part));
  }

  private static List<String> parts(TypeBody body) {
    return switch (body.kind()) {
      case RECORD ->
          ((TypeBody.RecordType) body)
              .fields().stream()
                  .map(f -> f.name() + ": " + type(f.type()) + metadata(f.metadata()))
                  .toList();
      case VARIANT ->
          ((TypeBody.VariantType) body)
              .cases().stream()
                  .map(c -> c.name() + arguments(c.payload().stream()) + metadata(c.metadata()))
                  .toList();
      case ENUM ->
          ((TypeBody.EnumType) body)
              .cases().stream().map(c -> c.name() + metadata(c.metadata())).toList();
      case FLAGS ->
          ((TypeBody.FlagsType) body)
              .flags().stream().map(f -> f.name() + metadata(f.metadata())).toList();
      case RESOURCE, ALIAS, USE -> List.of();
    };
  }

  private static String type(Type type) {
    return switch (type.kind()) {
      case PRIMITIVE -> ((Type.Primitive) type).keyword();
      case NAMED -> ((Type.Named) type).definition().toString();
      case LIST -> "list" + arguments(((Type.ListType) type).element());
      case FIXED_LENGTH_LIST -> {
        Type.FixedLengthList list = (Type.FixedLengthList) type;
        yield "list<" + type(list.element()) + ", " + list.length() + ">";
      }
      case MAP -> "map" + arguments(((Type.MapType) type).key(), ((Type.MapType) type).value());
      case OPTION -> "option" + arguments(((Type.OptionType) type).value());
      case RESULT -> {
        Type.ResultType result = (Type.ResultType) type;
        String ok = result.ok().map(ModelDump::type).orElse("_");
        yield "result<" + ok + ", " + result.error().map(ModelDump::type).orElse("_") + ">";
      }
      case TUPLE -> "tuple" + arguments(((Type.TupleType) type).elements().stream());
      case OWN -> "own<" + ((Type.Own) type).resource() + ">";
      case BORROW -> "borrow<" + ((Type.Borrow) type).resource() + ">";
      case FUTURE -> "future" + arguments(((Type.FutureType) type).payload().stream());
      case STREAM -> "stream" + arguments(((Type.StreamType) type).element().stream());
    };
  }

  private static String arguments(Type... types) {
    return arguments(List.of(types).stream());
  }

  private static String arguments(Stream<Type> types) {
    String joined = types.map(ModelDump::type).collect(Collectors.joining(", "));
    return joined.isEmpty() ? "" : "<" + joined + ">";
  }

  private static String metadata(Metadata metadata) {
    return stability(metadata.stability())
        + metadata.externalId().map(id -> " @external-id" + quoted(id)).orElse("")
        + metadata.docs().map(docs -> " " + quoted(docs)).orElse("");
  }

  private static String stability(Stability stability) {
    Optional<String> deprecated = stability.deprecated().map(v -> " @deprecated(" + v + ")");
    String gate =
        switch (stability.kind()) {
          case UNKNOWN -> "";
          case STABLE -> " @since(" + ((Stability.Stable) stability).since() + ")";
          case UNSTABLE -> " @unstable(" + ((Stability.Unstable) stability).feature() + ")";
        };
    return gate + deprecated.orElse("");
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\n", "\\n").replace("\"", "\\\"") + '"';
  }

  private void line(int depth, String text) {
    out.append("  ".repeat(depth)).append(text).append('\n');
  }
}
