/**
 * The parts of a WIT package in binary form that its types cannot hold: documentation and gates.
 *
 * <p>Tools keep both in a custom section {@code package-docs}, as JSON that mirrors the package:
 * worlds and interfaces by name, types and functions in them, and in types the names of their
 * parts. {@link io.witbindgen.bridge.docs.DocsReader} makes a tree of {@link
 * io.witbindgen.bridge.docs.DocsNode}s of it, which decoding walks in parallel with the types;
 * {@link io.witbindgen.bridge.docs.DocsWriter} makes the section of a package. Nothing here looks
 * at types of components.
 */
@NullMarked
package io.witbindgen.bridge.docs;

import org.jspecify.annotations.NullMarked;
