package io.witbindgen.component.encode;

import io.witbindgen.component.core.Producer;
import io.witbindgen.component.model.AliasTarget;
import io.witbindgen.component.model.CanonDefinition;
import io.witbindgen.component.model.ComponentNames;
import io.witbindgen.component.model.CoreInstanceExpression;
import io.witbindgen.component.model.CoreTypeDefinition;
import io.witbindgen.component.model.Definition;
import io.witbindgen.component.model.ExternName;
import io.witbindgen.component.model.ExternType;
import io.witbindgen.component.model.IndexCounts;
import io.witbindgen.component.model.InstanceExpression;
import io.witbindgen.component.model.Slice;
import io.witbindgen.component.model.Sort;
import io.witbindgen.component.model.SortIndex;
import io.witbindgen.component.model.TypeDefinition;
import io.witbindgen.component.model.ValueTypeRef;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes a component definition by definition.
 *
 * <p>Each method appends a definition and returns the index that it gets in its index space.
 * Nothing is validated, and core modules and components are embedded unread: decode and validate
 * the result if its parts cannot be trusted.
 */
public final class ComponentBuilder {
  private final SectionWriter sections = new SectionWriter();
  private final IndexCounts indices = new IndexCounts();
  private final Map<Sort, Map<Integer, String>> names = new EnumMap<>(Sort.class);
  private final List<Producer> producers = new ArrayList<>();
  private Optional<String> ownName = Optional.empty();

  /** Starts with an empty component. */
  public ComponentBuilder() {}

  /** A type; returns its type index. */
  public int type(TypeDefinition type) {
    return add(new Definition.Type(0, type));
  }

  /** A core type, or group of core types; returns the core type index of the first. */
  public int coreType(CoreTypeDefinition type) {
    return add(new Definition.CoreType(0, type));
  }

  /** An import; returns an index of its type's sort. */
  public int importOf(ExternName name, ExternType type) {
    return add(new Definition.Import(0, name, type));
  }

  /**
   * An export; returns a new index of the item's sort.
   *
   * @param type the ascribed type; without one it is the item's type
   */
  public int export(ExternName name, SortIndex item, Optional<ExternType> type) {
    return add(new Definition.Export(0, name, item, type));
  }

  /** An alias; returns an index of its target's sort. */
  public int alias(AliasTarget target) {
    return add(new Definition.Alias(0, target));
  }

  /** An instance; returns its instance index. */
  public int instance(InstanceExpression expression) {
    return add(new Definition.Instance(0, expression));
  }

  /** A core instance; returns its core instance index. */
  public int coreInstance(CoreInstanceExpression expression) {
    return add(new Definition.CoreInstance(0, expression));
  }

  /** A core module, byte for byte; returns its core module index. */
  public int coreModule(byte[] bytes) {
    return coreModule(Slice.of(bytes));
  }

  /** A core module, byte for byte; returns its core module index. */
  public int coreModule(Slice bytes) {
    return add(new Definition.CoreModule(0, bytes));
  }

  /** A nested component, byte for byte; returns its component index. */
  public int component(byte[] bytes) {
    return component(Slice.of(bytes));
  }

  /** A nested component, byte for byte; returns its component index. */
  public int component(Slice bytes) {
    sections.raw(Definition.Kind.COMPONENT, bytes);
    return indices.add(Sort.COMPONENT);
  }

  /** A nested component as built so far; returns its component index. */
  public int component(ComponentBuilder component) {
    return component(component.build());
  }

  /** A canonical definition; returns a function index for a lift, else a core function index. */
  public int canon(CanonDefinition canon) {
    return add(new Definition.Canon(0, canon));
  }

  /**
   * A call made during instantiation; returns the value index of its first result.
   *
   * @param arguments value indices
   * @param results the number of values that it adds
   */
  public int start(int function, List<Integer> arguments, int results) {
    return add(new Definition.Start(0, function, arguments, results));
  }

  /**
   * A literal value; returns its value index.
   *
   * @param bytes its encoding according to its type
   */
  public int value(ValueTypeRef type, byte[] bytes) {
    return add(new Definition.Value(0, type, Slice.of(bytes)));
  }

  /** A custom section, at this place among the definitions. */
  public void custom(String name, byte[] bytes) {
    add(new Definition.Custom(0, name, Slice.of(bytes)));
  }

  private int add(Definition definition) {
    sections.add(definition);
    return indices.add(definition);
  }

  /** The number of indices of a sort so far, which is also the next index. */
  public int count(Sort sort) {
    return indices.count(sort);
  }

  /** Names the component, for diagnostics. */
  public void name(String name) {
    ownName = Optional.of(name);
  }

  /** Names one item, for diagnostics. */
  public void name(SortIndex item, String name) {
    names
        .computeIfAbsent(item.sort(), sort -> new TreeMap<>(Integer::compareUnsigned))
        .put(item.index(), name);
  }

  /** Adds producers of the component; those of one field are listed together. */
  public void producer(Producer producer) {
    producers.add(producer);
  }

  /**
   * The component as built so far: what was appended, then a section of debug names and one of
   * producers, if there are any.
   *
   * @return a new array
   */
  public byte[] build() {
    SectionWriter all = sections.copy();
    ComponentNames debug = new ComponentNames(ownName, names);
    if (!debug.equals(ComponentNames.NONE)) {
      all.names(debug);
    }
    if (!producers.isEmpty()) {
      all.custom(NameSections.PRODUCERS, content -> NameSections.producers(content, producers));
    }
    return all.toByteArray();
  }
}
