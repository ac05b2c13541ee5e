import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the classes that core modules were compiled to: from a class cache, which `run --cache`
 * fills, into a directory. Says which functions have no code there, because they are interpreted.
 */
public final class DumpClasses {
  /** An entry of a cache begins with a SHA-256 of the rest. */
  private static final int CHECKSUM = 32;

  public static void main(String[] args) throws Exception {
    List<Path> entries;
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      entries = files.filter(file -> file.toString().endsWith(".classes")).sorted().toList();
    }
    for (Path entry : entries) {
      System.out.println(entry.getFileName());
      byte[] bytes = Files.readAllBytes(entry);
      dump(new ByteArrayInputStream(bytes, CHECKSUM, bytes.length), Path.of(args[1]));
    }
  }

  private static void dump(ByteArrayInputStream entry, Path directory) throws Exception {
    DataInputStream in = new DataInputStream(entry);
    for (int left = in.readInt(); left > 0; left--) {
      System.out.println("  interpreted: function " + in.readInt());
    }
    for (int left = in.readInt(); left > 0; left--) {
      Path file = directory.resolve(in.readUTF().replace('.', '/') + ".class");
      byte[] content = in.readNBytes(in.readInt());
      Files.createDirectories(file.getParent());
      Files.write(file, content);
      System.out.println("  " + directory.relativize(file) + ": " + content.length + " bytes");
    }
  }
}
