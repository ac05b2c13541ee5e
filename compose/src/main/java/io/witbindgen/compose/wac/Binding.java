package io.witbindgen.compose.wac;

import io.witbindgen.compose.graph.Node;
import io.witbindgen.compose.types.Item;
import io.witbindgen.compose.types.Type;
import io.witbindgen.wit.diagnostic.Span;
import java.util.Optional;

/**
 * The meaning of a local name.
 *
 * @param item the item
 * @param node the node of the composition; empty for a type of an interface
 * @param span the place of the definition
 */
record Binding(Item item, Optional<Node> node, Span span) {
  static Binding of(Node node, Span span) {
    return new Binding(node.item(), Optional.of(node), span);
  }

  static Binding of(Type type, Span span) {
    return new Binding(Item.definition(type), Optional.empty(), span);
  }
}
