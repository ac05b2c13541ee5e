/**
 * The {@code wit-bindgen-java} command.
 *
 * <p>The input is the arguments; the output is files, text on standard output, diagnostics on
 * standard error and an exit code: 0 for success, 1 for errors in the input, 2 for wrong usage.
 * Every command is an argument parser followed by one call of another module's facade; {@link
 * io.witbindgen.cli.Main} turns exceptions into messages, in one place.
 */
@NullMarked
package io.witbindgen.cli;

import org.jspecify.annotations.NullMarked;
