package io.witbindgen.bridge.decode;

import io.witbindgen.abi.type.ResourceType;
import io.witbindgen.bridge.InexpressibleException;
import io.witbindgen.bridge.docs.DocsNode;
import io.witbindgen.component.types.DefinedType;
import io.witbindgen.component.types.TypeOrigins;
import io.witbindgen.wit.diagnostic.Span;
import io.witbindgen.wit.model.Comments;
import io.witbindgen.wit.model.Metadata;
import io.witbindgen.wit.model.TypeDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The state while one component type is read: the names of types, and which instance each resource
 * type belongs to.
 *
 * <p>In WIT, an exported interface uses the types of the exported one that declares them, if there
 * is one. So which of two instances a mentioned resource type belongs to must be the one that WIT
 * would choose.
 */
final class Reading {
  /** A resource type of an imported interface, in an exported one. */
  private record Mention(TypeDefinition definition, ResourceType type, Provider by) {}

  private final NamedTypes names;
  private final boolean isStrict;
  private final Span nowhere;
  private final List<Mention> mentions = new ArrayList<>();
  private final Map<TypeDefinition, ResourceType> exported = new HashMap<>();

  /**
   * Starts reading the type of a component, whose resource types must be those that WIT would give
   * it.
   *
   * @param origins where the types come from
   * @param nowhere the span of everything, because nothing has a place in a text
   */
  Reading(TypeOrigins origins, Span nowhere) {
    this(origins, nowhere, true);
  }

  private Reading(TypeOrigins origins, Span nowhere, boolean isStrict) {
    this.names = new NamedTypes(origins);
    this.nowhere = nowhere;
    this.isStrict = isStrict;
  }

  /**
   * Starts reading a definition, which was made from WIT. The reference tools let an exported
   * interface use the resource types of an imported one there, even if that is exported too.
   */
  static Reading ofDefinition(TypeOrigins origins, Span nowhere) {
    return new Reading(origins, nowhere, false);
  }

  NamedTypes names() {
    return names;
  }

  Metadata metadata(DocsNode docs, Optional<String> externalId) {
    return new Metadata(docs.docs().map(Comments::of), docs.stability(), externalId, nowhere);
  }

  static Metadata metadata(DocsNode docs, Span nowhere) {
    return new Metadata(docs.docs().map(Comments::of), docs.stability(), Optional.empty(), nowhere);
  }

  /** The metadata of a field, case or flag. */
  Metadata part(DocsNode docs, String name) {
    return metadata(docs.child("items", name), Optional.empty());
  }

  Metadata nothing() {
    return metadata(DocsNode.NONE, Optional.empty());
  }

  void defined(TypeDefinition definition, DefinedType type, Provider provider) {
    if (provider.kind() == Provider.Kind.EXPORT
        && type instanceof DefinedType.OfResources resource) {
      exported.put(definition, resource.type());
    }
  }

  /** Checks that a scope can mention a type, as far as that is known now. */
  void mentioned(NamedTypes.Named named, Optional<DefinedType> resource, Provider by) {
    Provider from = named.provider();
    if (from.equals(by)) {
      return;
    }
    boolean isHidden =
        from.kind().isPrivate() || (from.kind() == Provider.Kind.EXPORT && !by.kind().isExport());
    if (isHidden && resource.isPresent()) {
      throw new InexpressibleException(
          "it mentions the resource `"
              + named.definition().name()
              + "` of `"
              + from.name()
              + "`, which cannot be used here");
    }
    if (from.kind() == Provider.Kind.IMPORT && by.kind().isExport()) {
      resource.ifPresent(
          type ->
              mentions.add(
                  new Mention(named.definition(), ((DefinedType.OfResources) type).type(), by)));
    }
  }

  /** Does the checks that are possible only when all exports are known. */
  void finish() {
    for (Mention mention : mentions) {
      ResourceType own = exported.get(mention.definition());
      if (isStrict && own != null && own != mention.type()) {
        throw new InexpressibleException(
                "it mentions the imported resource `"
                    + mention.definition()
                    + "`, where WIT means the exported one")
            .within("export `" + mention.by().name() + "`");
      }
    }
  }
}
