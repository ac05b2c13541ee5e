package io.witbindgen.bridge.decode;

import io.witbindgen.bridge.EncodingSection;
import io.witbindgen.bridge.InexpressibleException;
import io.witbindgen.bridge.docs.DocsNode;
import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.component.decode.ComponentDecoder;
import io.witbindgen.component.decode.CoreModuleDecoder;
import io.witbindgen.component.model.DecodedComponent;
import io.witbindgen.component.model.Definition;
import io.witbindgen.component.model.Slice;
import io.witbindgen.component.types.Extern;
import io.witbindgen.component.types.ItemType;
import io.witbindgen.component.types.ValidatedComponent;
import io.witbindgen.component.validate.ComponentValidator;
import io.witbindgen.component.validate.rule.ValidationOptions;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.model.Resolution;
import io.witbindgen.wit.model.ScopeId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The worlds that a core module was made for, which its custom sections hold. */
final class ModuleReader {
  private static final String SECTION = "component-type";

  private final Drafts drafts;
  private final WorldDraft root;
  private final Map<ScopeId.WorldId, WorldDraft> worlds = new HashMap<>();
  private final ValidationOptions options;
  private final Span nowhere;

  private ModuleReader(ScopeId.WorldId id, ValidationOptions options, Span nowhere) {
    this.drafts = new Drafts(id.packageName(), DocsNode.NONE);
    this.options = options;
    this.nowhere = nowhere;
    this.root = draft(id);
  }

  /**
   * Reads all worlds of a module, and one of this id that merges all of them.
   *
   * @throws InexpressibleException if there is none, or if they contradict each other
   */
  static Resolution read(
      byte[] module, ScopeId.WorldId id, ValidationOptions options, Span nowhere) {
    ModuleReader reader = new ModuleReader(id, options, nowhere);
    List<Definition.Custom> sections =
        CoreModuleDecoder.customSections(Slice.of(module)).stream()
            .filter(section -> section.name().startsWith(SECTION))
            .toList();
    if (sections.isEmpty()) {
      throw new InexpressibleException(
          "nothing in it says what world it was made for; put a world into it with `embed`, and make a"
              + " component from it with `new`");
    }
    sections.forEach(reader::read);
    return reader.drafts.finish();
  }

  private void read(Definition.Custom section) {
    try {
      DecodedComponent decoded = ComponentDecoder.decode(section.bytes().toByteArray());
      checkEncoding(decoded);
      ValidatedComponent component = ComponentValidator.validate(decoded, options);
      Optional<Extern> world =
          component.exports().values().stream()
              .findFirst()
              .flatMap(PackageReader::definitionIn)
              .filter(item -> item.type().kind() == ItemType.Kind.COMPONENT);
      if (world.isEmpty()) {
        throw new InexpressibleException("it holds no world");
      }
      read(world.get(), component);
    } catch (MalformedComponentException e) {
      throw e.within("custom section `" + section.name() + "`");
    } catch (InexpressibleException e) {
      throw e.within("custom section `" + section.name() + "`");
    }
  }

  private void read(Extern item, ValidatedComponent component) {
    ScopeId.InterfaceId id = InterfaceNames.parse(item.name());
    ScopeId.WorldId worldId = new ScopeId.WorldId(id.packageName(), id.name());
    WorldDraft world = worlds.computeIfAbsent(worldId, this::draft);
    for (WorldDraft draft : List.of(world, root)) {
      Reading reading = Reading.ofDefinition(component.origins(), nowhere);
      WorldReader.read(drafts, reading, draft, ((ItemType.Component) item.type()).type());
    }
  }

  private WorldDraft draft(ScopeId.WorldId id) {
    WorldDraft draft = new WorldDraft(id, DocsNode.NONE, Reading.metadata(DocsNode.NONE, nowhere));
    drafts.add(draft);
    return draft;
  }

  private static void checkEncoding(DecodedComponent component) {
    if (!EncodingSection.isCurrent(component)) {
      throw new MalformedComponentException(
          "the world is not encoded in version "
              + EncodingSection.VERSION
              + " of the format; make the module with current tools",
          component.bytes().offset());
    }
  }
}
