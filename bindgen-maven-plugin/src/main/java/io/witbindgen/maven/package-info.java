/**
 * The Maven plugin: goals that are one facade call each. What enters is a project's configuration,
 * its WIT, core modules and components; what leaves are Java sources that the build compiles with
 * its own, components, and classes that components are compiled to.
 *
 * <p>A goal that makes something makes nothing anew when nothing has changed since it was run last.
 */
@NullMarked
package io.witbindgen.maven;

import org.jspecify.annotations.NullMarked;
