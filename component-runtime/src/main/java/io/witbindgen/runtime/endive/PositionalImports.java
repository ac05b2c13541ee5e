package io.witbindgen.runtime.endive;

import run.endive.wasm.WasmModule;
import run.endive.wasm.types.FunctionImport;
import run.endive.wasm.types.GlobalImport;
import run.endive.wasm.types.Import;
import run.endive.wasm.types.ImportSection;
import run.endive.wasm.types.MemoryImport;
import run.endive.wasm.types.TableImport;
import run.endive.wasm.types.TagImport;

/**
 * Renames a module's imports to their positions. Endive links by name, and picks a wrong value if
 * two imports have the same name; the SPI links by position.
 */
final class PositionalImports {
  private PositionalImports() {}

  static WasmModule number(WasmModule module) {
    ImportSection.Builder imports = ImportSection.builder();
    for (int i = 0; i < module.importSection().importCount(); i++) {
      imports.addImport(renamed(module.importSection().getImport(i), Integer.toString(i)));
    }
    WasmModule.Builder builder =
        WasmModule.builder()
            .setTypeSection(module.typeSection())
            .setImportSection(imports.build())
            .setFunctionSection(module.functionSection())
            .setTableSection(module.tableSection())
            .setGlobalSection(module.globalSection())
            .setExportSection(module.exportSection())
            .setElementSection(module.elementSection())
            .setCodeSection(module.codeSection())
            .setDataSection(module.dataSection())
            .withValidation(false);
    module.memorySection().ifPresent(builder::setMemorySection);
    module.startSection().ifPresent(builder::setStartSection);
    module.dataCountSection().ifPresent(builder::setDataCountSection);
    module.tagSection().ifPresent(builder::setTagSection);
    return builder.build();
  }

  private static Import renamed(Import imported, String name) {
    String module = "";
    return switch (imported.importType()) {
      case FUNCTION -> new FunctionImport(module, name, ((FunctionImport) imported).typeIndex());
      case TABLE -> {
        TableImport table = (TableImport) imported;
        yield new TableImport(module, name, table.entryType(), table.limits());
      }
      case MEMORY -> new MemoryImport(module, name, ((MemoryImport) imported).limits());
      case GLOBAL -> {
        GlobalImport global = (GlobalImport) imported;
        yield new GlobalImport(module, name, global.mutabilityType(), global.type());
      }
      case TAG -> {
        var type = ((TagImport) imported).tagType();
        yield new TagImport(module, name, type.attribute(), type.typeIdx());
      }
    };
  }
}
