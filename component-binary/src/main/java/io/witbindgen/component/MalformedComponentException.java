package io.witbindgen.component;

/**
 * The bytes are not a component: they break a rule of the binary format.
 *
 * <p>The message reads from the outside in: {@code component 3 -> import 3 -> func type 7: invalid
 * opcode 0x5c at 0x2f1}.
 */
public final class MalformedComponentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String path;
  private final String reason;
  private final int offset;

  /** Makes a verdict about the file as a whole. */
  public MalformedComponentException(String reason, int offset) {
    this("", reason, offset);
  }

  private MalformedComponentException(String path, String reason, int offset) {
    super(message(path, reason, offset));
    this.path = path;
    this.reason = reason;
    this.offset = offset;
  }

  /** The same verdict, with its path extended by one outer level. */
  public MalformedComponentException within(String outer) {
    String longer = path.isEmpty() ? outer : outer + " -> " + path;
    MalformedComponentException wider = new MalformedComponentException(longer, reason, offset);
    wider.setStackTrace(getStackTrace());
    return wider;
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
