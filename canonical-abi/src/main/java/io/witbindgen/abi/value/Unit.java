package io.witbindgen.abi.value;

/** The payload of a {@link Result} arm that has none in WIT. */
public enum Unit {
  UNIT;

  @Override
  public String toString() {
    return "_";
  }
}
