package io.witbindgen.basics.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompleteFileTest {
  @TempDir private Path directory;

  @Test
  void aFileIsWrittenOverAnEarlierOne() throws IOException {
    Path file = directory.resolve("a.wasm");
    CompleteFile.write(file, "old and longer".getBytes(UTF_8));
    CompleteFile.write(file, "new".getBytes(UTF_8));
    assertThat(file).hasContent("new");
    assertThat(names()).containsExactly("a.wasm");
  }

  @Test
  void namesCanBeLongAndOfAnyLetters() throws IOException {
    assumeTrue("UTF-8".equals(System.getProperty("sun.jnu.encoding")));
    String name = "\u00fc\u65e5\ud83d\ude00" + "x".repeat(240);
    CompleteFile.write(directory.resolve(name), new byte[] {1});
    assertThat(names()).containsExactly(name);
  }

  @Test
  void aFileWithoutADirectoryIsOfTheCurrentOne() throws IOException {
    Path file = Path.of("CompleteFileTest.tmp");
    try {
      CompleteFile.write(file, new byte[] {1});
      assertThat(file).exists();
    } finally {
      Files.deleteIfExists(file);
    }
  }

  @Test
  void permissionsAreThoseOfAnyNewFile() throws IOException {
    assumePosix();
    Path plain = Files.writeString(directory.resolve("plain"), "");
    Path complete = directory.resolve("complete");
    CompleteFile.write(complete, new byte[0]);
    assertThat(Files.getPosixFilePermissions(complete))
        .isEqualTo(Files.getPosixFilePermissions(plain));
  }

  @Test
  void aReplacedFileKeepsItsPermissionsAndIsFoundThroughALink() throws IOException {
    assumePosix();
    Path file = Files.writeString(directory.resolve("file"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r-x"));
    Path link = Files.createSymbolicLink(directory.resolve("link"), file);
    CompleteFile.replace(link, "new".getBytes(UTF_8));
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("new");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-rw-r-x");
  }

  private void assumePosix() {
    assumeTrue(directory.getFileSystem().supportedFileAttributeViews().contains("posix"));
  }

  @Test
  void onlyAnExistingFileIsReplaced() throws IOException {
    Path missing = directory.resolve("missing");
    assertThatThrownBy(() -> CompleteFile.replace(missing, new byte[0]))
        .isInstanceOf(NoSuchFileException.class);
    assertThat(names()).isEmpty();
  }

  @Test
  void aDirectoryIsInTheWay() throws IOException {
    Path target = Files.createDirectory(directory.resolve("d"));
    assertThatThrownBy(() -> CompleteFile.write(target, new byte[0]))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessageContaining("d: it is a directory");
    assertThat(names()).containsExactly("d");
  }

  @Test
  void nothingIsLeftOfAFileThatCannotBeMoved() throws IOException {
    Path target = directory.resolve("d");
    try (CompleteFile staged = CompleteFile.stage(target, new byte[] {1})) {
      assertThat(staged.target()).isEqualTo(target).doesNotExist();
      Files.createDirectories(target.resolve("full"));
      assertThatThrownBy(staged::moveIntoPlace).isInstanceOf(IOException.class);
    }
    assertThat(names()).containsExactly("d");
  }

  @Test
  void nothingIsLeftOfAFileThatIsNotMoved() throws IOException {
    CompleteFile.stage(directory.resolve("file"), new byte[] {1}).close();
    assertThat(names()).isEmpty();
  }

  @Test
  void aMissingDirectoryIsNotMade() {
    assertThatThrownBy(() -> CompleteFile.write(directory.resolve("x/file"), new byte[0]))
        .isInstanceOf(NoSuchFileException.class);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void aLinkIsFollowedAndStays() throws IOException {
    Path file = Files.writeString(directory.resolve("a.wasm"), "old");
    Path link = Files.createSymbolicLink(directory.resolve("link"), file);
    CompleteFile.write(link, "new".getBytes(UTF_8));
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("new");
  }

  @Test
  void aDeviceIsWrittenToAndStays() throws IOException {
    Path device = Path.of("/dev/null");
    assumeTrue(Files.exists(device));
    CompleteFile.write(
        Files.createSymbolicLink(directory.resolve("device"), device), "text".getBytes(UTF_8));
    assertThat(Files.isRegularFile(device)).isFalse();
    assertThat(directory.resolve("device")).isSymbolicLink();
  }
}
