/**
 * Builds components from core modules.
 *
 * <p>A compiler makes a core module. {@link io.witbindgen.componentize.embed} writes into it the
 * world that it was made for, and {@link io.witbindgen.componentize.build.NewComponent} makes a
 * component from it. If the compiler made several libraries that share memory, {@code link} puts
 * them together first. {@link io.witbindgen.componentize.merge} makes one set of WIT packages from
 * two.
 *
 * <p>Modules become a plan, and the plan is encoded. The packages are the phases: {@link
 * io.witbindgen.componentize.input} is what the caller gives, {@code world} the worlds of the
 * modules and the one world that they make together, {@code names} the meaning of the imports and
 * exports of core modules, {@code abi} their signatures. {@code adapter} reduces adapters, {@code
 * plan} makes all decisions, {@code encode} writes them down, and {@code fixup} is the module that
 * finishes the instantiation.
 *
 * <p>Modules that cannot become a component cause a {@link
 * io.witbindgen.componentize.ComponentizeException} that names the import or export, what was found
 * and what was expected. Nothing here touches the disk.
 */
@NullMarked
package io.witbindgen.componentize;

import org.jspecify.annotations.NullMarked;
