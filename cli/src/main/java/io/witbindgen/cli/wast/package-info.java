/**
 * Runs test scripts of the Component Model.
 *
 * <p>A script is a {@code .wast} file that was converted: a JSON file with commands, and a binary
 * for each component in it. {@link io.witbindgen.cli.wast.Script} holds such a script; {@link
 * io.witbindgen.cli.wast.ScriptRunner} carries out its commands in order and returns an {@link
 * io.witbindgen.cli.wast.Outcome} for each. A failing command does not stop those after it; but if
 * an instance could not be made, the calls to it fail as well.
 *
 * <p>Components are validated with the features that their script asks for, each instantiated in a
 * store of its own, and given the host instances that the suites expect of a test host. Scripts of
 * a suite that only validates are not executed; instead, their components must also survive being
 * encoded again.
 *
 * <p>The messages that the suites expect of a refusal are those of other tools. {@link
 * io.witbindgen.cli.wast.Expectation} decides whether a {@link io.witbindgen.cli.wast.Refusal} is
 * the one that a script expects; the runner itself requires only that the refusal comes from the
 * right stage.
 */
@NullMarked
package io.witbindgen.cli.wast;

import org.jspecify.annotations.NullMarked;
