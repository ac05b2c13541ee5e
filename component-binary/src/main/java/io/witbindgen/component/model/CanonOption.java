package io.witbindgen.component.model;

import io.witbindgen.abi.StringEncoding;

/** One option of a canonical definition. */
public sealed interface CanonOption {
  Kind kind();

  /** What an option can be about; each may be given at most once. */
  enum Kind {
    STRING_ENCODING("string-encoding"),
    MEMORY("memory"),
    REALLOC("realloc"),
    POST_RETURN("post-return"),
    ASYNC("async"),
    CALLBACK("callback");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /** As in the text format. */
    @Override
    public String toString() {
      return text;
    }
  }

  /** How strings are encoded. */
  record Encoding(StringEncoding encoding) implements CanonOption {
    @Override
    public Kind kind() {
      return Kind.STRING_ENCODING;
    }
  }

  /** An option whose operand is an index: of a core memory, else of a core function. */
  record Indexed(Kind kind, int index) implements CanonOption {}

  /** The function runs asynchronously. */
  record Async() implements CanonOption {
    @Override
    public Kind kind() {
      return Kind.ASYNC;
    }
  }
}
