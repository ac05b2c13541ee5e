package io.witbindgen.abi.core;

import java.util.List;

/** The signature of a core function. */
public record CoreFunctionType(List<CoreType> params, List<CoreType> results) {
  public CoreFunctionType {
    params = List.copyOf(params);
    results = List.copyOf(results);
  }

  /** The signature as in the text format's notation: {@code [i32, f64] -> [i32]}. */
  @Override
  public String toString() {
    return list(params) + " -> " + list(results);
  }

  private static String list(List<CoreType> types) {
    return types.toString().toLowerCase(java.util.Locale.ROOT);
  }
}
