package io.witbindgen.wit.resolve;

import io.witbindgen.wit.bind.Suggestions;
import io.witbindgen.wit.bind.UniqueNames;
import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.FixIt;
import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.diagnostic.WitDiagnosticKind;
import io.witbindgen.wit.model.Metadata;
import io.witbindgen.wit.model.Stability;
import io.witbindgen.wit.model.Type;
import io.witbindgen.wit.model.TypeBody;
import io.witbindgen.wit.model.TypeDefinition;
import io.witbindgen.wit.syntax.Name;
import io.witbindgen.wit.syntax.SyntaxBody;
import io.witbindgen.wit.syntax.SyntaxType;
import io.witbindgen.wit.syntax.parse.ForeignTypes;
import io.witbindgen.wit.syntax.parse.OldTypeNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Resolves the types of one scope with the names that were added so far. */
final class TypeResolver {
  private static final Type STAND_IN = Type.Primitive.BOOL;

  private final TypeFacts facts;
  private final Reporter reporter;
  private final Map<String, TypeDefinition> types = new LinkedHashMap<>();
  private final Map<String, String> excluded = new HashMap<>();
  private final Set<String> functions = new HashSet<>();
  private final Set<String> broken = new HashSet<>();

  TypeResolver(TypeFacts facts, Reporter reporter) {
    this.facts = facts;
    this.reporter = reporter;
  }

  /** Adds a type, after those it refers to. */
  void add(TypeDefinition definition) {
    types.put(definition.name(), definition);
    facts.add(definition);
  }

  /** Adds a name that a closed gate excludes. */
  void exclude(String name, String feature) {
    excluded.put(name, feature);
  }

  /** Adds the name of a function. */
  void addFunction(String name) {
    functions.add(name);
  }

  /** Adds a name whose definition has an error, so that its uses do not give further errors. */
  void addBroken(String name) {
    broken.add(name);
  }

  Map<String, TypeDefinition> types() {
    return types;
  }

  Map<String, String> excluded() {
    return excluded;
  }

  /** Resolves the right-hand side of a definition. */
  TypeBody body(Name name, SyntaxBody body) {
    return switch (body.kind()) {
      case RECORD ->
          new TypeBody.RecordType(
              distinct(((SyntaxBody.RecordBody) body).fields()).stream()
                  .map(p -> new TypeBody.Field(p.name().text(), field(p), metadata(p)))
                  .toList());
      case VARIANT -> variant(name, distinct(((SyntaxBody.VariantBody) body).cases()));
      case ENUM -> enumeration(name, distinct(((SyntaxBody.EnumBody) body).cases()));
      case FLAGS ->
          new TypeBody.FlagsType(
              distinct(((SyntaxBody.FlagsBody) body).flags()).stream()
                  .map(p -> new TypeBody.Flag(p.name().text(), metadata(p)))
                  .toList());
      case RESOURCE -> new TypeBody.ResourceType();
      case ALIAS -> new TypeBody.Alias(aliasTarget(((SyntaxBody.AliasBody) body).target()));
    };
  }

  private TypeBody variant(Name name, List<SyntaxBody.Part> cases) {
    if (cases.isEmpty()) {
      reporter.error(WitDiagnosticKind.EMPTY_VARIANT, name.span(), name.text());
    }
    return new TypeBody.VariantType(
        cases.stream()
            .map(p -> new TypeBody.Case(p.name().text(), p.type().map(this::type), metadata(p)))
            .toList());
  }

  private TypeBody enumeration(Name name, List<SyntaxBody.Part> cases) {
    if (cases.isEmpty()) {
      reporter.error(WitDiagnosticKind.EMPTY_ENUM, name.span(), name.text());
    }
    return new TypeBody.EnumType(
        cases.stream().map(p -> new TypeBody.EnumCase(p.name().text(), metadata(p))).toList());
  }

  private Type field(SyntaxBody.Part part) {
    return part.type().map(this::type).orElse(STAND_IN);
  }

  private List<SyntaxBody.Part> distinct(List<SyntaxBody.Part> parts) {
    UniqueNames names = new UniqueNames(reporter);
    return parts.stream().filter(part -> names.add(part.name())).toList();
  }

  private static Metadata metadata(SyntaxBody.Part part) {
    return new Metadata(
        part.comments(), new Stability.Unknown(), Optional.empty(), part.name().span());
  }

  /** The only place where a resource's bare name denotes the resource and not a handle. */
  private Type aliasTarget(SyntaxType target) {
    return target instanceof SyntaxType.Reference reference
        ? reference(reference.name())
        : type(target);
  }

  /** Resolves a type; recursive as types are written. */
  Type type(SyntaxType type) {
    return switch (type.kind()) {
      case PRIMITIVE -> ((SyntaxType.Primitive) type).type();
      case REFERENCE -> owned(reference(((SyntaxType.Reference) type).name()));
      case LIST -> list((SyntaxType.ListOf) type);
      case MAP ->
          new Type.MapType(
              ((SyntaxType.MapOf) type).key(), type(((SyntaxType.MapOf) type).value()));
      case OPTION -> new Type.OptionType(type(((SyntaxType.OptionOf) type).value()));
      case RESULT -> {
        SyntaxType.ResultOf result = (SyntaxType.ResultOf) type;
        yield new Type.ResultType(result.ok().map(this::type), result.error().map(this::type));
      }
      case TUPLE ->
          new Type.TupleType(
              ((SyntaxType.TupleOf) type).elements().stream().map(this::type).toList());
      case HANDLE -> handle((SyntaxType.Handle) type);
      case FUTURE -> new Type.FutureType(((SyntaxType.FutureOf) type).payload().map(this::type));
      case STREAM -> new Type.StreamType(((SyntaxType.StreamOf) type).element().map(this::type));
    };
  }

  private Type list(SyntaxType.ListOf list) {
    Type element = type(list.element());
    return list.length().isPresent()
        ? new Type.FixedLengthList(element, list.length().get())
        : new Type.ListType(element);
  }

  private Type owned(Type type) {
    return type instanceof Type.Named named && facts.isResource(named.definition())
        ? new Type.Own(named.definition())
        : type;
  }

  private Type handle(SyntaxType.Handle handle) {
    Name name = handle.name();
    if (!(reference(name) instanceof Type.Named named)) {
      return STAND_IN;
    }
    TypeDefinition definition = named.definition();
    if (!facts.isResource(definition)) {
      reporter.report(
          Diagnostic.error(WitDiagnosticKind.NOT_A_RESOURCE, name.span(), name.text())
              .note("defined here", definition.metadata().span()));
      return STAND_IN;
    }
    return handle.borrow() ? new Type.Borrow(definition) : new Type.Own(definition);
  }

  private Type reference(Name name) {
    String text = name.text();
    Optional<TypeDefinition> definition = Optional.ofNullable(types.get(text));
    if (definition.isPresent()) {
      return new Type.Named(definition.get());
    }
    if (broken.contains(text)) {
      return STAND_IN;
    }
    if (text.equals(Type.Primitive.ERROR_CONTEXT.keyword())) {
      return Type.Primitive.ERROR_CONTEXT;
    }
    Optional<Type.Primitive> today = OldTypeNames.today(text);
    if (today.isPresent()) {
      String keyword = today.get().keyword();
      FixIt fixIt = new FixIt("write `" + keyword + "`", name.span(), keyword);
      String[] names = {text, keyword};
      reporter.report(
          Diagnostic.error(WitDiagnosticKind.OLD_TYPE_NAME, name.span(), names).fixIt(fixIt));
      return today.get();
    }
    Optional<String> feature = Optional.ofNullable(excluded.get(text));
    if (feature.isPresent()) {
      reporter.error(WitDiagnosticKind.EXCLUDED_REFERENCE, name.span(), text, feature.get());
    } else if (functions.contains(text)) {
      reporter.error(WitDiagnosticKind.NOT_A_TYPE, name.span(), text);
    } else {
      reportUnknown(name);
    }
    return STAND_IN;
  }

  private void reportUnknown(Name name) {
    String text = name.text();
    Diagnostic diagnostic = Diagnostic.error(WitDiagnosticKind.UNKNOWN_TYPE, name.span(), text);
    Optional<String> today = ForeignTypes.primitive(text);
    if (today.isPresent()) {
      reporter.report(
          diagnostic.fixIt(new FixIt("write `" + today.get() + "`", name.span(), today.get())));
      return;
    }
    Optional<String> advice = ForeignTypes.advice(text);
    if (advice.isPresent()) {
      reporter.report(diagnostic.note(advice.get()));
      return;
    }
    List<String> known = new ArrayList<>(types.keySet());
    for (Type.Primitive primitive : Type.Primitive.values()) {
      known.add(primitive.keyword());
    }
    Suggestions.report(reporter, diagnostic, name, known);
  }
}
