/**
 * What commands read and write: files, directories and the standard streams.
 *
 * <p>Enters the text of an argument; leaves bytes, text or a parsed package, or a file that appears
 * only when it is complete. Text is UTF-8, whatever the platform's encoding is. Whatever cannot be
 * read or written is an {@link io.witbindgen.cli.files.InputException} that names it.
 */
@NullMarked
package io.witbindgen.cli.files;

import org.jspecify.annotations.NullMarked;
