package io.witbindgen.component.model;

import java.util.EnumMap;
import java.util.Map;

/**
 * Counts the indices of a scope: which index in which space each definition adds.
 *
 * <p>Definitions are given in order, those of a component to one counter, the declarators of a
 * component type or instance type to another.
 */
public final class IndexCounts {
  private final Map<Sort, Integer> counts = new EnumMap<>(Sort.class);

  /** No indices yet. */
  public IndexCounts() {}

  /** The number of indices of a sort, which is also the next index. */
  public int count(Sort sort) {
    return counts.getOrDefault(sort, 0);
  }

  /**
   * Counts a definition.
   *
   * @return the first index that it adds; -1 for a custom section, which adds none
   */
  public int add(Definition definition) {
    return switch (definition.kind()) {
      case CUSTOM -> -1;
      case CORE_MODULE -> add(Sort.CORE_MODULE);
      case CORE_INSTANCE -> add(Sort.CORE_INSTANCE);
      case CORE_TYPE -> add(((Definition.CoreType) definition).type());
      case COMPONENT -> add(Sort.COMPONENT);
      case INSTANCE -> add(Sort.INSTANCE);
      case ALIAS -> add(((Definition.Alias) definition).target().sort());
      case TYPE -> add(Sort.TYPE);
      case CANON -> add(((Definition.Canon) definition).canon().sort());
      case START -> add(Sort.VALUE, ((Definition.Start) definition).results());
      case IMPORT -> add(((Definition.Import) definition).type().sort());
      case EXPORT -> add(((Definition.Export) definition).item().sort());
      case VALUE -> add(Sort.VALUE);
    };
  }

  /**
   * Counts a declarator.
   *
   * @return the first index that it adds
   */
  public int add(Declarator declarator) {
    return switch (declarator.kind()) {
      case CORE_TYPE -> add(((Declarator.CoreType) declarator).type());
      case TYPE -> add(Sort.TYPE);
      case ALIAS -> add(((Declarator.Alias) declarator).target().sort());
      case IMPORT -> add(((Declarator.Import) declarator).type().sort());
      case EXPORT -> add(((Declarator.Export) declarator).type().sort());
    };
  }

  private int add(CoreTypeDefinition type) {
    return switch (type.kind()) {
      case RECURSIVE ->
          add(Sort.CORE_TYPE, ((CoreTypeDefinition.Recursive) type).type().types().size());
      case MODULE -> add(Sort.CORE_TYPE);
    };
  }

  /** Counts one index of a sort, and returns it. */
  public int add(Sort sort) {
    return add(sort, 1);
  }

  private int add(Sort sort, int added) {
    int first = count(sort);
    counts.put(sort, first + added);
    return first;
  }
}
