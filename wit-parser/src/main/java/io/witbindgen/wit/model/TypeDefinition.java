package io.witbindgen.wit.model;

/**
 * A named type. Two definitions are equal when owner and name are.
 *
 * @param owner the interface or world whose scope has the name
 * @param name its name there, without {@code %}
 * @param body its right-hand side
 * @param metadata its documentation, gates and place
 */
public record TypeDefinition(ScopeId owner, String name, TypeBody body, Metadata metadata) {
  /**
   * The definition that the name finally denotes: this one, or the one that all uses and plain
   * aliases lead to. Its body is never a {@link TypeBody.Use}, and a {@link TypeBody.Alias} only if
   * the alias is for an anonymous type.
   */
  public TypeDefinition resolved() {
    TypeDefinition definition = this;
    while (true) {
      if (definition.body instanceof TypeBody.Use use) {
        definition = use.target();
      } else if (definition.body instanceof TypeBody.Alias alias
          && alias.target() instanceof Type.Named named) {
        definition = named.definition();
      } else {
        return definition;
      }
    }
  }

  /** Whether the name denotes a resource, itself or through uses and aliases. */
  public boolean isResource() {
    return resolved().body.kind() == TypeBody.Kind.RESOURCE;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TypeDefinition that
        && owner.equals(that.owner)
        && name.equals(that.name);
  }

  @Override
  public int hashCode() {
    return 31 * owner.hashCode() + name.hashCode();
  }

  /** The owner and the name: {@code my:component/processor.input-data}. */
  @Override
  public String toString() {
    return owner + "." + name;
  }
}
