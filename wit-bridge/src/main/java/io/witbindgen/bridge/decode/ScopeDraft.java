package io.witbindgen.bridge.decode;

import io.witbindgen.bridge.InexpressibleException;
import io.witbindgen.bridge.docs.DocsNode;
import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.Metadata;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.TypeBody;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * An interface or world that is being read.
 *
 * <p>A component can show an interface several times, each time with the parts that it needs. All
 * of these views are merged here, and must agree.
 */
final class ScopeDraft {
  private final ScopeId id;
  private final DocsNode docs;
  private final Metadata metadata;
  private final Consumer<TypeDefinition> added;
  private final Map<String, TypeDefinition> types = new LinkedHashMap<>();
  private final Map<String, Function> functions = new LinkedHashMap<>();
  private final Map<TypeDefinition, TypeDefinition> used = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  ScopeDraft(ScopeId id, DocsNode docs, Metadata metadata) {
    this(id, docs, metadata, type -> {});
  }

  /** A draft that reports each new type to a listener. */
  ScopeDraft(ScopeId id, DocsNode docs, Metadata metadata, Consumer<TypeDefinition> added) {
    this.id = id;
    this.docs = docs;
    this.metadata = metadata;
    this.added = added;
  }

  ScopeId id() {
    return id;
  }

  DocsNode docs() {
    return docs;
  }

  Metadata metadata() {
    return metadata;
  }

  /** Reserves names for the items that have them. */
  void reserve(Collection<String> names) {
    names.forEach(name -> taken.add(name.toLowerCase(Locale.ROOT)));
  }

  Optional<TypeDefinition> type(String name) {
    return Optional.ofNullable(types.get(name));
  }

  /** Adds a type, or finds it if it is there already. */
  TypeDefinition add(TypeDefinition type) {
    TypeDefinition known = types.get(type.name());
    if (known == null) {
      types.put(type.name(), type);
      taken.add(type.name().toLowerCase(Locale.ROOT));
      if (type.body() instanceof TypeBody.Use use) {
        used.putIfAbsent(use.target(), type);
      }
      added.accept(type);
      return type;
    }
    if (!known.body().equals(type.body())) {
      throw differs(type.name());
    }
    return known;
  }

  private InexpressibleException differs(String name) {
    return new InexpressibleException(
        "`" + name + "` of `" + id + "` is not the same in two places");
  }

  /** The name that a type of another scope has here; if it has none, it gets a new one. */
  TypeDefinition use(TypeDefinition target, Metadata nothing) {
    TypeDefinition known = used.get(target);
    if (known != null) {
      return known;
    }
    String name = target.name();
    for (int i = 2; taken.contains(name.toLowerCase(Locale.ROOT)); i++) {
      name = target.name() + i;
    }
    return add(new TypeDefinition(id, name, new TypeBody.Use(target), nothing));
  }

  /** Adds a function, unless it is there already. */
  void add(Function function) {
    Function known = functions.putIfAbsent(function.plainName(), function);
    if (known != null && !known.type().equals(function.type())) {
      throw differs(function.plainName());
    }
  }

  List<TypeDefinition> types() {
    return List.copyOf(types.values());
  }

  Interface toInterface() {
    return new Interface(id, types(), List.copyOf(functions.values()), metadata);
  }
}
