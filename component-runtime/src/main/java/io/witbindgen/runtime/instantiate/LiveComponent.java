package io.witbindgen.runtime.instantiate;

import io.witbindgen.runtime.call.GuestFunction;
import io.witbindgen.runtime.call.HostEntry;
import java.util.Map;

/**
 * An instantiated component.
 *
 * @param functions the functions that the root exports by themselves, by name
 * @param instances the instances that the root exports, by name; each with its functions, those of
 *     instances nested in it left out
 * @param entry the way in for the host, to be closed at the end
 */
public record LiveComponent(
    Map<String, GuestFunction> functions,
    Map<String, Map<String, GuestFunction>> instances,
    HostEntry entry) {}
