package io.witbindgen.componentize.world;

import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.Substitution;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Copies the types and functions of one scope, so that they refer to copies. */
final class TypeCopier {
  private final ScopeId owner;
  private final UnaryOperator<TypeDefinition> used;
  private final Map<TypeDefinition, TypeDefinition> copies = new HashMap<>();
  private final Substitution substitution = new Substitution(this::current);

  /**
   * Starts with no copies.
   *
   * @param owner the scope that the copies belong to
   * @param used finds the copy of a type of another scope
   */
  TypeCopier(ScopeId owner, UnaryOperator<TypeDefinition> used) {
    this.owner = owner;
    this.used = used;
  }

  /** Copies an interface. */
  Interface copy(Interface original) {
    List<TypeDefinition> types = new ArrayList<>();
    original.types().forEach(type -> types.add(copy(type)));
    List<Function> functions = original.functions().stream().map(this::copy).toList();
    return new Interface(owner, types, functions, original.metadata());
  }

  /** Copies a definition, after those it refers to. */
  TypeDefinition copy(TypeDefinition original) {
    TypeDefinition copy =
        new TypeDefinition(
            owner, original.name(), substitution.apply(original.body()), original.metadata());
    copies.put(original, copy);
    return copy;
  }

  /** The copies so far, by the originals. */
  Map<TypeDefinition, TypeDefinition> copies() {
    return copies;
  }

  /** Copies a function, after the definitions it refers to. */
  Function copy(Function original) {
    return substitution.apply(original, original.name(), original.metadata());
  }

  private TypeDefinition current(TypeDefinition definition) {
    TypeDefinition copy = copies.get(definition);
    return copy == null ? used.apply(definition) : copy;
  }
}
