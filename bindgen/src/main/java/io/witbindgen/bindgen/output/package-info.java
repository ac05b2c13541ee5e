/**
 * Puts generated files on disk, all of them or none: what the command and the Maven plugin share,
 * and the only package of this module that touches the disk.
 */
@NullMarked
package io.witbindgen.bindgen.output;

import org.jspecify.annotations.NullMarked;
