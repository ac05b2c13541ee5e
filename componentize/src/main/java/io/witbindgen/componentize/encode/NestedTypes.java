package io.witbindgen.componentize.encode;

import io.witbindgen.component.encode.ComponentBuilder;
import io.witbindgen.component.model.ExternName;
import io.witbindgen.component.model.ExternType;
import io.witbindgen.component.model.Sort;
import io.witbindgen.component.model.SortIndex;
import io.witbindgen.component.model.TypeDefinition;
import io.witbindgen.wit.model.ScopeId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Types of a nested component. It first imports them, which makes them the types of the component
 * around it, and then exports them by their proper names.
 */
final class NestedTypes extends TypeWriter {
  private final ComponentBuilder component;
  private final boolean isExporting;
  private final Map<String, Integer> imports = new LinkedHashMap<>();

  private NestedTypes(ComponentBuilder component, TypeMaps maps, boolean isExporting) {
    super(maps);
    this.component = component;
    this.isExporting = isExporting;
  }

  /** The nested component. */
  ComponentBuilder component() {
    return component;
  }

  /** Imports types. */
  static NestedTypes importing(ComponentBuilder component) {
    return new NestedTypes(component, new TypeMaps(), false);
  }

  /** Exports types, which can refer to imported ones. */
  static NestedTypes exporting(ComponentBuilder component, TypeMaps imported) {
    return new NestedTypes(component, imported, true);
  }

  /** The imported types by the names of the imports, in order. */
  Map<String, Integer> imports() {
    return imports;
  }

  @Override
  int define(TypeDefinition type) {
    return component.type(type);
  }

  @Override
  int name(ExternName name, int type) {
    return isExporting
        ? component.export(name, new SortIndex(Sort.TYPE, type), Optional.empty())
        : importOf(name, new ExternType.TypeEqual(type));
  }

  @Override
  int resource(ExternName name) {
    if (isExporting) {
      throw new AssertionError("resources are exported by their imports");
    }
    return importOf(name, new ExternType.SubResource());
  }

  private int importOf(ExternName name, ExternType type) {
    String unique = "import-type-" + name.name();
    for (int i = 0; imports.containsKey(unique); i++) {
      unique += i;
    }
    int index = component.importOf(new ExternName(unique), type);
    imports.put(unique, index);
    return index;
  }

  @Override
  int foreign(io.witbindgen.wit.model.TypeDefinition type) {
    throw new AssertionError("what a type needs is imported before it");
  }

  @Override
  boolean isOwn(ScopeId owner) {
    return true;
  }
}
