package io.witbindgen.componentize.names;

import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.componentize.world.Encodings;
import io.witbindgen.componentize.world.FunctionRef;
import io.witbindgen.componentize.world.Item;
import io.witbindgen.componentize.world.ModuleMetadata;
import io.witbindgen.componentize.world.TypeRef;
import io.witbindgen.wit.model.Direction;
import io.witbindgen.wit.model.Type;
import java.util.Optional;

/**
 * The type of stream or future that an intrinsic is for.
 *
 * @param name the name of the intrinsic
 * @param mention a function that mentions the type, and the type; without them it is the stream or
 *     future without content
 * @param unit the interface that the intrinsic belongs to; empty for the world
 * @param direction whether the intrinsic is for imports or for exports
 */
public record Payload(
    String name,
    boolean isStream,
    Optional<Mention> mention,
    Optional<Item.InterfaceItem> unit,
    Direction direction) {
  /** A type, and a function that has it in its parameters or result. */
  public record Mention(FunctionRef function, TypeRef type) {}

  /**
   * The encoding of strings in the content: that of the function that mentions the type.
   *
   * @param module the metadata of the module that imports the intrinsic
   */
  public StringEncoding encoding(ModuleMetadata module) {
    Encodings encodings =
        direction == Direction.IMPORT ? module.importEncodings() : module.exportEncodings();
    return mention
        .map(Mention::function)
        .flatMap(function -> encodings.of(function.item(), function.name()))
        .orElse(StringEncoding.UTF8);
  }

  /** The type of what passes through the stream or future, if anything does. */
  public Optional<Type> content() {
    return mention.flatMap(m -> Futures.content(m.type().type()));
  }
}
