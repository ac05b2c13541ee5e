package io.witbindgen.runtime.endive;

import io.witbindgen.abi.core.CoreType;
import io.witbindgen.runtime.engine.CoreExtern;
import io.witbindgen.runtime.engine.ResolvedExternType;
import run.endive.runtime.GlobalInstance;

/** A global of an instance. */
record EndiveGlobal(GlobalInstance global) implements CoreExtern.Global {
  @Override
  public ResolvedExternType type() {
    return Signatures.global(global.getType(), global.getMutabilityType());
  }

  @Override
  public long bits() {
    CoreType type = Signatures.value(global.getType());
    return switch (type) {
      case I32, F32 -> global.getValue() & 0xFFFF_FFFFL;
      case I64, F64 -> global.getValue();
      case V128, REFERENCE -> 0;
    };
  }
}
