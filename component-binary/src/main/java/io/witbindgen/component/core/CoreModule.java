package io.witbindgen.component.core;

import java.util.List;
import java.util.Optional;

/**
 * The face of a core module: its imports and exports, with the types of both.
 *
 * @param types in binary order; {@link #type} finds one by its index
 * @param functions the type index of each function, imports first; tables, memories, globals and
 *     tags likewise hold the imported ones first
 */
public record CoreModule(
    List<RecursiveType> types,
    List<CoreImport> imports,
    List<CoreExport> exports,
    List<CoreExternType.Function> functions,
    List<CoreExternType.Table> tables,
    List<CoreExternType.Memory> memories,
    List<CoreExternType.Global> globals,
    List<CoreExternType.Tag> tags) {
  public CoreModule {
    types = List.copyOf(types);
    imports = List.copyOf(imports);
    exports = List.copyOf(exports);
    functions = List.copyOf(functions);
    tables = List.copyOf(tables);
    memories = List.copyOf(memories);
    globals = List.copyOf(globals);
    tags = List.copyOf(tags);
  }

  /** The export of this name; empty if there is none. */
  public Optional<CoreExport> export(String name) {
    return exports.stream().filter(export -> export.name().equals(name)).findFirst();
  }

  /** The type of an export; empty if its index is out of bounds. */
  public Optional<CoreExternType> typeOf(CoreExport export) {
    List<? extends CoreExternType> space = space(export.kind());
    int index = export.index();
    return 0 <= index && index < space.size() ? Optional.of(space.get(index)) : Optional.empty();
  }

  /** Everything of one kind, imports first. */
  public List<? extends CoreExternType> space(CoreExternType.Kind kind) {
    return switch (kind) {
      case FUNC -> functions;
      case TABLE -> tables;
      case MEMORY -> memories;
      case GLOBAL -> globals;
      case TAG -> tags;
    };
  }

  /** The type with this index; empty if it is out of bounds. */
  public Optional<RecursiveType.SubType> type(int index) {
    long left = Integer.toUnsignedLong(index);
    for (RecursiveType group : types) {
      if (left < group.types().size()) {
        return Optional.of(group.types().get((int) left));
      }
      left -= group.types().size();
    }
    return Optional.empty();
  }

  /** The function type with this index; empty if it is out of bounds or not a function type. */
  public Optional<CompositeType.Function> functionType(int index) {
    return type(index)
        .map(RecursiveType.SubType::type)
        .filter(CompositeType.Function.class::isInstance)
        .map(CompositeType.Function.class::cast);
  }
}
