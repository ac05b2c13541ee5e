package io.witbindgen.bindgen.output;

import io.witbindgen.basics.files.CompleteFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Generated files could not be written or compared. The message says which file, why, and what to
 * do; no half-written file was left.
 */
public final class OutputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private OutputException(String message, Throwable cause) {
    super(message, cause);
  }

  static OutputException of(String act, Path at, String advice, IOException cause) {
    return new OutputException(
        "cannot " + act + " " + at + ": " + reason(cause) + "; " + advice, cause);
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NoSuchFileException) {
      return "no such directory, and it cannot be made";
    }
    if (e instanceof FileAlreadyExistsException) {
      return "something else of this name is in the way";
    }
    return CompleteFile.reason(e);
  }
}
