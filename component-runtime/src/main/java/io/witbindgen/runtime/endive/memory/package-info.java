/**
 * Linear memories and tables for Endive, within a budget.
 *
 * <p>A {@link io.witbindgen.runtime.endive.memory.FlatMemory} lies in one array, its {@link
 * io.witbindgen.runtime.endive.memory.FlatStorage}, which makes bulk copies between host and guest
 * cheap. {@code memory.grow} is limited in {@link
 * io.witbindgen.runtime.endive.memory.FlatStorage#grow}, a growing table in {@link
 * io.witbindgen.runtime.endive.memory.LimitedTable}. The views are the canonical ABI's access to a
 * memory; shared memories keep the engine's own class.
 */
@NullMarked
package io.witbindgen.runtime.endive.memory;

import org.jspecify.annotations.NullMarked;
