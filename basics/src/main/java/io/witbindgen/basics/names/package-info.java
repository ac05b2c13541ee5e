/**
 * Names and versions, as all modules read them: WIT text, binaries and hosts agree because there is
 * one reader.
 *
 * <p>What enters are the strings of imports, exports and packages; what leaves are their parts and
 * the answers to three questions. {@link io.witbindgen.basics.names.SemanticVersion}: is this a
 * version, and which of two is newer? {@link io.witbindgen.basics.names.VersionedName}: which of
 * the names on offer can take the place of the one that is wanted? {@link
 * io.witbindgen.basics.names.NearNames}: which one was probably meant?
 *
 * <p>Versions are compatible as in Cargo, because the other component tools decide so too: 1.x.y
 * with 1.x.y, and 0.2.x with 0.2.x. What such versions share is called their <i>track</i>: {@code
 * 1}, {@code 0.2}. A version 0.0.x and a pre-release are compatible with nothing but themselves;
 * they have a track as well, so that names can be shortened to it, but they share it with no other
 * version.
 *
 * <p>The numbers of a version have no upper limit, so they are compared as big integers. The length
 * of a version that is to be compared does have one: reading a number takes time that grows with
 * the square of its length, and the text can come from a hostile component.
 */
@NullMarked
package io.witbindgen.basics.names;

import org.jspecify.annotations.NullMarked;
