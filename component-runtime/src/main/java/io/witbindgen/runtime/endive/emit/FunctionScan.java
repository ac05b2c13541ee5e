package io.witbindgen.runtime.endive.emit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.AnnotatedInstruction;
import run.endive.wasm.types.BlockType;
import run.endive.wasm.types.ExternalType;
import run.endive.wasm.types.FunctionBody;
import run.endive.wasm.types.FunctionImport;
import run.endive.wasm.types.FunctionType;
import run.endive.wasm.types.GlobalImport;
import run.endive.wasm.types.Import;
import run.endive.wasm.types.TableImport;
import run.endive.wasm.types.ValType;

/**
 * Finds what the emitter cannot translate: a set of functions that have to be interpreted, or the
 * whole module.
 *
 * <p>The emitter does not know the types v128 and exnref, nor anything that produces or consumes
 * them. A function that uses one of these anywhere is interpreted, so that values of these types
 * only pass between interpreted functions.
 */
final class FunctionScan {
  /** The emitter passes more parameters than this in an array, and its code for that is wrong. */
  private static final int MAX_PARAMETER_SLOTS = 200;

  /**
   * A limit is needed because the emitter writes a case for each function of a type into the method
   * of each equal type.
   */
  private static final long MAX_INDIRECT_CASES = 2_000_000;

  private static final int SIMD_PREFIX = 0xFD;

  private final WasmModule module;
  private final FunctionType[] types;
  private final int[] functionTypes;
  private final int importedFunctions;

  FunctionScan(WasmModule module) {
    this.module = module;
    this.types = module.typeSection().types();
    this.importedFunctions = module.importSection().count(ExternalType.FUNCTION);
    this.functionTypes = functionTypes(module);
  }

  /** Why nothing of the module can be emitted, or null if some of it can. */
  @Nullable String wholeModule() {
    if (anyOutsideFunctions()) {
      return "a global or table holds v128 or exnref";
    }
    boolean anyStrange = Arrays.stream(types).anyMatch(type -> type != null && isStrange(type));
    if (anyStrange && hasComposedTypes()) {
      return "composed types together with v128 or exnref";
    }
    if (Arrays.stream(types).anyMatch(type -> type != null && hasTooManyParameters(type))) {
      return "a function type with more than " + MAX_PARAMETER_SLOTS + " parameters";
    }
    return indirectCases() > MAX_INDIRECT_CASES ? "too many functions of equal types" : null;
  }

  /** The indices of the functions to interpret, which are never imported ones. */
  Set<Integer> interpretedFunctions() {
    Set<Integer> found = new TreeSet<>();
    for (int i = 0; i < module.functionSection().functionCount(); i++) {
      int index = importedFunctions + i;
      FunctionBody body = module.codeSection().getFunctionBody(i);
      if (isStrangeType(functionTypes[index]) || isStrange(body)) {
        found.add(index);
      }
    }
    return found;
  }

  /** The indices of the types that mention v128 or exnref. */
  Set<Integer> strangeTypes() {
    Set<Integer> found = new TreeSet<>();
    IntStream.range(0, types.length).filter(this::isStrangeType).forEach(found::add);
    return found;
  }

  private boolean isStrange(FunctionBody body) {
    return body.localTypes().stream().anyMatch(FunctionScan::isStrange)
        || body.instructions().stream().anyMatch(this::isStrange);
  }

  private boolean isStrange(AnnotatedInstruction instruction) {
    return switch (instruction.opcode()) {
      case TRY_TABLE, THROW, THROW_REF -> true;
      case CALL, RETURN_CALL, REF_FUNC ->
          isStrangeType(functionTypes[(int) instruction.operand(0)]);
      case CALL_INDIRECT, RETURN_CALL_INDIRECT, CALL_REF, RETURN_CALL_REF ->
          isStrangeType((int) instruction.operand(0));
      case BLOCK, LOOP, IF -> isStrangeBlock(instruction.operand(0));
      case REF_NULL -> isExceptionHeapType((int) instruction.operand(0));
      case SELECT_T -> Arrays.stream(instruction.operands()).anyMatch(FunctionScan::isStrangeId);
      default -> instruction.opcode().opcode() >> 8 == SIMD_PREFIX;
    };
  }

  private boolean isStrangeBlock(long blockType) {
    if (BlockType.isTypeIndex(blockType)) {
      return isStrangeType((int) blockType);
    }
    return BlockType.isValueType(blockType) && isStrangeId(BlockType.valueTypeId(blockType));
  }

  private boolean isStrangeType(int index) {
    return types[index] != null && isStrange(types[index]);
  }

  private static boolean isStrange(FunctionType type) {
    return type.params().stream().anyMatch(FunctionScan::isStrange)
        || type.returns().stream().anyMatch(FunctionScan::isStrange);
  }

  private static boolean isStrangeId(long valueTypeId) {
    return isStrange(ValType.builder().fromId(valueTypeId).build());
  }

  private static boolean isStrange(ValType type) {
    return type.opcode() == ValType.ID.V128
        || type.opcode() == ValType.ID.ExnRef
        || (type.isReference() && isExceptionHeapType(type.typeIdx()));
  }

  private static boolean isExceptionHeapType(int heapType) {
    return heapType == ValType.TypeIdxCode.EXN.code()
        || heapType == ValType.TypeIdxCode.NOEXN.code();
  }

  private boolean anyOutsideFunctions() {
    boolean imported = module.importSection().stream().anyMatch(FunctionScan::isStrange);
    boolean globals =
        Arrays.stream(module.globalSection().globals())
            .anyMatch(global -> isStrange(global.valueType()));
    boolean tables =
        IntStream.range(0, module.tableSection().tableCount())
            .anyMatch(i -> isStrange(module.tableSection().getTable(i).elementType()));
    boolean elements =
        module.elementSection().stream().anyMatch(element -> isStrange(element.type()));
    return imported || globals || tables || elements;
  }

  private static boolean isStrange(Import imported) {
    return switch (imported.importType()) {
      case GLOBAL -> isStrange(((GlobalImport) imported).type());
      case TABLE -> isStrange(((TableImport) imported).entryType());
      case FUNCTION, MEMORY, TAG -> false;
    };
  }

  private boolean hasComposedTypes() {
    return IntStream.range(0, types.length)
        .anyMatch(i -> types[i] == null || module.typeSection().getSubType(i).typeIdx().length > 0);
  }

  private static boolean hasTooManyParameters(FunctionType type) {
    return 2 * type.params().size() > MAX_PARAMETER_SLOTS;
  }

  private long indirectCases() {
    List<FunctionType> all = Arrays.stream(types).filter(type -> type != null).toList();
    Map<FunctionType, Long> typesPerShape = new HashMap<>();
    all.forEach(type -> typesPerShape.merge(type, 1L, Long::sum));
    return Arrays.stream(functionTypes)
        .filter(index -> types[index] != null)
        .mapToLong(index -> typesPerShape.getOrDefault(types[index], 0L))
        .sum();
  }

  private static int[] functionTypes(WasmModule module) {
    IntStream imported =
        module.importSection().stream()
            .filter(each -> each.importType() == ExternalType.FUNCTION)
            .mapToInt(each -> ((FunctionImport) each).typeIndex());
    IntStream defined =
        IntStream.range(0, module.functionSection().functionCount())
            .map(i -> module.functionSection().getFunctionType(i));
    return IntStream.concat(imported, defined).toArray();
  }
}
