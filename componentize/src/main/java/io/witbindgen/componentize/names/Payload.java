package io.witbindgen.componentize.names;

import io.witbindgen.componentize.world.FunctionRef;
import io.witbindgen.componentize.world.Item;
import io.witbindgen.componentize.world.TypeRef;
import io.witbindgen.wit.model.Type;
import java.util.Optional;

/**
 * The type of stream or future that an intrinsic is about.
 *
 * @param name the name of the intrinsic
 * @param mention a function that mentions the type, and the type; without them it is the stream or
 *     future of nothing
 * @param unit the interface that the intrinsic belongs to; empty for the world
 * @param isImported whether the intrinsic is about imports
 */
public record Payload(
    String name,
    boolean isStream,
    Optional<Mention> mention,
    Optional<Item.InterfaceItem> unit,
    boolean isImported) {
  /** A type, and a function that has it in its parameters or result. */
  public record Mention(FunctionRef function, TypeRef type) {}

  /** What goes through the stream or future, if anything. */
  public Optional<Type> content() {
    return mention.flatMap(m -> Futures.content(m.type().type()));
  }
}
