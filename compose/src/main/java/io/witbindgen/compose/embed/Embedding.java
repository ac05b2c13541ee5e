package io.witbindgen.compose.embed;

import io.witbindgen.abi.StringEncoding;
import io.witbindgen.bridge.encode.WitEncoding;
import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.component.decode.BinaryKind;
import io.witbindgen.component.decode.CoreModuleDecoder;
import io.witbindgen.component.model.Slice;
import io.witbindgen.compose.CompositionException;
import io.witbindgen.compose.componentize.binary.RawModule;
import io.witbindgen.wit.model.World;
import java.util.ArrayList;
import java.util.List;

/** Writes a world into a core module. */
public final class Embedding {
  /** The name of the custom section. */
  public static final String SECTION = "component-type";

  private Embedding() {}

  /**
   * The core module with the world in a custom section, behind all that it has. A module may have
   * several such sections; together they are its world.
   *
   * @param strings how the module encodes strings
   * @throws MalformedComponentException if the bytes are no core module
   * @throws CompositionException if they are a component
   */
  public static byte[] embed(byte[] module, World world, StringEncoding strings) {
    if (BinaryKind.of(module) == BinaryKind.COMPONENT) {
      throw new CompositionException(
          "it is a component already, which says itself what its world is; give a core module");
    }
    CoreModuleDecoder.decode(Slice.of(module));
    List<RawModule.Section> sections = new ArrayList<>(RawModule.of(Slice.of(module)).sections());
    sections.add(RawModule.custom(SECTION, WitEncoding.metadata(world, strings)));
    return new RawModule(sections).toByteArray();
  }
}
