package io.witbindgen.componentize.world;

import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.bridge.EncodingSection;
import io.witbindgen.bridge.InexpressibleException;
import io.witbindgen.bridge.decode.ComponentWit;
import io.witbindgen.component.InvalidComponentException;
import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.component.core.Producer;
import io.witbindgen.component.decode.ComponentDecoder;
import io.witbindgen.component.model.DecodedComponent;
import io.witbindgen.component.model.Slice;
import io.witbindgen.componentize.ComponentizeException;
import io.witbindgen.componentize.binary.RawModule;
import io.witbindgen.wit.diagnostic.Source;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.model.Metadata;
import io.witbindgen.wit.model.Resolution;
import io.witbindgen.wit.model.Stability;
import io.witbindgen.wit.model.WitPackage;
import io.witbindgen.wit.model.World;
import io.witbindgen.wit.model.WorldItem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the worlds that core modules were made for. */
public final class MetadataReader {
  private static final String SECTION = "component-type";

  private MetadataReader() {}

  /** Whether a section holds a world. */
  public static boolean isWorld(RawModule.Section section) {
    return section.customName().filter(name -> name.startsWith(SECTION)).isPresent();
  }

  /**
   * Reads what a module says about itself.
   *
   * @param name the name of the module in messages
   * @throws ComponentizeException if its worlds contradict each other, or cannot be expressed
   */
  public static ModuleMetadata read(String name, RawModule module) {
    List<ModuleMetadata.EmbeddedWorld> worlds = new ArrayList<>();
    Set<String> exports = new LinkedHashSet<>();
    List<Producer> producers = new ArrayList<>();
    Encodings importEncodings = new Encodings();
    Encodings exportEncodings = new Encodings();
    for (RawModule.Section section : module.sections()) {
      if (!isWorld(section)) {
        continue;
      }
      World world = world(merge(name, List.of(section.content())));
      DecodedComponent component = ComponentDecoder.decode(section.content().toByteArray());
      StringEncoding encoding = encoding(name, component);
      world.imports().forEach(item -> importEncodings.put(Item.of(item), encoding));
      world.exports().forEach(item -> exportEncodings.put(Item.of(item), encoding));
      List<String> own = world.exports().stream().map(WorldItem::name).toList();
      exports.addAll(own);
      worlds.add(
          new ModuleMetadata.EmbeddedWorld(section.content(), own, Origins.functions(world)));
      producers.addAll(ComponentDecoder.producers(component));
    }
    return new ModuleMetadata(worlds, exports, importEncodings, exportEncodings, producers);
  }

  private static StringEncoding encoding(String name, DecodedComponent component) {
    return EncodingSection.strings(component)
        .orElseThrow(
            () ->
                new ComponentizeException(
                    "module `" + name + "` does not say how it encodes strings in a known way"));
  }

  /**
   * Merges worlds into one.
   *
   * @param name the name of their source in messages
   * @param worlds the contents of the custom sections
   * @throws ComponentizeException if they contradict each other, or cannot be expressed
   */
  static Resolution merge(String name, List<Slice> worlds) {
    if (worlds.isEmpty()) {
      return empty();
    }
    List<RawModule.Section> sections =
        worlds.stream().map(world -> RawModule.custom(SECTION, world.toByteArray())).toList();
    try {
      return ComponentWit.decode(name, new RawModule(sections).toByteArray());
    } catch (InexpressibleException e) {
      throw new ComponentizeException(
          "the worlds cannot be merged: " + e.path() + ": " + e.reason(), e);
    } catch (InvalidComponentException | MalformedComponentException e) {
      throw new ComponentizeException("the world cannot be read: " + e.getMessage(), e);
    }
  }

  private static Resolution empty() {
    Metadata nothing =
        new Metadata(
            Optional.empty(),
            new Stability.Unknown(),
            Optional.empty(),
            new Span(new Source("", ""), 0, 0));
    World world = new World(ComponentWit.MODULE_ROOT, List.of(), List.of(), List.of(), nothing);
    WitPackage root =
        new WitPackage(
            ComponentWit.MODULE_ROOT.packageName(), Optional.empty(), List.of(), List.of(world));
    return new Resolution(List.of(root), root);
  }

  /** The world with the items of all others. */
  static World world(Resolution merged) {
    return merged
        .root()
        .worldNamed(ComponentWit.MODULE_ROOT.name())
        .orElseThrow(() -> new AssertionError("the merged world is there"));
  }
}
