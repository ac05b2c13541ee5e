package io.witbindgen.componentize.library;

import java.util.Map;

/**
 * How a component is made of core modules.
 *
 * @param debugNames whether definitions get names for diagnostics
 * @param returnCallRef whether shims use {@code return_call_ref} in place of {@code call_indirect}
 * @param reallocViaMemoryGrow whether adapters get memory by growing it, not from the main module
 * @param mergeImports whether of several compatible versions only the newest is imported
 * @param rejectLegacyNames whether only the names of {@code cm32p2} mean something
 * @param validate whether the component is validated
 * @param importNames other names for imported instances, by their names
 */
public record ComponentizeOptions(
    boolean debugNames,
    boolean returnCallRef,
    boolean reallocViaMemoryGrow,
    boolean mergeImports,
    boolean rejectLegacyNames,
    boolean validate,
    Map<String, String> importNames) {
  /** What the reference tools do by default. */
  public static final ComponentizeOptions DEFAULT =
      new ComponentizeOptions(true, false, false, true, false, true, Map.of());

  public ComponentizeOptions {
    importNames = Map.copyOf(importNames);
  }

  /** The same options, with or without debug names. */
  public ComponentizeOptions withDebugNames(boolean value) {
    return new ComponentizeOptions(
        value,
        returnCallRef,
        reallocViaMemoryGrow,
        mergeImports,
        rejectLegacyNames,
        validate,
        importNames);
  }

  /** The same options, with {@code return_call_ref} or without. */
  public ComponentizeOptions withReturnCallRef(boolean value) {
    return new ComponentizeOptions(
        debugNames,
        value,
        reallocViaMemoryGrow,
        mergeImports,
        rejectLegacyNames,
        validate,
        importNames);
  }

  /** The same options, where adapters grow the memory, or ask the main module. */
  public ComponentizeOptions withReallocViaMemoryGrow(boolean value) {
    return new ComponentizeOptions(
        debugNames, returnCallRef, value, mergeImports, rejectLegacyNames, validate, importNames);
  }

  /** The same options, where compatible imports are merged or kept apart. */
  public ComponentizeOptions withMergeImports(boolean value) {
    return new ComponentizeOptions(
        debugNames,
        returnCallRef,
        reallocViaMemoryGrow,
        value,
        rejectLegacyNames,
        validate,
        importNames);
  }

  /** The same options, where older names are rejected or understood. */
  public ComponentizeOptions withRejectLegacyNames(boolean value) {
    return new ComponentizeOptions(
        debugNames,
        returnCallRef,
        reallocViaMemoryGrow,
        mergeImports,
        value,
        validate,
        importNames);
  }

  /** The same options, with validation or without. */
  public ComponentizeOptions withValidation(boolean value) {
    return new ComponentizeOptions(
        debugNames,
        returnCallRef,
        reallocViaMemoryGrow,
        mergeImports,
        rejectLegacyNames,
        value,
        importNames);
  }

  /** The same options, with other names for imported instances, by their names. */
  public ComponentizeOptions withImportNames(Map<String, String> value) {
    return new ComponentizeOptions(
        debugNames,
        returnCallRef,
        reallocViaMemoryGrow,
        mergeImports,
        rejectLegacyNames,
        validate,
        value);
  }
}
