package io.witbindgen.runtime.endive;

import io.witbindgen.runtime.engine.CoreExtern;
import io.witbindgen.runtime.engine.CoreInstance;
import java.util.ArrayList;
import java.util.List;
import run.endive.runtime.Instance;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.Export;
import run.endive.wasm.types.ExportSection;
import run.endive.wasm.types.ExternalType;
import run.endive.wasm.types.MemoryLimits;

/** An instance, with the values of its imports. */
final class EndiveInstance implements CoreInstance {
  private final EndiveModule module;
  private final Instance instance;
  private final List<CoreExtern> imports;

  EndiveInstance(EndiveModule module, Instance instance, List<CoreExtern> imports) {
    this.module = module;
    this.instance = instance;
    this.imports = imports;
  }

  @Override
  public CoreExtern export(String name) {
    ExportSection exports = module.wasm().exportSection();
    for (int i = 0; i < exports.exportCount(); i++) {
      if (exports.getExport(i).name().equals(name)) {
        return extern(exports.getExport(i));
      }
    }
    throw new IllegalArgumentException("the module has no export named \"" + name + "\"");
  }

  /** Imports are passed on unchanged, so that re-exports do not build up layers of adapters. */
  private CoreExtern extern(Export export) {
    List<CoreExtern> imported = imported(export.exportType());
    int index = export.index();
    return index < imported.size()
        ? imported.get(index)
        : defined(export.exportType(), index, index - imported.size());
  }

  private CoreExtern defined(ExternalType kind, int index, int definedIndex) {
    return switch (kind) {
      case FUNCTION -> new CoreExtern.Function(new EndiveFunction(instance, index, module));
      case TABLE -> new EndiveTable(instance.table(index));
      case MEMORY -> new EndiveMemory(instance.memory(index), limits(definedIndex));
      case GLOBAL -> new EndiveGlobal(instance.global(index));
      case TAG -> new EndiveTag(instance.tag(index));
    };
  }

  private MemoryLimits limits(int definedIndex) {
    return module.wasm().memorySection().orElseThrow().getMemory(definedIndex).limits();
  }

  private List<CoreExtern> imported(ExternalType kind) {
    WasmModule wasm = module.wasm();
    List<CoreExtern> found = new ArrayList<>();
    for (int i = 0; i < imports.size(); i++) {
      if (wasm.importSection().getImport(i).importType() == kind) {
        found.add(imports.get(i));
      }
    }
    return found;
  }
}
