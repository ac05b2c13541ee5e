/**
 * The Maven plugin: goals that are one facade call each. What enters is a project's configuration
 * and its WIT; what leaves are Java sources that the build compiles with its own.
 */
@NullMarked
package io.witbindgen.maven;

import org.jspecify.annotations.NullMarked;
