package io.witbindgen.component.model;

import io.witbindgen.abi.type.StringEncoding;

/** One option of a canonical definition. */
public sealed interface CanonOption {
  Kind kind();

  /** The kinds of option; each can be given at most once. */
  enum Kind {
    STRING_ENCODING("string-encoding"),
    MEMORY("memory"),
    REALLOC("realloc"),
    POST_RETURN("post-return"),
    ASYNC("async"),
    CALLBACK("callback"),
    CORE_TYPE("core-type"),
    GC("gc");

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

  /** The encoding of strings. */
  record Encoding(StringEncoding encoding) implements CanonOption {
    @Override
    public Kind kind() {
      return Kind.STRING_ENCODING;
    }
  }

  /** An option whose operand is an index: of a core memory, a core type or a core function. */
  record Indexed(Kind kind, int index) implements CanonOption {}

  /**
   * Values are core values and garbage-collected objects, not bytes in a memory: a proposal of the
   * reference tools, which is not part of the specification yet.
   */
  record Gc() implements CanonOption {
    @Override
    public Kind kind() {
      return Kind.GC;
    }
  }

  /** The function runs asynchronously. */
  record Async() implements CanonOption {
    @Override
    public Kind kind() {
      return Kind.ASYNC;
    }
  }
}
