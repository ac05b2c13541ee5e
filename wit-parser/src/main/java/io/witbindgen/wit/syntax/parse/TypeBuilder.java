package io.witbindgen.wit.syntax.parse;

import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.diagnostic.WitDiagnosticKind;
import io.witbindgen.wit.model.Type;
import io.witbindgen.wit.syntax.Annotations;
import io.witbindgen.wit.syntax.Name;
import io.witbindgen.wit.syntax.SyntaxBody;
import io.witbindgen.wit.syntax.SyntaxMember;
import io.witbindgen.wit.syntax.SyntaxType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Builds types and the bodies of their definitions. */
final class TypeBuilder {
  private static final Map<String, Type.Primitive> PRIMITIVES =
      Arrays.stream(Type.Primitive.values())
          .collect(Collectors.toMap(Type.Primitive::keyword, Function.identity()));
  private static final long MAX_LENGTH = 0xffff_ffffL;

  private final TreeContext context;
  private final AnnotationBuilder annotations;

  TypeBuilder(TreeContext context) {
    this.context = context;
    this.annotations = new AnnotationBuilder(context);
  }

  SyntaxMember.TypeItem item(Annotations before, WitGrammar.TypeItemContext rule) {
    if (rule.recordItem() != null) {
      WitGrammar.RecordItemContext item = rule.recordItem();
      return new SyntaxMember.TypeItem(before, context.name(item.name()), body(item));
    } else if (rule.variantItem() != null) {
      WitGrammar.VariantItemContext item = rule.variantItem();
      return new SyntaxMember.TypeItem(before, context.name(item.name()), body(item));
    } else if (rule.enumItem() != null) {
      WitGrammar.EnumItemContext item = rule.enumItem();
      context.commas(item.comma());
      SyntaxBody body = new SyntaxBody.EnumBody(parts(item.bareCase()));
      return new SyntaxMember.TypeItem(before, context.name(item.name()), body);
    } else if (rule.flagsItem() != null) {
      WitGrammar.FlagsItemContext item = rule.flagsItem();
      context.commas(item.comma());
      SyntaxBody body = new SyntaxBody.FlagsBody(parts(item.bareCase()));
      return new SyntaxMember.TypeItem(before, context.name(item.name()), body);
    } else if (rule.resourceItem() != null) {
      WitGrammar.ResourceItemContext item = rule.resourceItem();
      return new SyntaxMember.TypeItem(before, context.name(item.name()), body(item));
    }
    WitGrammar.AliasItemContext item = rule.aliasItem();
    context.end(item.end());
    Name name = context.name(item.name());
    return new SyntaxMember.TypeItem(before, name, new SyntaxBody.AliasBody(type(item.ty())));
  }

  private SyntaxBody body(WitGrammar.RecordItemContext rule) {
    context.commas(rule.comma());
    return new SyntaxBody.RecordBody(
        rule.field().stream()
            .map(
                f ->
                    new SyntaxBody.Part(
                        context.comments(f), context.name(f.name()), Optional.of(type(f.ty()))))
            .toList());
  }

  private SyntaxBody body(WitGrammar.VariantItemContext rule) {
    context.commas(rule.comma());
    return new SyntaxBody.VariantBody(
        rule.variantCase().stream()
            .map(
                c ->
                    new SyntaxBody.Part(
                        context.comments(c), context.name(c.name()), optional(c.ty())))
            .toList());
  }

  private List<SyntaxBody.Part> parts(List<WitGrammar.BareCaseContext> rules) {
    return rules.stream()
        .map(
            c -> new SyntaxBody.Part(context.comments(c), context.name(c.name()), Optional.empty()))
        .toList();
  }

  private SyntaxBody body(WitGrammar.ResourceItemContext rule) {
    if (rule.end() != null) {
      context.end(rule.end());
    }
    return new SyntaxBody.ResourceBody(
        rule.resourceMember().stream().map(this::resourceFunction).toList());
  }

  private SyntaxBody.ResourceFunction resourceFunction(WitGrammar.ResourceMemberContext rule) {
    Annotations before = annotations.annotations(rule, rule.annotation(), true);
    if (rule.constructorItem() != null) {
      WitGrammar.ConstructorItemContext item = rule.constructorItem();
      context.end(item.end());
      Span keyword = context.span(item.CONSTRUCTOR().getSymbol());
      return new SyntaxBody.ResourceFunction(
          before,
          SyntaxBody.ResourceFunctionKind.CONSTRUCTOR,
          new Name(keyword.text(), keyword),
          new SyntaxMember.FunctionSyntax(
              false, parameters(item.parameters()), optional(item.ty()), keyword));
    }
    WitGrammar.MethodItemContext item = rule.methodItem();
    context.end(item.end());
    return new SyntaxBody.ResourceFunction(
        before,
        item.STATIC() == null
            ? SyntaxBody.ResourceFunctionKind.METHOD
            : SyntaxBody.ResourceFunctionKind.STATIC,
        context.name(item.label()),
        function(item.functionType()));
  }

  SyntaxMember.FunctionSyntax function(WitGrammar.FunctionTypeContext rule) {
    return new SyntaxMember.FunctionSyntax(
        rule.ASYNC() != null,
        parameters(rule.parameters()),
        optional(rule.ty()),
        context.span(rule));
  }

  private List<SyntaxMember.Parameter> parameters(WitGrammar.ParametersContext rule) {
    context.commas(rule.comma());
    return rule.parameter().stream()
        .map(p -> new SyntaxMember.Parameter(context.name(p.name()), type(p.ty())))
        .toList();
  }

  private Optional<SyntaxType> optional(WitGrammar.@Nullable TyContext rule) {
    return rule == null ? Optional.empty() : Optional.of(type(rule));
  }

  /** Recursive like types; their nesting was checked before. */
  private SyntaxType type(WitGrammar.TyContext rule) {
    Span span = context.span(rule);
    if (rule instanceof WitGrammar.PrimitiveTypeContext) {
      return new SyntaxType.Primitive(primitive(rule), span);
    } else if (rule instanceof WitGrammar.NamedTypeContext named) {
      return new SyntaxType.Reference(context.name(named.label()));
    } else if (rule instanceof WitGrammar.ListTypeContext list) {
      return new SyntaxType.ListOf(type(list.ty()), length(list.INTEGER()), span);
    } else if (rule instanceof WitGrammar.MapTypeContext map) {
      return new SyntaxType.MapOf(key(map.ty(0)), type(map.ty(1)), span);
    } else if (rule instanceof WitGrammar.OptionTypeContext option) {
      return new SyntaxType.OptionOf(type(option.ty()), span);
    } else if (rule instanceof WitGrammar.ResultTypeContext result) {
      return new SyntaxType.ResultOf(optional(result.ok), optional(result.error), span);
    } else if (rule instanceof WitGrammar.TupleTypeContext tuple) {
      context.commas(tuple.comma());
      return new SyntaxType.TupleOf(tuple.ty().stream().map(this::type).toList(), span);
    } else if (rule instanceof WitGrammar.FutureTypeContext future) {
      return new SyntaxType.FutureOf(optional(future.ty()), span);
    } else if (rule instanceof WitGrammar.StreamTypeContext stream) {
      return new SyntaxType.StreamOf(optional(stream.ty()), span);
    }
    WitGrammar.HandleTypeContext handle = (WitGrammar.HandleTypeContext) rule;
    return new SyntaxType.Handle(handle.BORROW() != null, context.name(handle.label()), span);
  }

  private Optional<Long> length(@Nullable TerminalNode node) {
    if (node == null) {
      return Optional.empty();
    }
    Token token = node.getSymbol();
    String digits = token.getText();
    long length = digits.length() > 10 || digits.startsWith("0") ? 0 : Long.parseLong(digits);
    if (length < 1 || length > MAX_LENGTH) {
      context.reporter().error(WitDiagnosticKind.INVALID_LENGTH, context.span(token));
    }
    return Optional.of(length);
  }

  private Type.Primitive key(WitGrammar.TyContext rule) {
    Type.Primitive key =
        rule instanceof WitGrammar.PrimitiveTypeContext ? primitive(rule) : Type.Primitive.F32;
    if (key == Type.Primitive.F32 || key == Type.Primitive.F64) {
      context.reporter().error(WitDiagnosticKind.INVALID_MAP_KEY, context.span(rule));
    }
    return key;
  }

  private static Type.Primitive primitive(WitGrammar.TyContext rule) {
    return Optional.ofNullable(PRIMITIVES.get(rule.getStart().getText())).orElseThrow();
  }
}
