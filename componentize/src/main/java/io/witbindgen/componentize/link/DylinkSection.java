package io.witbindgen.componentize.link;

import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.component.model.Slice;
import io.witbindgen.componentize.input.SharedLibrary;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The custom section {@code dylink.0} of a library (WebAssembly tool conventions, "Dynamic
 * Linking").
 *
 * @param memorySize how many bytes of memory its data takes
 * @param memoryAlignment as a power of two
 * @param tableSize how many elements of the table it takes
 * @param tableAlignment as a power of two
 * @param needed the names of the libraries it depends on
 * @param weakImports the imports that it can do without
 */
record DylinkSection(
    long memorySize,
    int memoryAlignment,
    long tableSize,
    int tableAlignment,
    List<String> needed,
    Set<Import> weakImports) {

  /** The section of a library that has none: no memory and no table of its own. */
  static final DylinkSection NONE = new DylinkSection(0, 1, 0, 1, List.of(), Set.of());

  private static final int MAX_ALIGNMENT = 16;
  private static final int BINDING_WEAK = 0x01;

  DylinkSection {
    needed = List.copyOf(needed);
    weakImports = Set.copyOf(weakImports);
  }

  /** The two names of an import. */
  record Import(String module, String name) {}

  /**
   * Reads the content of the section.
   *
   * @throws MalformedComponentException if it cannot be read
   */
  static DylinkSection read(Slice content) {
    return new Reader(content).section();
  }

  private static final class Reader {
    private final byte[] source;
    private int position;
    private int end;
    private DylinkSection info = NONE;
    private final List<String> needed = new ArrayList<>();
    private final Set<Import> weakImports = new LinkedHashSet<>();

    Reader(Slice content) {
      source = content.source();
      position = content.offset();
      end = content.offset() + content.length();
    }

    DylinkSection section() {
      int sectionEnd = end;
      while (position < sectionEnd) {
        int start = position;
        int kind = next();
        long size = u32();
        if (size > sectionEnd - position) {
          throw malformed("its subsection is longer than the section", start);
        }
        end = position + (int) size;
        subsection(kind, start);
        if (position != end) {
          throw malformed("its subsection " + kind + " has more bytes than content", position);
        }
        end = sectionEnd;
      }
      return new DylinkSection(
          info.memorySize,
          info.memoryAlignment,
          info.tableSize,
          info.tableAlignment,
          needed,
          weakImports);
    }

    private void subsection(int kind, int start) {
      switch (kind) {
        case 1 ->
            info = new DylinkSection(u32(), alignment(), u32(), alignment(), List.of(), Set.of());
        case 2 -> names(needed);
        case 3 -> exportInfo();
        case 4 -> importInfo();
        case 5 -> names(new ArrayList<>());
        default -> throw malformed("it has a subsection of unknown kind " + kind, start);
      }
    }

    private int alignment() {
      int start = position;
      long alignment = u32();
      if (alignment > MAX_ALIGNMENT) {
        throw malformed("it asks for an alignment of 2^" + alignment, start);
      }
      return (int) alignment;
    }

    private void names(List<String> target) {
      for (long count = u32(); count > 0; count--) {
        target.add(name());
      }
    }

    /** Skips flags of exports, which do not matter here. */
    private void exportInfo() {
      for (long count = u32(); count > 0; count--) {
        name();
        u32();
      }
    }

    private void importInfo() {
      for (long count = u32(); count > 0; count--) {
        Import named = new Import(name(), name());
        if ((u32() & BINDING_WEAK) != 0) {
          weakImports.add(named);
        }
      }
    }

    private String name() {
      int start = position;
      long length = u32();
      if (length > end - position) {
        throw malformed("a name ends after its end", start);
      }
      try {
        String name =
            StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(source, position, (int) length))
                .toString();
        position += (int) length;
        return name;
      } catch (CharacterCodingException e) {
        throw malformed("a name is not UTF-8", start);
      }
    }

    private int next() {
      if (position >= end) {
        throw malformed("it ends too early", position);
      }
      return source[position++] & 0xff;
    }

    private long u32() {
      int start = position;
      long value = 0;
      for (int shift = 0; shift < 35; shift += 7) {
        int next = next();
        value |= (long) (next & 0x7f) << shift;
        if (next < 0x80) {
          if (value > 0xffff_ffffL) {
            break;
          }
          return value;
        }
      }
      throw malformed("it has a number of more than 32 bits", start);
    }

    private static MalformedComponentException malformed(String reason, int offset) {
      return new MalformedComponentException(
          "custom section `" + SharedLibrary.SECTION + "`: " + reason, offset);
    }
  }
}
