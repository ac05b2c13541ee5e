/**
 * The one bridge between WIT and component types.
 *
 * <p>There are two families of types, because the specification has two. Those of WIT ({@link
 * io.witbindgen.wit.model}) have names, documentation and places in a text; those of components
 * ({@link io.witbindgen.component.types}) are structural, with resource types that have identity.
 * Nothing else converts between them:
 *
 * <ul>
 *   <li>{@link io.witbindgen.bridge.decode.ComponentWit}: a component, or a WIT package in binary
 *       form, becomes a resolved model;
 *   <li>{@link io.witbindgen.bridge.encode.WitEncoding}: a package becomes its binary form (WIT.md,
 *       "Package Format"), a world becomes a component type.
 * </ul>
 *
 * <p>A component says both less and more about its types than WIT does. Less: a world has no name
 * and no package, so it is called {@code root:component/root}; of an interface there is only what
 * the component mentions. More: types can be mentioned where they have no name, and two resources
 * can be the same where WIT would have two. If such a thing cannot be expressed in WIT, the result
 * is an {@link io.witbindgen.bridge.InexpressibleException}. Bytes that are not a component, and
 * components that break a rule, get the verdicts of decoding and validation first.
 */
@NullMarked
package io.witbindgen.bridge;

import org.jspecify.annotations.NullMarked;
