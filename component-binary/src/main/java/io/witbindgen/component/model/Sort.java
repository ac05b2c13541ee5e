package io.witbindgen.component.model;

import java.util.Locale;

/** What an index can refer to; each sort has an index space of its own. */
public enum Sort {
  CORE_FUNC(0x00),
  CORE_TABLE(0x01),
  CORE_MEMORY(0x02),
  CORE_GLOBAL(0x03),
  CORE_TAG(0x04),
  CORE_TYPE(0x10),
  CORE_MODULE(0x11),
  CORE_INSTANCE(0x12),
  FUNC(0x01),
  VALUE(0x02),
  TYPE(0x03),
  COMPONENT(0x04),
  INSTANCE(0x05);

  private final int code;
  private final String text = name().toLowerCase(Locale.ROOT).replace('_', ' ');

  Sort(int code) {
    this.code = code;
  }

  /** The binary code: of the core sorts if {@link #isCore}, else of the others. */
  public int code() {
    return code;
  }

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
