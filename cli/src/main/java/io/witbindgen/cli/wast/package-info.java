/**
 * Test scripts of the Component Model, run.
 *
 * <p>A script is a {@code .wast} file that was converted: a JSON file with commands, and a binary
 * for each component in it. {@link io.witbindgen.cli.wast.Script} is one, read; {@link
 * io.witbindgen.cli.wast.ScriptRunner} carries out its commands in order and gives an {@link
 * io.witbindgen.cli.wast.Outcome} for each. One that fails does not stop those behind it; but where
 * an instance could not be made, the calls that were meant for it fail as well.
 *
 * <p>Components are validated with the features that their script asks for, instantiated each in a
 * store of its own, and given the host instances that the suites expect of a test host. Scripts of
 * a suite that only validates are not executed; there a component must also survive being encoded
 * again.
 *
 * <p>What the suites expect a refusal to say are the words of other tools. {@link
 * io.witbindgen.cli.wast.Expectation} decides whether a {@link io.witbindgen.cli.wast.Refusal} is
 * the one that a script means; by itself the runner asks only that the refusal comes from the right
 * stage.
 */
@NullMarked
package io.witbindgen.cli.wast;

import org.jspecify.annotations.NullMarked;
