package io.witbindgen.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.bridge.decode.ComponentWit;
import io.witbindgen.test.SharedData;
import io.witbindgen.wit.ParseOptions;
import io.witbindgen.wit.Wit;
import io.witbindgen.wit.WitFormatter;
import io.witbindgen.wit.WitPrinter;
import io.witbindgen.wit.model.Direction;
import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.Resolution;
import io.witbindgen.wit.model.TypeBody;
import io.witbindgen.wit.model.TypeDefinition;
import io.witbindgen.wit.model.WitPackage;
import io.witbindgen.wit.model.World;
import io.witbindgen.wit.model.WorldItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Components made by other toolchains, and the WIT that they were made from. */
class ComponentsTest {
  @TestFactory
  Stream<DynamicTest> theirWitGoesRound() throws IOException {
    return suite("round").tests(components(file -> true), file -> RoundTrip.check(decode(file)));
  }

  /** The reference tools' own printing of the same component. */
  @TestFactory
  Stream<DynamicTest> theirWitIsWhatTheReferenceToolsPrint() throws IOException {
    return suite("extracted")
        .tests(
            components(file -> Files.exists(extracted(file))),
            file ->
                assertThat(WitPrinter.print(decode(file).root()))
                    .isEqualTo(WitFormatter.format("golden", Files.readString(extracted(file)))));
  }

  /** Checks that the parts of an interface in a component are those of the text. */
  @TestFactory
  Stream<DynamicTest> theirWitAgreesWithTheText() throws IOException {
    return suite("text")
        .tests(
            components(file -> Files.isDirectory(wit(file)) && !Files.exists(extracted(file))),
            file -> checkAgainst(wit(file), file));
  }

  private static Stream<Path> components(Predicate<Path> wanted) throws IOException {
    return SharedData.components().stream().filter(wanted);
  }

  private static Suite suite(String kind) {
    return new Suite("components/" + kind + "/", SharedData::name);
  }

  private static Path extracted(Path file) {
    return wit(file).resolve(SharedData.name(file).replace(".wasm", ".extracted.wit"));
  }

  private static Path wit(Path file) {
    return file.resolveSibling("wit");
  }

  private static Resolution decode(Path file) throws IOException {
    return ComponentWit.decode(SharedData.name(file), Files.readAllBytes(file));
  }

  private static void checkAgainst(Path text, Path file) throws IOException {
    Resolution written = Wit.parse(text, ParseOptions.ofLenient().withAllFeatures()).resolution();
    World shown = decode(file).root().worlds().get(0);
    Map<String, Interface> interfaces =
        written.packages().stream()
            .map(WitPackage::interfaces)
            .flatMap(List::stream)
            .collect(Collectors.toMap(found -> found.id().toString(), found -> found));
    for (Direction direction : Direction.values()) {
      for (WorldItem item : shown.items(direction)) {
        if (item instanceof WorldItem.NamedInterface named) {
          // Toolchains import more than the text says; they do not export more.
          Interface whole = interfaces.get(item.name());
          assertThat(whole != null || direction == Direction.IMPORT).isTrue();
          if (whole != null) {
            checkPart(named.target(), whole);
          }
        }
      }
    }
    assertThat(shown.exports()).isNotEmpty();
  }

  private static void checkPart(Interface part, Interface whole) {
    for (TypeDefinition type : part.types()) {
      assertThat(whole.type(type.name()).map(ComponentsTest::describe)).contains(describe(type));
    }
    Map<String, Function> functions =
        whole.functions().stream().collect(Collectors.toMap(Function::plainName, f -> f));
    for (Function function : part.functions()) {
      assertThat(functions).containsKey(function.plainName());
      assertThat(function.type()).isEqualTo(functions.get(function.plainName()).type());
    }
  }

  private static String describe(TypeDefinition type) {
    TypeBody body = type.body();
    return switch (body.kind()) {
      case RECORD ->
          ((TypeBody.RecordType) body)
              .fields().stream().map(f -> f.name() + ":" + f.type()).toList().toString();
      case VARIANT ->
          ((TypeBody.VariantType) body)
              .cases().stream().map(c -> c.name() + ":" + c.payload()).toList().toString();
      case ENUM ->
          ((TypeBody.EnumType) body)
              .cases().stream().map(TypeBody.EnumCase::name).toList().toString();
      case FLAGS ->
          ((TypeBody.FlagsType) body).flags().stream().map(TypeBody.Flag::name).toList().toString();
      // Tools link a later version of the package that is used.
      case RESOURCE, ALIAS, USE -> body.toString().replaceAll("@\\d+\\.\\d+\\.\\d+", "");
    };
  }
}
