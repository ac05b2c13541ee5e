package io.witbindgen.bindgen.names;

import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.Type;
import io.witbindgen.wit.model.TypeBody;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the scopes whose types an interface mentions, also where an alias that it uses stands for a
 * type of a third interface.
 */
final class UsedScopes {
  private final Set<ScopeId> found = new HashSet<>();
  private final Set<TypeDefinition> seen = new HashSet<>();

  private UsedScopes() {}

  static Set<ScopeId> of(List<TypeDefinition> definitions) {
    UsedScopes scopes = new UsedScopes();
    definitions.stream().filter(d -> !JavaNames.isDeclared(d)).forEach(scopes::add);
    return scopes.found;
  }

  private void add(TypeDefinition named) {
    TypeDefinition definition = named.resolved();
    found.add(definition.owner());
    if (seen.add(definition) && definition.body() instanceof TypeBody.Alias alias) {
      add(alias.target());
    }
  }

  private void add(Type type) {
    switch (type.kind()) {
      case PRIMITIVE -> {}
      case NAMED -> add(((Type.Named) type).definition());
      case OWN -> add(((Type.Own) type).resource());
      case BORROW -> add(((Type.Borrow) type).resource());
      case LIST -> add(((Type.ListType) type).element());
      case FIXED_LENGTH_LIST -> add(((Type.FixedLengthList) type).element());
      case MAP -> add(((Type.MapType) type).value());
      case OPTION -> add(((Type.OptionType) type).value());
      case RESULT ->
          add(Stream.of(((Type.ResultType) type).ok(), ((Type.ResultType) type).error()));
      case TUPLE -> ((Type.TupleType) type).elements().forEach(this::add);
      case FUTURE -> add(Stream.of(((Type.FutureType) type).payload()));
      case STREAM -> add(Stream.of(((Type.StreamType) type).element()));
    }
  }

  private void add(Stream<Optional<Type>> types) {
    types.forEach(type -> type.ifPresent(this::add));
  }
}
