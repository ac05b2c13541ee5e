/**
 * The switches of validation, and the exception for a broken rule.
 *
 * <p>{@link io.witbindgen.component.validate.rule.ValidationOptions} and the gated {@link
 * io.witbindgen.component.validate.rule.Feature}s are the switches. A {@link
 * io.witbindgen.component.validate.rule.Breach} knows which rule is broken and why; the walk that
 * catches it adds the place, and turns it into an {@link
 * io.witbindgen.component.InvalidComponentException}.
 */
@NullMarked
package io.witbindgen.component.validate.rule;

import org.jspecify.annotations.NullMarked;
