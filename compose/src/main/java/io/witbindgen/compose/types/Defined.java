package io.witbindgen.compose.types;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A type of values with parts, or an alias of a type; compared by identity. */
public final class Defined implements ValueType {
  /** The deepest nesting of types; validation has the same limit. */
  public static final int MAX_DEPTH = 100;

  /** The same limit for nesting in which aliases count. */
  private static final int MAX_HEIGHT = 1000;

  private static final int SHOWN_LENGTH = 120;

  /** The kinds of type. */
  public enum Structure {
    RECORD,
    VARIANT,
    ENUM,
    FLAGS,
    TUPLE,
    LIST,
    FIXED_LIST,
    MAP,
    OPTION,
    RESULT,
    STREAM,
    FUTURE,
    /** An alias of its only part. */
    ALIAS
  }

  /**
   * A part of a type.
   *
   * @param label its name, or a word for messages if parts have no names
   * @param type its type, if it has one: a case of an enum has none
   */
  public record Part(String label, Optional<ValueType> type) {
    /** A part with a type. */
    public Part(String label, ValueType type) {
      this(label, Optional.of(type));
    }
  }

  private final Structure structure;
  private final List<Part> parts;
  private final int length;
  private final int depth;
  private final int height;
  private final boolean borrows;

  private Defined(Structure structure, List<Part> parts, int length) {
    this.structure = structure;
    this.parts = List.copyOf(parts);
    this.length = length;
    int deepest = 0;
    int highest = 0;
    boolean anyBorrows = false;
    for (Part part : parts) {
      deepest = Math.max(deepest, part.type().map(ValueType::depth).orElse(0));
      highest = Math.max(highest, part.type().map(Defined::height).orElse(0));
      anyBorrows |= part.type().filter(ValueType::borrows).isPresent();
    }
    this.depth = structure == Structure.ALIAS ? deepest : deepest + 1;
    this.height = highest + 1;
    this.borrows = anyBorrows;
  }

  /** A type of any structure except a list of fixed length. */
  public static Defined of(Structure structure, List<Part> parts) {
    return new Defined(structure, parts, 0);
  }

  /** An alias of a type. */
  public static Defined alias(ValueType target) {
    return of(Structure.ALIAS, List.of(new Part("target", target)));
  }

  /** A list of a fixed, unsigned length. */
  public static Defined fixedList(ValueType element, int length) {
    return new Defined(Structure.FIXED_LIST, List.of(new Part("element", element)), length);
  }

  /** The same structure with other parts, as many as before. */
  public Defined withParts(List<Part> others) {
    return new Defined(structure, others, length);
  }

  public Structure structure() {
    return structure;
  }

  /** The parts, in order; a result has two parts, its cases, each of which can lack a type. */
  public List<Part> parts() {
    return parts;
  }

  /** The type of the only part. */
  public ValueType only() {
    return parts.get(0).type().orElseThrow();
  }

  /** The length of a list of a fixed length. */
  public int length() {
    return length;
  }

  @Override
  public int depth() {
    return depth;
  }

  private static int height(ValueType type) {
    return type instanceof Defined defined ? defined.height : 1;
  }

  /** Whether the type nests too deeply, counting aliases. */
  public boolean isTooDeep() {
    return depth > MAX_DEPTH || height > MAX_HEIGHT;
  }

  @Override
  public boolean borrows() {
    return borrows;
  }

  /** The type that an alias denotes in the end; any other type itself. */
  public static ValueType resolve(ValueType type) {
    ValueType target = type;
    while (target instanceof Defined defined && defined.structure == Structure.ALIAS) {
      target = defined.only();
    }
    return target;
  }

  @Override
  public String describe() {
    return structure == Structure.ALIAS
        ? resolve(this).describe()
        : structure.name().toLowerCase(Locale.ROOT).replace("fixed_list", "list");
  }

  /** The type as WIT would write it without names; long types are shortened. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    write(this, text);
    return text.length() > SHOWN_LENGTH ? text.substring(0, SHOWN_LENGTH) + "…" : text.toString();
  }

  private static void write(ValueType type, StringBuilder out) {
    if (out.length() > SHOWN_LENGTH) {
      return;
    }
    if (!(type instanceof Defined defined)) {
      out.append(type);
      return;
    }
    if (defined.structure == Structure.ALIAS) {
      write(resolve(defined), out);
      return;
    }
    out.append(defined.describe());
    switch (defined.structure) {
      case RECORD -> defined.writeParts(out, " { ", ": ", " }");
      case VARIANT -> defined.writeParts(out, " { ", "(", " }");
      case ENUM, FLAGS -> defined.writeParts(out, " { ", "", " }");
      case RESULT -> defined.writeResult(out);
      case TUPLE, LIST, FIXED_LIST, MAP, OPTION, STREAM, FUTURE -> {
        if (defined.parts.stream().anyMatch(part -> part.type().isPresent())) {
          defined.writeArguments(out);
        }
      }
      case ALIAS -> throw new AssertionError("resolved above");
    }
  }

  private void writeParts(StringBuilder out, String open, String before, String close) {
    String separator = open;
    for (Part part : parts) {
      if (out.length() > SHOWN_LENGTH) {
        return;
      }
      out.append(separator).append(part.label());
      if (part.type().isPresent()) {
        out.append(before);
        write(part.type().get(), out);
        out.append(before.equals("(") ? ")" : "");
      }
      separator = ", ";
    }
    out.append(close);
  }

  private void writeArguments(StringBuilder out) {
    String separator = "<";
    for (Part part : parts) {
      out.append(separator);
      part.type().ifPresent(type -> write(type, out));
      separator = ", ";
    }
    out.append(structure == Structure.FIXED_LIST ? ", " + Integer.toUnsignedString(length) : "");
    out.append('>');
  }

  private void writeResult(StringBuilder out) {
    Optional<ValueType> ok = parts.get(0).type();
    Optional<ValueType> error = parts.get(1).type();
    if (ok.isEmpty() && error.isEmpty()) {
      return;
    }
    out.append('<');
    ok.ifPresentOrElse(type -> write(type, out), () -> out.append('_'));
    error.ifPresent(
        type -> {
          out.append(", ");
          write(type, out);
        });
    out.append('>');
  }
}
