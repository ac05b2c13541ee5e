package io.witbindgen.wit.resolve;

import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.Metadata;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.Substitution;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Copies definitions from one scope to another, together with the functions that refer to them. */
final class TypeCopy {
  private final TypeFacts facts;
  private final UnaryOperator<Metadata> adapt;
  private final Map<TypeDefinition, TypeDefinition> copies = new HashMap<>();
  private final Substitution substitution =
      new Substitution(definition -> copies.getOrDefault(definition, definition));

  TypeCopy(TypeFacts facts, UnaryOperator<Metadata> adapt) {
    this.facts = facts;
    this.adapt = adapt;
  }

  /** Copies an interface under another identity. */
  Interface copy(Interface original, ScopeId id) {
    List<TypeDefinition> types =
        original.types().stream().map(type -> copy(type, id, type.name())).toList();
    List<Function> functions =
        original.functions().stream().map(function -> copy(function, function.name())).toList();
    return new Interface(id, types, functions, adapt.apply(original.metadata()));
  }

  /** Copies a definition, after those it refers to. */
  TypeDefinition copy(TypeDefinition original, ScopeId owner, String name) {
    TypeDefinition copy =
        new TypeDefinition(
            owner, name, substitution.apply(original.body()), adapt.apply(original.metadata()));
    copies.put(original, copy);
    facts.add(copy);
    return copy;
  }

  /** Copies a function, after the definitions it refers to. */
  Function copy(Function original, String name) {
    return substitution.apply(original, name, adapt.apply(original.metadata()));
  }
}
