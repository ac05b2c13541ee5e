package io.witbindgen.wit;

import io.witbindgen.wit.model.Direction;
import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.FunctionKind;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.Metadata;
import io.witbindgen.wit.model.PackageName;
import io.witbindgen.wit.model.Resolution;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.Stability;
import io.witbindgen.wit.model.Type;
import io.witbindgen.wit.model.TypeBody;
import io.witbindgen.wit.model.TypeDefinition;
import io.witbindgen.wit.model.WitPackage;
import io.witbindgen.wit.model.World;
import io.witbindgen.wit.model.WorldItem;
import io.witbindgen.wit.syntax.format.Formatter;
import io.witbindgen.wit.syntax.parse.Characters;
import io.witbindgen.wit.syntax.parse.Keywords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Prints a model as WIT, in the layout of {@link WitFormatter}.
 *
 * <p>The text parses to the same model, except for three things: includes stay expanded, imports
 * that a world needs are written out, and functions come after types.
 */
public final class WitPrinter {
  /**
   * The key by which types share one {@code use} statement: their scope and whatever else must be
   * equal.
   */
  private record UseStatement(
      ScopeId owner, Optional<String> docs, Stability stability, Optional<String> externalId) {}

  private final StringBuilder out = new StringBuilder();
  private final PackageName current;
  private int depth;

  /** Whether the block being printed has something that a blank line must follow. */
  private boolean hasItems;

  private WitPrinter(PackageName current) {
    this.current = current;
  }

  /** Prints the root as the package of a file, and all others as packages nested in that file. */
  public static String print(Resolution resolution) {
    StringBuilder text = new StringBuilder(printRoot(resolution.root()));
    for (WitPackage other : resolution.packages()) {
      if (!other.equals(resolution.root())) {
        WitPrinter printer = new WitPrinter(other.name());
        printer.printNested(other);
        text.append(printer.out);
      }
    }
    return Formatter.layOut(text.toString());
  }

  /** Prints one package as a file of its own. */
  public static String print(WitPackage unit) {
    return Formatter.layOut(printRoot(unit));
  }

  private static String printRoot(WitPackage unit) {
    WitPrinter printer = new WitPrinter(unit.name());
    printer.docs(unit.docs());
    printer.line("package " + name(unit.name()) + ";");
    unit.interfaces().forEach(printer::print);
    unit.worlds().forEach(printer::print);
    return printer.out.toString();
  }

  private void printNested(WitPackage unit) {
    docs(unit.docs());
    open("package " + name(unit.name()));
    unit.interfaces().forEach(this::print);
    unit.worlds().forEach(this::print);
    close();
  }

  private void print(Interface found) {
    metadata(found.metadata());
    open("interface " + Keywords.escape(found.name()));
    members(found);
    close();
  }

  private void print(World world) {
    metadata(world.metadata());
    open("world " + Keywords.escape(world.name()));
    hasItems = false;
    for (WorldItem item : world.imports()) {
      if (item.kind() != WorldItem.Kind.FUNCTION && item.kind() != WorldItem.Kind.TYPE) {
        print(Direction.IMPORT, item);
        hasItems = true;
      }
    }
    types(world.types(), world::functionsOf);
    for (WorldItem item : world.imports()) {
      if (item.kind() == WorldItem.Kind.FUNCTION) {
        print(Direction.IMPORT, item);
      }
    }
    if (!world.exports().isEmpty()) {
      newItem();
    }
    world.exports().forEach(item -> print(Direction.EXPORT, item));
    close();
  }

  private void newItem() {
    if (hasItems) {
      out.append('\n');
    }
    hasItems = true;
  }

  private void print(Direction direction, WorldItem item) {
    String keyword = direction.keyword() + " ";
    switch (item.kind()) {
      case NAMED_INTERFACE -> {
        WorldItem.NamedInterface named = (WorldItem.NamedInterface) item;
        if (named.implied()) {
          stability(item.metadata().stability());
        } else {
          metadata(item.metadata());
        }
        line(keyword + path(named.target().id()) + ";");
      }
      case PLAIN_INTERFACE -> {
        Interface target = ((WorldItem.PlainInterface) item).target();
        metadata(item.metadata());
        line(keyword + Keywords.escape(item.name()) + ": " + path(target.id()) + ";");
      }
      case INLINE_INTERFACE -> {
        metadata(item.metadata());
        open(keyword + Keywords.escape(item.name()) + ": interface");
        members(((WorldItem.InlineInterface) item).target());
        close();
      }
      case FUNCTION -> {
        Function function = ((WorldItem.FunctionItem) item).function();
        if (function.kind().kind() == FunctionKind.Kind.FREE) {
          metadata(item.metadata());
          line(keyword + signature(function));
          hasItems = true;
        }
      }
      case TYPE -> {}
    }
  }

  private void members(Interface found) {
    boolean outside = hasItems;
    hasItems = false;
    types(found.types(), found::functionsOf);
    for (Function function : found.freeFunctions()) {
      newItem();
      print(function);
    }
    hasItems = outside;
  }

  /** Types used from elsewhere come first; neighbours from one scope share a statement. */
  private void types(
      List<TypeDefinition> types,
      java.util.function.Function<TypeDefinition, List<Function>> functions) {
    List<TypeDefinition> used =
        types.stream().filter(type -> type.body().kind() == TypeBody.Kind.USE).toList();
    int next = 0;
    while (next < used.size()) {
      next = use(used, next);
      hasItems = true;
    }
    for (TypeDefinition type : types) {
      if (type.body().kind() != TypeBody.Kind.USE) {
        newItem();
        print(type, functions.apply(type));
      }
    }
  }

  /** Prints a {@code use} of as many types as it can take; returns the index of the next one. */
  private int use(List<TypeDefinition> used, int first) {
    UseStatement statement = statement(used.get(first));
    List<String> names = new ArrayList<>();
    int next = first;
    while (next < used.size() && statement(used.get(next)).equals(statement)) {
      TypeDefinition type = used.get(next++);
      String target = ((TypeBody.Use) type.body()).target().name();
      String as = target.equals(type.name()) ? "" : " as " + Keywords.escape(type.name());
      names.add(Keywords.escape(target) + as);
    }
    metadata(used.get(first).metadata());
    line("use " + path(statement.owner()) + ".{" + String.join(", ", names) + "};");
    return next;
  }

  private static UseStatement statement(TypeDefinition used) {
    Metadata metadata = used.metadata();
    ScopeId owner = ((TypeBody.Use) used.body()).target().owner();
    return new UseStatement(owner, metadata.docs(), metadata.stability(), metadata.externalId());
  }

  private void print(Function function) {
    metadata(function.metadata());
    line(
        switch (function.kind().kind()) {
          case FREE, METHOD -> signature(function);
          case STATIC ->
              Keywords.escape(function.name()) + ": static " + TypePrinter.print(function) + ";";
          case CONSTRUCTOR -> constructor(function);
        });
  }

  private static String signature(Function function) {
    return Keywords.escape(function.name()) + ": " + TypePrinter.print(function) + ";";
  }

  private static String constructor(Function function) {
    String result =
        function
            .type()
            .result()
            .filter(type -> type.kind() == Type.Kind.RESULT)
            .map(type -> " -> " + TypePrinter.print(type))
            .orElse("");
    return "constructor" + TypePrinter.parameters(function) + result + ";";
  }

  private void print(TypeDefinition type, List<Function> functions) {
    metadata(type.metadata());
    String name = Keywords.escape(type.name());
    TypeBody body = type.body();
    switch (body.kind()) {
      case RECORD -> {
        open("record " + name);
        for (TypeBody.Field field : ((TypeBody.RecordType) body).fields()) {
          part(field.name(), ": " + TypePrinter.print(field.type()), field.metadata());
        }
        close();
      }
      case VARIANT -> {
        open("variant " + name);
        for (TypeBody.Case found : ((TypeBody.VariantType) body).cases()) {
          String payload = found.payload().map(p -> "(" + TypePrinter.print(p) + ")").orElse("");
          part(found.name(), payload, found.metadata());
        }
        close();
      }
      case ENUM -> {
        open("enum " + name);
        ((TypeBody.EnumType) body).cases().forEach(c -> part(c.name(), "", c.metadata()));
        close();
      }
      case FLAGS -> {
        open("flags " + name);
        ((TypeBody.FlagsType) body).flags().forEach(f -> part(f.name(), "", f.metadata()));
        close();
      }
      case RESOURCE -> resource(name, functions);
      case ALIAS -> line("type " + name + " = " + target((TypeBody.Alias) body) + ";");
      case USE -> throw new AssertionError("printed by use");
    }
  }

  /** After {@code =}, a resource's bare name would mean the resource and not a handle. */
  private static String target(TypeBody.Alias alias) {
    String target = TypePrinter.print(alias.target());
    return alias.target().kind() == Type.Kind.OWN ? "own<" + target + ">" : target;
  }

  private void resource(String name, List<Function> functions) {
    if (functions.isEmpty()) {
      line("resource " + name + ";");
      return;
    }
    open("resource " + name);
    functions.forEach(this::print);
    close();
  }

  private void part(String name, String rest, Metadata metadata) {
    docs(metadata.docs());
    line(Keywords.escape(name) + rest + ",");
  }

  private void metadata(Metadata metadata) {
    docs(metadata.docs());
    stability(metadata.stability());
    metadata.externalId().ifPresent(id -> line("@external-id(" + literal(id) + ")"));
  }

  private void stability(Stability stability) {
    switch (stability.kind()) {
      case UNKNOWN -> {}
      case STABLE -> line("@since(version = " + ((Stability.Stable) stability).since() + ")");
      case UNSTABLE -> {
        String feature = Keywords.escape(((Stability.Unstable) stability).feature());
        line("@unstable(feature = " + feature + ")");
      }
    }
    stability.deprecated().ifPresent(version -> line("@deprecated(version = " + version + ")"));
  }

  private void docs(Optional<String> docs) {
    docs.ifPresent(
        text ->
            List.of(text.split("\n", -1))
                .forEach(line -> line(line.isEmpty() ? "///" : "/// " + allowed(line))));
  }

  /**
   * Documentation from a binary can have characters that WIT forbids, such as those that control a
   * terminal; they are shown by their number.
   */
  private static String allowed(String line) {
    StringBuilder allowed = new StringBuilder();
    line.codePoints()
        .forEach(
            c -> {
              if (c != '\r' && Characters.isAllowed(c)) {
                allowed.appendCodePoint(c);
              } else {
                allowed.append(String.format(Locale.ROOT, "\\u{%x}", c));
              }
            });
    return allowed.toString();
  }

  private String path(ScopeId id) {
    PackageName owner = id.packageName();
    if (owner.equals(current)) {
      return Keywords.escape(id.name());
    }
    String version = owner.version().map(v -> "@" + v).orElse("");
    return words(owner) + "/" + Keywords.escape(id.name()) + version;
  }

  private static String name(PackageName name) {
    return words(name) + name.version().map(v -> "@" + v).orElse("");
  }

  private static String words(PackageName name) {
    String namespaces = String.join(":", name.namespaces().stream().map(Keywords::escape).toList());
    return namespaces
        + ":"
        + String.join("/", name.names().stream().map(Keywords::escape).toList());
  }

  private static String literal(String text) {
    StringBuilder literal = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                literal.append('\\').appendCodePoint(c);
              } else if (c >= ' ' && c < 0x7f) {
                literal.appendCodePoint(c);
              } else {
                literal.append(String.format(Locale.ROOT, "\\u{%x}", c));
              }
            });
    return literal.append('"').toString();
  }

  private void open(String head) {
    line(head + " {");
    depth++;
  }

  private void close() {
    depth--;
    line("}");
  }

  private void line(String text) {
    out.append("  ".repeat(depth)).append(text).append('\n');
  }
}
