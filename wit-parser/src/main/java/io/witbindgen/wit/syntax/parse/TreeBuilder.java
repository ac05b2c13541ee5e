package io.witbindgen.wit.syntax.parse;

import io.witbindgen.basics.names.SemanticVersion;
import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.diagnostic.Source;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.diagnostic.WitDiagnosticKind;
import io.witbindgen.wit.model.Direction;
import io.witbindgen.wit.model.PackageName;
import io.witbindgen.wit.syntax.Annotations;
import io.witbindgen.wit.syntax.ExternTarget;
import io.witbindgen.wit.syntax.Name;
import io.witbindgen.wit.syntax.SyntaxFile;
import io.witbindgen.wit.syntax.SyntaxItem;
import io.witbindgen.wit.syntax.SyntaxMember;
import io.witbindgen.wit.syntax.UsePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/**
 * Builds the syntax tree from the generated parser's, and reports errors that the grammar lets
 * pass.
 */
final class TreeBuilder {
  private final TreeContext context;
  private final AnnotationBuilder annotations;
  private final TypeBuilder types;

  TreeBuilder(Source source, List<Token> tokens, Reporter reporter) {
    this.context = new TreeContext(source, tokens, reporter);
    this.annotations = new AnnotationBuilder(context);
    this.types = new TypeBuilder(context);
  }

  SyntaxFile file(WitGrammar.FileContext rule) {
    Optional<SyntaxFile.PackageHeader> header = Optional.empty();
    List<SyntaxItem> items = new ArrayList<>();
    List<SyntaxFile.NestedPackage> packages = new ArrayList<>();
    for (WitGrammar.ItemContext item : rule.item()) {
      WitGrammar.PackageItemContext packageItem = item.packageItem();
      if (packageItem == null) {
        items.add(item(item));
      } else if (packageItem.end() == null) {
        packages.add(nestedPackage(packageItem));
      } else {
        context.end(packageItem.end());
        if (item != rule.item(0)) {
          Span span = context.span(packageItem.packageName());
          context.reporter().error(WitDiagnosticKind.MISPLACED_PACKAGE, span);
        }
        header = Optional.of(header(packageItem));
      }
    }
    return new SyntaxFile(context.source(), header, items, packages);
  }

  private SyntaxFile.NestedPackage nestedPackage(WitGrammar.PackageItemContext rule) {
    List<SyntaxItem> items = new ArrayList<>();
    for (WitGrammar.ItemContext item : rule.item()) {
      if (item.packageItem() == null) {
        items.add(item(item));
      } else {
        Span span = context.span(item.packageItem().packageName());
        context.reporter().error(WitDiagnosticKind.NESTED_PACKAGE, span);
      }
    }
    return new SyntaxFile.NestedPackage(header(rule), items);
  }

  private SyntaxFile.PackageHeader header(WitGrammar.PackageItemContext item) {
    WitGrammar.PackageNameContext rule = item.packageName();
    List<Name> names = rule.name().stream().map(context::name).toList();
    Span span = context.span(rule);
    if (names.size() != 2) {
      context.reporter().error(WitDiagnosticKind.UNSUPPORTED_PACKAGE_NESTING, span);
    }
    return new SyntaxFile.PackageHeader(
        context.packageDocs(item),
        packageName(names, rule.colon().size(), version(rule.VERSION())),
        span,
        context.packageDocsSpan(item));
  }

  private PackageName packageName(
      List<Name> names, int namespaces, Optional<SemanticVersion> version) {
    List<String> words = names.stream().map(context::words).toList();
    return new PackageName(
        words.subList(0, namespaces), words.subList(namespaces, words.size()), version);
  }

  private Optional<SemanticVersion> version(@Nullable TerminalNode node) {
    return node == null ? Optional.empty() : context.version(node.getSymbol());
  }

  SyntaxMember.FunctionSyntax function(WitGrammar.FunctionTypeContext rule) {
    return types.function(rule);
  }

  private SyntaxItem item(WitGrammar.ItemContext rule) {
    if (rule.topLevelUse() != null) {
      WitGrammar.TopLevelUseContext use = rule.topLevelUse();
      context.end(use.end());
      return new SyntaxItem.TopLevelUse(path(use.usePath()), optionalName(use.name()));
    }
    Annotations before = annotations.annotations(rule, rule.annotation(), false);
    if (rule.interfaceItem() != null) {
      WitGrammar.InterfaceItemContext item = rule.interfaceItem();
      return new SyntaxItem.InterfaceItem(
          before, context.name(item.name()), members(item.interfaceBody()));
    }
    WitGrammar.WorldItemContext item = rule.worldItem();
    return new SyntaxItem.WorldItem(
        before, context.name(item.name()), item.worldMember().stream().map(this::member).toList());
  }

  private List<SyntaxMember> members(WitGrammar.InterfaceBodyContext body) {
    return body.interfaceMember().stream().map(this::member).toList();
  }

  SyntaxMember member(WitGrammar.InterfaceMemberContext rule) {
    boolean isUse = rule.useItem() != null;
    Annotations before = annotations.annotations(rule, rule.annotation(), !isUse);
    if (isUse) {
      return use(before, rule.useItem());
    } else if (rule.typeItem() != null) {
      return types.item(before, rule.typeItem());
    }
    WitGrammar.FunctionItemContext item = rule.functionItem();
    context.end(item.end());
    return new SyntaxMember.FunctionItem(
        before, context.name(item.label()), types.function(item.functionType()));
  }

  SyntaxMember member(WitGrammar.WorldMemberContext rule) {
    boolean isExtern = rule.externItem() != null;
    Annotations before = annotations.annotations(rule, rule.annotation(), isExtern);
    if (isExtern) {
      WitGrammar.ExternItemContext item = rule.externItem();
      Direction direction = item.IMPORT() == null ? Direction.EXPORT : Direction.IMPORT;
      return new SyntaxMember.Extern(before, direction, target(item));
    } else if (rule.useItem() != null) {
      return use(before, rule.useItem());
    } else if (rule.typeItem() != null) {
      return types.item(before, rule.typeItem());
    }
    return include(before, rule.includeItem());
  }

  private SyntaxMember use(Annotations before, WitGrammar.UseItemContext rule) {
    context.commas(rule.comma());
    context.end(rule.end());
    List<SyntaxMember.Rename> names =
        rule.useName().stream()
            .map(n -> new SyntaxMember.Rename(context.name(n.name(0)), optionalName(n.name(1))))
            .toList();
    return new SyntaxMember.Use(before, path(rule.usePath()), names);
  }

  private SyntaxMember include(Annotations before, WitGrammar.IncludeItemContext rule) {
    context.commas(rule.comma());
    if (rule.end() != null) {
      context.end(rule.end());
    }
    List<SyntaxMember.Rename> names =
        rule.includeName().stream()
            .map(n -> new SyntaxMember.Rename(context.name(n.name(0)), optionalName(n.name(1))))
            .toList();
    return new SyntaxMember.Include(before, path(rule.usePath()), names);
  }

  private ExternTarget target(WitGrammar.ExternItemContext rule) {
    Name name = context.name(rule.name());
    if (rule.end() != null) {
      context.end(rule.end());
      UsePath path = new UsePath(Optional.empty(), name, name.span());
      return new ExternTarget.Path(path);
    } else if (rule.externType() != null) {
      return plainTarget(name, rule.externType());
    }
    WitGrammar.TightExternTypeContext type = rule.tightExternType();
    if (type.end() != null) {
      context.end(type.end());
    }
    if (type.functionType() != null) {
      return new ExternTarget.PlainFunction(name, types.function(type.functionType()));
    } else if (type.interfaceBody() != null) {
      return new ExternTarget.Inline(name, members(type.interfaceBody()));
    }
    return new ExternTarget.Path(path(name, type.pathTail()));
  }

  private ExternTarget plainTarget(Name name, WitGrammar.ExternTypeContext type) {
    if (type.end() != null) {
      context.end(type.end());
    }
    if (type.functionType() != null) {
      return new ExternTarget.PlainFunction(name, types.function(type.functionType()));
    } else if (type.interfaceBody() != null) {
      return new ExternTarget.Inline(name, members(type.interfaceBody()));
    }
    return new ExternTarget.PlainPath(name, path(type.usePath()));
  }

  private UsePath path(WitGrammar.UsePathContext rule) {
    Name first = context.name(rule.label());
    return rule.pathTail() == null
        ? new UsePath(Optional.empty(), first, first.span())
        : path(first, rule.pathTail());
  }

  private UsePath path(Name first, WitGrammar.PathTailContext rule) {
    List<Name> names = new ArrayList<>(List.of(first));
    rule.label().forEach(label -> names.add(context.name(label)));
    Span span = first.span().to(context.span(rule));
    if (names.size() != 3) {
      context.reporter().error(WitDiagnosticKind.UNSUPPORTED_PACKAGE_NESTING, span);
    }
    Name last = names.remove(names.size() - 1);
    PackageName packageName =
        packageName(names, rule.TIGHT_COLON().size() + 1, version(rule.VERSION()));
    return new UsePath(Optional.of(packageName), last, span);
  }

  private Optional<Name> optionalName(WitGrammar.@Nullable NameContext rule) {
    return rule == null ? Optional.empty() : Optional.of(context.name(rule));
  }
}
