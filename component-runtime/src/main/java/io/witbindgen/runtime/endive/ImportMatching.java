package io.witbindgen.runtime.endive;

import io.witbindgen.abi.core.CoreFunction;
import io.witbindgen.runtime.endive.emit.CrossModuleCalls;
import io.witbindgen.runtime.engine.CoreExtern;
import io.witbindgen.runtime.engine.CoreLinkException;
import io.witbindgen.runtime.engine.ModuleImport;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.ImportFunction;
import run.endive.runtime.ImportGlobal;
import run.endive.runtime.ImportMemory;
import run.endive.runtime.ImportTable;
import run.endive.runtime.ImportTag;
import run.endive.runtime.ImportValue;
import run.endive.wasm.types.FunctionImport;
import run.endive.wasm.types.GlobalImport;
import run.endive.wasm.types.Import;
import run.endive.wasm.types.MemoryImport;
import run.endive.wasm.types.MemoryLimits;
import run.endive.wasm.types.MutabilityType;
import run.endive.wasm.types.TableImport;
import run.endive.wasm.types.TableLimits;
import run.endive.wasm.types.TagImport;
import run.endive.wasm.types.TypeSection;
import run.endive.wasm.types.ValType;

/**
 * Checks the value offered for an import by the core specification's rules for import subtyping,
 * and converts it to the form that Endive expects.
 */
final class ImportMatching {
  private final TypeSection types;

  /** Matching for a module with these types. */
  ImportMatching(TypeSection types) {
    this.types = types;
  }

  /**
   * Matches one import.
   *
   * @param wanted the import as the SPI describes it
   * @param slot the import as Endive represents it, whose name the result must have
   * @throws CoreLinkException if the two do not match
   */
  ImportValue match(ModuleImport wanted, Import slot, CoreExtern offered) {
    @Nullable ImportValue value =
        switch (slot.importType()) {
          case FUNCTION -> function((FunctionImport) slot, offered);
          case TABLE -> table((TableImport) slot, offered);
          case MEMORY -> memory((MemoryImport) slot, offered);
          case GLOBAL -> global((GlobalImport) slot, offered);
          case TAG -> tag((TagImport) slot, offered);
        };
    if (value == null) {
      throw new CoreLinkException(wanted, describe(offered));
    }
    return value;
  }

  private @Nullable ImportValue function(FunctionImport slot, CoreExtern offered) {
    if (!(offered instanceof CoreExtern.Function wrapper)) {
      return null;
    }
    CoreFunction function = wrapper.function();
    var wantedType = types.getType(slot.typeIndex());
    if (function instanceof EndiveFunction own) {
      return CrossModuleCalls.isSubtype(own.instance(), own.index(), types, slot.typeIndex())
          ? new ImportFunction(slot.module(), slot.name(), wantedType, own)
          : null;
    }
    var signature = Signatures.function(wantedType);
    boolean matches =
        signature.equals(function.type())
            && Bits.areNumbers(signature.params())
            && Bits.areNumbers(signature.results());
    return matches
        ? new ImportFunction(
            slot.module(), slot.name(), wantedType, new HostFunctionHandle(function))
        : null;
  }

  private static @Nullable ImportValue table(TableImport slot, CoreExtern offered) {
    if (!(offered instanceof EndiveTable own)) {
      return null;
    }
    TableLimits wanted = slot.limits();
    boolean matches =
        slot.entryType().equals(own.table().elementType())
            && own.table().size() >= wanted.min()
            && own.table().limits().max() <= wanted.max();
    return matches ? new ImportTable(slot.module(), slot.name(), own.table()) : null;
  }

  private static @Nullable ImportValue memory(MemoryImport slot, CoreExtern offered) {
    if (!(offered instanceof EndiveMemory own)) {
      return null;
    }
    MemoryLimits wanted = slot.limits();
    boolean matches =
        own.instanceMemory().pages() >= wanted.initialPages()
            && own.declared().maximumPages() <= wanted.maximumPages()
            && own.declared().shared() == wanted.shared();
    return matches ? new ImportMemory(slot.module(), slot.name(), own.importedMemory()) : null;
  }

  private static @Nullable ImportValue global(GlobalImport slot, CoreExtern offered) {
    if (!(offered instanceof EndiveGlobal own)) {
      return null;
    }
    ValType found = own.global().getType();
    boolean typeMatches =
        slot.mutabilityType() == MutabilityType.Var
            ? found.equals(slot.type())
            : ValType.matches(found, slot.type());
    boolean matches = typeMatches && own.global().getMutabilityType() == slot.mutabilityType();
    return matches ? new ImportGlobal(slot.module(), slot.name(), own.global()) : null;
  }

  private @Nullable ImportValue tag(TagImport slot, CoreExtern offered) {
    if (!(offered instanceof EndiveTag own)) {
      return null;
    }
    boolean matches = types.getType(slot.tagType().typeIdx()).equals(own.tag().type());
    return matches ? new ImportTag(slot.module(), slot.name(), own.tag()) : null;
  }

  private static String describe(CoreExtern offered) {
    boolean ours =
        offered instanceof CoreExtern.Function
            || offered instanceof EndiveTable
            || offered instanceof EndiveMemory
            || offered instanceof EndiveGlobal
            || offered instanceof EndiveTag;
    return ours ? offered.type().toString() : offered.type() + " of another engine";
  }
}
