package io.witbindgen.componentize.adapter;

import io.witbindgen.component.core.CoreExternType;

/** A mapping of the indices in code: a new index for each old one. */
interface Indices {
  /** The new index of a type. */
  int type(int index);

  /** The new index of an item of another kind. */
  int item(CoreExternType.Kind kind, int index);
}
