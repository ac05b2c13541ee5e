package io.witbindgen.wit.resolve;

import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.syntax.Name;
import io.witbindgen.wit.syntax.SyntaxBody;
import io.witbindgen.wit.syntax.SyntaxType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects the names that a definition refers to. */
final class TypeReferences {
  private final Set<String> wanted;
  private final Map<String, Span> found = new LinkedHashMap<>();

  private TypeReferences(Set<String> wanted) {
    this.wanted = wanted;
  }

  /** The first place where the body refers to a name. */
  static Optional<Span> place(SyntaxBody body, String name) {
    return Optional.ofNullable(collect(body, Set.of(name)).get(name));
  }

  /** The wanted names that the body refers to, in order of appearance. */
  static List<String> of(SyntaxBody body, Set<String> wanted) {
    return List.copyOf(collect(body, wanted).keySet());
  }

  private static Map<String, Span> collect(SyntaxBody body, Set<String> wanted) {
    TypeReferences references = new TypeReferences(wanted);
    switch (body.kind()) {
      case RECORD -> references.addParts(((SyntaxBody.RecordBody) body).fields());
      case VARIANT -> references.addParts(((SyntaxBody.VariantBody) body).cases());
      case ALIAS -> references.add(((SyntaxBody.AliasBody) body).target());
      case ENUM, FLAGS, RESOURCE -> {}
    }
    return references.found;
  }

  private void addParts(List<SyntaxBody.Part> parts) {
    parts.forEach(part -> add(part.type()));
  }

  private void add(Optional<SyntaxType> type) {
    type.ifPresent(this::add);
  }

  private void add(SyntaxType type) {
    switch (type.kind()) {
      case PRIMITIVE -> {}
      case REFERENCE -> add(((SyntaxType.Reference) type).name());
      case LIST -> add(((SyntaxType.ListOf) type).element());
      case MAP -> add(((SyntaxType.MapOf) type).value());
      case OPTION -> add(((SyntaxType.OptionOf) type).value());
      case RESULT -> {
        add(((SyntaxType.ResultOf) type).ok());
        add(((SyntaxType.ResultOf) type).error());
      }
      case TUPLE -> ((SyntaxType.TupleOf) type).elements().forEach(this::add);
      case HANDLE -> add(((SyntaxType.Handle) type).name());
      case FUTURE -> add(((SyntaxType.FutureOf) type).payload());
      case STREAM -> add(((SyntaxType.StreamOf) type).element());
    }
  }

  private void add(Name name) {
    if (wanted.contains(name.text())) {
      found.putIfAbsent(name.text(), name.span());
    }
  }
}
