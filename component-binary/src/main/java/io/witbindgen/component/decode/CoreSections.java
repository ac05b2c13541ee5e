package io.witbindgen.component.decode;

import java.util.List;
import java.util.function.BiConsumer;

/** Walks the sections of a core module, in their order. */
final class CoreSections {
  static final int CUSTOM = 0;
  static final int TYPE = 1;
  static final int IMPORT = 2;
  static final int FUNCTION = 3;
  static final int TABLE = 4;
  static final int MEMORY = 5;
  static final int GLOBAL = 6;
  static final int EXPORT = 7;
  static final int START = 8;
  static final int ELEMENT = 9;
  static final int CODE = 10;
  static final int DATA = 11;
  static final int DATA_COUNT = 12;
  static final int TAG = 13;

  private static final List<Integer> ORDER =
      List.of(
          TYPE,
          IMPORT,
          FUNCTION,
          TABLE,
          MEMORY,
          TAG,
          GLOBAL,
          EXPORT,
          START,
          ELEMENT,
          DATA_COUNT,
          CODE,
          DATA);

  private CoreSections() {}

  /** Calls {@code each} with every section's code and content, and refuses a wrong order. */
  static void walk(ByteReader module, BiConsumer<Integer, ByteReader> each) {
    Preamble.module(module);
    int last = -1;
    while (!module.atEnd()) {
      int offset = module.position();
      int code = module.nextByte();
      int place = ORDER.indexOf(code);
      if (code != CUSTOM && place < 0) {
        throw module.invalid("core section", code, offset);
      }
      if (code != CUSTOM && place <= last) {
        throw module.malformed("core section " + code + " is out of order", offset);
      }
      last = Math.max(last, place);
      ByteReader content = module.region("core section " + code);
      each.accept(code, content);
    }
  }
}
