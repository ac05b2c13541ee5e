/**
 * Core modules as bytes: they are read section by section, changed, and written again.
 *
 * <p>Sections that nobody here understands are copied unchanged. {@link
 * io.witbindgen.componentize.binary.ByteCursor} reads, {@link
 * io.witbindgen.componentize.binary.ByteSink} writes, {@link
 * io.witbindgen.componentize.binary.RawModule} is a module cut into its sections.
 */
@NullMarked
package io.witbindgen.componentize.binary;

import org.jspecify.annotations.NullMarked;
