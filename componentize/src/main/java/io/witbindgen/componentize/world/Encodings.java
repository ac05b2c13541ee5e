package io.witbindgen.componentize.world;

import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.componentize.ComponentizeException;
import io.witbindgen.wit.model.ScopeId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a module encodes the strings of each function that it imports or exports.
 *
 * <p>Functions are known by the name of their interface, without its version, as interfaces of
 * several versions can become one.
 */
public final class Encodings {
  private final Map<String, StringEncoding> encodings = new HashMap<>();

  Encodings() {}

  void put(Item item, StringEncoding encoding) {
    if (item instanceof Item.FunctionItem function) {
      put(key(item, function.function().plainName()), encoding);
    } else if (item instanceof Item.InterfaceItem unit) {
      unit.unit().functions().forEach(f -> put(key(item, f.plainName()), encoding));
    }
  }

  private void put(String key, StringEncoding encoding) {
    StringEncoding known = encodings.putIfAbsent(key, encoding);
    if (known != null && known != encoding) {
      throw new ComponentizeException(
          "`" + key + "` is made for strings in " + known + " and in " + encoding);
    }
  }

  void putAll(Encodings more) {
    more.encodings.forEach(this::put);
  }

  /** The encoding of a function of an item; empty if the module was not made for it. */
  public Optional<StringEncoding> of(Item item, String function) {
    return Optional.ofNullable(encodings.get(key(item, function)));
  }

  /**
   * The encoding of a function of the world.
   *
   * @throws ComponentizeException if the module was not made for it
   */
  public StringEncoding required(FunctionRef function) {
    return of(function.item(), function.name())
        .orElseThrow(
            () ->
                new ComponentizeException(
                    "the module calls function `"
                        + function.name()
                        + "`, but its own metadata does not mention it; it has to say how it"
                        + " encodes strings"));
  }

  private static String key(Item item, String function) {
    if (item instanceof Item.InterfaceItem unit && !unit.isPlain() && unit.id().isPresent()) {
      ScopeId.InterfaceId id = unit.id().get();
      return id.packageName().unversioned() + "/" + id.name() + "/" + function;
    }
    return item instanceof Item.FunctionItem ? function : item.name() + "/" + function;
  }
}
