/**
 * Core modules in, a component out.
 *
 * <p>{@link io.witbindgen.compose.componentize.Componentize} is the whole pipeline on one page: a
 * plan is made of the modules, encoded, and the result is validated. The packages below are its
 * phases: {@code library} is what goes in, {@code world} the worlds of the modules and the one they
 * make together, {@code names} what imports and exports of core modules mean, {@code abi} what
 * their signatures must be, {@code adapter} reduces adapters, {@code plan} brings that together,
 * and {@code encode} writes.
 */
@NullMarked
package io.witbindgen.compose.componentize;

import org.jspecify.annotations.NullMarked;
