package io.witbindgen.component.print;

import io.witbindgen.component.model.AliasTarget;
import io.witbindgen.component.model.DefinedValueType;
import io.witbindgen.component.model.ExternName;
import io.witbindgen.component.model.ExternName.Attribute;
import io.witbindgen.component.model.ExternType;
import io.witbindgen.component.model.LabelledType;
import io.witbindgen.component.model.Sort;
import io.witbindgen.component.model.TypeDefinition;
import io.witbindgen.component.model.ValueTypeRef;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The text form of what fits into one line: types, names, extern types, aliases. */
record TypeText(TextScope scope) {
  String reference(ValueTypeRef type) {
    return switch (type.kind()) {
      case PRIMITIVE -> ((ValueTypeRef.Primitive) type).type().toString();
      case INDEX -> mention(((ValueTypeRef.Index) type).type());
    };
  }

  private String mention(int type) {
    return scope.mention(Sort.TYPE, type);
  }

  String function(TypeDefinition.Function type) {
    return "(func"
        + (type.async() ? " async" : "")
        + each(type.params(), param -> " (param " + labelled(param) + ")")
        + result(type.result())
        + ")";
  }

  /** A result, preceded by a space; empty if there is none. */
  String result(Optional<ValueTypeRef> result) {
    return result.map(type -> " (result " + reference(type) + ")").orElse("");
  }

  private String labelled(LabelledType labelled) {
    return Quoting.quoted(labelled.label()) + " " + reference(labelled.type());
  }

  String resource(TypeDefinition.Resource type) {
    CoreTypeText core = new CoreTypeText(index -> scope.mention(Sort.CORE_TYPE, index));
    String destructor =
        type.destructor().isPresent()
            ? " (dtor " + scope.mention(Sort.CORE_FUNC, type.destructor().getAsInt()) + ")"
            : "";
    return "(resource (rep " + core.valueType(type.representation()) + ")" + destructor + ")";
  }

  String valueType(DefinedValueType type) {
    return switch (type.kind()) {
      case PRIMITIVE -> ((DefinedValueType.Primitive) type).type().toString();
      case RECORD ->
          "(record"
              + each(
                  ((DefinedValueType.RecordOf) type).fields(),
                  field -> " (field " + labelled(field) + ")")
              + ")";
      case VARIANT ->
          "(variant" + each(((DefinedValueType.VariantOf) type).cases(), this::variantCase) + ")";
      case LIST -> "(list " + reference(((DefinedValueType.ListOf) type).element()) + ")";
      case FIXED_LIST -> fixedList((DefinedValueType.FixedListOf) type);
      case TUPLE ->
          "(tuple"
              + each(
                  ((DefinedValueType.TupleOf) type).elements(), element -> " " + reference(element))
              + ")";
      case FLAGS -> "(flags" + labels(((DefinedValueType.FlagsOf) type).labels()) + ")";
      case ENUM -> "(enum" + labels(((DefinedValueType.EnumOf) type).labels()) + ")";
      case OPTION -> "(option " + reference(((DefinedValueType.OptionOf) type).type()) + ")";
      case RESULT -> result((DefinedValueType.ResultOf) type);
      case OWN -> "(own " + mention(((DefinedValueType.Own) type).resource()) + ")";
      case BORROW -> "(borrow " + mention(((DefinedValueType.Borrow) type).resource()) + ")";
      case STREAM -> "(stream" + optional(((DefinedValueType.StreamOf) type).element()) + ")";
      case FUTURE -> "(future" + optional(((DefinedValueType.FutureOf) type).element()) + ")";
      case MAP -> map((DefinedValueType.MapOf) type);
    };
  }

  private String variantCase(DefinedValueType.Case variantCase) {
    return " (case " + Quoting.quoted(variantCase.label()) + optional(variantCase.type()) + ")";
  }

  private String fixedList(DefinedValueType.FixedListOf type) {
    return "(list "
        + reference(type.element())
        + " "
        + Integer.toUnsignedString(type.length())
        + ")";
  }

  private String result(DefinedValueType.ResultOf type) {
    String error = type.error().map(e -> " (error " + reference(e) + ")").orElse("");
    return "(result" + optional(type.ok()) + error + ")";
  }

  private String map(DefinedValueType.MapOf type) {
    return "(map " + reference(type.key()) + " " + reference(type.value()) + ")";
  }

  private String optional(Optional<ValueTypeRef> type) {
    return type.map(present -> " " + reference(present)).orElse("");
  }

  private static String labels(List<String> labels) {
    return each(labels, label -> " " + Quoting.quoted(label));
  }

  private static <T> String each(List<T> items, Function<T, String> text) {
    return items.stream().map(text).collect(Collectors.joining());
  }

  /** {@code "a:b/c@1" (versionsuffix ".2.3")}. */
  static String name(ExternName name) {
    return Quoting.quoted(name.name()) + each(name.attributes(), TypeText::attribute);
  }

  private static String attribute(Attribute attribute) {
    return switch (attribute.kind()) {
      case IMPLEMENTS ->
          attribute("implements", ((Attribute.Implements) attribute).interfaceName());
      case VERSION_SUFFIX ->
          attribute("versionsuffix", ((Attribute.VersionSuffix) attribute).suffix());
      case EXTERNAL_ID -> attribute("external-id", ((Attribute.ExternalId) attribute).id());
    };
  }

  private static String attribute(String kind, String value) {
    return " (" + kind + " " + Quoting.quoted(value) + ")";
  }

  /** {@code (func (type 0))}. */
  String externType(ExternType type) {
    return "(" + type.sort() + " " + bound(type) + ")";
  }

  /** {@code (func $f (;1;) (type 0))}. */
  String externType(ExternType type, int index) {
    String introduction = scope.introduction(type.sort(), index);
    return "(" + type.sort() + " " + introduction + " " + bound(type) + ")";
  }

  private String bound(ExternType type) {
    return switch (type.kind()) {
      case CORE_MODULE ->
          "(type " + scope.mention(Sort.CORE_TYPE, ((ExternType.CoreModule) type).type()) + ")";
      case FUNCTION -> "(type " + mention(((ExternType.Function) type).type()) + ")";
      case VALUE -> reference(((ExternType.Value) type).type());
      case VALUE_EQUAL ->
          "(eq " + scope.mention(Sort.VALUE, ((ExternType.ValueEqual) type).value()) + ")";
      case TYPE_EQUAL -> "(eq " + mention(((ExternType.TypeEqual) type).type()) + ")";
      case SUB_RESOURCE -> "(sub resource)";
      case COMPONENT -> "(type " + mention(((ExternType.Component) type).type()) + ")";
      case INSTANCE -> "(type " + mention(((ExternType.Instance) type).type()) + ")";
    };
  }

  /** An alias that adds this index of its sort. */
  String alias(AliasTarget target, int index) {
    String item = "(" + target.sort() + " " + scope.introduction(target.sort(), index) + "))";
    return switch (target.kind()) {
      case EXPORT -> {
        AliasTarget.Export export = (AliasTarget.Export) target;
        yield "(alias export "
            + scope.mention(Sort.INSTANCE, export.instance())
            + " "
            + Quoting.quoted(export.name())
            + " "
            + item;
      }
      case CORE_EXPORT -> {
        AliasTarget.CoreExport export = (AliasTarget.CoreExport) target;
        yield "(alias core export "
            + scope.mention(Sort.CORE_INSTANCE, export.instance())
            + " "
            + Quoting.quoted(export.name())
            + " "
            + item;
      }
      case OUTER -> {
        AliasTarget.Outer outer = (AliasTarget.Outer) target;
        yield "(alias outer "
            + scope.outer(outer.sort(), outer.count(), outer.index())
            + " "
            + item;
      }
    };
  }
}
