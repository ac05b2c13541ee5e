package io.witbindgen.runtime.endive;

import io.witbindgen.runtime.engine.CoreExtern;
import io.witbindgen.runtime.engine.ResolvedExternType;
import run.endive.runtime.TableInstance;

/** A table of an instance. */
record EndiveTable(TableInstance table) implements CoreExtern.Table {
  @Override
  public ResolvedExternType type() {
    return Signatures.table(table.size(), table.elementType(), table.limits());
  }
}
