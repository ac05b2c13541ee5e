package io.witbindgen.bindgen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import io.witbindgen.wit.model.Metadata;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns WIT documentation into Javadoc. */
final class Docs {
  private static final Pattern CODE = Pattern.compile("`([^`{}@\\\\\\n*]+)`");

  private static final Pattern END = Pattern.compile("[.;,]$");

  private Docs() {}

  /**
   * The Javadoc of an item.
   *
   * @param fallback the sentence to use if the item has no documentation
   * @param tags generated block tags and paragraphs, already escaped
   */
  static CodeBlock of(Metadata metadata, String fallback, List<String> tags) {
    return ofTags(metadata, fallback, tags.stream().map(tag -> CodeBlock.of("$L", tag)).toList());
  }

  /** The same with tags that can name classes. */
  static CodeBlock ofTags(Metadata metadata, String fallback, List<CodeBlock> tags) {
    String text = metadata.documentation().map(Docs::text).orElse(fallback);
    CodeBlock.Builder out = CodeBlock.builder().add("$L", text);
    boolean inTags = false;
    for (CodeBlock tag : tags) {
      boolean block = tag.toString().startsWith("@");
      out.add(inTags && block ? "\n" : "\n\n").add(tag);
      inTags = block;
    }
    metadata
        .stability()
        .deprecated()
        .ifPresent(v -> out.add("\n\n@deprecated since $L", escape(v.toString())));
    return out.build();
  }

  static CodeBlock of(Metadata metadata, String fallback) {
    return of(metadata, fallback, List.of());
  }

  /** The annotation for an item that WIT marks as {@code @deprecated}. */
  static Optional<AnnotationSpec> deprecated(Metadata metadata) {
    return metadata
        .stability()
        .deprecated()
        .map(v -> AnnotationSpec.builder(Deprecated.class).build());
  }

  /** A WIT name or type as code. */
  static String code(Object wit) {
    return "{@code " + wit + "}";
  }

  /**
   * The documentation of a field on one line, for a block tag.
   *
   * @param fallback the words to use if the field has no documentation
   * @param note what follows in both cases
   */
  static String line(Metadata metadata, String fallback, String note) {
    return metadata
        .documentation()
        .map(docs -> docs.strip().replaceAll("\\s+", " "))
        .map(docs -> note.isEmpty() ? docs : END.matcher(docs).replaceFirst(""))
        .map(docs -> markup(docs) + note)
        .orElse(fallback + note);
  }

  private static String text(String docs) {
    StringBuilder out = new StringBuilder();
    boolean paragraph = false;
    for (String line : docs.strip().split("\\R", -1)) {
      String content = line.stripTrailing();
      if (content.isBlank()) {
        out.append('\n');
        paragraph = true;
        continue;
      }
      out.append(paragraph ? "<p>" : "").append(markup(content.strip())).append('\n');
      paragraph = false;
    }
    return out.toString().stripTrailing();
  }

  private static String markup(String text) {
    StringBuilder out = new StringBuilder();
    Matcher code = CODE.matcher(text);
    int from = 0;
    while (code.find()) {
      out.append(escape(text.substring(from, code.start()))).append(code(code.group(1)));
      from = code.end();
    }
    return out.append(escape(text.substring(from))).toString();
  }

  static String escape(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '@' -> out.append("&#64;");
        case '\\' -> out.append("&#92;");
        case '{' -> out.append("&#123;");
        case '}' -> out.append("&#125;");
        case '/' -> out.append(i > 0 && text.charAt(i - 1) == '*' ? "&#47;" : "/");
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
