package io.witbindgen.component.encode;

import io.witbindgen.component.model.AliasTarget;
import io.witbindgen.component.model.CoreTypeDefinition;
import io.witbindgen.component.model.Declarator;
import io.witbindgen.component.model.ExternName;
import io.witbindgen.component.model.ExternType;
import io.witbindgen.component.model.IndexCounts;
import io.witbindgen.component.model.Sort;
import io.witbindgen.component.model.TypeDefinition;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the declarators of a component type or instance type.
 *
 * <p>The type is a scope of its own: its index spaces start empty, and types around it are reached
 * with an {@linkplain #outerType outer alias}. Each method appends a declarator and returns the
 * index that it gets in its index space. Nothing is validated; offsets are 0.
 */
public final class DeclaratorBuilder {
  private final List<Declarator> declarators = new ArrayList<>();
  private final IndexCounts indices = new IndexCounts();

  /** Starts with an empty scope. */
  public DeclaratorBuilder() {}

  /** A type; returns its type index. */
  public int type(TypeDefinition type) {
    return add(new Declarator.Type(0, type));
  }

  /** A core type, or group of core types; returns the core type index of the first. */
  public int coreType(CoreTypeDefinition type) {
    return add(new Declarator.CoreType(0, type));
  }

  /** An alias; returns an index of its target's sort. */
  public int alias(AliasTarget target) {
    return add(new Declarator.Alias(0, target));
  }

  /**
   * An alias of a type around this one; returns its type index here.
   *
   * @param count the number of scopes outwards; 1 is the one that this type is defined in
   * @param index the type index there
   */
  public int outerType(int count, int index) {
    return alias(new AliasTarget.Outer(Sort.TYPE, count, index));
  }

  /** An import, which only a component type can have; returns an index of its type's sort. */
  public int importOf(ExternName name, ExternType type) {
    return add(new Declarator.Import(0, name, type));
  }

  /** An export; returns an index of its type's sort. */
  public int export(ExternName name, ExternType type) {
    return add(new Declarator.Export(0, name, type));
  }

  private int add(Declarator declarator) {
    declarators.add(declarator);
    return indices.add(declarator);
  }

  /** The number of indices of a sort so far, which is also the next index. */
  public int count(Sort sort) {
    return indices.count(sort);
  }

  /** The declarators so far, in order. */
  public List<Declarator> declarators() {
    return List.copyOf(declarators);
  }

  /** The component type of the declarators so far. */
  public TypeDefinition.Component componentType() {
    return new TypeDefinition.Component(declarators);
  }

  /**
   * The instance type of the declarators so far.
   *
   * @throws IllegalStateException if there is an import among them
   */
  public TypeDefinition.Instance instanceType() {
    if (declarators.stream().anyMatch(Declarator.Import.class::isInstance)) {
      throw new IllegalStateException("an instance type has no imports");
    }
    return new TypeDefinition.Instance(declarators);
  }
}
