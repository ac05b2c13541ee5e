package io.witbindgen.runtime.instantiate;

import io.witbindgen.runtime.call.GuestFunction;
import java.util.Map;

/**
 * An instantiated component.
 *
 * @param functions the functions that the root exports by themselves, by name
 * @param instances the instances that the root exports, by name; each with its functions, those of
 *     instances nested in it left out
 */
public record LiveComponent(
    Map<String, GuestFunction> functions, Map<String, Map<String, GuestFunction>> instances) {}
