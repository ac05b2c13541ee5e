package io.witbindgen.compose.wac;

import io.witbindgen.component.model.PrimitiveType;
import io.witbindgen.compose.types.Defined;
import io.witbindgen.compose.types.Defined.Part;
import io.witbindgen.compose.types.Defined.Structure;
import io.witbindgen.compose.types.FunctionType;
import io.witbindgen.compose.types.Item;
import io.witbindgen.compose.types.Resource;
import io.witbindgen.compose.types.Type;
import io.witbindgen.compose.types.ValueType;
import io.witbindgen.compose.wac.syntax.Member;
import io.witbindgen.wit.diagnostic.Diagnostic;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.diagnostic.WitDiagnosticKind;
import io.witbindgen.wit.syntax.Name;
import io.witbindgen.wit.syntax.SyntaxBody;
import io.witbindgen.wit.syntax.SyntaxMember;
import io.witbindgen.wit.syntax.SyntaxType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Resolves types as they are written to types of compositions. */
final class TypeResolver {
  private static final Set<String> WORDS =
      Arrays.stream(PrimitiveType.values())
          .map(PrimitiveType::toString)
          .collect(Collectors.toUnmodifiableSet());

  private final LocalNames names;
  private final Complaints complaints;

  TypeResolver(LocalNames names, Complaints complaints) {
    this.names = names;
    this.complaints = complaints;
  }

  /** The type that a member defines, if it is not a resource. */
  Type define(Member member) {
    return switch (member.kind()) {
      case FUNCTION_ALIAS -> function(((Member.FunctionAlias) member).type());
      case WIT -> define((SyntaxMember.TypeItem) ((Member.Wit) member).member());
      case FUNCTION_OF_TYPE, INLINE_INTERFACE ->
          throw new AssertionError("the grammar takes nothing else for a type");
    };
  }

  private Type define(SyntaxMember.TypeItem item) {
    Name name = item.name();
    SyntaxBody body = item.body();
    return switch (body.kind()) {
      case RECORD -> structure(Structure.RECORD, name, ((SyntaxBody.RecordBody) body).fields());
      case VARIANT -> structure(Structure.VARIANT, name, ((SyntaxBody.VariantBody) body).cases());
      case ENUM -> structure(Structure.ENUM, name, ((SyntaxBody.EnumBody) body).cases());
      case FLAGS -> structure(Structure.FLAGS, name, ((SyntaxBody.FlagsBody) body).flags());
      case ALIAS -> alias(name, ((SyntaxBody.AliasBody) body).target());
      case RESOURCE -> throw new AssertionError("resources are defined with their functions");
    };
  }

  private Defined structure(Structure structure, Name name, List<SyntaxBody.Part> written) {
    checkUnique(written.stream().map(SyntaxBody.Part::name).toList());
    List<Part> parts = new ArrayList<>();
    for (SyntaxBody.Part part : written) {
      parts.add(new Part(part.name().text(), part.type().map(this::value)));
    }
    return checked(Defined.of(structure, parts), name.span());
  }

  private void checkUnique(List<Name> all) {
    Map<String, Span> seen = new HashMap<>();
    for (Name name : all) {
      Span before = seen.putIfAbsent(name.text(), name.span());
      if (before != null) {
        throw complaints.refuse(duplicate(name, before));
      }
    }
  }

  static Diagnostic duplicate(Name name, Span before) {
    return Diagnostic.error(WitDiagnosticKind.DUPLICATE_NAME, name.span(), name.text())
        .note("first defined here", before);
  }

  private Defined checked(Defined type, Span span) {
    if (type.isTooDeep()) {
      throw complaints.refuse(
          WitDiagnosticKind.NESTING_TOO_DEEP, span, Integer.toString(Defined.MAX_DEPTH));
    }
    return type;
  }

  /** An alias of a type: of values, of functions, or of a resource. */
  private Type alias(Name name, SyntaxType target) {
    if (target instanceof SyntaxType.Reference reference) {
      Item item = names.here(reference.name(), WORDS).item();
      if (item.type() instanceof FunctionType function) {
        return new FunctionType(function.async(), function.parameters(), function.result());
      }
      if (item.isType() && item.type() instanceof Resource resource) {
        return Resource.alias(name.text(), resource, resource.owner());
      }
      if (!(item.isType() && item.type() instanceof ValueType)) {
        throw complaints.wrongItem(target.span(), item, "a type");
      }
    }
    return checked(Defined.alias(value(target)), target.span());
  }

  /** The type of a function that does not belong to a resource. */
  FunctionType function(SyntaxMember.FunctionSyntax type) {
    return function(type, List.of(), Optional.empty());
  }

  /**
   * The type of a function.
   *
   * @param before parameters that are not written
   * @param made the result, if it is not written
   */
  FunctionType function(
      SyntaxMember.FunctionSyntax type,
      List<FunctionType.Parameter> before,
      Optional<ValueType> made) {
    checkUnique(type.parameters().stream().map(SyntaxMember.Parameter::name).toList());
    List<FunctionType.Parameter> parameters = new ArrayList<>(before);
    for (SyntaxMember.Parameter parameter : type.parameters()) {
      Name name = parameter.name();
      if (before.stream().anyMatch(other -> other.name().equals(name.text()))) {
        throw complaints.refuse(WitDiagnosticKind.DUPLICATE_NAME, name.span(), name.text());
      }
      parameters.add(new FunctionType.Parameter(name.text(), value(parameter.type())));
    }
    Optional<ValueType> result = type.result().map(this::value).or(() -> made);
    if (result.filter(ValueType::borrows).isPresent()) {
      Span span = type.result().map(SyntaxType::span).orElse(type.span());
      throw complaints.refuse(WitDiagnosticKind.BORROW_IN_RESULT, span, type.span().text());
    }
    return new FunctionType(type.async(), parameters, result);
  }

  private ValueType value(SyntaxType type) {
    return switch (type.kind()) {
      case PRIMITIVE ->
          new ValueType.Primitive(
              PrimitiveType.valueOf(((SyntaxType.Primitive) type).type().name()));
      case REFERENCE -> named(((SyntaxType.Reference) type).name());
      case HANDLE -> handle((SyntaxType.Handle) type);
      case LIST -> list((SyntaxType.ListOf) type);
      case MAP -> {
        SyntaxType.MapOf map = (SyntaxType.MapOf) type;
        ValueType key = new ValueType.Primitive(PrimitiveType.valueOf(map.key().name()));
        yield make(
            Structure.MAP,
            type,
            List.of(new Part("key", key), new Part("value", value(map.value()))));
      }
      case OPTION -> make(Structure.OPTION, type, only(((SyntaxType.OptionOf) type).value()));
      case RESULT -> {
        SyntaxType.ResultOf result = (SyntaxType.ResultOf) type;
        yield make(
            Structure.RESULT,
            type,
            List.of(
                new Part("ok", result.ok().map(this::value)),
                new Part("error", result.error().map(this::value))));
      }
      case TUPLE -> {
        List<Part> parts = new ArrayList<>();
        for (SyntaxType element : ((SyntaxType.TupleOf) type).elements()) {
          parts.add(new Part(Integer.toString(parts.size()), value(element)));
        }
        yield make(Structure.TUPLE, type, parts);
      }
      case FUTURE -> make(Structure.FUTURE, type, payload(((SyntaxType.FutureOf) type).payload()));
      case STREAM -> make(Structure.STREAM, type, payload(((SyntaxType.StreamOf) type).element()));
    };
  }

  private Defined make(Structure structure, SyntaxType type, List<Part> parts) {
    return checked(Defined.of(structure, parts), type.span());
  }

  private List<Part> only(SyntaxType type) {
    return List.of(new Part("element", value(type)));
  }

  private List<Part> payload(Optional<SyntaxType> type) {
    return List.of(new Part("element", type.map(this::value)));
  }

  private ValueType list(SyntaxType.ListOf list) {
    return list.length().isPresent()
        ? checked(
            Defined.fixedList(value(list.element()), list.length().get().intValue()), list.span())
        : make(Structure.LIST, list, only(list.element()));
  }

  private ValueType named(Name name) {
    Item item = names.here(name, WORDS).item();
    if (item.isType() && item.type() instanceof Resource resource) {
      return new ValueType.Handle(true, resource);
    }
    if (item.isType() && item.type() instanceof ValueType value) {
      return value;
    }
    throw complaints.wrongItem(name.span(), item, "a type of values");
  }

  private ValueType handle(SyntaxType.Handle handle) {
    Item item = names.here(handle.name()).item();
    if (item.isType() && item.type() instanceof Resource resource) {
      return new ValueType.Handle(!handle.borrow(), resource);
    }
    throw complaints.wrongItem(handle.name().span(), item, "a resource");
  }
}
