package io.witbindgen.wit.json;

import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.json.JsonValue.JsonObject;
import java.util.List;

/** Prints diagnostics and other findings as JSON, for editors and scripts. */
public final class FindingsJson {
  private FindingsJson() {}

  /** Prints diagnostics; {@link #print} describes the form. */
  public static String printDiagnostics(List<Diagnostic> diagnostics) {
    return print(diagnostics.stream().map(Finding::of).toList());
  }

  /**
   * Prints findings.
   *
   * <p>The text is an array with an object for each finding, in order; the array is empty if there
   * are none. The form is stable: members may be added, none changes its meaning. An object has
   *
   * <ul>
   *   <li>{@code severity}: {@code "error"} or {@code "warning"};
   *   <li>{@code kind}: a stable code such as {@code "unknown-type"};
   *   <li>{@code message}: one line of text;
   *   <li>{@code file}, unless it is about no file: its name as it was given;
   *   <li>in a text, {@code line} and {@code column}, both from 1, and {@code length}; columns and
   *       lengths count Unicode scalar values, and a length can go beyond the end of the line;
   *   <li>in a binary, {@code path}, such as {@code "import 3 -> func type 7"}, empty for the file
   *       as a whole, and {@code offset} in bytes;
   *   <li>{@code notes}: an array of objects with a {@code message} and, unless it is a fact
   *       without a place, the members of a place as above;
   *   <li>{@code help}: an array of objects like notes. One with a {@code replacement} says exactly
   *       what to put in the place of its {@code length} characters.
   * </ul>
   *
   * @return the text, indented by two spaces a level and ending with a line end
   */
  public static String print(List<Finding> findings) {
    return JsonValue.array(findings.stream().map(FindingsJson::finding).toList()) + "\n";
  }

  private static JsonValue finding(Finding finding) {
    JsonObject object =
        JsonValue.object()
            .put("severity", JsonValue.text(finding.severity().word()))
            .put("kind", JsonValue.text(finding.kind()))
            .put("message", JsonValue.text(finding.message()));
    finding.place().ifPresent(place -> addPlace(object, place));
    return object
        .put("notes", JsonValue.array(finding.notes().stream().map(FindingsJson::remark).toList()))
        .put("help", JsonValue.array(finding.help().stream().map(FindingsJson::remark).toList()));
  }

  private static JsonValue remark(Finding.Remark remark) {
    JsonObject object = JsonValue.object().put("message", JsonValue.text(remark.message()));
    remark.place().ifPresent(place -> addPlace(object, place));
    return object.putIfPresent("replacement", remark.replacement().map(JsonValue::text));
  }

  private static void addPlace(JsonObject object, Place place) {
    object.put("file", JsonValue.text(place.file()));
    switch (place.kind()) {
      case FILE -> {}
      case TEXT -> addSpan(object, ((Place.InText) place).span());
      case BINARY -> {
        Place.InBinary binary = (Place.InBinary) place;
        object.put("path", JsonValue.text(binary.path()));
        object.put("offset", JsonValue.number(binary.offset()));
      }
    }
  }

  private static void addSpan(JsonObject object, Span span) {
    object.put("line", JsonValue.number(span.line()));
    object.put("column", JsonValue.number(span.column()));
    object.put(
        "length", JsonValue.number(span.source().text().codePointCount(span.start(), span.end())));
  }
}
