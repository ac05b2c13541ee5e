/**
 * From component types to the model of WIT.
 *
 * <p>{@link io.witbindgen.bridge.decode.ComponentWit} is the entry point. A {@code WorldReader}
 * reads the type of a component as a world, a {@code PackageReader} the component types of a
 * package in binary form as its interfaces and worlds; both read instances with a {@code
 * ScopeReader}, whose {@code TypeReader} is the only place where types are converted.
 *
 * <p><b>Names.</b> Types of components are structural, but validation makes a new object for each
 * import or export of one, and says which object that was made for. So an object that an import or
 * export made is a name in WIT; if it was made for one that has a name, it is an alias of it, a
 * {@code type x = y} inside one interface and a {@code use} between two. A type that is mentioned
 * in a scope where it has no name gets its own {@code use}.
 *
 * <p><b>Partial views.</b> A component imports of an interface only what it needs, and may export
 * the same interface as well. All views are merged into one {@code ScopeDraft}, and must agree.
 * Packages and interfaces are put in order at the end, for the order of imports need not be that of
 * dependencies.
 *
 * <p><b>Resources.</b> In WIT, that two mentions of a resource are the same follows from rules
 * about which instance a {@code use} means. {@code Reading} checks that the component's resource
 * types are the same where the rules say so; what breaks them cannot be expressed. Types of values
 * need no such check, because they are the same if their structure is the same.
 */
@NullMarked
package io.witbindgen.bridge.decode;

import org.jspecify.annotations.NullMarked;
