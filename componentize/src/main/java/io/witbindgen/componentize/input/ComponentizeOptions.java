package io.witbindgen.componentize.input;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** How a component is made from core modules. */
public final class ComponentizeOptions {
  private enum Choice {
    DEBUG_NAMES,
    RETURN_CALL_REF,
    REALLOC_VIA_MEMORY_GROW,
    MERGE_IMPORTS,
    REJECT_LEGACY_NAMES,
    VALIDATE
  }

  /** What the reference tools do by default. */
  public static final ComponentizeOptions DEFAULT =
      new ComponentizeOptions(
          EnumSet.of(Choice.DEBUG_NAMES, Choice.MERGE_IMPORTS, Choice.VALIDATE), Map.of());

  private final Set<Choice> choices;
  private final Map<String, String> importNames;

  private ComponentizeOptions(Set<Choice> choices, Map<String, String> importNames) {
    this.choices = Collections.unmodifiableSet(choices);
    this.importNames = Map.copyOf(importNames);
  }

  private ComponentizeOptions with(Choice choice, boolean value) {
    Set<Choice> changed = EnumSet.copyOf(choices);
    if (value) {
      changed.add(choice);
    } else {
      changed.remove(choice);
    }
    return new ComponentizeOptions(changed, importNames);
  }

  /** Whether definitions get names for diagnostics. */
  public boolean debugNames() {
    return choices.contains(Choice.DEBUG_NAMES);
  }

  /** The same options, with or without debug names. */
  public ComponentizeOptions withDebugNames(boolean value) {
    return with(Choice.DEBUG_NAMES, value);
  }

  /** Whether shims use {@code return_call_ref} instead of {@code call_indirect}. */
  public boolean returnCallRef() {
    return choices.contains(Choice.RETURN_CALL_REF);
  }

  /** The same options, with {@code return_call_ref} or without. */
  public ComponentizeOptions withReturnCallRef(boolean value) {
    return with(Choice.RETURN_CALL_REF, value);
  }

  /** Whether adapters get memory by growing it instead of asking the main module. */
  public boolean reallocViaMemoryGrow() {
    return choices.contains(Choice.REALLOC_VIA_MEMORY_GROW);
  }

  /** The same options, where adapters grow the memory, or ask the main module. */
  public ComponentizeOptions withReallocViaMemoryGrow(boolean value) {
    return with(Choice.REALLOC_VIA_MEMORY_GROW, value);
  }

  /** Whether only the newest of several compatible versions is imported. */
  public boolean mergeImports() {
    return choices.contains(Choice.MERGE_IMPORTS);
  }

  /** The same options, where compatible imports are merged or kept apart. */
  public ComponentizeOptions withMergeImports(boolean value) {
    return with(Choice.MERGE_IMPORTS, value);
  }

  /** Whether only the names of {@code cm32p2} have a meaning. */
  public boolean rejectLegacyNames() {
    return choices.contains(Choice.REJECT_LEGACY_NAMES);
  }

  /** The same options, where older names are rejected or understood. */
  public ComponentizeOptions withRejectLegacyNames(boolean value) {
    return with(Choice.REJECT_LEGACY_NAMES, value);
  }

  /** Whether the component is validated. */
  public boolean validate() {
    return choices.contains(Choice.VALIDATE);
  }

  /** The same options, with validation or without. */
  public ComponentizeOptions withValidation(boolean value) {
    return with(Choice.VALIDATE, value);
  }

  /** Other names for imported instances, by their names. */
  public Map<String, String> importNames() {
    return importNames;
  }

  /** The same options, with other names for imported instances, by their names. */
  public ComponentizeOptions withImportNames(Map<String, String> value) {
    return new ComponentizeOptions(choices, value);
  }
}
