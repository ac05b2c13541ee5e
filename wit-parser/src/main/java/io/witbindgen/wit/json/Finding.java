package io.witbindgen.wit.json;

import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.FixIt;
import io.witbindgen.wit.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a command found in one of its inputs, a text or a binary, as {@link FindingsJson} prints it.
 *
 * @param severity whether it is an error or a warning
 * @param kind the stable code: {@code unknown-type}
 * @param message the message in one line
 * @param place where it is; empty if it is about no input in particular
 * @param notes further facts
 * @param help changes that would correct it
 */
public record Finding(
    Severity severity,
    String kind,
    String message,
    Optional<Place> place,
    List<Remark> notes,
    List<Remark> help) {
  /** Copies the lists. */
  public Finding {
    notes = List.copyOf(notes);
    help = List.copyOf(help);
  }

  /**
   * A note, or an instruction that helps.
   *
   * @param message the text in one line
   * @param place the place that it is about
   * @param replacement the text to put there; empty where an instruction cannot be that exact
   */
  public record Remark(String message, Optional<Place> place, Optional<String> replacement) {}

  /** The finding that a diagnostic describes. */
  public static Finding of(Diagnostic diagnostic) {
    return new Finding(
        diagnostic.severity(),
        diagnostic.kind().code(),
        diagnostic.message(),
        Optional.of(Place.of(diagnostic.span())),
        diagnostic.notes().stream().map(Finding::remark).toList(),
        diagnostic.fixIts().stream().map(Finding::remark).toList());
  }

  /** An error about no input in particular; {@link #at} gives it a place. */
  public static Finding error(String kind, String message) {
    return new Finding(Severity.ERROR, kind, message, Optional.empty(), List.of(), List.of());
  }

  /** The same finding, at a place. */
  public Finding at(Place where) {
    return new Finding(severity, kind, message, Optional.of(where), notes, help);
  }

  /** The same finding, with one more note. */
  public Finding note(String text) {
    List<Remark> more = new ArrayList<>(notes);
    more.add(new Remark(text, Optional.empty(), Optional.empty()));
    return new Finding(severity, kind, message, place, more, help);
  }

  private static Remark remark(Diagnostic.Note note) {
    return new Remark(note.text(), note.span().map(Place::of), Optional.empty());
  }

  private static Remark remark(FixIt fixIt) {
    return new Remark(
        fixIt.title(), Optional.of(Place.of(fixIt.span())), Optional.of(fixIt.replacement()));
  }
}
