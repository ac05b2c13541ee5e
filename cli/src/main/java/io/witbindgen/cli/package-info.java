/**
 * The {@code wit-bindgen-java} command.
 *
 * <p>What enters are arguments; what leaves are files, text on standard output, diagnostics on
 * standard error and an exit code: 0 for success, 1 for errors in the input, 2 for wrong usage.
 * Every command is one call of another module's facade with an argument parser in front; {@link
 * io.witbindgen.cli.Main} turns what those throw into messages, in one place.
 */
@NullMarked
package io.witbindgen.cli;

import org.jspecify.annotations.NullMarked;
