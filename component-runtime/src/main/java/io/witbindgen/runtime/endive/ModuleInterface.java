package io.witbindgen.runtime.endive;

import io.witbindgen.runtime.engine.CoreModuleException;
import io.witbindgen.runtime.engine.CoreModuleException.Reason;
import io.witbindgen.runtime.engine.ModuleExport;
import io.witbindgen.runtime.engine.ModuleImport;
import io.witbindgen.runtime.engine.ResolvedExternType;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.Export;
import run.endive.wasm.types.ExternalType;
import run.endive.wasm.types.FunctionImport;
import run.endive.wasm.types.Global;
import run.endive.wasm.types.GlobalImport;
import run.endive.wasm.types.Import;
import run.endive.wasm.types.MemoryImport;
import run.endive.wasm.types.MemoryLimits;
import run.endive.wasm.types.Table;
import run.endive.wasm.types.TableImport;
import run.endive.wasm.types.TagImport;

/** Describes the imports and exports of a module. */
final class ModuleInterface {
  private final WasmModule module;
  private final List<Import> imports;
  private final Map<ExternalType, List<Import>> importsByKind;

  ModuleInterface(WasmModule module) {
    this.module = module;
    this.imports = module.importSection().stream().toList();
    this.importsByKind = imports.stream().collect(Collectors.groupingBy(Import::importType));
  }

  List<ModuleImport> imports() {
    return imports.stream()
        .map(each -> new ModuleImport(each.module(), each.name(), type(each)))
        .toList();
  }

  List<ModuleExport> exports() {
    Set<String> names = new HashSet<>();
    return IntStream.range(0, module.exportSection().exportCount())
        .mapToObj(i -> module.exportSection().getExport(i))
        .map(each -> export(each, names.add(each.name())))
        .toList();
  }

  /** Describes an export, with two checks that Endive's validator leaves to instantiation. */
  private ModuleExport export(Export export, boolean first) {
    if (!first) {
      throw invalid("two exports are named \"" + export.name() + "\"");
    }
    try {
      return new ModuleExport(export.name(), type(export));
    } catch (IndexOutOfBoundsException | NoSuchElementException e) {
      String kind = export.exportType().name().toLowerCase(Locale.ROOT);
      throw invalid("export \"" + export.name() + "\": unknown " + kind + " " + export.index());
    }
  }

  private static CoreModuleException invalid(String problem) {
    return new CoreModuleException(Reason.INVALID, "invalid core module: " + problem, null);
  }

  private ResolvedExternType type(Import imported) {
    return switch (imported.importType()) {
      case FUNCTION -> function(((FunctionImport) imported).typeIndex());
      case TABLE -> {
        TableImport table = (TableImport) imported;
        yield Signatures.table(table.limits().min(), table.entryType(), table.limits());
      }
      case MEMORY -> memory(((MemoryImport) imported).limits());
      case GLOBAL -> {
        GlobalImport global = (GlobalImport) imported;
        yield Signatures.global(global.type(), global.mutabilityType());
      }
      case TAG -> tag(((TagImport) imported).tagType().typeIdx());
    };
  }

  private ResolvedExternType type(Export export) {
    List<Import> sameKind = importsByKind.getOrDefault(export.exportType(), List.of());
    if (export.index() < sameKind.size()) {
      return type(sameKind.get(export.index()));
    }
    return definedType(export.exportType(), export.index() - sameKind.size());
  }

  private ResolvedExternType definedType(ExternalType kind, int index) {
    return switch (kind) {
      case FUNCTION -> function(module.functionSection().getFunctionType(index));
      case TABLE -> {
        Table table = module.tableSection().getTable(index);
        yield Signatures.table(table.limits().min(), table.elementType(), table.limits());
      }
      case MEMORY -> memory(module.memorySection().orElseThrow().getMemory(index).limits());
      case GLOBAL -> {
        Global global = module.globalSection().getGlobal(index);
        yield Signatures.global(global.valueType(), global.mutabilityType());
      }
      case TAG -> tag(module.tagSection().orElseThrow().getTag(index).typeIdx());
    };
  }

  private ResolvedExternType function(int typeIndex) {
    return new ResolvedExternType.Function(
        Signatures.function(module.typeSection().getType(typeIndex)));
  }

  private ResolvedExternType tag(int typeIndex) {
    return new ResolvedExternType.Tag(Signatures.function(module.typeSection().getType(typeIndex)));
  }

  private static ResolvedExternType memory(MemoryLimits limits) {
    return Signatures.memory(limits.initialPages(), limits);
  }
}
