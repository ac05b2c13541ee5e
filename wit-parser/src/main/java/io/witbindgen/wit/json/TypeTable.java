package io.witbindgen.wit.json;

import io.witbindgen.wit.model.Metadata;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.Stability;
import io.witbindgen.wit.model.Type;
import io.witbindgen.wit.model.TypeBody;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The array of types. A type gets its index when it is first met, after those it refers to;
 * anonymous types are entries too, each once per {@link Context}.
 */
final class TypeTable {
  /** The context in which equal anonymous types are one entry: a package, or an include. */
  static final class Context {
    private final Map<Type, Integer> anonymous = new HashMap<>();
  }

  private final JsonValue.JsonArray entries = new JsonValue.JsonArray();
  private final Map<TypeDefinition, Integer> definitions = new HashMap<>();
  private final Map<ScopeId, JsonValue> owners = new HashMap<>();

  JsonValue entries() {
    return entries;
  }

  /** Registers the owner of definitions. */
  void addOwner(ScopeId id, String kind, int index) {
    owners.put(id, JsonValue.tagged(kind, JsonValue.number(index)));
  }

  /** Adds a definition, after those it refers to. */
  int add(TypeDefinition definition, Context context) {
    Metadata metadata = definition.metadata();
    JsonValue kind = kind(definition.body(), metadata.stability(), context);
    int index = entries.size();
    entries.add(
        MetadataJson.add(
            JsonValue.object()
                .put("name", JsonValue.text(definition.name()))
                .put("kind", kind)
                .put("owner", owners.getOrDefault(definition.owner(), JsonValue.NULL)),
            metadata));
    if (definition.body() instanceof TypeBody.Alias alias
        && alias.target() instanceof Type.Own own) {
      // The form has one owning handle per resource; a name for the handle is that entry.
      Integer known = context.anonymous.putIfAbsent(own, index);
      index = known == null ? index : known;
    }
    definitions.put(definition, index);
    return index;
  }

  int index(TypeDefinition definition) {
    return Optional.ofNullable(definitions.get(definition)).orElseThrow();
  }

  /**
   * Adds the anonymous types inside a type, as far as they are new.
   *
   * @param type a type in the signature of a function; if it is itself a handle that owns, it is
   *     left for later, as the form wants it
   * @param stability what the gates of the function say
   * @param context where the type is
   */
  void addParts(Type type, Stability stability, Context context) {
    if (type.kind() != Type.Kind.OWN) {
      reference(type, stability, context);
    }
  }

  /** A reference to a type, which is added if it is new. */
  JsonValue reference(Type type, Stability stability, Context context) {
    if (type instanceof Type.Primitive primitive) {
      return JsonValue.text(primitive.keyword());
    } else if (type instanceof Type.Named named) {
      return JsonValue.number(index(named.definition()));
    }
    Integer known = context.anonymous.get(type);
    if (known == null) {
      known = addAnonymous(type, stability, context);
      context.anonymous.put(type, known);
    }
    return JsonValue.number(known);
  }

  private int addAnonymous(Type type, Stability stability, Context context) {
    JsonValue kind = kind(type, stability, context);
    boolean isOwn = type.kind() == Type.Kind.OWN;
    entries.add(
        JsonValue.object()
            .put("name", JsonValue.NULL)
            .put("kind", kind)
            .put("owner", JsonValue.NULL)
            .putIfPresent(
                "stability", isOwn ? Optional.empty() : MetadataJson.stability(stability)));
    return entries.size() - 1;
  }

  private JsonValue kind(TypeBody body, Stability stability, Context context) {
    return switch (body.kind()) {
      case RECORD -> {
        List<JsonValue> fields =
            ((TypeBody.RecordType) body)
                .fields().stream()
                    .map(
                        f -> typed(f.name(), reference(f.type(), stability, context), f.metadata()))
                    .toList();
        yield tagged("record", "fields", fields);
      }
      case VARIANT -> {
        List<JsonValue> cases =
            ((TypeBody.VariantType) body)
                .cases().stream()
                    .map(
                        c ->
                            typed(
                                c.name(), optional(c.payload(), stability, context), c.metadata()))
                    .toList();
        yield tagged("variant", "cases", cases);
      }
      case ENUM -> {
        List<JsonValue> cases =
            ((TypeBody.EnumType) body)
                .cases().stream().map(c -> bare(c.name(), c.metadata())).toList();
        yield tagged("enum", "cases", cases);
      }
      case FLAGS -> {
        List<JsonValue> flags =
            ((TypeBody.FlagsType) body)
                .flags().stream().map(f -> bare(f.name(), f.metadata())).toList();
        yield tagged("flags", "flags", flags);
      }
      case RESOURCE -> JsonValue.text("resource");
      case ALIAS -> {
        Type target = ((TypeBody.Alias) body).target();
        boolean isName = target instanceof Type.Primitive || target instanceof Type.Named;
        yield isName
            ? JsonValue.tagged("type", reference(target, stability, context))
            : kind(target, stability, context);
      }
      case USE -> JsonValue.tagged("type", JsonValue.number(index(((TypeBody.Use) body).target())));
    };
  }

  private static JsonValue tagged(String tag, String field, List<JsonValue> parts) {
    return JsonValue.tagged(tag, JsonValue.tagged(field, JsonValue.array(parts)));
  }

  private static JsonValue typed(String name, JsonValue type, Metadata metadata) {
    JsonValue.JsonObject part = JsonValue.object().put("name", JsonValue.text(name));
    return part.put("type", type).putIfPresent("docs", MetadataJson.docs(metadata.docs()));
  }

  private static JsonValue bare(String name, Metadata metadata) {
    JsonValue.JsonObject part = JsonValue.object().put("name", JsonValue.text(name));
    return part.putIfPresent("docs", MetadataJson.docs(metadata.docs()));
  }

  /** A type that is not a reference to a definition. */
  private JsonValue kind(Type type, Stability stability, Context context) {
    return switch (type.kind()) {
      case PRIMITIVE, NAMED -> reference(type, stability, context);
      case LIST ->
          JsonValue.tagged("list", reference(((Type.ListType) type).element(), stability, context));
      case FIXED_LENGTH_LIST -> {
        Type.FixedLengthList list = (Type.FixedLengthList) type;
        JsonValue element = reference(list.element(), stability, context);
        yield JsonValue.tagged(
            "fixed-length-list",
            JsonValue.array(List.of(element, JsonValue.number(list.length()))));
      }
      case MAP -> {
        Type.MapType map = (Type.MapType) type;
        JsonValue key = reference(map.key(), stability, context);
        JsonValue value = reference(map.value(), stability, context);
        yield JsonValue.tagged("map", JsonValue.array(List.of(key, value)));
      }
      case OPTION ->
          JsonValue.tagged(
              "option", reference(((Type.OptionType) type).value(), stability, context));
      case RESULT -> {
        Type.ResultType result = (Type.ResultType) type;
        JsonValue ok = optional(result.ok(), stability, context);
        JsonValue err = optional(result.error(), stability, context);
        yield JsonValue.tagged("result", JsonValue.object().put("ok", ok).put("err", err));
      }
      case TUPLE -> {
        List<JsonValue> elements =
            ((Type.TupleType) type)
                .elements().stream().map(e -> reference(e, stability, context)).toList();
        yield tagged("tuple", "types", elements);
      }
      case OWN -> handle("own", ((Type.Own) type).resource());
      case BORROW -> handle("borrow", ((Type.Borrow) type).resource());
      case FUTURE ->
          JsonValue.tagged(
              "future", optional(((Type.FutureType) type).payload(), stability, context));
      case STREAM ->
          JsonValue.tagged(
              "stream", optional(((Type.StreamType) type).element(), stability, context));
    };
  }

  private JsonValue handle(String tag, TypeDefinition resource) {
    return JsonValue.tagged("handle", JsonValue.tagged(tag, JsonValue.number(index(resource))));
  }

  private JsonValue optional(Optional<Type> type, Stability stability, Context context) {
    return type.map(t -> reference(t, stability, context)).orElse(JsonValue.NULL);
  }
}
