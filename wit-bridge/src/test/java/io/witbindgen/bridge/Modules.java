package io.witbindgen.bridge;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Core modules for tests. */
final class Modules {
  private static final byte[] PREAMBLE = {0, 'a', 's', 'm', 1, 0, 0, 0};
  private static final byte[] NAME = "component-type".getBytes(StandardCharsets.UTF_8);

  private Modules() {}

  /** An empty module with a custom section for each piece of metadata. */
  static byte[] withMetadata(List<byte[]> sections) {
    ByteArrayOutputStream module = new ByteArrayOutputStream();
    module.writeBytes(PREAMBLE);
    for (byte[] metadata : sections) {
      module.write(0);
      unsigned(module, 1 + NAME.length + metadata.length);
      module.write(NAME.length);
      module.writeBytes(NAME);
      module.writeBytes(metadata);
    }
    return module.toByteArray();
  }

  private static void unsigned(ByteArrayOutputStream out, int value) {
    int rest = value;
    while (rest >= 0x80) {
      out.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }
}
