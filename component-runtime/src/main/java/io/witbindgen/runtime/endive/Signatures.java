package io.witbindgen.runtime.endive;

import io.witbindgen.abi.core.CoreFunctionType;
import io.witbindgen.abi.core.CoreType;
import io.witbindgen.runtime.engine.ResolvedExternType;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import run.endive.wasm.types.FunctionType;
import run.endive.wasm.types.MemoryLimits;
import run.endive.wasm.types.MutabilityType;
import run.endive.wasm.types.TableLimits;
import run.endive.wasm.types.ValType;

/** Describes Endive's types in the terms of the SPI. */
final class Signatures {
  private Signatures() {}

  static CoreFunctionType function(FunctionType type) {
    return new CoreFunctionType(values(type.params()), values(type.returns()));
  }

  static CoreType value(ValType type) {
    return switch (type.opcode()) {
      case ValType.ID.I32 -> CoreType.I32;
      case ValType.ID.I64 -> CoreType.I64;
      case ValType.ID.F32 -> CoreType.F32;
      case ValType.ID.F64 -> CoreType.F64;
      case ValType.ID.V128 -> CoreType.V128;
      default -> CoreType.REFERENCE;
    };
  }

  static ResolvedExternType.Memory memory(long pages, MemoryLimits limits) {
    OptionalLong max =
        limits.maximumPages() == MemoryLimits.MAX_PAGES
            ? OptionalLong.empty()
            : OptionalLong.of(limits.maximumPages());
    return new ResolvedExternType.Memory(pages, max, limits.shared());
  }

  static ResolvedExternType.Table table(long size, ValType element, TableLimits limits) {
    OptionalLong max =
        limits.max() == TableLimits.LIMIT_MAX
            ? OptionalLong.empty()
            : OptionalLong.of(limits.max());
    return new ResolvedExternType.Table(name(element), size, max);
  }

  static ResolvedExternType.Global global(ValType type, MutabilityType mutability) {
    return new ResolvedExternType.Global(name(type), mutability == MutabilityType.Var);
  }

  private static List<CoreType> values(List<ValType> types) {
    return types.stream().map(Signatures::value).toList();
  }

  private static String name(ValType type) {
    CoreType known = value(type);
    if (known != CoreType.REFERENCE) {
      return known.name().toLowerCase(Locale.ROOT);
    }
    if (type.equals(ValType.FuncRef)) {
      return "funcref";
    }
    if (type.equals(ValType.ExternRef)) {
      return "externref";
    }
    return type.toString().toLowerCase(Locale.ROOT);
  }
}
