package io.witbindgen.wit.json;

import io.witbindgen.basics.Kinds;
import io.witbindgen.wit.diagnostic.Span;

/** Where a {@link Finding} is. */
public sealed interface Place {
  /** The kinds of places. */
  enum Kind {
    FILE(WholeFile.class),
    TEXT(InText.class),
    BINARY(InBinary.class);

    private static final Kinds<Kind> KINDS = Kinds.of(values(), kind -> kind.type);

    private final Class<? extends Place> type;

    Kind(Class<? extends Place> type) {
      this.type = type;
    }
  }

  /** The kind of this place, for switches over all kinds. */
  default Kind kind() {
    return Kind.KINDS.of(this);
  }

  /** The name of the input, as it was given. */
  String file();

  /** A file as a whole. */
  record WholeFile(String file) implements Place {}

  /** A stretch of a text. */
  record InText(Span span) implements Place {
    @Override
    public String file() {
      return span.source().name();
    }
  }

  /**
   * A place in a binary.
   *
   * @param path the path in the component's structure, outermost first; can be empty
   * @param offset the offset in bytes
   */
  record InBinary(String file, String path, int offset) implements Place {}

  /** The place of a diagnostic; a file that could not be read has no text, so no lines either. */
  static Place of(Span span) {
    return span.source().text().isEmpty() ? new WholeFile(span.source().name()) : new InText(span);
  }
}
