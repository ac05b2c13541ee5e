package io.witbindgen.component.print;

import static io.witbindgen.test.Wasm.all;
import static io.witbindgen.test.Wasm.bytes;
import static io.witbindgen.test.Wasm.component;
import static io.witbindgen.test.Wasm.extern;
import static io.witbindgen.test.Wasm.module;
import static io.witbindgen.test.Wasm.name;
import static io.witbindgen.test.Wasm.one;
import static io.witbindgen.test.Wasm.section;
import static io.witbindgen.test.Wasm.vector;
import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.component.decode.ComponentDecoder;
import io.witbindgen.component.validate.ComponentValidator;
import io.witbindgen.test.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TreePrinterTest {
  @Test
  void tree() {
    byte[] inner = component(one(7, bytes(0x40, 0, 1, 0)), one(10, extern("f"), bytes(1, 0)));
    byte[] input =
        component(
            section(
                7,
                vector(all(bytes(0x40, 1), name("a"), bytes(0x73, 0, 0x7d)), bytes(0x40, 0, 1, 0))),
            section(
                10,
                vector(
                    all(extern("g"), bytes(1, 0)),
                    all(extern("h"), bytes(1, 1)),
                    all(extern("r"), bytes(3, 1)))),
            section(1, module()),
            section(2, vector(bytes(1, 0), all(bytes(0, 0, 1), name("m"), bytes(0x12, 0)))),
            section(4, inner),
            one(5, bytes(0, 0, 1), name("f"), bytes(1, 1)),
            one(11, extern("i"), bytes(5, 0, 0)));
    assertThat(print(input))
        .isEqualTo(
            """
            component: 106 bytes
              imports
                g: func(a: string) -> u8
                h: func()
                r: resource
              exports
                i: instance
              core module 0: 8 bytes, 0 imports, 0 exports
              core instance 0 = {}
              core instance 1 = core module 0
                with m = core instance 0
              component 0: 23 bytes
                imports
                  f: func()
              instance 0 = component 0
                with f = func 1
            """);
  }

  @Test
  void realComponentsHaveTrees() throws IOException {
    for (Path file : SharedData.components()) {
      assertThat(print(Files.readAllBytes(file)))
          .as(file.toString())
          .startsWith("component")
          .contains("exports\n", "core module 0");
    }
  }

  private static String print(byte[] input) {
    return TreePrinter.print(ComponentValidator.validate(ComponentDecoder.decode(input)));
  }
}
