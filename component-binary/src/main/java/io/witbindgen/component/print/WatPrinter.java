package io.witbindgen.component.print;

import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.component.core.Producer;
import io.witbindgen.component.decode.BinaryKind;
import io.witbindgen.component.decode.ComponentDecoder;
import io.witbindgen.component.decode.CoreModuleDecoder;
import io.witbindgen.component.model.ComponentNames;
import io.witbindgen.component.model.CoreInstanceExpression;
import io.witbindgen.component.model.DecodedComponent;
import io.witbindgen.component.model.Definition;
import io.witbindgen.component.model.InstanceExpression;
import io.witbindgen.component.model.Slice;
import io.witbindgen.component.model.Sort;
import io.witbindgen.component.model.SortIndex;
import java.util.List;
import java.util.Optional;

/**
 * Prints components in the text format (WAT), as decoded, whether valid or not.
 *
 * <p>All definitions of components are printed. Core modules are printed without their code, the
 * initial values of globals, and segments; comments give their sizes. Debug names become
 * identifiers.
 */
public final class WatPrinter {
  private final Lines lines;
  private final TextScope scope;

  private WatPrinter(Lines lines, TextScope scope) {
    this.lines = lines;
    this.scope = scope;
  }

  /**
   * The text of a component or core module file, each line ended by a line feed.
   *
   * @throws MalformedComponentException if the bytes are neither
   */
  public static String print(byte[] file) {
    return BinaryKind.of(file) == BinaryKind.CORE_MODULE
        ? printCoreModule(Slice.of(file))
        : print(ComponentDecoder.decode(file));
  }

  /** The text of a component, each line ended by a line feed. */
  public static String print(DecodedComponent component) {
    Lines lines = new Lines();
    Optional<String> name = component.names().component().map(Quoting::identifier);
    lines.block(
        "(component" + name.map(id -> " " + id).orElse(""),
        () ->
            new WatPrinter(lines, TextScope.component(null, name, component.names()))
                .definitions(component));
    return lines.toString();
  }

  private static String printCoreModule(Slice module) {
    Lines lines = new Lines();
    String name =
        CoreModuleDecoder.names(module)
            .module()
            .map(own -> " " + Quoting.identifier(own))
            .orElse("");
    lines.block("(module" + name, () -> CoreModuleText.print(lines, module));
    return lines.toString();
  }

  private void definitions(DecodedComponent component) {
    for (Definition definition : component.definitions()) {
      definition(component, definition, scope.add(definition));
    }
  }

  private void definition(DecodedComponent component, Definition definition, int index) {
    switch (definition.kind()) {
      case CUSTOM -> custom(component, (Definition.Custom) definition);
      case CORE_MODULE ->
          lines.block(
              "(core module " + scope.introduction(Sort.CORE_MODULE, index),
              () -> CoreModuleText.print(lines, ((Definition.CoreModule) definition).bytes()));
      case CORE_INSTANCE ->
          coreInstance(index, ((Definition.CoreInstance) definition).expression());
      case CORE_TYPE ->
          new TypePrinter(lines, scope).coreType(((Definition.CoreType) definition).type(), index);
      case COMPONENT -> component(index, ((Definition.Component) definition).component());
      case INSTANCE -> instance(index, ((Definition.Instance) definition).expression());
      case ALIAS -> lines.add(types().alias(((Definition.Alias) definition).target(), index));
      case TYPE -> new TypePrinter(lines, scope).type(((Definition.Type) definition).type(), index);
      case CANON ->
          lines.add(
              new CanonText(scope).definition(((Definition.Canon) definition).canon(), index));
      case START -> start((Definition.Start) definition, index);
      case IMPORT -> importOf((Definition.Import) definition, index);
      case EXPORT -> export((Definition.Export) definition, index);
      case VALUE -> value((Definition.Value) definition, index);
    }
  }

  private TypeText types() {
    return new TypeText(scope);
  }

  private void custom(DecodedComponent component, Definition.Custom custom) {
    boolean areNames =
        custom.name().equals("component-name") && !component.names().equals(ComponentNames.NONE);
    List<Producer> producers = ComponentDecoder.producers(custom);
    if (!producers.isEmpty()) {
      ProducersText.print(lines, producers);
    } else if (!areNames) {
      lines.add(
          "(@custom " + Quoting.quoted(custom.name()) + " " + Quoting.quoted(custom.bytes()) + ")");
    }
  }

  private void component(int index, DecodedComponent component) {
    TextScope inner =
        TextScope.component(scope, scope.identifier(Sort.COMPONENT, index), component.names());
    lines.block(
        "(component " + scope.introduction(Sort.COMPONENT, index),
        () -> new WatPrinter(lines, inner).definitions(component));
  }

  private void coreInstance(int index, CoreInstanceExpression expression) {
    String head = "(core instance " + scope.introduction(Sort.CORE_INSTANCE, index);
    switch (expression.kind()) {
      case INSTANTIATE -> {
        CoreInstanceExpression.Instantiate made = (CoreInstanceExpression.Instantiate) expression;
        instantiate(
            head + " (instantiate " + scope.mention(Sort.CORE_MODULE, made.module()),
            made.arguments().stream()
                .map(
                    argument ->
                        with(
                            argument.name(),
                            "(instance "
                                + scope.mention(Sort.CORE_INSTANCE, argument.instance())
                                + ")"))
                .toList());
      }
      case INLINE_EXPORTS ->
          lines.block(
              head,
              () ->
                  ((CoreInstanceExpression.InlineExports) expression)
                      .exports()
                      .forEach(export -> lines.add(coreExport(export))));
    }
  }

  private String coreExport(CoreInstanceExpression.Export export) {
    String item = scope.mention(export.item());
    return "(export " + Quoting.quoted(export.name()) + " " + item.replaceFirst("core ", "") + ")";
  }

  private void instance(int index, InstanceExpression expression) {
    String head = "(instance " + scope.introduction(Sort.INSTANCE, index);
    switch (expression.kind()) {
      case INSTANTIATE -> {
        InstanceExpression.Instantiate made = (InstanceExpression.Instantiate) expression;
        instantiate(
            head + " (instantiate " + scope.mention(Sort.COMPONENT, made.component()),
            made.arguments().stream()
                .map(argument -> with(argument.name(), scope.mention(argument.item())))
                .toList());
      }
      case INLINE_EXPORTS ->
          lines.block(
              head,
              () ->
                  ((InstanceExpression.InlineExports) expression)
                      .exports()
                      .forEach(
                          export ->
                              lines.add(
                                  "(export "
                                      + TypeText.name(export.name())
                                      + " "
                                      + scope.mention(export.item())
                                      + ")")));
    }
  }

  private static String with(String name, String item) {
    return "(with " + Quoting.quoted(name) + " " + item + ")";
  }

  private void instantiate(String head, List<String> arguments) {
    if (arguments.isEmpty()) {
      lines.add(head + "))");
      return;
    }
    lines.block(
        head,
        () -> {
          lines.indented(() -> arguments.forEach(lines::add));
          lines.add(")");
        });
  }

  private void start(Definition.Start start, int firstResult) {
    StringBuilder out = new StringBuilder("(start " + scope.mention(Sort.FUNC, start.function()));
    start
        .arguments()
        .forEach(value -> out.append(' ').append(scope.mention(new SortIndex(Sort.VALUE, value))));
    for (int i = 0; i < start.results(); i++) {
      String value = scope.introduction(Sort.VALUE, firstResult + i);
      out.append(" (result (value ").append(value).append("))");
    }
    lines.add(out.append(')').toString());
  }

  private void importOf(Definition.Import declared, int index) {
    lines.add(
        "(import "
            + TypeText.name(declared.name())
            + " "
            + types().externType(declared.type(), index)
            + ")");
  }

  private void export(Definition.Export export, int index) {
    lines.add(
        "(export "
            + scope.introduction(export.item().sort(), index)
            + " "
            + TypeText.name(export.name())
            + " "
            + scope.mention(export.item())
            + export.type().map(type -> " " + types().externType(type)).orElse("")
            + ")");
  }

  private void value(Definition.Value value, int index) {
    lines.add(
        "(value "
            + scope.introduction(Sort.VALUE, index)
            + " "
            + types().reference(value.type())
            + " (binary "
            + Quoting.quoted(value.bytes())
            + "))");
  }
}
