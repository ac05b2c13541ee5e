package io.witbindgen.component.model;

import java.util.Locale;

/** What an index can refer to; each sort has an index space of its own. */
public enum Sort {
  CORE_FUNC,
  CORE_TABLE,
  CORE_MEMORY,
  CORE_GLOBAL,
  CORE_TAG,
  CORE_TYPE,
  CORE_MODULE,
  CORE_INSTANCE,
  FUNC,
  VALUE,
  TYPE,
  COMPONENT,
  INSTANCE;

  private final String text = name().toLowerCase(Locale.ROOT).replace('_', ' ');

  /** Whether it is a sort of core WebAssembly. */
  public boolean isCore() {
    return name().startsWith("CORE_");
  }

  /** As in the text format: {@code core func}, {@code instance}. */
  @Override
  public String toString() {
    return text;
  }
}
