/**
 * What the types of a WIT package in binary form cannot hold: documentation and gates.
 *
 * <p>Tools keep both in a custom section {@code package-docs}, JSON that mirrors the package:
 * worlds and interfaces by name, in them types and functions, in types the names of their parts.
 * {@link io.witbindgen.bridge.docs.DocsReader} makes a tree of {@link
 * io.witbindgen.bridge.docs.DocsNode}s of it, which decoding walks beside the types; {@link
 * io.witbindgen.bridge.docs.DocsWriter} makes the section of a package. Nothing here looks at types
 * of components.
 */
@NullMarked
package io.witbindgen.bridge.docs;

import org.jspecify.annotations.NullMarked;
