package io.witbindgen.component.print;

import io.witbindgen.component.InvalidComponentException;
import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.component.decode.BinaryKind;
import io.witbindgen.component.decode.ComponentDecoder;
import io.witbindgen.component.decode.CoreModuleDecoder;
import io.witbindgen.component.model.ComponentNames;
import io.witbindgen.component.model.CoreInstanceExpression;
import io.witbindgen.component.model.DecodedComponent;
import io.witbindgen.component.model.Definition;
import io.witbindgen.component.model.ExternName;
import io.witbindgen.component.model.IndexCounts;
import io.witbindgen.component.model.InstanceExpression;
import io.witbindgen.component.model.Slice;
import io.witbindgen.component.model.Sort;
import io.witbindgen.component.model.SortIndex;
import io.witbindgen.component.types.ValidatedComponent;
import io.witbindgen.component.validate.ComponentValidator;
import io.witbindgen.component.validate.rule.Feature;
import io.witbindgen.component.validate.rule.ValidationOptions;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Prints the structure of a component as an indented tree. */
public final class TreePrinter {
  private final Lines lines = new Lines();

  private TreePrinter() {}

  /**
   * The tree of a component or core module file, each line ended by a line feed. Gated features are
   * all on.
   *
   * @throws MalformedComponentException if the bytes are neither
   * @throws InvalidComponentException if they are a component that breaks a rule
   */
  public static String print(byte[] file) {
    if (BinaryKind.of(file) == BinaryKind.CORE_MODULE) {
      return printCoreModule(Slice.of(file));
    }
    ValidationOptions options = ValidationOptions.DEFAULT.with(Feature.values());
    return print(ComponentValidator.validate(ComponentDecoder.decode(file), options));
  }

  /** The tree of a component and of those nested in it, each line ended by a line feed. */
  public static String print(ValidatedComponent component) {
    TreePrinter printer = new TreePrinter();
    printer.component("component", component, component.decoded().names().component());
    return printer.lines.toString();
  }

  private static String printCoreModule(Slice bytes) {
    Lines lines = new Lines();
    CoreModuleTree tree = new CoreModuleTree(lines, bytes);
    lines.add(
        "core module" + named(CoreModuleDecoder.names(bytes).module()) + ": " + tree.summary());
    lines.indented(
        () -> {
          tree.producers();
          tree.declared();
        });
    return lines.toString();
  }

  private void component(String title, ValidatedComponent component, Optional<String> name) {
    DecodedComponent decoded = component.decoded();
    lines.add(title + named(name) + ": " + decoded.bytes().length() + " bytes");
    lines.indented(
        () -> {
          CoreModuleTree.producers(lines, ComponentDecoder.producers(decoded));
          ExternPrinter externs = new ExternPrinter(lines, decoded.bytes().length());
          externs.print("imports", component.imports().values());
          externs.print("exports", component.exports().values());
          parts(component);
        });
  }

  private static String named(Optional<String> name) {
    return name.map(text -> " `" + Quoting.plain(text) + "`").orElse("");
  }

  /** The content of the component, in order; indices count all items of a sort. */
  private void parts(ValidatedComponent component) {
    Iterator<ValidatedComponent> nested = component.components().iterator();
    ComponentNames names = component.decoded().names();
    Mentions mentions = new Mentions(names);
    IndexCounts indices = new IndexCounts();
    for (Definition definition : component.decoded().definitions()) {
      int index = indices.add(definition);
      switch (definition.kind()) {
        case CORE_MODULE -> coreModule(index, names, ((Definition.CoreModule) definition).bytes());
        case COMPONENT -> {
          ValidatedComponent inner = nested.next();
          Optional<String> own = inner.decoded().names().component();
          component("component " + index, inner, names.name(Sort.COMPONENT, index).or(() -> own));
        }
        case CORE_INSTANCE ->
            instance(
                mentions.item(new SortIndex(Sort.CORE_INSTANCE, index)),
                mentions.describe(((Definition.CoreInstance) definition).expression()));
        case INSTANCE ->
            instance(
                mentions.item(new SortIndex(Sort.INSTANCE, index)),
                mentions.describe(((Definition.Instance) definition).expression()));
        case CUSTOM, CORE_TYPE, ALIAS, TYPE, CANON, START, IMPORT, EXPORT, VALUE -> {}
      }
    }
  }

  private void coreModule(int index, ComponentNames names, Slice bytes) {
    CoreModuleTree tree = new CoreModuleTree(lines, bytes);
    Optional<String> name =
        names.name(Sort.CORE_MODULE, index).or(() -> CoreModuleDecoder.names(bytes).module());
    lines.add("core module " + index + named(name) + ": " + tree.summary());
    lines.indented(tree::producers);
  }

  private void instance(String item, Made made) {
    lines.add(item + " = " + made.of());
    lines.indented(() -> made.parts().forEach(lines::add));
  }

  /** The expression of an instance: a module or component and its arguments, or its exports. */
  private record Made(String of, List<String> parts) {}

  /** The text that refers to an item: sort and index, with its debug name. */
  private record Mentions(ComponentNames names) {
    private static final int MAX_NAME = 100;

    String item(SortIndex item) {
      Optional<String> name = names.name(item.sort(), item.index());
      return item + named(name.filter(text -> text.length() <= MAX_NAME));
    }

    Made describe(CoreInstanceExpression expression) {
      return switch (expression.kind()) {
        case INSTANTIATE -> {
          CoreInstanceExpression.Instantiate made = (CoreInstanceExpression.Instantiate) expression;
          List<String> arguments =
              made.arguments().stream()
                  .map(argument -> with(argument.name(), Sort.CORE_INSTANCE, argument.instance()))
                  .toList();
          yield new Made(item(new SortIndex(Sort.CORE_MODULE, made.module())), arguments);
        }
        case INLINE_EXPORTS ->
            exports(
                ((CoreInstanceExpression.InlineExports) expression)
                    .exports().stream().map(CoreInstanceExpression.Export::name).toList());
      };
    }

    Made describe(InstanceExpression expression) {
      return switch (expression.kind()) {
        case INSTANTIATE -> {
          InstanceExpression.Instantiate made = (InstanceExpression.Instantiate) expression;
          List<String> arguments =
              made.arguments().stream()
                  .map(
                      argument ->
                          with(argument.name(), argument.item().sort(), argument.item().index()))
                  .toList();
          yield new Made(item(new SortIndex(Sort.COMPONENT, made.component())), arguments);
        }
        case INLINE_EXPORTS ->
            exports(
                ((InstanceExpression.InlineExports) expression)
                    .exports().stream()
                        .map(InstanceExpression.Export::name)
                        .map(ExternName::name)
                        .toList());
      };
    }

    private String with(String name, Sort sort, int index) {
      return "with "
          + (name.isEmpty() ? "\"\"" : Quoting.plain(name))
          + " = "
          + item(new SortIndex(sort, index));
    }

    private static Made exports(List<String> names) {
      String text = names.stream().map(Quoting::plain).collect(Collectors.joining(", ", "{", "}"));
      return new Made(text, List.of());
    }
  }
}
