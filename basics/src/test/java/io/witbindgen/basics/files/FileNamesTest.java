package io.witbindgen.basics.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FileNamesTest {
  @Test
  void aNameThatNoFileCanHaveIsShown() {
    InvalidPathException failure =
        catchThrowableOfType(InvalidPathException.class, () -> Path.of("a\0b"));
    assertThat(FileNames.problem(failure)).startsWith("`a\0b` cannot be the name of a file");
  }

  @Test
  void whatIsPlainIsNotDamaged() {
    assertThat(FileNames.isDamaged("plain.wit")).isFalse();
    assertThat(FileNames.damage("\ufffd.wit")).contains("`\ufffd.wit`", "LC_ALL to C.UTF-8");
  }
}
