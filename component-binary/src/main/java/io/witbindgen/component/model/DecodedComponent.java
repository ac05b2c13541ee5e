package io.witbindgen.component.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * A component as written.
 *
 * @param bytes all of it, preamble included
 * @param definitions in binary order, custom sections among them
 * @param names the debug names of its {@code component-name} section
 */
public record DecodedComponent(Slice bytes, List<Definition> definitions, ComponentNames names) {
  public DecodedComponent {
    definitions = List.copyOf(definitions);
  }

  /** The definitions of one kind, in order. */
  public <D extends Definition> List<D> definitions(Class<D> kind) {
    return stream(kind).toList();
  }

  /** The imports, in order. */
  public List<Definition.Import> imports() {
    return definitions(Definition.Import.class);
  }

  /** The exports, in order. */
  public List<Definition.Export> exports() {
    return definitions(Definition.Export.class);
  }

  private <D extends Definition> Stream<D> stream(Class<D> kind) {
    return definitions.stream().filter(kind::isInstance).map(kind::cast);
  }
}
