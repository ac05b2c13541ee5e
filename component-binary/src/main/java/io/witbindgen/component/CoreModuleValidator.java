package io.witbindgen.component;

/**
 * The one task that this library leaves to a core engine: validating a core module inside a
 * component.
 */
@FunctionalInterface
public interface CoreModuleValidator {
  /**
   * Validates the core module at {@code source[offset .. offset + length)}, which must not be
   * changed or kept.
   *
   * @throws InvalidComponentException if the module is malformed or invalid; the offset counts from
   *     the start of {@code source}
   */
  void validate(byte[] source, int offset, int length);
}
