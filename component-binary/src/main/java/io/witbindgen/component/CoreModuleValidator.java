package io.witbindgen.component;

/**
 * What this library asks of a core engine: to validate a core module that stands inside a
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
