package io.witbindgen.componentize.embed;

import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.bridge.encode.WitEncoding;
import io.witbindgen.component.InvalidComponentException;
import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.component.decode.BinaryKind;
import io.witbindgen.component.decode.ComponentDecoder;
import io.witbindgen.component.decode.CoreModuleDecoder;
import io.witbindgen.component.model.Slice;
import io.witbindgen.component.validate.ComponentValidator;
import io.witbindgen.component.validate.rule.Feature;
import io.witbindgen.component.validate.rule.ValidationOptions;
import io.witbindgen.componentize.ComponentizeException;
import io.witbindgen.componentize.Toolchain;
import io.witbindgen.componentize.binary.RawModule;
import io.witbindgen.componentize.world.MetadataReader;
import io.witbindgen.componentize.world.TargetWorld;
import io.witbindgen.wit.model.World;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Writes a world into a core module. */
public final class Embedding {
  /** The name of the custom section. */
  public static final String SECTION = "component-type";

  private static final ValidationOptions ALL_FEATURES =
      new ValidationOptions(EnumSet.allOf(Feature.class), Optional.empty());

  private Embedding() {}

  /**
   * The content of the custom section: a component that contains the type of the world.
   *
   * @param strings how the module encodes strings
   * @throws InvalidComponentException if no component can have such a world: some things that can
   *     be written in WIT break a rule of components
   */
  public static byte[] metadata(World world, StringEncoding strings) {
    byte[] metadata = WitEncoding.metadata(world, strings, Toolchain.PRODUCER);
    ComponentValidator.validate(ComponentDecoder.decode(metadata), ALL_FEATURES);
    return metadata;
  }

  /**
   * The core module with the world in a custom section at its end. A module can have several such
   * sections; together they are its world.
   *
   * @param strings how the module encodes strings
   * @throws MalformedComponentException if the bytes are not a core module
   * @throws InvalidComponentException if no component can have such a world
   * @throws ComponentizeException if the bytes are a component, or if the world contradicts the
   *     worlds that the module already has
   */
  public static byte[] embed(byte[] module, World world, StringEncoding strings) {
    if (BinaryKind.of(module) == BinaryKind.COMPONENT) {
      throw new ComponentizeException(
          "it is a component already, which has its world in itself; give a core module");
    }
    CoreModuleDecoder.decode(Slice.of(module));
    List<RawModule.Section> sections = new ArrayList<>(RawModule.of(Slice.of(module)).sections());
    boolean isFirst = sections.stream().noneMatch(MetadataReader::isWorld);
    sections.add(RawModule.custom(SECTION, metadata(world, strings)));
    RawModule embedded = new RawModule(sections);
    if (!isFirst) {
      check(embedded, world);
    }
    return embedded.toByteArray();
  }

  /** Refuses a module now that could not become a component later. */
  private static void check(RawModule module, World world) {
    try {
      TargetWorld.of(
          "it", MetadataReader.read("it", module).worlds(), TargetWorld.CompatibleImports.MERGED);
    } catch (ComponentizeException e) {
      throw new ComponentizeException(
          "the module was made for another world already, and world `%s` cannot be added to it: %s"
              .formatted(world, e.getMessage()),
          e);
    }
  }
}
