/**
 * What commands read and write: files, directories and the standard streams.
 *
 * <p>What enters is the text of an argument; what leaves is bytes, text or a parsed package, or a
 * file that appears only when it is complete. Text is UTF-8, whatever the platform's encoding is.
 * An {@link io.witbindgen.cli.files.InputException} names what cannot be read or written.
 */
@NullMarked
package io.witbindgen.cli.files;

import org.jspecify.annotations.NullMarked;
