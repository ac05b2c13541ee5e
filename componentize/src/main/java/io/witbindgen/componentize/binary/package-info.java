/**
 * Core modules as bytes: read section by section, changed, and written again.
 *
 * <p>What is not understood is copied as it is. {@link
 * io.witbindgen.componentize.binary.ByteCursor} reads, {@link
 * io.witbindgen.componentize.binary.ByteSink} writes, {@link
 * io.witbindgen.componentize.binary.RawModule} is a module cut into its sections.
 */
@NullMarked
package io.witbindgen.componentize.binary;

import org.jspecify.annotations.NullMarked;
