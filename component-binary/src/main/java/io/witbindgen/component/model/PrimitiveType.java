package io.witbindgen.component.model;

import java.util.Locale;

/** The types of values that need no definition. */
public enum PrimitiveType {
  BOOL(0x7f),
  S8(0x7e),
  U8(0x7d),
  S16(0x7c),
  U16(0x7b),
  S32(0x7a),
  U32(0x79),
  S64(0x78),
  U64(0x77),
  F32(0x76),
  F64(0x75),
  CHAR(0x74),
  STRING(0x73),
  ERROR_CONTEXT(0x64);

  private final int code;
  private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');

  PrimitiveType(int code) {
    this.code = code;
  }

  /** The binary code. */
  public int code() {
    return code;
  }

  /** As in the text format. */
  @Override
  public String toString() {
    return text;
  }
}
