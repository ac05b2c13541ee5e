package io.witbindgen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.witbindgen.basics.Kinds;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every case of a sealed family whose tags are paired with classes has its tag. */
class SealedFamiliesTest {
  private static final int FEWEST_FAMILIES = 30;

  @Test
  void everyCaseHasATag() throws ReflectiveOperationException {
    List<String> forgotten = new ArrayList<>();
    int families = 0;
    for (JavaClass tags :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.witbindgen")
            .that(
                DescribedPredicate.describe(
                    "tags", type -> type.isEnum() && type.tryGetField("KINDS").isPresent()))) {
      Class<?> kinds = tags.reflect();
      Class<?> family = kinds.getEnclosingClass();
      Field field = kinds.getDeclaredField("KINDS");
      field.setAccessible(true);
      Kinds<?> paired = (Kinds<?>) field.get(null);
      cases(family).filter(type -> !paired.has(type)).map(Class::getName).forEach(forgotten::add);
      families++;
    }
    assertThat(families).isGreaterThanOrEqualTo(FEWEST_FAMILIES);
    assertThat(forgotten).isEmpty();
  }

  /** The classes of a family that have members. */
  private static Stream<Class<?>> cases(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(SealedFamiliesTest::cases)
        : Stream.of(type);
  }
}
