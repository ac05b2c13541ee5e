package io.witbindgen.runtime.endive.emit;

import run.endive.runtime.CallResult;
import run.endive.runtime.Instance;
import run.endive.wasm.WasmEngineException;
import run.endive.wasm.types.TypeSection;

/**
 * What emitted code calls for {@code call_indirect} when the table's element belongs to another
 * instance: type numbers mean something in their own module only, so the types are compared.
 *
 * <p>Emitted classes live in a loader of their own and so in another run-time package. To stay
 * package-private, this class is defined a second time in each such loader; therefore it uses
 * Endive and the JDK only, and has no state.
 */
public final class CrossModuleCalls {
  private CrossModuleCalls() {}

  static long[] callIndirect(
      long[] args, int typeIndex, int functionIndex, Instance callee, Instance caller) {
    checkType(typeIndex, functionIndex, callee, caller);
    return callee.getMachine().call(functionIndex, args);
  }

  static CallResult callIndirectWithRefs(
      long[] args,
      Object[] references,
      int typeIndex,
      int functionIndex,
      Instance callee,
      Instance caller) {
    checkType(typeIndex, functionIndex, callee, caller);
    return callee.getMachine().callWithRefs(functionIndex, args, references);
  }

  /** Whether a function has a type or a subtype of it, the type being one of any module. */
  public static boolean isSubtype(
      Instance owner, int functionIndex, TypeSection types, int typeIndex) {
    TypeSection ownTypes = owner.module().typeSection();
    int current = owner.functionType(functionIndex);
    while (!TypeSection.crossModuleCanonicallyEquivalent(ownTypes, current, types, typeIndex)) {
      int[] supertypes = ownTypes.getSubType(current).typeIdx();
      if (supertypes.length == 0) {
        return false;
      }
      current = supertypes[0];
    }
    return true;
  }

  private static void checkType(
      int typeIndex, int functionIndex, Instance callee, Instance caller) {
    if (!isSubtype(callee, functionIndex, caller.module().typeSection(), typeIndex)) {
      throw new WasmEngineException("indirect call type mismatch");
    }
  }
}
