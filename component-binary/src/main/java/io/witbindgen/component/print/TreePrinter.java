package io.witbindgen.component.print;

import io.witbindgen.component.core.CoreModule;
import io.witbindgen.component.core.Producer;
import io.witbindgen.component.decode.ComponentDecoder;
import io.witbindgen.component.decode.CoreModuleDecoder;
import io.witbindgen.component.model.CoreInstanceExpression;
import io.witbindgen.component.model.DecodedComponent;
import io.witbindgen.component.model.Definition;
import io.witbindgen.component.model.IndexCounts;
import io.witbindgen.component.model.InstanceExpression;
import io.witbindgen.component.model.Slice;
import io.witbindgen.component.model.Sort;
import io.witbindgen.component.validate.ValidatedComponent;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/** Prints the structure of a component as an indented tree. */
public final class TreePrinter {
  private final Lines lines = new Lines();

  private TreePrinter() {}

  /** The tree of a component and of those nested in it, each line ended by a line feed. */
  public static String print(ValidatedComponent component) {
    TreePrinter printer = new TreePrinter();
    printer.component("component", component);
    return printer.lines.toString();
  }

  private void component(String title, ValidatedComponent component) {
    DecodedComponent decoded = component.decoded();
    lines.add(title + named(decoded.names().component().orElse("")) + ": " + size(decoded.bytes()));
    lines.indented(
        () -> {
          producers(ComponentDecoder.producers(decoded));
          ExternPrinter externs = new ExternPrinter(lines);
          externs.print("imports", component.imports().values());
          externs.print("exports", component.exports().values());
          parts(component);
        });
  }

  private static String named(String name) {
    return name.isEmpty() ? "" : " `" + name + "`";
  }

  private static String size(Slice bytes) {
    return bytes.length() + " bytes";
  }

  private void producers(Collection<Producer> producers) {
    for (Producer producer : producers) {
      lines.add((producer.field() + ": " + producer.name() + " " + producer.version()).strip());
    }
  }

  /** What the component is made of, in order; indices count everything of a sort. */
  private void parts(ValidatedComponent component) {
    Iterator<ValidatedComponent> nested = component.components().iterator();
    IndexCounts indices = new IndexCounts();
    for (Definition definition : component.decoded().definitions()) {
      switch (definition.kind()) {
        case CORE_MODULE ->
            coreModule(
                indices.add(Sort.CORE_MODULE),
                component.decoded(),
                ((Definition.CoreModule) definition).bytes());
        case COMPONENT -> component("component " + indices.add(Sort.COMPONENT), nested.next());
        case CORE_INSTANCE ->
            lines.add(
                "core instance "
                    + indices.add(Sort.CORE_INSTANCE)
                    + " = "
                    + describe(((Definition.CoreInstance) definition).expression()));
        case INSTANCE ->
            lines.add(
                "instance "
                    + indices.add(Sort.INSTANCE)
                    + " = "
                    + describe(((Definition.Instance) definition).expression()));
        case ALIAS, IMPORT, EXPORT -> indices.add(definition);
        case CUSTOM, CORE_TYPE, TYPE, CANON, START, VALUE -> {}
      }
    }
  }

  private void coreModule(int index, DecodedComponent component, Slice bytes) {
    CoreModule module = CoreModuleDecoder.decode(bytes);
    String name =
        component
            .names()
            .name(Sort.CORE_MODULE, index)
            .or(() -> CoreModuleDecoder.names(bytes).module())
            .orElse("");
    lines.add(
        "core module "
            + index
            + named(name)
            + ": "
            + size(bytes)
            + ", "
            + module.imports().size()
            + " imports, "
            + module.exports().size()
            + " exports");
    lines.indented(() -> producers(CoreModuleDecoder.producers(bytes)));
  }

  private static String describe(CoreInstanceExpression expression) {
    return switch (expression.kind()) {
      case INSTANTIATE -> {
        CoreInstanceExpression.Instantiate made = (CoreInstanceExpression.Instantiate) expression;
        List<String> arguments =
            made.arguments().stream()
                .map(argument -> argument.name() + " = core instance " + argument.instance())
                .toList();
        yield "core module " + made.module() + arguments(arguments);
      }
      case INLINE_EXPORTS ->
          ((CoreInstanceExpression.InlineExports) expression)
              .exports().stream()
                  .map(export -> export.name() + " = " + export.item())
                  .collect(Collectors.joining(", ", "{", "}"));
    };
  }

  private static String describe(InstanceExpression expression) {
    return switch (expression.kind()) {
      case INSTANTIATE -> {
        InstanceExpression.Instantiate made = (InstanceExpression.Instantiate) expression;
        List<String> arguments =
            made.arguments().stream()
                .map(argument -> argument.name() + " = " + argument.item())
                .toList();
        yield "component " + made.component() + arguments(arguments);
      }
      case INLINE_EXPORTS ->
          ((InstanceExpression.InlineExports) expression)
              .exports().stream()
                  .map(export -> export.name() + " = " + export.item())
                  .collect(Collectors.joining(", ", "{", "}"));
    };
  }

  private static String arguments(List<String> arguments) {
    return arguments.isEmpty() ? "" : " with " + String.join(", ", arguments);
  }
}
