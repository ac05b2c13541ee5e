package io.witbindgen.wit.resolve;

import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.syntax.SyntaxFile;
import java.util.List;

/**
 * Files that were found together and so make one package, beside those that are written out in
 * them.
 *
 * @param files the files, at least one
 * @param place what a diagnostic about all of them points to
 */
public record PackageFiles(List<SyntaxFile> files, Span place) {
  /** Copies the list. */
  public PackageFiles {
    files = List.copyOf(files);
  }
}
