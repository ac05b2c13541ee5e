package io.witbindgen.wit.bind;

import io.witbindgen.wit.model.PackageName;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.syntax.Annotations;
import io.witbindgen.wit.syntax.SyntaxItem;
import io.witbindgen.wit.syntax.SyntaxMember;
import io.witbindgen.wit.syntax.UsePath;
import java.util.List;
import java.util.Map;

/**
 * An interface or a world of a package, before it is resolved. Two are the same only if they are
 * the same object.
 */
public final class Declaration {
  private final SyntaxItem item;
  private final PackageName owner;
  private final Map<String, UsePath> uses;

  /**
   * Makes a declaration.
   *
   * @param item the interface or world
   * @param owner its package
   * @param uses the names that its file gives to others
   */
  Declaration(SyntaxItem item, PackageName owner, Map<String, UsePath> uses) {
    this.item = item;
    this.owner = owner;
    this.uses = uses;
  }

  /** The interface or world as written. */
  public SyntaxItem item() {
    return item;
  }

  /** The name of its package. */
  public PackageName owner() {
    return owner;
  }

  Map<String, UsePath> uses() {
    return uses;
  }

  /** Whether it is a world and not an interface. */
  public boolean isWorld() {
    return item.kind() == SyntaxItem.Kind.WORLD;
  }

  /** The annotations before it. */
  public Annotations annotations() {
    return item instanceof SyntaxItem.WorldItem world
        ? world.annotations()
        : ((SyntaxItem.InterfaceItem) item).annotations();
  }

  /** The members between its braces. */
  public List<SyntaxMember> members() {
    return item instanceof SyntaxItem.WorldItem world
        ? world.members()
        : ((SyntaxItem.InterfaceItem) item).members();
  }

  /** The identity of the interface that it declares. */
  public ScopeId.InterfaceId interfaceId() {
    return new ScopeId.InterfaceId(owner, item.name().text());
  }

  /** The identity of the world that it declares. */
  public ScopeId.WorldId worldId() {
    return new ScopeId.WorldId(owner, item.name().text());
  }

  @Override
  public String toString() {
    return item.name().text();
  }
}
