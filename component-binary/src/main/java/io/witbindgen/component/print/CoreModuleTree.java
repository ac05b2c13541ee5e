package io.witbindgen.component.print;

import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.core.CoreContents;
import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.CoreImport;
import io.witbindgen.component.core.CoreModule;
import io.witbindgen.component.core.Producer;
import io.witbindgen.component.core.RecursiveType;
import io.witbindgen.component.decode.CoreModuleDecoder;
import io.witbindgen.component.model.Slice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Prints a core module as a tree: in one line and its producers, or with everything that it
 * declares.
 */
final class CoreModuleTree {
  private static final int MAX_SIGNATURE = 400;

  private final Lines lines;
  private final Slice bytes;
  private final CoreModule module;
  private final CoreContents contents;

  /** The types of the type index space, in order. */
  private final List<RecursiveType.SubType> types = new ArrayList<>();

  CoreModuleTree(Lines lines, Slice bytes) {
    this.lines = lines;
    this.bytes = bytes;
    this.module = CoreModuleDecoder.decode(bytes);
    this.contents = CoreModuleDecoder.contents(bytes);
    module.types().forEach(group -> types.addAll(group.types()));
  }

  /** Its size and the sizes of its parts. */
  String summary() {
    List<String> parts = new ArrayList<>();
    parts.add(bytes.length() + " bytes");
    parts.add(counted(module.imports().size(), "import"));
    parts.add(counted(module.exports().size(), "export"));
    if (contents.functions().count() != 0) {
      parts.add(counted(Integer.toUnsignedLong(contents.functions().count()), "function"));
    }
    if (contents.data().count() != 0) {
      parts.add(contents.data().bytes() + " bytes of data");
    }
    return String.join(", ", parts);
  }

  static String counted(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  void producers() {
    producers(lines, CoreModuleDecoder.producers(bytes));
  }

  static void producers(Lines lines, List<Producer> producers) {
    for (Producer producer : producers) {
      String text = producer.field() + ": " + producer.name() + " " + producer.version();
      lines.add(Quoting.plain(text.strip()));
    }
  }

  /** Its imports by module name, its exports, and its custom sections. */
  void declared() {
    Map<String, List<CoreImport>> imports = new LinkedHashMap<>();
    module
        .imports()
        .forEach(
            declared ->
                imports
                    .computeIfAbsent(declared.module(), name -> new ArrayList<>())
                    .add(declared));
    titled("imports", imports.size(), () -> imports.forEach(this::imported));
    titled(
        "exports",
        module.exports().size(),
        () ->
            module
                .exports()
                .forEach(
                    export ->
                        item(
                            export.name(),
                            module.typeOf(export).map(this::describe).orElse("(no such index)"))));
    titled(
        "custom sections",
        contents.custom().size(),
        () ->
            contents.custom().forEach(section -> item(section.name(), section.bytes() + " bytes")));
  }

  private void titled(String title, int count, Runnable content) {
    if (count > 0) {
      lines.add(title);
      lines.indented(content);
    }
  }

  private void imported(String name, List<CoreImport> imports) {
    lines.add(name.isEmpty() ? "\"\"" : Quoting.plain(name));
    lines.indented(() -> imports.forEach(each -> item(each.name(), describe(each.type()))));
  }

  private void item(String name, String what) {
    lines.add((name.isEmpty() ? "\"\"" : Quoting.plain(name)) + ": " + what);
  }

  private String describe(CoreExternType type) {
    CoreTypeText text = new CoreTypeText(Integer::toUnsignedString);
    return switch (type.kind()) {
      case FUNC -> signature(((CoreExternType.Function) type).type());
      case TABLE -> "table " + text.table((CoreExternType.Table) type);
      case MEMORY -> "memory " + text.memory((CoreExternType.Memory) type);
      case GLOBAL -> "global " + text.global((CoreExternType.Global) type);
      case TAG -> "tag " + signature(((CoreExternType.Tag) type).type());
    };
  }

  /** {@code func(i32, i32) -> i32}; shortened, because many functions can share a long type. */
  private String signature(int type) {
    if (type < 0
        || type >= types.size()
        || !(types.get(type).type() instanceof CompositeType.Function function)) {
      return "func of type " + Integer.toUnsignedString(type);
    }
    CoreTypeText text = new CoreTypeText(Integer::toUnsignedString);
    StringBuilder out = new StringBuilder("func");
    text.list(out, function.params(), MAX_SIGNATURE);
    if (function.results().size() == 1) {
      out.append(" -> ").append(text.valueType(function.results().get(0)));
    } else if (!function.results().isEmpty()) {
      text.list(out.append(" -> "), function.results(), MAX_SIGNATURE);
    }
    return out.toString();
  }
}
