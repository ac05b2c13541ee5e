package io.witbindgen.bridge.encode;

import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.bridge.EncodingSection;
import io.witbindgen.bridge.docs.DocsWriter;
import io.witbindgen.component.InvalidComponentException;
import io.witbindgen.component.ValidationRule;
import io.witbindgen.component.core.Producer;
import io.witbindgen.component.encode.ComponentBuilder;
import io.witbindgen.component.model.ExternName;
import io.witbindgen.component.model.Sort;
import io.witbindgen.component.model.SortIndex;
import io.witbindgen.component.model.TypeDefinition;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.Resolution;
import io.witbindgen.wit.model.WitPackage;
import io.witbindgen.wit.model.World;
import java.util.List;
import java.util.Optional;

/** WIT as component types. */
public final class WitEncoding {
  /** The most types that a valid component consists of. */
  private static final int MOST_TYPES = 1_000_000;

  private WitEncoding() {}

  /**
   * Encodes the root package in binary form (WIT.md, "Package Format"), with its documentation and
   * gates in a custom section; of other packages it holds the parts that the root package mentions.
   *
   * @return a component, the same for the same model; it is not validated
   * @throws InvalidComponentException if it would be too large to be valid: each interface is
   *     written with everything that it needs
   */
  public static byte[] encode(Resolution resolution) {
    WitPackage root = resolution.root();
    LiveInterfaces live = new LiveInterfaces(resolution);
    ComponentBuilder component = new ComponentBuilder();
    long written = 0;
    for (Interface unit : root.interfaces()) {
      List<Interface> needed = live.of(unit);
      written += needed.stream().mapToLong(each -> 1L + each.types().size()).sum();
      if (written > MOST_TYPES) {
        throw new InvalidComponentException(
            ValidationRule.TYPE_SIZE,
            "package `%s` would consist of more than %d types: interface `%s` is written with all that it needs, as others are"
                .formatted(root, MOST_TYPES, unit.name()),
            0);
      }
      export(component, unit.name(), InterfaceEncoder.definition(needed));
    }
    for (World world : root.worlds()) {
      export(component, world.name(), WorldEncoder.definition(world));
    }
    component.custom(DocsWriter.SECTION, DocsWriter.write(root));
    return component.build();
  }

  private static void export(
      ComponentBuilder component, String name, TypeDefinition.Component definition) {
    int type = component.type(definition);
    component.export(new ExternName(name), new SortIndex(Sort.TYPE, type), Optional.empty());
  }

  /**
   * The type of the components that a world describes: its imports and exports, with everything
   * that they need defined in it.
   */
  public static TypeDefinition.Component typeOf(World world) {
    return WorldEncoder.type(world);
  }

  /**
   * The metadata with which a core module says which world it was made for: the content of its
   * custom section {@code component-type}.
   *
   * @param strings how the module encodes strings
   * @param producers the producers that the metadata names
   */
  public static byte[] metadata(World world, StringEncoding strings, Producer... producers) {
    ComponentBuilder component = new ComponentBuilder();
    component.custom(EncodingSection.NAME, EncodingSection.of(strings));
    export(component, world.name(), WorldEncoder.definition(world));
    List.of(producers).forEach(component::producer);
    return component.build();
  }
}
