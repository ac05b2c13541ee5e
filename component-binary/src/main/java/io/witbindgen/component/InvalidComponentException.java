package io.witbindgen.component;

/**
 * The bytes can be decoded, but the component breaks a validation rule of the specification.
 *
 * <p>The message reads from the outside in: {@code component 3 -> import 3 -> func type 7: invalid
 * opcode 0x5c at 0x2f1}.
 */
public final class InvalidComponentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ValidationRule rule;
  private final String path;
  private final String reason;
  private final int offset;

  /** Makes a verdict about a core module as a whole. */
  public InvalidComponentException(String reason, int offset) {
    this(ValidationRule.CORE_MODULE, reason, offset);
  }

  /** Makes a verdict about the file as a whole. */
  public InvalidComponentException(ValidationRule rule, String reason, int offset) {
    this(rule, "", reason, offset);
  }

  private InvalidComponentException(ValidationRule rule, String path, String reason, int offset) {
    super(message(path, reason, offset));
    this.rule = rule;
    this.path = path;
    this.reason = reason;
    this.offset = offset;
  }

  /** The same verdict, with its path extended by one outer level. */
  public InvalidComponentException within(String outer) {
    String longer = path.isEmpty() ? outer : outer + " -> " + path;
    InvalidComponentException wider = new InvalidComponentException(rule, longer, reason, offset);
    wider.setStackTrace(getStackTrace());
    return wider;
  }

  /** The broken rule. */
  public ValidationRule rule() {
    return rule;
  }

  /** The reason, without the place. */
  public String reason() {
    return reason;
  }

  /** The path in the component's structure, outermost first; empty for the file as a whole. */
  public String path() {
    return path;
  }

  /** The offset in the input, in bytes from its start. */
  public int offset() {
    return offset;
  }

  private static String message(String path, String reason, int offset) {
    String place = " at 0x" + Integer.toHexString(offset);
    return path.isEmpty() ? reason + place : path + ": " + reason + place;
  }
}
