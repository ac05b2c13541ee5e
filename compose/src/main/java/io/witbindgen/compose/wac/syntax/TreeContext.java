package io.witbindgen.compose.wac.syntax;

import io.witbindgen.basics.names.SemanticVersion;
import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.DiagnosticKind;
import io.witbindgen.wit.diagnostic.FixIt;
import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.diagnostic.Source;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.diagnostic.WitDiagnosticKind;
import io.witbindgen.wit.syntax.Name;
import io.witbindgen.wit.syntax.parse.Labels;
import io.witbindgen.wit.syntax.parse.SyntaxError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Helps to build every part of the tree: places, names, paths, and punctuation that can be missing.
 *
 * @param source the text
 * @param tokens its tokens, comments excluded
 * @param reporter receives the diagnostics
 */
record TreeContext(Source source, List<Token> tokens, Reporter reporter) {
  Span span(Token token) {
    return WacTokenReader.span(source, token);
  }

  Span span(ParserRuleContext rule) {
    return span(rule.getStart()).to(span(rule.getStop()));
  }

  Name name(WacGrammar.NameContext rule) {
    return name(rule.getStart());
  }

  Name name(WacGrammar.LabelContext rule) {
    return name(rule.getStart());
  }

  /** A part of a path, where keywords are names. */
  private Name part(ParserRuleContext rule) {
    return checked(span(rule));
  }

  private Name name(Token token) {
    Span span = span(token);
    if (token.getType() != WacTokens.IDENTIFIER) {
      reporter.report(
          Diagnostic.error(WitDiagnosticKind.KEYWORD_AS_NAME, span, token.getText())
              .fixIt(SyntaxError.escapeKeyword(span)));
    }
    return checked(span);
  }

  private Name checked(Span span) {
    String text = span.text().startsWith("%") ? span.text().substring(1) : span.text();
    if (!Labels.isLabel(text)) {
      Diagnostic diagnostic =
          Diagnostic.error(WitDiagnosticKind.INVALID_IDENTIFIER, span, text, Labels.reason(text));
      String near = Labels.nearest(text);
      reporter.report(
          near.equals(text)
              ? diagnostic
              : diagnostic.fixIt(new FixIt("write `" + near + "`", span, near)));
    }
    return new Name(text, span);
  }

  Label label(WacGrammar.ExternNameContext rule) {
    return rule.name() != null ? label(rule.name()) : quoted(rule.STRING_LITERAL().getSymbol());
  }

  Label label(WacGrammar.NameContext rule) {
    Name name = name(rule);
    return new Label(name.text(), false, name.span());
  }

  Label quoted(Token literal) {
    String text = literal.getText();
    return new Label(text.substring(1, text.length() - 1), true, span(literal));
  }

  PackageReference packageName(WacGrammar.PackageReferenceContext rule) {
    Span start = span(rule.name(0));
    Span names = start.to(span(rule.name(rule.name().size() - 1)));
    return packageName(
        rule.name().stream().map(this::part).toList(), rule.version(), span(rule), names);
  }

  private PackageReference packageName(
      List<Name> names, WacGrammar.@Nullable VersionContext version, Span whole, Span nameSpan) {
    String text = String.join(":", names.stream().map(Name::text).toList());
    return new PackageReference(text, version(version), whole, nameSpan);
  }

  private Optional<SemanticVersion> version(WacGrammar.@Nullable VersionContext rule) {
    if (rule == null) {
      return Optional.empty();
    }
    Span span = span(rule);
    Optional<SemanticVersion> version = SemanticVersion.parse(span.text());
    if (version.isEmpty()) {
      reporter.error(WitDiagnosticKind.INVALID_VERSION, span, span.text());
    }
    return version;
  }

  PackagePath path(WacGrammar.PackagePathContext rule) {
    List<Name> names = rule.name().stream().map(this::part).toList();
    return path(names, rule.colon().size() + 1, rule.version(), span(rule));
  }

  private PackagePath path(
      List<Name> names, int inPackage, WacGrammar.@Nullable VersionContext version, Span span) {
    Span nameSpan = names.get(0).span().to(names.get(inPackage - 1).span());
    PackageReference owner = packageName(names.subList(0, inPackage), version, nameSpan, nameSpan);
    return new PackagePath(owner, names.subList(inPackage, names.size()), span);
  }

  /** The import type that a path by the rule of WIT denotes. */
  ImportType importType(WacGrammar.UsePathContext rule) {
    Name first = part(rule.label());
    WacGrammar.PathTailContext tail = rule.pathTail();
    if (tail == null) {
      return new ImportType.Named(first);
    }
    List<Name> names = new ArrayList<>(List.of(first));
    tail.name().forEach(name -> names.add(part(name)));
    return new ImportType.InPackage(
        path(names, tail.TIGHT_COLON().size() + 2, tail.version(), span(rule)));
  }

  /** A diagnostic for something that is missing at a place; it is noticed at the next token. */
  Diagnostic missing(DiagnosticKind kind, Span place, List<FixIt> fixIts) {
    int low = 0;
    int high = tokens.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).getStartIndex() < place.end()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    Token next = tokens.get(low);
    Span noticed = next.getType() == Token.EOF ? place : span(next);
    Diagnostic diagnostic = Diagnostic.error(kind, noticed, UnexpectedToken.describe(next));
    for (FixIt fixIt : fixIts) {
      diagnostic = diagnostic.fixIt(fixIt);
    }
    return diagnostic;
  }

  /** Reports a missing semicolon. */
  void end(WacGrammar.EndContext rule) {
    if (rule.SEMICOLON() == null) {
      reportMissing(WitDiagnosticKind.MISSING_SEMICOLON, ";", rule.getStart());
    }
  }

  /** Reports the commas that are missing between the parts of a list. */
  void commas(List<WacGrammar.CommaContext> commas) {
    for (int i = 0; i < commas.size() - 1; i++) {
      if (commas.get(i).COMMA() == null) {
        reportMissing(WitDiagnosticKind.MISSING_COMMA, ",", commas.get(i).getStart());
      }
    }
  }

  private void reportMissing(DiagnosticKind kind, String what, Token next) {
    Token before = tokens.get(Math.max(0, next.getTokenIndex() - 1));
    Span place = span(before).after();
    reporter.report(missing(kind, place, List.of(new FixIt("insert `" + what + "`", place, what))));
  }
}
