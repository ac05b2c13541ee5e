/**
 * The facade: core modules in, a component out.
 *
 * <p>{@link io.witbindgen.componentize.build.NewComponent} is the whole pipeline on one page.
 * Commands and build tools collect {@link io.witbindgen.componentize.build.ComponentInputs}, for
 * which {@link io.witbindgen.componentize.build.NamedFile} reads their arguments, and call it.
 *
 * <pre>{@code
 * byte[] component =
 *     NewComponent.of(
 *         ComponentInputs.of(module).withAdapter("wasi_snapshot_preview1", adapter),
 *         ComponentizeOptions.DEFAULT.withDebugNames(false));
 * }</pre>
 */
@NullMarked
package io.witbindgen.componentize.build;

import org.jspecify.annotations.NullMarked;
