package io.witbindgen.wit;

import io.witbindgen.wit.diagnostic.DiagnosticException;
import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.diagnostic.Source;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.model.Resolution;
import io.witbindgen.wit.resolve.PackageFiles;
import io.witbindgen.wit.resolve.Resolver;
import io.witbindgen.wit.syntax.SyntaxFile;
import io.witbindgen.wit.syntax.SyntaxParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The way in: parses WIT from texts, files and directories. */
public final class Wit {
  private Wit() {}

  /**
   * Parses one text, strictly.
   *
   * @param name how diagnostics call it
   * @param text the text, which must name its package
   * @throws DiagnosticException if the text is wrong
   */
  public static ParseResult parse(String name, String text) {
    return parse(name, text, ParseOptions.ofStrict());
  }

  /**
   * Parses one text.
   *
   * @param name how diagnostics call it
   * @param text the text, which must name its package
   * @param options how to parse it
   * @throws DiagnosticException if the text is wrong
   */
  public static ParseResult parse(String name, String text, ParseOptions options) {
    Source source = SourceLoader.source(name, text);
    return resolve(new SourceSet(List.of(source), List.of()), options, reporter(options));
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
    Reporter reporter = reporter(options);
    SourceSet sources = new SourceLoader(reporter).load(path);
    reporter.throwIfErrors();
    return resolve(sources, options, reporter);
  }

  private static Reporter reporter(ParseOptions options) {
    return new Reporter(options.lenient());
  }

  private static ParseResult resolve(SourceSet sources, ParseOptions options, Reporter reporter) {
    PackageFiles root = parse(sources.root(), reporter);
    List<PackageFiles> dependencies =
        sources.dependencies().stream().map(files -> parse(files, reporter)).toList();
    reporter.throwIfErrors();
    Resolution resolution = Resolver.resolve(root, dependencies, options::isEnabled, reporter);
    return new ParseResult(resolution, reporter.diagnostics());
  }

  private static PackageFiles parse(List<Source> sources, Reporter reporter) {
    List<SyntaxFile> files = new ArrayList<>();
    for (Source source : sources) {
      SyntaxParser.parse(source, reporter).ifPresent(files::add);
    }
    return new PackageFiles(files, new Span(sources.get(0), 0, 0));
  }
}
