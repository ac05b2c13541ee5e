package io.witbindgen.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.bridge.decode.ComponentWit;
import io.witbindgen.bridge.encode.WitEncoding;
import io.witbindgen.component.InvalidComponentException;
import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.test.Wasm;
import io.witbindgen.wit.ParseOptions;
import io.witbindgen.wit.Wit;
import io.witbindgen.wit.WitPrinter;
import io.witbindgen.wit.model.Resolution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Damaged and exaggerated packages: only the documented verdicts may result. */
class HostileInputTest {
  private static final String EVERYTHING =
      """
      /// About the package.
      package a:b@1.2.0;

      /// About the interface.
      @since(version = 1.1.0)
      interface types {
        /// A resource.
        resource r { constructor(x: u8) -> result<r, string>; m: func(other: borrow<r>); s: static func() -> r; }
        record rec { /// A field.
          f: list<tuple<char, f64>>, g: option<u64> }
        variant v { c1(rec), c2 }
        enum e { one, two }
        flags fl { up, down }
        type alias = rec;
        type n = map<string, list<u8, 4>>;
        @external-id("outside")
        f: async func(a: stream<u8>, b: future<v>) -> result<_, e>;
      }

      interface user {
        use types.{r, rec as other};
        take: func(r: r, o: other) -> own<r>;
      }

      world w {
        import user;
        use types.{r};
        import plain: types;
        import inline: interface { use types.{e}; g: func() -> e; }
        import h: func(r: r);
        export types;
        export user;
        export run: func();
      }
      """;

  @Test
  void truncationAndBitFlipsGiveVerdicts() {
    Resolution resolution = parse(EVERYTHING);
    byte[] encoded = WitEncoding.encode(resolution);
    RoundTrip.check(resolution);
    damage(encoded);
  }

  /** The binary form of a package grows with the square of such a chain. */
  @Test
  @Timeout(120)
  void aChainOfInterfacesThatIsTooLong() {
    StringBuilder text = new StringBuilder("package a:b;\ninterface i0 { type t = u8; }\n");
    for (int i = 1; i < 10_000; i++) {
      text.append("interface i%d { use i%d.{t}; }\n".formatted(i, i - 1));
    }
    Resolution resolution = parse(text.toString());
    assertThatThrownBy(() -> WitEncoding.encode(resolution))
        .isInstanceOf(InvalidComponentException.class)
        .hasMessageContaining("package `a:b` would consist of more than 1000000 types");
  }

  @Test
  void damagedMetadataOfCoreModulesGivesVerdicts() {
    Resolution resolution = parse(EVERYTHING);
    byte[] metadata = WitEncoding.metadata(resolution.root().worlds().get(0), StringEncoding.UTF8);
    byte[] module = Wasm.module(Wasm.custom("component-type", metadata));
    assertThat(WitPrinter.print(ComponentWit.decode("x", module))).contains("world w {");
    damage(module);
  }

  private static void damage(byte[] bytes) {
    int valid = 0;
    for (int end = 0; end < bytes.length; end++) {
      valid += verdict(Arrays.copyOf(bytes, end)) ? 1 : 0;
    }
    Random random = new Random(20261125);
    for (int i = 0; i < bytes.length; i++) {
      byte[] damaged = bytes.clone();
      damaged[i] ^= (byte) (1 << random.nextInt(Byte.SIZE));
      valid += verdict(damaged) ? 1 : 0;
    }
    assertThat(valid).isPositive();
  }

  /** Whether it was decoded; the result must then be printable and encodable. */
  private static boolean verdict(byte[] bytes) {
    try {
      Resolution resolution = ComponentWit.decode("damaged.wasm", bytes);
      assertThat(WitPrinter.print(resolution)).startsWith("");
      assertThat(WitEncoding.encode(resolution)).isNotEmpty();
      return true;
    } catch (MalformedComponentException | InvalidComponentException | InexpressibleException e) {
      assertThat(e.getMessage()).isNotBlank();
      return false;
    }
  }

  @Test
  @Timeout(120)
  void longChainsOfNamesAreReadInLinearTime() {
    StringBuilder text = new StringBuilder("package a:b; interface i { type t0 = u8;\n");
    for (int i = 1; i < 20_000; i++) {
      text.append("type t").append(i).append(" = t").append(i - 1).append(";\n");
    }
    text.append("f: func(x: t19999) -> t0; }");
    Resolution resolution = parse(text.toString());
    byte[] encoded = WitEncoding.encode(resolution);
    assertThat(WitPrinter.print(ComponentWit.decode("x", encoded)))
        .isEqualTo(WitPrinter.print(resolution));
  }

  /** The tree of the last type has more than sixty thousand nodes, its definitions are 16. */
  @Test
  @Timeout(120)
  void namesKeepTypesSmall() {
    List<String> types = new ArrayList<>(List.of("record t0 { a: u8 }"));
    for (int i = 1; i < 16; i++) {
      types.add("type t%d = tuple<t%d, t%d>;".formatted(i, i - 1, i - 1));
    }
    String text =
        "package a:b; interface i { %s f: func(x: t15); }".formatted(String.join("\n", types));
    Resolution resolution = parse(text);
    String printed = WitPrinter.print(ComponentWit.decode("x", WitEncoding.encode(resolution)));
    assertThat(printed).isEqualTo(WitPrinter.print(resolution)).hasSizeLessThan(2000);
  }

  private static Resolution parse(String text) {
    return Wit.parse("x.wit", text, ParseOptions.ofStrict()).resolution();
  }
}
