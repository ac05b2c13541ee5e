/**
 * Core modules in, a component out.
 *
 * <p>A compiler makes a core module. {@link io.witbindgen.componentize.embed} writes into it the
 * world that it was made for, and {@link io.witbindgen.componentize.Componentize} makes a component
 * of it. If the compiler made several libraries that share memory, {@link
 * io.witbindgen.componentize.link} links them first. {@link io.witbindgen.componentize.merge} makes
 * one set of WIT packages of two.
 *
 * <p>{@code Componentize} is the whole pipeline on one page: the modules become a plan, the plan is
 * encoded, and the result is validated, unless the caller turns validation off to debug. The other
 * packages are its phases: {@code library} holds the inputs, {@code world} the worlds of the
 * modules and the one world that they make together, {@code names} the meaning of the imports and
 * exports of core modules, {@code abi} their signatures. {@code adapter} reduces adapters, {@code
 * plan} makes all decisions, and {@code encode} writes them down.
 *
 * <p>Modules that cannot become a component cause a {@link
 * io.witbindgen.componentize.ComponentizeException} that names the import or export, what was found
 * and what was expected. Nothing here touches the disk.
 */
@NullMarked
package io.witbindgen.componentize;

import org.jspecify.annotations.NullMarked;
