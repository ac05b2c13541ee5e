package io.witbindgen.componentize.names;

import io.witbindgen.componentize.world.FunctionRef;
import io.witbindgen.componentize.world.TypeRef;
import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.Type;
import io.witbindgen.wit.model.TypeBody;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The streams and futures in a function's signature, which intrinsics refer to by number. */
public final class Futures {
  private final List<TypeRef> found = new ArrayList<>();
  private final Set<TypeDefinition> without = new HashSet<>();

  private Futures() {}

  /** All of them, each after those inside it; parameters first. */
  public static List<TypeRef> of(FunctionRef function) {
    Futures futures = new Futures();
    Function.FunctionType type = function.function().type();
    type.parameters().forEach(p -> futures.add(function.typeScope(), p.type()));
    type.result().ifPresent(result -> futures.add(function.typeScope(), result));
    return futures.found;
  }

  /** The type of what passes through a stream or future, if anything does. */
  static Optional<Type> content(Type type) {
    return switch (type.kind()) {
      case FUTURE -> ((Type.FutureType) type).payload();
      case STREAM -> ((Type.StreamType) type).element();
      case NAMED ->
          ((Type.Named) type).definition().body() instanceof TypeBody.Alias alias
              ? content(alias.target())
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private void add(ScopeId scope, Type type) {
    switch (type.kind()) {
      case PRIMITIVE, OWN, BORROW -> {}
      case NAMED -> add(((Type.Named) type).definition());
      case FUTURE, STREAM -> {
        inside(scope, type);
        found.add(new TypeRef(scope, type));
      }
      case LIST, FIXED_LENGTH_LIST, MAP, OPTION, RESULT, TUPLE -> inside(scope, type);
    }
  }

  private void inside(ScopeId scope, Type type) {
    switch (type.kind()) {
      case PRIMITIVE, OWN, BORROW, NAMED -> {}
      case FUTURE, STREAM -> content(type).ifPresent(t -> add(scope, t));
      case LIST -> add(scope, ((Type.ListType) type).element());
      case FIXED_LENGTH_LIST -> add(scope, ((Type.FixedLengthList) type).element());
      case MAP -> add(scope, ((Type.MapType) type).value());
      case OPTION -> add(scope, ((Type.OptionType) type).value());
      case RESULT -> {
        ((Type.ResultType) type).ok().ifPresent(t -> add(scope, t));
        ((Type.ResultType) type).error().ifPresent(t -> add(scope, t));
      }
      case TUPLE -> ((Type.TupleType) type).elements().forEach(t -> add(scope, t));
    }
  }

  private void add(TypeDefinition definition) {
    if (without.contains(definition)) {
      return;
    }
    int before = found.size();
    TypeBody body = definition.body();
    ScopeId scope = definition.owner();
    switch (body.kind()) {
      case RECORD -> ((TypeBody.RecordType) body).fields().forEach(f -> add(scope, f.type()));
      case VARIANT ->
          ((TypeBody.VariantType) body)
              .cases()
              .forEach(c -> c.payload().ifPresent(t -> add(scope, t)));
      case ENUM, FLAGS, RESOURCE -> {}
      case USE -> add(((TypeBody.Use) body).target());
      case ALIAS -> {
        Type target = ((TypeBody.Alias) body).target();
        if (target.kind() == Type.Kind.FUTURE || target.kind() == Type.Kind.STREAM) {
          inside(scope, target);
          found.add(TypeRef.of(definition));
        } else {
          add(scope, target);
        }
      }
    }
    if (found.size() == before) {
      without.add(definition);
    }
  }
}
