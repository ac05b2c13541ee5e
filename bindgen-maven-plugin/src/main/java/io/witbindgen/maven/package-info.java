/**
 * The Maven plugin: goals that are one facade call each. The input is a project's configuration,
 * its WIT, core modules and components; the output is Java sources that the build compiles with its
 * own, components, and classes that components are compiled to.
 *
 * <p>A goal that writes files does nothing if nothing has changed since its last run.
 */
@NullMarked
package io.witbindgen.maven;

import org.jspecify.annotations.NullMarked;
