/**
 * The verdicts on a component, and the one thing this module asks of a core engine.
 *
 * <p>A component file passes through phases, one package each:
 *
 * <pre>
 *   bytes --decode--&gt; model (as written) --validate--&gt; ... --link, instantiate--&gt; (the runtime)
 * </pre>
 *
 * <p>A file that cannot be read at all is {@linkplain
 * io.witbindgen.component.MalformedComponentException malformed}. A file that can be read, but says
 * something that the specification forbids, is {@linkplain
 * io.witbindgen.component.InvalidComponentException invalid}. Both verdicts are unchecked, carry
 * the byte offset of the place that is wrong, and a path from the outermost component to it;
 * nothing else comes out for a bad file.
 *
 * <p>The packages below this one: {@code model} is a component as its bytes say it, {@code core}
 * the types and the face (imports and exports) of core modules, {@code decode} makes both from
 * bytes.
 */
@NullMarked
package io.witbindgen.component;

import org.jspecify.annotations.NullMarked;
