/**
 * Adapters, reduced to what is used of them.
 *
 * <p>An adapter translates a whole interface; a component mostly uses little of it. {@link
 * io.witbindgen.componentize.adapter.AdapterReduction} keeps what the wanted exports lead to, so
 * that the component imports no more than it needs. An adapter has no memory of its own: it imports
 * that of the main module, and if it keeps a stack there, space for the stack is allocated by code
 * that is added here.
 */
@NullMarked
package io.witbindgen.componentize.adapter;

import org.jspecify.annotations.NullMarked;
