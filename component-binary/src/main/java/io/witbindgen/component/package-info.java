/**
 * The verdicts about a component, and the one task that this module leaves to a core engine.
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
 * the byte offset of the place that is wrong, and a path from the outermost component to it; no
 * other exception is thrown for a bad file.
 *
 * <p>The packages below this one: {@code model} is a component as written in its bytes, {@code
 * core} the types and the face (imports and exports) of core modules, and {@code decode} makes both
 * from bytes.
 */
@NullMarked
package io.witbindgen.component;

import org.jspecify.annotations.NullMarked;
