package io.witbindgen.runtime.endive.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.test.Checkout;
import io.witbindgen.test.SharedData;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModuleDigestTest {
  @Test
  void everyClassOfTheCompilerIsDigested() {
    List<String> sources =
        SharedData.files(
                Checkout.path("component-runtime/src/main/java/io/witbindgen/runtime/endive/emit"),
                ".java")
            .stream()
            .map(file -> SharedData.name(file).replace(".java", ""))
            .filter(name -> !name.equals("package-info"))
            .toList();

    assertThat(ModuleDigest.COMPILER.stream().map(Class::getSimpleName)).containsAll(sources);
  }
}
