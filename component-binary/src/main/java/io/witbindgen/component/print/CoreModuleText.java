package io.witbindgen.component.print;

import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.component.core.CoreContents;
import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.CoreModule;
import io.witbindgen.component.core.CoreNames;
import io.witbindgen.component.core.RecursiveType;
import io.witbindgen.component.decode.CoreModuleDecoder;
import io.witbindgen.component.model.Slice;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints core modules as text, without code, element and data contents. */
final class CoreModuleText {
  private final Lines lines;
  private final CoreModule module;
  private final Identifiers typeNames;
  private final Map<CoreExternType.Kind, Identifiers> names =
      new EnumMap<>(CoreExternType.Kind.class);
  private final CoreTypeText types;

  private CoreModuleText(Lines lines, CoreModule module, CoreNames names) {
    this.lines = lines;
    this.module = module;
    this.typeNames = Identifiers.of(names.types(), "type");
    names.items().forEach((kind, items) -> this.names.put(kind, Identifiers.of(items, word(kind))));
    this.types = new CoreTypeText(typeNames::mention);
  }

  /** Prints the content of a module, without its parentheses. */
  static void print(Lines lines, Slice bytes) {
    CoreModule module;
    CoreNames names;
    CoreContents contents;
    try {
      module = CoreModuleDecoder.decode(bytes);
      names = CoreModuleDecoder.names(bytes);
      contents = CoreModuleDecoder.contents(bytes);
    } catch (MalformedComponentException e) {
      lines.add(";; cannot be read: " + Quoting.plain(String.valueOf(e.getMessage())));
      return;
    }
    CoreModuleText text = new CoreModuleText(lines, module, names);
    text.declared();
    text.left(contents);
    ProducersText.print(lines, CoreModuleDecoder.producers(bytes));
  }

  private static String word(CoreExternType.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private void declared() {
    int type = 0;
    CoreGroups groups = CoreGroups.inModule(lines, typeNames);
    for (RecursiveType group : module.types()) {
      type += groups.print(group, type);
    }
    imports();
    for (CoreExternType.Kind kind :
        List.of(
            CoreExternType.Kind.TABLE,
            CoreExternType.Kind.MEMORY,
            CoreExternType.Kind.TAG,
            CoreExternType.Kind.GLOBAL)) {
      defined(kind);
    }
    module
        .exports()
        .forEach(
            export ->
                lines.add(
                    "(export "
                        + Quoting.quoted(export.name())
                        + " ("
                        + word(export.kind())
                        + " "
                        + names(export.kind()).mention(export.index())
                        + "))"));
  }

  private Identifiers names(CoreExternType.Kind kind) {
    return names.getOrDefault(kind, Identifiers.NONE);
  }

  private void imports() {
    Map<CoreExternType.Kind, Integer> counts = new EnumMap<>(CoreExternType.Kind.class);
    module
        .imports()
        .forEach(
            declared -> {
              CoreExternType.Kind kind = declared.type().kind();
              int index = counts.merge(kind, 1, Integer::sum) - 1;
              lines.add(
                  "(import "
                      + Quoting.quoted(declared.module())
                      + " "
                      + Quoting.quoted(declared.name())
                      + " "
                      + types.externType(declared.type(), names(kind).introduction(index))
                      + ")");
            });
  }

  private void defined(CoreExternType.Kind kind) {
    long imported = module.imports().stream().filter(i -> i.type().kind() == kind).count();
    List<? extends CoreExternType> all = module.space(kind);
    for (int i = (int) imported; i < all.size(); i++) {
      String text = types.externType(all.get(i), names(kind).introduction(i));
      // The initial value of a global is not decoded.
      boolean hasValue = kind == CoreExternType.Kind.GLOBAL;
      lines.add(hasValue ? text.substring(0, text.length() - 1) + " (;…;))" : text);
    }
  }

  private void left(CoreContents contents) {
    contents
        .start()
        .ifPresent(
            start -> lines.add("(start " + names(CoreExternType.Kind.FUNC).mention(start) + ")"));
    part("function", contents.functions(), " of code");
    part("element segment", contents.elements(), "");
    part("data segment", contents.data(), "");
    contents.custom().stream()
        .filter(section -> !section.name().equals("name") && !section.name().equals("producers"))
        .forEach(
            section ->
                lines.add(
                    ";; custom section "
                        + Quoting.quoted(section.name())
                        + ", "
                        + section.bytes()
                        + " bytes"));
  }

  private void part(String what, CoreContents.Part part, String of) {
    if (part.count() != 0) {
      lines.add(
          ";; "
              + Integer.toUnsignedString(part.count())
              + " "
              + what
              + (part.count() == 1 ? ", " : "s, ")
              + part.bytes()
              + " bytes"
              + of);
    }
  }
}
