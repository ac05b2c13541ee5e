package io.witbindgen.component.model;

import java.util.Locale;

/** The types of values that need no definition. */
public enum PrimitiveType {
  BOOL,
  S8,
  U8,
  S16,
  U16,
  S32,
  U32,
  S64,
  U64,
  F32,
  F64,
  CHAR,
  STRING,
  ERROR_CONTEXT;

  private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** As in the text format. */
  @Override
  public String toString() {
    return text;
  }
}
