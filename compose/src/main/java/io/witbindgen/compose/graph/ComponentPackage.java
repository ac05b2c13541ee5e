package io.witbindgen.compose.graph;

import io.witbindgen.basics.names.SemanticVersion;
import io.witbindgen.component.InvalidComponentException;
import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.component.decode.BinaryKind;
import io.witbindgen.component.decode.ComponentDecoder;
import io.witbindgen.component.model.Slice;
import io.witbindgen.component.types.ValidatedComponent;
import io.witbindgen.component.validate.ComponentValidator;
import io.witbindgen.component.validate.rule.Feature;
import io.witbindgen.component.validate.rule.ValidationOptions;
import io.witbindgen.compose.CompositionException;
import io.witbindgen.compose.types.ComponentTypes;
import io.witbindgen.compose.types.InterfaceType;
import io.witbindgen.compose.types.Item;
import io.witbindgen.compose.types.Type;
import io.witbindgen.compose.types.WorldType;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A component that compositions contain, or a WIT package in binary form that they take types from,
 * with the name that it has there.
 */
public final class ComponentPackage {
  /** Features limit what an engine can run; composing does not depend on them. */
  static final ValidationOptions ALL_FEATURES =
      new ValidationOptions(EnumSet.allOf(Feature.class), Optional.empty());

  private final String name;
  private final Optional<SemanticVersion> version;
  private final Slice bytes;
  private final WorldType world;
  private final InterfaceType instance;
  private final Map<String, Item> definitions;

  private ComponentPackage(
      String name, Optional<SemanticVersion> version, Slice bytes, WorldType world) {
    this.name = name;
    this.version = version;
    this.bytes = bytes;
    this.world = world;
    this.instance = new InterfaceType(Optional.empty());
    world.exports().forEach(instance::export);
    this.definitions = definitions(world);
  }

  /**
   * Decodes and validates a component.
   *
   * @param name a namespace and a name, such as {@code my:provider}
   * @param bytes the component, which goes into compositions byte for byte; the array must not
   *     change
   * @throws CompositionException if the bytes are a core module, or something else
   * @throws MalformedComponentException if they start like a component but are not one
   * @throws InvalidComponentException if the component breaks a rule
   */
  public static ComponentPackage decode(
      String name, Optional<SemanticVersion> version, byte[] bytes) {
    switch (BinaryKind.of(bytes)) {
      case CORE_MODULE ->
          throw new CompositionException(
              "`" + name + "` is a core module; make a component from it first, with `new`");
      case NONE -> throw new CompositionException("`" + name + "` is not a WebAssembly component");
      case COMPONENT, UNKNOWN -> {}
    }
    try {
      ValidatedComponent component =
          ComponentValidator.validate(ComponentDecoder.decode(bytes), ALL_FEATURES);
      WorldType world = ComponentTypes.of(component.type(), component.origins());
      return new ComponentPackage(name, version, Slice.of(bytes), world);
    } catch (MalformedComponentException e) {
      throw e.within(name);
    } catch (InvalidComponentException e) {
      throw e.within(name);
    }
  }

  /** The interfaces and worlds that a WIT package in binary form defines. */
  private static Map<String, Item> definitions(WorldType world) {
    Map<String, Item> definitions = new LinkedHashMap<>();
    world
        .exports()
        .forEach(
            (name, item) -> {
              if (item.isType()
                  && item.type() instanceof WorldType wrapper
                  && wrapper.exports().size() == 1) {
                wrapper
                    .exports()
                    .forEach(
                        (id, defined) -> {
                          if (id.indexOf(':') >= 0 && !defined.isType() && isDefinition(defined)) {
                            definitions.put(name, Item.definition(defined.type()));
                          }
                        });
              }
            });
    return Collections.unmodifiableMap(definitions);
  }

  private static boolean isDefinition(Item item) {
    return item.type().kind() == Type.Kind.INTERFACE || item.type().kind() == Type.Kind.WORLD;
  }

  /** The name, without the version. */
  public String name() {
    return name;
  }

  public Optional<SemanticVersion> version() {
    return version;
  }

  /** The component, byte for byte. */
  public Slice bytes() {
    return bytes;
  }

  /** The imports and exports of the component. */
  public WorldType world() {
    return world;
  }

  /** The exports of an instance of the component. */
  public InterfaceType instance() {
    return instance;
  }

  /** The interfaces and worlds that it defines, if it is a WIT package in binary form. */
  public Map<String, Item> definitions() {
    return definitions;
  }

  /** The name with the version. */
  @Override
  public String toString() {
    return name + version.map(number -> "@" + number).orElse("");
  }
}
