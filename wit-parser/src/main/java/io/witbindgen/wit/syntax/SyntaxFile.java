package io.witbindgen.wit.syntax;

import io.witbindgen.wit.diagnostic.Source;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.model.PackageName;
import java.util.List;
import java.util.Optional;

/**
 * One text.
 *
 * @param source where it comes from
 * @param header its {@code package} line
 * @param items what stands outside {@code package … { }}
 * @param nested the packages that are written out in it
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
   * @param span where the name stands
   * @param docsSpan where the first of those comments stands
   */
  public record PackageHeader(
      Optional<String> docs, PackageName name, Span span, Optional<Span> docsSpan) {}

  /**
   * {@code package a:b { … }}.
   *
   * @param header its name
   * @param items what stands in it
   */
  public record NestedPackage(PackageHeader header, List<SyntaxItem> items) {
    /** Copies the list. */
    public NestedPackage {
      items = List.copyOf(items);
    }
  }
}
