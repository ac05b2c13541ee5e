/**
 * Puts generated files on disk, all of them or none: what the command and the Maven plugin share,
 * and the only package of this module that touches the disk.
 *
 * <p>What enters are {@link io.witbindgen.bindgen.GeneratedFile}s and the directory they go to;
 * what leaves is a {@link io.witbindgen.bindgen.output.Comparison} of the two. Looking ({@code
 * --check}) is the comparison alone, writing is the comparison carried out: so both agree on what
 * is missing, changed and stale, and what is neither is not touched. A stale file is one that
 * begins as generated files do and lies in the {@link io.witbindgen.bindgen.OwnDirectory} of the
 * WIT, but is neither generated nor that of a world or interface which was not selected.
 */
@NullMarked
package io.witbindgen.bindgen.output;

import org.jspecify.annotations.NullMarked;
