/**
 * What the command knows of the terminal that it may run in.
 *
 * <p>{@link io.witbindgen.cli.terminal.Terminal} is decided once, from the environment, the
 * arguments and the two output streams: Java itself does not tell whether a single stream is a
 * terminal, so the launcher script says it. The writers that commands are given paint what passes
 * through them ({@link io.witbindgen.cli.terminal.PaintedWriter}), so no command and no message
 * knows of colours; and a {@link io.witbindgen.cli.terminal.Progress} line exists only while
 * something takes long.
 *
 * <p>Where neither stream is a terminal, everything is plain text: what a script reads never
 * depends on this package.
 */
@NullMarked
package io.witbindgen.cli.terminal;

import org.jspecify.annotations.NullMarked;
