package io.witbindgen.runtime.endive.emit;

import run.endive.runtime.CallResult;
import run.endive.runtime.Instance;
import run.endive.wasm.WasmEngineException;
import run.endive.wasm.types.TypeSection;

/**
 * Called by emitted code for {@code call_indirect} when the table's element belongs to another
 * instance: type indices are meaningful only in their own module, so the types themselves are
 * compared.
 *
 * <p>Emitted classes live in a loader of their own and so in another run-time package. This class
 * is therefore defined again in each such loader, and so must be stateless and use only Endive and
 * the JDK.
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

  /** Whether a function has a given type or a subtype of it; the type can come from any module. */
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
