package io.witbindgen.compose.wac.syntax;

import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.diagnostic.Source;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.model.Direction;
import io.witbindgen.wit.syntax.Name;
import io.witbindgen.wit.syntax.SyntaxMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Builds the syntax tree from that of the generated parser, and reports what the grammar accepts
 * too generously. Parts in WIT are left to the parser of WIT.
 */
final class TreeBuilder {
  private final TreeContext context;
  private final WitParts wit;

  TreeBuilder(Source source, List<Token> tokens, Reporter reporter) {
    this.context = new TreeContext(source, tokens, reporter);
    this.wit = new WitParts(context);
  }

  Document document(WacGrammar.DocumentContext rule) {
    context.end(rule.end());
    PackageReference name = context.packageName(rule.packageReference());
    Optional<PackagePath> targets =
        rule.packagePath() == null
            ? Optional.empty()
            : Optional.of(context.path(rule.packagePath()));
    List<Statement> statements = new ArrayList<>();
    for (WacGrammar.StatementContext statement : rule.statement()) {
      statement(statement).ifPresent(statements::add);
    }
    return new Document(name, targets, statements);
  }

  private Optional<Statement> statement(WacGrammar.StatementContext rule) {
    if (rule.importStatement() != null) {
      return importStatement(rule.importStatement());
    } else if (rule.letStatement() != null) {
      WacGrammar.LetStatementContext let = rule.letStatement();
      context.end(let.end());
      return Optional.of(new Statement.Let(context.name(let.name()), expression(let.expression())));
    } else if (rule.exportStatement() != null) {
      return Optional.of(exportStatement(rule.exportStatement()));
    } else if (rule.typeStatement() != null) {
      return typeStatement(rule.typeStatement());
    } else if (rule.interfaceItem() != null) {
      WacGrammar.InterfaceItemContext item = rule.interfaceItem();
      return Optional.of(
          new Statement.Interface(context.name(item.name()), members(item.interfaceBody())));
    }
    WacGrammar.WorldItemContext item = rule.worldItem();
    List<Member> members = new ArrayList<>();
    for (WacGrammar.WorldMemberContext member : item.worldMember()) {
      member(member).ifPresent(members::add);
    }
    return Optional.of(new Statement.World(context.name(item.name()), members));
  }

  private Optional<Statement> importStatement(WacGrammar.ImportStatementContext rule) {
    context.end(rule.end());
    Name name = context.name(rule.name());
    Optional<Label> as =
        rule.externName() == null
            ? Optional.empty()
            : Optional.of(context.label(rule.externName()));
    return importType(rule.importType()).map(type -> new Statement.Import(name, as, type));
  }

  private Optional<ImportType> importType(WacGrammar.ImportTypeContext rule) {
    if (rule.functionType() != null) {
      return wit.functionType(context.span(rule.functionType())).map(ImportType.OfFunction::new);
    } else if (rule.interfaceBody() != null) {
      return Optional.of(new ImportType.OfInterface(members(rule.interfaceBody())));
    }
    return Optional.of(context.importType(rule.usePath()));
  }

  private Statement exportStatement(WacGrammar.ExportStatementContext rule) {
    context.end(rule.end());
    return new Statement.Export(
        expression(rule.expression()),
        rule.ELLIPSIS() == null
            ? Optional.empty()
            : Optional.of(context.span(rule.ELLIPSIS().getSymbol())),
        rule.externName() == null
            ? Optional.empty()
            : Optional.of(context.label(rule.externName())));
  }

  private Optional<Statement> typeStatement(WacGrammar.TypeStatementContext rule) {
    if (rule.aliasItem() != null && rule.aliasItem().functionType() != null) {
      return functionAlias(rule.aliasItem()).map(alias -> new Statement.Type(alias.name(), alias));
    }
    return wit.interfaceMember(context.span(rule))
        .map(
            member ->
                new Statement.Type(
                    ((SyntaxMember.TypeItem) member).name(), new Member.Wit(member)));
  }

  private Optional<Member.FunctionAlias> functionAlias(WacGrammar.AliasItemContext rule) {
    context.end(rule.end());
    Name name = context.name(rule.name());
    return wit.functionType(context.span(rule.functionType()))
        .map(type -> new Member.FunctionAlias(name, type));
  }

  private List<Member> members(WacGrammar.InterfaceBodyContext rule) {
    List<Member> members = new ArrayList<>();
    for (WacGrammar.InterfaceMemberContext member : rule.interfaceMember()) {
      member(member).ifPresent(members::add);
    }
    return members;
  }

  private Optional<? extends Member> member(WacGrammar.InterfaceMemberContext rule) {
    if (rule.functionItem() != null && rule.functionItem().functionType() == null) {
      WacGrammar.FunctionItemContext item = rule.functionItem();
      context.end(item.end());
      return Optional.of(
          new Member.FunctionOfType(context.name(item.label(0)), context.name(item.label(1))));
    }
    if (isFunctionAlias(rule.typeItem())) {
      return functionAlias(rule.typeItem().aliasItem());
    }
    return wit.interfaceMember(context.span(rule)).map(Member.Wit::new);
  }

  private static boolean isFunctionAlias(WacGrammar.@Nullable TypeItemContext rule) {
    return rule != null && rule.aliasItem() != null && rule.aliasItem().functionType() != null;
  }

  private Optional<? extends Member> member(WacGrammar.WorldMemberContext rule) {
    if (isFunctionAlias(rule.typeItem())) {
      return functionAlias(rule.typeItem().aliasItem());
    }
    WacGrammar.ExternItemContext item = rule.externItem();
    if (item != null) {
      WacGrammar.InterfaceBodyContext body = inlineBody(item);
      if (body != null) {
        Direction direction = item.IMPORT() == null ? Direction.EXPORT : Direction.IMPORT;
        return Optional.of(
            new Member.InlineInterface(direction, context.name(item.name()), members(body)));
      }
    }
    return wit.worldMember(context.span(rule)).map(Member.Wit::new);
  }

  private static WacGrammar.@Nullable InterfaceBodyContext inlineBody(
      WacGrammar.ExternItemContext item) {
    if (item.externType() != null) {
      return item.externType().interfaceBody();
    }
    return item.tightExternType() == null ? null : item.tightExternType().interfaceBody();
  }

  /** Recursive like expressions; their nesting has been checked before. */
  private Expression expression(WacGrammar.ExpressionContext rule) {
    List<Expression.Access> accesses = new ArrayList<>();
    for (WacGrammar.PostfixContext postfix : rule.postfix()) {
      Label label =
          postfix.name() != null
              ? context.label(postfix.name())
              : context.quoted(postfix.STRING_LITERAL().getSymbol());
      accesses.add(new Expression.Access(label, context.span(postfix)));
    }
    return new Expression(primary(rule.primaryExpression()), accesses, context.span(rule));
  }

  private Expression.Primary primary(WacGrammar.PrimaryExpressionContext rule) {
    Span span = context.span(rule);
    if (rule instanceof WacGrammar.NewExpressionContext made) {
      context.commas(made.comma());
      return new Expression.New(
          context.packageName(made.packageReference()),
          made.argument().stream().map(this::argument).toList(),
          span);
    } else if (rule instanceof WacGrammar.NestedExpressionContext nested) {
      return new Expression.Nested(expression(nested.expression()), span);
    }
    return new Expression.Local(context.name(((WacGrammar.NameExpressionContext) rule).name()));
  }

  private Argument argument(WacGrammar.ArgumentContext rule) {
    if (rule.ELLIPSIS() != null) {
      return rule.name() == null
          ? new Argument.Fill(context.span(rule))
          : new Argument.Spread(context.name(rule.name()));
    }
    return rule.expression() == null
        ? new Argument.Inferred(context.name(rule.name()))
        : new Argument.Named(context.label(rule.externName()), expression(rule.expression()));
  }
}
