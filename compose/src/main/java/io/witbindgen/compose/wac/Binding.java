package io.witbindgen.compose.wac;

import io.witbindgen.compose.graph.Node;
import io.witbindgen.compose.types.Item;
import io.witbindgen.compose.types.Type;
import io.witbindgen.wit.diagnostic.Span;
import java.util.Optional;

/**
 * What a local name stands for.
 *
 * @param item what it is
 * @param node the node of the composition, if it is one; types of interfaces are none
 * @param span where it got the name
 */
record Binding(Item item, Optional<Node> node, Span span) {
  static Binding of(Node node, Span span) {
    return new Binding(node.item(), Optional.of(node), span);
  }

  static Binding of(Type type, Span span) {
    return new Binding(Item.definition(type), Optional.empty(), span);
  }
}
