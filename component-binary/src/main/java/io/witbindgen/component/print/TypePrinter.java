package io.witbindgen.component.print;

import io.witbindgen.component.core.CoreImport;
import io.witbindgen.component.model.CoreModuleDeclarator;
import io.witbindgen.component.model.CoreTypeDefinition;
import io.witbindgen.component.model.Declarator;
import io.witbindgen.component.model.Sort;
import io.witbindgen.component.model.TypeDefinition;
import java.util.List;

/** Prints type definitions, some of which take many lines. */
final class TypePrinter {
  private final Lines lines;
  private final TextScope scope;

  TypePrinter(Lines lines, TextScope scope) {
    this.lines = lines;
    this.scope = scope;
  }

  void type(TypeDefinition type, int index) {
    String head = "(type " + scope.introduction(Sort.TYPE, index);
    TypeText text = new TypeText(scope);
    switch (type.kind()) {
      case VALUE ->
          lines.add(head + " " + text.valueType(((TypeDefinition.Value) type).type()) + ")");
      case FUNCTION -> lines.add(head + " " + text.function((TypeDefinition.Function) type) + ")");
      case RESOURCE -> lines.add(head + " " + text.resource((TypeDefinition.Resource) type) + ")");
      case COMPONENT ->
          lines.block(
              head,
              () -> declarators("(component", ((TypeDefinition.Component) type).declarators()));
      case INSTANCE ->
          lines.block(
              head, () -> declarators("(instance", ((TypeDefinition.Instance) type).declarators()));
    }
  }

  private void declarators(String head, List<Declarator> declarators) {
    TypePrinter inner = new TypePrinter(lines, scope.ofType());
    lines.block(head, () -> declarators.forEach(inner::declarator));
  }

  private void declarator(Declarator declarator) {
    int index = scope.add(declarator);
    TypeText text = new TypeText(scope);
    switch (declarator.kind()) {
      case CORE_TYPE -> coreType(((Declarator.CoreType) declarator).type(), index);
      case TYPE -> type(((Declarator.Type) declarator).type(), index);
      case ALIAS -> lines.add(text.alias(((Declarator.Alias) declarator).target(), index));
      case IMPORT -> {
        Declarator.Import declared = (Declarator.Import) declarator;
        lines.add(
            "(import "
                + TypeText.name(declared.name())
                + " "
                + text.externType(declared.type(), index)
                + ")");
      }
      case EXPORT -> {
        Declarator.Export export = (Declarator.Export) declarator;
        lines.add(
            "(export "
                + scope.introduction(export.type().sort(), index)
                + " "
                + TypeText.name(export.name())
                + " "
                + text.externType(export.type())
                + ")");
      }
    }
  }

  void coreType(CoreTypeDefinition type, int index) {
    switch (type.kind()) {
      case RECURSIVE ->
          new CoreGroups(
                  lines,
                  "core ",
                  each -> scope.introduction(Sort.CORE_TYPE, each),
                  new CoreTypeText(each -> scope.mention(Sort.CORE_TYPE, each)))
              .print(((CoreTypeDefinition.Recursive) type).type(), index);
      case MODULE ->
          lines.block(
              "(core type " + scope.introduction(Sort.CORE_TYPE, index),
              () -> module(((CoreTypeDefinition.Module) type).declarators()));
    }
  }

  private void module(List<CoreModuleDeclarator> declarators) {
    TextScope inner = scope.ofType();
    lines.block(
        "(module",
        () -> {
          int types = 0;
          for (CoreModuleDeclarator declarator : declarators) {
            types += declarator(inner, declarator, types);
          }
        });
  }

  /** Prints a declarator after which that many types are defined; returns how many it adds. */
  private int declarator(TextScope inner, CoreModuleDeclarator declarator, int types) {
    CoreTypeText text = new CoreTypeText(Integer::toUnsignedString);
    return switch (declarator.kind()) {
      case IMPORT -> {
        CoreImport declared = ((CoreModuleDeclarator.Import) declarator).declared();
        lines.add(
            "(import "
                + Quoting.quoted(declared.module())
                + " "
                + Quoting.quoted(declared.name())
                + " "
                + text.externType(declared.type(), "")
                + ")");
        yield 0;
      }
      case TYPE ->
          CoreGroups.inModule(lines, Identifiers.NONE)
              .print(((CoreModuleDeclarator.Type) declarator).type(), types);
      case OUTER_ALIAS -> {
        CoreModuleDeclarator.OuterAlias alias = (CoreModuleDeclarator.OuterAlias) declarator;
        String target = inner.outer(Sort.CORE_TYPE, alias.count(), alias.index());
        lines.add("(alias outer " + target + " (type (;" + types + ";)))");
        yield 1;
      }
      case EXPORT -> {
        CoreModuleDeclarator.Export export = (CoreModuleDeclarator.Export) declarator;
        lines.add(
            "(export "
                + Quoting.quoted(export.name())
                + " "
                + text.externType(export.type(), "")
                + ")");
        yield 0;
      }
    };
  }
}
