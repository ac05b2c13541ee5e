package io.witbindgen.wit.syntax.parse;

import io.witbindgen.basics.names.SemanticVersion;
import io.witbindgen.wit.diagnostic.DiagnosticKind;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.diagnostic.WitDiagnosticKind;
import io.witbindgen.wit.model.Stability;
import io.witbindgen.wit.syntax.Annotations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Reads the annotations of items. */
final class AnnotationBuilder {
  private static final String SINCE = "since";
  private static final String UNSTABLE = "unstable";
  private static final String DEPRECATED = "deprecated";
  private static final String EXTERNAL_ID = "external-id";
  private static final Map<String, String> FORMS =
      Map.of(
          SINCE, "@since(version = 1.0.0)",
          UNSTABLE, "@unstable(feature = name)",
          DEPRECATED, "@deprecated(version = 1.0.0)",
          EXTERNAL_ID, "@external-id(\"text\")");

  private final TreeContext context;

  AnnotationBuilder(TreeContext context) {
    this.context = context;
  }

  /**
   * Reads the annotations of an item.
   *
   * @param item the item, whose documentation comes before everything else
   * @param annotations its annotations
   * @param mayHaveExternalId whether {@code @external-id} is allowed
   */
  Annotations annotations(
      ParserRuleContext item,
      List<WitGrammar.AnnotationContext> annotations,
      boolean mayHaveExternalId) {
    Map<String, WitGrammar.AnnotationContext> known = new LinkedHashMap<>();
    for (WitGrammar.AnnotationContext annotation : annotations) {
      String name = annotation.IDENTIFIER().getText();
      Span span = context.span(annotation);
      if (!FORMS.containsKey(name)) {
        context.reporter().error(WitDiagnosticKind.UNKNOWN_ANNOTATION, span, name);
      } else if (name.equals(EXTERNAL_ID) && !mayHaveExternalId) {
        context.reporter().error(WitDiagnosticKind.MISPLACED_ANNOTATION, span, name);
      } else if (known.putIfAbsent(name, annotation) != null) {
        context.reporter().error(WitDiagnosticKind.DUPLICATE_ANNOTATION, span, name);
      }
    }
    Optional<Span> gate =
        known.keySet().stream()
            .filter(name -> !name.equals(EXTERNAL_ID))
            .findFirst()
            .map(name -> context.span(get(known, name).orElseThrow()));
    return new Annotations(
        context.comments(item),
        stability(known),
        gate,
        get(known, EXTERNAL_ID).flatMap(this::text));
  }

  private Stability stability(Map<String, WitGrammar.AnnotationContext> known) {
    Optional<SemanticVersion> since = get(known, SINCE).flatMap(a -> version(a, SINCE));
    Optional<String> feature = get(known, UNSTABLE).flatMap(this::feature);
    Optional<SemanticVersion> deprecated =
        get(known, DEPRECATED).flatMap(a -> version(a, DEPRECATED));
    boolean isStable = known.containsKey(SINCE);
    boolean isUnstable = known.containsKey(UNSTABLE);
    if (isStable && isUnstable) {
      report(WitDiagnosticKind.CONFLICTING_GATES, get(known, UNSTABLE).orElseThrow());
    }
    if (deprecated.isPresent() && !isStable && !isUnstable) {
      report(WitDiagnosticKind.LONE_DEPRECATED, get(known, DEPRECATED).orElseThrow());
    }
    if (since.isPresent()) {
      return new Stability.Stable(since.get(), deprecated);
    }
    return feature.isPresent()
        ? new Stability.Unstable(feature.get(), deprecated)
        : new Stability.Unknown();
  }

  private Optional<SemanticVersion> version(WitGrammar.AnnotationContext annotation, String name) {
    return field(annotation, name, "version")
        .flatMap(field -> Optional.ofNullable(field.VERSION()))
        .flatMap(version -> context.version(version.getSymbol()));
  }

  private Optional<String> feature(WitGrammar.AnnotationContext annotation) {
    return field(annotation, UNSTABLE, "feature")
        .flatMap(field -> Optional.ofNullable(field.name()))
        .map(name -> context.name(name).text());
  }

  /** The one field of an annotation; reports any other form. */
  private Optional<WitGrammar.AnnotationFieldContext> field(
      WitGrammar.AnnotationContext annotation, String name, String wanted) {
    List<WitGrammar.AnnotationFieldContext> fields = annotation.annotationValue().annotationField();
    boolean isFine =
        fields.size() == 1
            && fields.get(0).IDENTIFIER().getText().equals(wanted)
            && (fields.get(0).VERSION() != null) == wanted.equals("version");
    if (!isFine) {
      reportForm(annotation, name);
    }
    return isFine ? Optional.of(fields.get(0)) : Optional.empty();
  }

  private Optional<String> text(WitGrammar.AnnotationContext annotation) {
    TerminalNode literal = annotation.annotationValue().STRING_LITERAL();
    if (literal == null) {
      reportForm(annotation, EXTERNAL_ID);
      return Optional.empty();
    }
    try {
      return Optional.of(StringLiterals.parse(literal.getText()));
    } catch (StringLiterals.InvalidStringException e) {
      Span span = context.span(literal.getSymbol());
      context.reporter().error(WitDiagnosticKind.INVALID_STRING, span, e.reason());
      return Optional.empty();
    }
  }

  private void reportForm(WitGrammar.AnnotationContext annotation, String name) {
    Span span = context.span(annotation.annotationValue());
    context
        .reporter()
        .error(WitDiagnosticKind.MALFORMED_ANNOTATION, span, name, FORMS.getOrDefault(name, ""));
  }

  private void report(DiagnosticKind kind, WitGrammar.AnnotationContext annotation) {
    context.reporter().error(kind, context.span(annotation));
  }

  private static Optional<WitGrammar.AnnotationContext> get(
      Map<String, WitGrammar.AnnotationContext> known, String name) {
    return Optional.ofNullable(known.get(name));
  }
}
