package io.witbindgen.runtime.endive;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import io.witbindgen.runtime.endive.memory.FlatMemory;
import io.witbindgen.runtime.endive.memory.FlatStorage;
import io.witbindgen.runtime.endive.memory.LimitedTable;
import io.witbindgen.runtime.engine.CoreBudget;
import io.witbindgen.runtime.engine.CoreExtern;
import java.util.ArrayList;
import java.util.List;
import run.endive.runtime.ByteArrayMemory;
import run.endive.runtime.ImportFunction;
import run.endive.runtime.ImportGlobal;
import run.endive.runtime.ImportMemory;
import run.endive.runtime.ImportTable;
import run.endive.runtime.ImportTag;
import run.endive.runtime.ImportValue;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.runtime.Memory;
import run.endive.wasm.types.ElementSection;
import run.endive.wasm.types.ImportSection;
import run.endive.wasm.types.MemoryLimits;
import run.endive.wasm.types.PassiveElement;

/** Makes instances: matches the imports, then lets Endive build and start one. */
final class Instantiation {
  private Instantiation() {}

  static EndiveInstance instantiate(
      EndiveModule module, List<CoreExtern> offered, CoreBudget budget) {
    ImportValues imports = match(module, offered);
    try {
      Instance instance =
          Instance.builder(module.wasm())
              .withImportValues(imports)
              .withMachineFactory(module.machines())
              .withMemoryFactory(declared -> memory(declared, budget))
              .withTableFactory((table, initial) -> LimitedTable.create(table, initial, budget))
              // The core specification gives no meaning to an export named _start.
              .withStart(false)
              .build();
      dropElements(instance, module.wasm().elementSection());
      return new EndiveInstance(module, instance, offered);
    } catch (RuntimeException | StackOverflowError e) {
      throw Traps.translate(e, module.stack());
    }
  }

  /**
   * Drops the element segments that instantiation has used up, as the core specification says and
   * Endive does not do.
   */
  private static void dropElements(Instance instance, ElementSection elements) {
    for (int i = 0; i < elements.elementCount(); i++) {
      if (!(elements.getElement(i) instanceof PassiveElement)) {
        instance.setElement(i, null);
      }
    }
  }

  private static ImportValues match(EndiveModule module, List<CoreExtern> offered) {
    ImportSection wanted = module.wasm().importSection();
    ImportMatching matching = new ImportMatching(module.wasm().typeSection());
    List<ImportValue> values = new ArrayList<>();
    for (int i = 0; i < offered.size(); i++) {
      values.add(matching.match(module.imports().get(i), wanted.getImport(i), offered.get(i)));
    }
    return ImportValues.builder()
        .withFunctions(only(values, ImportFunction.class))
        .withTables(only(values, ImportTable.class))
        .withMemories(only(values, ImportMemory.class))
        .withGlobals(only(values, ImportGlobal.class))
        .withTags(only(values, ImportTag.class))
        .build();
  }

  private static <T extends ImportValue> List<T> only(List<ImportValue> values, Class<T> kind) {
    return values.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static Memory memory(MemoryLimits declared, CoreBudget budget) {
    int limit = budget.limits().memoryPages();
    if (!budget.takePages(declared.initialPages())) {
      throw new TrapException(
          TrapReason.LIMIT_EXCEEDED,
          "a memory of %d pages exceeds the limit of %d".formatted(declared.initialPages(), limit));
    }
    int maxPages = Math.min(declared.maximumPages(), limit);
    if (declared.shared()) {
      return new ByteArrayMemory(new MemoryLimits(declared.initialPages(), maxPages, true));
    }
    FlatStorage storage = new FlatStorage(declared.initialPages(), maxPages, budget);
    return new FlatMemory(storage, declared.maximumPages());
  }
}
