package io.witbindgen.wit.resolve;

import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.model.PackageName;
import io.witbindgen.wit.syntax.SyntaxFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Files that were found together and so make one package, beside those that are written out in
 * them.
 *
 * @param files the files, at least one
 * @param place what a diagnostic about all of them points to
 * @param isDecoded whether the package is one in binary form; these come first in a resolution
 */
public record PackageFiles(List<SyntaxFile> files, Span place, boolean isDecoded) {
  /** Copies the list. */
  public PackageFiles {
    files = List.copyOf(files);
  }

  /** The names of all packages in the files. */
  public Set<PackageName> names() {
    Set<PackageName> names = new HashSet<>();
    for (SyntaxFile file : files) {
      file.header().ifPresent(header -> names.add(header.name()));
      file.nested().forEach(nested -> names.add(nested.header().name()));
    }
    return names;
  }
}
