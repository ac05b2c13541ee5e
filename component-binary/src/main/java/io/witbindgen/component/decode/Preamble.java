package io.witbindgen.component.decode;

import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.component.model.Slice;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The first eight bytes: which kind of file this is, and advice if it is the wrong kind. */
final class Preamble {
  static final int SIZE = 8;

  private static final int MAGIC = 0x6d736100;
  private static final int CORE_MODULE = 0x1;
  private static final int COMPONENT = 0x1000d;
  private static final int LAYER_SHIFT = 16;

  private static final List<String> WIT_STARTS =
      List.of("//", "/*", "@", "package ", "interface ", "world ", "use ");

  private Preamble() {}

  static BinaryKind kind(Slice input) {
    ByteReader reader = ByteReader.of(input, "the preamble");
    if (input.length() < SIZE / 2 || littleEndian(reader) != MAGIC) {
      return BinaryKind.NONE;
    }
    int version = input.length() < SIZE ? 0 : littleEndian(reader);
    return switch (version) {
      case COMPONENT -> BinaryKind.COMPONENT;
      case CORE_MODULE -> BinaryKind.CORE_MODULE;
      default -> BinaryKind.UNKNOWN;
    };
  }

  /** Passes the preamble of a component. */
  static void component(ByteReader reader) {
    int start = reader.position();
    int version = version(reader);
    if (version == COMPONENT) {
      return;
    }
    int layer = version >>> LAYER_SHIFT;
    String reason =
        switch (layer) {
          case 0 -> "this is a core module, not a component (`embed` and `new` make one from it)";
          case 1 -> wrongVersion("component", version & 0xffff, COMPONENT & 0xffff);
          default -> "unknown layer " + layer + ": neither a core module (0) nor a component (1)";
        };
    throw reader.malformed(reason, start);
  }

  /** Passes the preamble of a core module. */
  static void module(ByteReader reader) {
    int start = reader.position();
    int version = version(reader);
    if (version == CORE_MODULE) {
      return;
    }
    String reason =
        version >>> LAYER_SHIFT == 1
            ? "this is a component, where a core module is expected"
            : wrongVersion("core module", version, CORE_MODULE);
    throw reader.malformed(reason, start);
  }

  private static String wrongVersion(String what, int found, int supported) {
    return "unsupported %s version 0x%x: only 0x%x can be read; rebuild it with current tools"
        .formatted(what, found, supported);
  }

  private static int version(ByteReader reader) {
    int start = reader.position();
    if (littleEndian(reader) != MAGIC) {
      throw reader.malformed("not a WebAssembly binary: it must start with 00 61 73 6d", start);
    }
    return littleEndian(reader);
  }

  private static int littleEndian(ByteReader reader) {
    int value = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      value |= reader.nextByte() << shift;
    }
    return value;
  }

  /** Refuses files that users often pass by mistake, with advice on what to do with them. */
  static void checkNotText(Slice input) {
    if (input.length() == 0) {
      throw new MalformedComponentException("the input is empty, not a component", 0);
    }
    String text = start(input).stripLeading();
    if (text.startsWith("(") || text.startsWith(";;")) {
      throw new MalformedComponentException(
          "this is WebAssembly text, not a binary; assemble it first, with `wasm-tools parse`", 0);
    }
    if (WIT_STARTS.stream().anyMatch(text::startsWith)) {
      throw new MalformedComponentException(
          "this is text (WIT?), not a component; bindings are generated from WIT as it is", 0);
    }
  }

  private static String start(Slice input) {
    int length = Math.min(input.length(), 256);
    String text = new String(input.source(), input.offset(), length, StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
