package io.witbindgen.basics.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/**
 * A file that appears whole: its content is first written beside it under another name, and then
 * moved into its place.
 *
 * <p>{@link #write} does both. To change several files together, {@link #stage} all of them before
 * the first {@link #moveIntoPlace}: most failures, such as a full disk or a missing permission, are
 * then noticed while nothing has changed yet.
 */
public final class CompleteFile implements Closeable {
  private final Path target;
  private final Path temporary;

  private CompleteFile(Path target, Path temporary) {
    this.target = target;
    this.temporary = temporary;
  }

  /**
   * Writes a file, over the one that is there already if there is one. It gets the permissions of a
   * new file. A symbolic link is followed. What is not a file, such as a device or a pipe, is
   * written to directly.
   *
   * @param target the file; its directory must exist
   * @throws IOException if it cannot be written; whatever was there before is unchanged
   */
  public static void write(Path target, byte[] content) throws IOException {
    if (Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target)) {
      Files.write(target, content, StandardOpenOption.WRITE);
      return;
    }
    Path followed = Files.exists(target) ? target.toRealPath() : target;
    try (CompleteFile file = stage(followed, content)) {
      file.moveIntoPlace();
    }
  }

  /**
   * Replaces the content of a file. The file keeps its permissions, and a symbolic link is
   * followed.
   *
   * @throws IOException if the file does not exist or cannot be written; its content is unchanged
   */
  public static void replace(Path existing, byte[] content) throws IOException {
    Path target = existing.toRealPath();
    try (CompleteFile file = stage(target, content)) {
      copyPermissions(target, file.temporary);
      file.moveIntoPlace();
    }
  }

  /**
   * Writes the content beside its target. The caller must close the result.
   *
   * @throws IOException if it cannot be written; nothing is left of it
   */
  public static CompleteFile stage(Path target, byte[] content) throws IOException {
    if (Files.isDirectory(target)) {
      throw new FileAlreadyExistsException(target.toString(), null, "it is a directory");
    }
    // Not createTempFile: nobody else could read the file. Nor a name made from the target's,
    // which could become too long.
    Path temporary = target.resolveSibling(".wit-bindgen-" + UUID.randomUUID() + ".new");
    CompleteFile file = new CompleteFile(target, temporary);
    try {
      Files.write(temporary, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      return file;
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** The file whose content this is going to be. */
  public Path target() {
    return target;
  }

  /**
   * Moves the content to its target, in one step if the file system can.
   *
   * @throws IOException if it cannot be moved; then the target is unchanged
   */
  public void moveIntoPlace() throws IOException {
    try {
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Removes the temporary file unless it was moved into its place. */
  @Override
  public void close() {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      // It does no harm, and the failure that led here is the one to report.
    }
  }

  private static void copyPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView source = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    if (source != null) {
      Files.setPosixFilePermissions(to, source.readAttributes().permissions());
    }
  }

  /** Why a file operation failed, in words: the reason without the path. */
  public static String reason(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "no such file";
    }
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failure instanceof NotDirectoryException) {
      return "not a directory";
    }
    if (failure instanceof FileAlreadyExistsException exists && exists.getReason() == null) {
      return "`" + exists.getFile() + "` is in the way";
    }
    String reason =
        failure instanceof FileSystemException named ? named.getReason() : failure.getMessage();
    return reason == null ? failure.getClass().getSimpleName() : reason;
  }
}
