package io.witbindgen.wit;

import io.witbindgen.basics.names.NearNames;
import io.witbindgen.wit.bind.GateFeatures;
import io.witbindgen.wit.bind.PackageFiles;
import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.DiagnosticException;
import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.diagnostic.Source;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.diagnostic.WitDiagnosticKind;
import io.witbindgen.wit.model.PackageName;
import io.witbindgen.wit.model.Resolution;
import io.witbindgen.wit.resolve.Resolver;
import io.witbindgen.wit.syntax.SyntaxFile;
import io.witbindgen.wit.syntax.parse.SyntaxParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The entry point of the front end: parses WIT from texts, files and directories. */
public final class Wit {
  private static final int MAX_OFFERED = 12;

  private Wit() {}

  /**
   * Parses one text, strictly.
   *
   * @param name the name that diagnostics show
   * @param text the text, which must name its package
   * @throws DiagnosticException if the text is wrong
   */
  public static ParseResult parse(String name, String text) {
    return parse(name, text, ParseOptions.ofStrict());
  }

  /**
   * Parses one text.
   *
   * @param name the name that diagnostics show
   * @param text the text, which must name its package
   * @param options how to parse it
   * @throws DiagnosticException if the text is wrong
   */
  public static ParseResult parse(String name, String text, ParseOptions options) {
    Source source = SourceLoader.source(name, text);
    return resolve(
        new SourceSet(List.of(source), List.of(), List.of(), Set.of()), options, reporter(options));
  }

  /**
   * Parses a file, or a directory: all {@code *.wit} files directly in it are the package, each
   * file or directory in its {@code deps} is another package.
   *
   * @param path the file or directory
   * @param options how to parse it
   * @throws DiagnosticException if a text is wrong or a file cannot be read
   */
  public static ParseResult parse(Path path, ParseOptions options) {
    return parse(List.of(path), options);
  }

  /**
   * Parses files and directories together. The first is the package that is asked for, the others
   * are packages that it can refer to.
   *
   * @param paths the files and directories, at least one
   * @param options how to parse them
   * @throws DiagnosticException if a text is wrong or a file cannot be read
   */
  public static ParseResult parse(List<Path> paths, ParseOptions options) {
    return parse(paths, options, Optional.empty());
  }

  /**
   * Parses files and directories together, some of which can be packages in binary form. If such a
   * package mentions parts of another one which is not given, then these parts take its place.
   *
   * @param paths the files and directories, at least one
   * @param options how to parse them
   * @param decoder reads packages in binary form
   * @throws DiagnosticException if a text is wrong or a file cannot be read
   */
  public static ParseResult parse(List<Path> paths, ParseOptions options, PackageDecoder decoder) {
    return parse(paths, options, Optional.of(decoder));
  }

  private static ParseResult parse(
      List<Path> paths, ParseOptions options, Optional<PackageDecoder> decoder) {
    if (paths.isEmpty()) {
      throw new IllegalArgumentException("nothing to parse");
    }
    Reporter reporter = reporter(options);
    SourceSet sources = new SourceLoader(reporter, decoder).load(paths);
    reporter.throwIfErrors();
    return resolve(sources, options, reporter);
  }

  private static Reporter reporter(ParseOptions options) {
    return new Reporter(options.lenient());
  }

  private static ParseResult resolve(SourceSet sources, ParseOptions options, Reporter reporter) {
    PackageFiles root = parse(sources.root(), sources, reporter);
    List<PackageFiles> dependencies = new ArrayList<>();
    sources.dependencies().forEach(files -> dependencies.add(parse(files, sources, reporter)));
    Set<PackageName> given = new HashSet<>(root.names());
    dependencies.forEach(files -> given.addAll(files.names()));
    for (Source source : sources.mentioned()) {
      PackageFiles files = parse(List.of(source), sources, reporter);
      if (given.addAll(files.names())) {
        dependencies.add(files);
      }
    }
    reporter.throwIfErrors();
    Resolution resolution = Resolver.resolve(root, dependencies, options::isEnabled, reporter);
    checkFeatures(root, dependencies, options.features(), reporter);
    return new ParseResult(resolution, reporter.diagnostics());
  }

  /** Warns of features that no gate names: they are often misspelt. */
  private static void checkFeatures(
      PackageFiles root, List<PackageFiles> others, Set<String> enabled, Reporter reporter) {
    if (enabled.isEmpty()) {
      return;
    }
    List<PackageFiles> all = new ArrayList<>(others);
    all.add(root);
    Set<String> known = GateFeatures.of(all);
    Span nowhere = new Span(new Source(root.place().source().name(), ""), 0, 0);
    for (String feature : new TreeSet<>(enabled)) {
      if (!known.contains(feature)) {
        Diagnostic unknown = Diagnostic.error(WitDiagnosticKind.UNKNOWN_FEATURE, nowhere, feature);
        String there =
            known.isEmpty()
                ? "there are no gates"
                : known.stream()
                    .limit(MAX_OFFERED)
                    .collect(Collectors.joining("`, `", "there is `", "`"));
        reporter.warn(
            unknown.note(NearNames.nearest(feature, known).map(NearNames::question).orElse(there)));
      }
    }
  }

  private static PackageFiles parse(List<Source> files, SourceSet sources, Reporter reporter) {
    List<SyntaxFile> trees = new ArrayList<>();
    for (Source source : files) {
      SyntaxParser.parse(source, reporter).ifPresent(trees::add);
    }
    Source first = files.get(0);
    PackageFiles.Form form =
        sources.decoded().contains(first) ? PackageFiles.Form.BINARY : PackageFiles.Form.TEXT;
    return new PackageFiles(trees, new Span(first, 0, 0), form);
  }
}
