package io.witbindgen.runtime.endive.emit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Renames classes in a class file by rewriting the strings of its constant pool; the rest of the
 * file refers to these by number and is copied. For large modules this takes a fraction of the time
 * for reading and writing every instruction.
 */
final class ConstantPoolRenamer {
  private static final int UTF8 = 1;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;

  private final Map<String, String> names;

  /** Renames prefixes of class names, all written with slashes, in the map's order. */
  ConstantPoolRenamer(Map<String, String> names) {
    this.names = new LinkedHashMap<>(names);
  }

  byte[] rename(byte[] classFile) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(classFile.length);
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile));
        DataOutputStream data = new DataOutputStream(out)) {
      data.writeInt(in.readInt());
      data.writeInt(in.readInt());
      int count = in.readUnsignedShort();
      data.writeShort(count);
      for (int i = 1; i < count; i++) {
        int tag = in.readUnsignedByte();
        data.writeByte(tag);
        copyEntry(tag, in, data);
        // The two wide kinds occupy two indices each.
        i += tag == LONG || tag == DOUBLE ? 1 : 0;
      }
      in.transferTo(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private void copyEntry(int tag, DataInputStream in, DataOutputStream out) throws IOException {
    if (tag == UTF8) {
      out.writeUTF(rename(in.readUTF()));
    } else {
      out.write(in.readNBytes(length(tag)));
    }
  }

  private String rename(String text) {
    String renamed = text;
    for (Map.Entry<String, String> name : names.entrySet()) {
      renamed = renamed.replace(name.getKey(), name.getValue());
    }
    return renamed;
  }

  private static int length(int tag) {
    return switch (tag) {
      case 7, 8, 16, 19, 20 -> 2;
      case 15 -> 3;
      case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
      case LONG, DOUBLE -> 8;
      default -> throw new IllegalArgumentException("constant pool tag " + tag);
    };
  }
}
