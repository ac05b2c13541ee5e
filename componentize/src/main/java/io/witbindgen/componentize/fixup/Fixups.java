package io.witbindgen.componentize.fixup;

import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.component.encode.CodeBuilder;
import io.witbindgen.component.encode.CoreModuleBuilder;
import io.witbindgen.component.model.Slice;
import io.witbindgen.componentize.ComponentizeException;
import io.witbindgen.componentize.input.ModuleRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The module that finishes the instantiation, while it is built.
 *
 * <p>It imports from the instances of all other modules, fills in tables and memory with its
 * segments, and its start function does the rest: steps of preparation first, then those that run
 * user code.
 */
public final class Fixups {
  /** The origin of an import of this module. */
  public sealed interface Origin {
    /** A module of the component. */
    record OfModule(ModuleRef module) implements Origin {}

    /** The module with the shims. */
    record Shims() implements Origin {}

    /** The functions that the shims call. */
    record Actual() implements Origin {}
  }

  private record ImportKey(String module, String name) {}

  private record Imported(int index, CoreExternType type) {}

  private record Segment(int table, int offset, List<Integer> functions) {}

  private record DataSegment(int memory, int offset, Slice content) {}

  private final CoreModuleBuilder module = new CoreModuleBuilder();
  private final Map<String, Origin> origins = new LinkedHashMap<>();
  private final Map<ImportKey, Imported> imports = new HashMap<>();
  private final Map<CoreExternType.Kind, Map<Integer, String>> names = new HashMap<>();
  private final List<StartAction> preparation = new ArrayList<>();
  private final List<StartAction> initialisation = new ArrayList<>();
  private final List<Segment> elements = new ArrayList<>();
  private final List<DataSegment> data = new ArrayList<>();

  /** Starts with nothing to do. */
  public Fixups() {}

  /** The type index of a function type; equal types share one. */
  public int type(List<CoreValueType> params, List<CoreValueType> results) {
    return module.functionType(params, results);
  }

  /**
   * Imports an export of another module, once.
   *
   * @param type its type; of a function, an index of {@link #type}
   * @return an index of its kind
   * @throws ComponentizeException if the same was imported with another type
   */
  public int importOf(ModuleRef from, String name, CoreExternType type) {
    return importOf(new Origin.OfModule(from), name, type);
  }

  /** Imports an export of a module or of the shim module, or a function that a shim calls. */
  public int importOf(Origin from, String name, CoreExternType type) {
    String instance = instance(from);
    ImportKey key = new ImportKey(instance, name);
    Imported known = imports.get(key);
    if (known == null) {
      known = new Imported(module.importOf(instance, name, type), type);
      imports.put(key, known);
      name(type.kind(), known.index(), name);
    } else if (!known.type().equals(type)) {
      throw new ComponentizeException(
          "`" + name + "` of `" + instance + "` is needed with two different types");
    }
    return known.index();
  }

  private String instance(Origin from) {
    String name =
        from instanceof Origin.OfModule of
            ? of.module().name()
            : from instanceof Origin.Shims ? "shim" : "actual";
    Origin known = origins.putIfAbsent(name, from);
    if (known != null && !known.equals(from)) {
      throw new ComponentizeException(
          "a module is called `" + name + "`, which is reserved; give it another name");
    }
    return name;
  }

  private void name(CoreExternType.Kind kind, int index, String name) {
    if (kind == CoreExternType.Kind.FUNC || kind == CoreExternType.Kind.GLOBAL) {
      names(kind).put(index, name);
    }
  }

  /** Adds a step of preparation, which must not run user code. */
  public void prepare(StartAction action) {
    preparation.add(action);
  }

  /** Adds a step that runs user code, after all preparation. */
  public void initialise(StartAction action) {
    initialisation.add(action);
  }

  /** Fills in a table from an offset on, at instantiation, with functions of these indices. */
  public void elements(int table, int offset, List<Integer> functions) {
    elements.add(new Segment(table, offset, List.copyOf(functions)));
  }

  /** Fills in a memory from an offset on, at instantiation. */
  public void data(int memory, int offset, byte[] content) {
    data.add(new DataSegment(memory, offset, Slice.of(content.clone())));
  }

  /** The module so far: imports and types, to which functions can be added. */
  public CoreModuleBuilder module() {
    return module;
  }

  /** The instances that are imported from, by their names, in order. */
  public Map<String, Origin> origins() {
    return Collections.unmodifiableMap(origins);
  }

  /** The steps of preparation, in order. */
  public List<StartAction> preparation() {
    return List.copyOf(preparation);
  }

  /** The steps that run user code, in order. */
  public List<StartAction> initialisation() {
    return List.copyOf(initialisation);
  }

  /** The debug names of functions and globals, to be added to. */
  public Map<Integer, String> names(CoreExternType.Kind kind) {
    return names.computeIfAbsent(kind, k -> new HashMap<>());
  }

  /** Whether there are segments. */
  public boolean hasSegments() {
    return !elements.isEmpty() || !data.isEmpty();
  }

  /** Adds the segments to the module. */
  public void addSegments() {
    elements.forEach(
        segment ->
            module.elements(
                segment.table(), CodeBuilder.constant(segment.offset()), segment.functions()));
    data.forEach(
        segment ->
            module.data(
                segment.memory(),
                CodeBuilder.constant(segment.offset()),
                segment.content().toByteArray()));
  }
}
