/**
 * Puts generated files on disk, each of them whole. The command and the Maven plugin share this; it
 * is the only package of this module that touches the disk.
 *
 * <p>What enters are {@link io.witbindgen.bindgen.GeneratedFile}s and the directory they go to;
 * what leaves is a {@link io.witbindgen.bindgen.output.Comparison} of the two. Checking ({@code
 * --check}) is the comparison alone, and writing carries the comparison out; so both agree on what
 * is missing, changed and stale, and all other files are not touched. A stale file is one that
 * begins like generated files and lies in the {@link io.witbindgen.bindgen.OwnDirectory} of the
 * WIT, but is neither generated nor that of a world or interface which was not selected.
 */
@NullMarked
package io.witbindgen.bindgen.output;

import org.jspecify.annotations.NullMarked;
