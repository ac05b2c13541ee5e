/**
 * Shared by the tests of all modules. It depends on no other module, so that even the lowest one
 * can use it.
 *
 * <ul>
 *   <li>{@link io.witbindgen.test.Checkout} finds the root of the checkout from any working
 *       directory, so that a test runs alike in Maven and in an IDE.
 *   <li>{@link io.witbindgen.test.Goldens} compares outputs with files in the source tree, and
 *       rewrites these when the tests are run with {@code -Dbless}.
 *   <li>{@link io.witbindgen.test.SharedData} finds the data sets beside the checkout. A test that
 *       lacks one is skipped and recorded; the build ends with the number of such suites.
 *   <li>{@link io.witbindgen.test.NotYet} reads an {@code nyi.txt}: the cases that fail today, each
 *       with its reason. A listed case that passes is a failure, and so is one that does not exist.
 *   <li>{@link io.witbindgen.test.Resources} reads the other files beside the tests: binaries,
 *       lists, tables.
 *   <li>{@link io.witbindgen.test.Wasm} builds binaries by hand.
 * </ul>
 */
@NullMarked
package io.witbindgen.test;

import org.jspecify.annotations.NullMarked;
