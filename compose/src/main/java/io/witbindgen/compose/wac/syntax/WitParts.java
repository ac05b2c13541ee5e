package io.witbindgen.compose.wac.syntax;

import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.DiagnosticKind;
import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.diagnostic.WitDiagnosticKind;
import io.witbindgen.wit.syntax.Name;
import io.witbindgen.wit.syntax.SyntaxBody;
import io.witbindgen.wit.syntax.SyntaxMember;
import io.witbindgen.wit.syntax.parse.SyntaxFragments;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the parts of a document that are WIT with the parser of WIT. */
final class WitParts {
  /** Keywords of WIT that are not keywords of WAC. */
  private static final Set<String> ONLY_IN_WIT =
      Set.of("async", "from", "future", "map", "own", "stream");

  private static final Set<DiagnosticKind> MISSING_TOKENS =
      Set.of(WitDiagnosticKind.MISSING_SEMICOLON, WitDiagnosticKind.MISSING_COMMA);

  private final SyntaxFragments fragments;
  private final TreeContext context;

  WitParts(TreeContext context) {
    this.fragments = new SyntaxFragments(context.source());
    this.context = context;
  }

  Optional<SyntaxMember> interfaceMember(Span span) {
    return parse(own -> fragments.interfaceMember(span, own));
  }

  Optional<SyntaxMember> worldMember(Span span) {
    return parse(own -> fragments.worldMember(span, own));
  }

  Optional<SyntaxMember.FunctionSyntax> functionType(Span span) {
    return parse(own -> fragments.functionType(span, own));
  }

  private <T> Optional<T> parse(Function<Reporter, Optional<T>> part) {
    Reporter own = new Reporter(false);
    Optional<T> parsed = part.apply(own);
    parsed
        .filter(SyntaxMember.TypeItem.class::isInstance)
        .map(SyntaxMember.TypeItem.class::cast)
        .ifPresent(item -> checkParts(item, own));
    own.diagnostics().stream()
        .filter(diagnostic -> !isName(diagnostic))
        .map(this::inContext)
        .forEach(context.reporter()::report);
    return parsed;
  }

  /** Refuses types without parts. WIT can express them and refuses them later. */
  private static void checkParts(SyntaxMember.TypeItem item, Reporter reporter) {
    Name name = item.name();
    boolean isEmpty =
        switch (item.body().kind()) {
          case RECORD -> ((SyntaxBody.RecordBody) item.body()).fields().isEmpty();
          case VARIANT -> ((SyntaxBody.VariantBody) item.body()).cases().isEmpty();
          case ENUM -> ((SyntaxBody.EnumBody) item.body()).cases().isEmpty();
          case FLAGS -> ((SyntaxBody.FlagsBody) item.body()).flags().isEmpty();
          case RESOURCE, ALIAS -> false;
        };
    if (isEmpty) {
      String keyword = item.body().kind().name().toLowerCase(Locale.ROOT);
      reporter.error(WacDiagnosticKind.EMPTY_TYPE, name.span(), keyword, name.text());
    }
  }

  /**
   * Something that is missing at the end of the part is missing before a token of the whole text.
   */
  private Diagnostic inContext(Diagnostic diagnostic) {
    return MISSING_TOKENS.contains(diagnostic.kind())
        ? context.missing(diagnostic.kind(), diagnostic.span(), diagnostic.fixIts())
        : diagnostic;
  }

  private static boolean isName(Diagnostic diagnostic) {
    return diagnostic.kind() == WitDiagnosticKind.KEYWORD_AS_NAME
        && ONLY_IN_WIT.contains(diagnostic.arguments().get(0));
  }
}
