package io.witbindgen.wit.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An error in a text, or a warning about it.
 *
 * @param kind the kind of error
 * @param severity the severity in the mode of parsing that found it
 * @param span where it is
 * @param arguments the arguments for the places of the kind's template
 * @param notes further places and facts
 * @param fixIts changes that would correct it
 */
public record Diagnostic(
    DiagnosticKind kind,
    Severity severity,
    Span span,
    List<String> arguments,
    List<Note> notes,
    List<FixIt> fixIts) {
  /** Copies the lists. */
  public Diagnostic {
    arguments = List.copyOf(arguments);
    notes = List.copyOf(notes);
    fixIts = List.copyOf(fixIts);
  }

  /**
   * A further fact, with the place it is about if there is one.
   *
   * @param text the fact
   * @param span the place
   */
  public record Note(String text, Optional<Span> span) {}

  /** Makes an error. */
  public static Diagnostic error(DiagnosticKind kind, Span span, String... arguments) {
    return new Diagnostic(kind, Severity.ERROR, span, List.of(arguments), List.of(), List.of());
  }

  /** This diagnostic with a note about a place. */
  public Diagnostic note(String text, Span place) {
    return withNote(new Note(text, Optional.of(place)));
  }

  /** This diagnostic with a note. */
  public Diagnostic note(String text) {
    return withNote(new Note(text, Optional.empty()));
  }

  /** This diagnostic with a fix-it. */
  public Diagnostic fixIt(FixIt fixIt) {
    List<FixIt> more = new ArrayList<>(fixIts);
    more.add(fixIt);
    return new Diagnostic(kind, severity, span, arguments, notes, more);
  }

  /** This diagnostic as a warning. */
  public Diagnostic asWarning() {
    return new Diagnostic(kind, Severity.WARNING, span, arguments, notes, fixIts);
  }

  /** The message in one line, without code and place. */
  public String message() {
    return kind.message(arguments);
  }

  /** The message in one line, with place and code. */
  @Override
  public String toString() {
    return span + ": " + severity.word() + "[" + kind.code() + "]: " + message();
  }

  private Diagnostic withNote(Note note) {
    List<Note> more = new ArrayList<>(notes);
    more.add(note);
    return new Diagnostic(kind, severity, span, arguments, more, fixIts);
  }
}
