package io.witbindgen.component.print;

import io.witbindgen.component.model.ComponentNames;
import io.witbindgen.component.model.Declarator;
import io.witbindgen.component.model.Definition;
import io.witbindgen.component.model.IndexCounts;
import io.witbindgen.component.model.Sort;
import io.witbindgen.component.model.SortIndex;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A component, component type or instance type: with the text for its indices. */
final class TextScope {
  private final @Nullable TextScope outer;
  private final Optional<String> label;
  private final Map<Sort, Identifiers> identifiers = new EnumMap<>(Sort.class);
  private final IndexCounts indices = new IndexCounts();

  private TextScope(@Nullable TextScope outer, Optional<String> label) {
    this.outer = outer;
    this.label = label;
  }

  /** The scope of a component; {@code label} is the identifier that it was printed with. */
  static TextScope component(
      @Nullable TextScope outer, Optional<String> label, ComponentNames names) {
    TextScope scope = new TextScope(outer, label);
    names
        .items()
        .forEach(
            (sort, items) ->
                scope.identifiers.put(
                    sort, Identifiers.of(items, sort.toString().replace(' ', '-'))));
    return scope;
  }

  /** The scope of a type in this one; nothing in it has a name. */
  TextScope ofType() {
    return new TextScope(this, Optional.empty());
  }

  /** The identifier of an item, if it has one. */
  Optional<String> identifier(Sort sort, int index) {
    String mention = mention(sort, index);
    return mention.startsWith("$") ? Optional.of(mention) : Optional.empty();
  }

  String mention(Sort sort, int index) {
    return identifiers.getOrDefault(sort, Identifiers.NONE).mention(index);
  }

  /** {@code (func $f)}. */
  String mention(SortIndex item) {
    return "(" + item.sort() + " " + mention(item.sort(), item.index()) + ")";
  }

  String introduction(Sort sort, int index) {
    return identifiers.getOrDefault(sort, Identifiers.NONE).introduction(index);
  }

  /** Counts a definition, and returns the first index that it adds. */
  int add(Definition definition) {
    return indices.add(definition);
  }

  /** Counts a declarator, and returns the first index that it adds. */
  int add(Declarator declarator) {
    return indices.add(declarator);
  }

  /** The text for an item of an outer scope: the scope's identifier or distance, and the item. */
  String outer(Sort sort, int count, int index) {
    TextScope scope = this;
    for (int i = 0; i != count && scope != null; i++) {
      scope = scope.outer;
    }
    String distance = Integer.toUnsignedString(count);
    if (scope == null) {
      return distance + " " + Integer.toUnsignedString(index);
    }
    TextScope found = scope;
    String name = scope.label.filter(own -> nearest(own) == found).orElse(distance);
    return name + " " + scope.mention(sort, index);
  }

  /** The innermost scope of a label, which is the one that the label means. */
  private @Nullable TextScope nearest(String wanted) {
    TextScope scope = this;
    while (scope != null && !scope.label.equals(Optional.of(wanted))) {
      scope = scope.outer;
    }
    return scope;
  }
}
