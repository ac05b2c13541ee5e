/**
 * Files on disk that appear whole.
 *
 * <p>What enters is a path and the bytes that belong there; what leaves is a file with these bytes,
 * or an {@link java.io.IOException} and a disk as it was before. Readers never see half a file, not
 * even if the process is killed while it writes. All writers of this project go through {@link
 * io.witbindgen.basics.files.CompleteFile}, because the details are easy to get wrong: permissions
 * must be those of any other file, so not those of {@code createTempFile}; the temporary file must
 * be on the same file system as the target, so that it can be moved in one step; and it must be
 * removed if anything fails.
 */
@NullMarked
package io.witbindgen.basics.files;

import org.jspecify.annotations.NullMarked;
