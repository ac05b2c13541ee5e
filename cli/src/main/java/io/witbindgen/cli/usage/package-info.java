/**
 * How the command explains itself: {@code help}, {@code completion}, and what is said about
 * arguments that cannot be understood.
 *
 * <p>What enters are picocli's model of the commands and its complaints; what leaves is text. A
 * mistake is told in one line that names its cause, with the nearest word that would have been
 * right, and a second line that says how the command is used. Everything else is in {@code --help}.
 */
@NullMarked
package io.witbindgen.cli.usage;

import org.jspecify.annotations.NullMarked;
