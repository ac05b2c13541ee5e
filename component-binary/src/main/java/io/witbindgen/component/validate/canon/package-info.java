/**
 * Canonical definitions: {@code canon lift}, {@code canon lower} and the canonical built-ins, with
 * their options and the core signatures that follow from both (Canonical ABI, "Canonical
 * Definitions").
 */
@NullMarked
package io.witbindgen.component.validate.canon;

import org.jspecify.annotations.NullMarked;
