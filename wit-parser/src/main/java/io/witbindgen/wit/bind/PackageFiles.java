package io.witbindgen.wit.bind;

import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.model.PackageName;
import io.witbindgen.wit.syntax.SyntaxFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Files that were found together and so make one package, beside the packages that are written in
 * them.
 *
 * @param files the files, at least one
 * @param place the place that a diagnostic about all of them points to
 * @param form the form in which the package was given
 */
public record PackageFiles(List<SyntaxFile> files, Span place, Form form) {
  /** The forms in which a package can be given. */
  public enum Form {
    /** As WIT text. */
    TEXT,
    /** As a binary, which was decoded and printed as text. */
    BINARY
  }

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
