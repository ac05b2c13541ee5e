package io.witbindgen.wit.syntax;

import io.witbindgen.wit.diagnostic.Source;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.model.PackageName;
import java.util.List;
import java.util.Optional;

/**
 * One text.
 *
 * @param source the text that it was read from
 * @param header its {@code package} line
 * @param items the items outside {@code package … { }}
 * @param nested the packages that are written in it
 */
public record SyntaxFile(
    Source source,
    Optional<PackageHeader> header,
    List<SyntaxItem> items,
    List<NestedPackage> nested) {
  /** Copies the lists. */
  public SyntaxFile {
    items = List.copyOf(items);
    nested = List.copyOf(nested);
  }

  /**
   * {@code package a:b@1.0.0}.
   *
   * @param docs the text of its documentation comments
   * @param name the name
   * @param span where the name is
   * @param docsSpan where the first of those comments is
   */
  public record PackageHeader(
      Optional<String> docs, PackageName name, Span span, Optional<Span> docsSpan) {}

  /**
   * {@code package a:b { … }}.
   *
   * @param header its name
   * @param items its items
   */
  public record NestedPackage(PackageHeader header, List<SyntaxItem> items) {
    /** Copies the list. */
    public NestedPackage {
      items = List.copyOf(items);
    }
  }
}
