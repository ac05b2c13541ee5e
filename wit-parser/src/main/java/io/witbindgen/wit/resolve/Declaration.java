package io.witbindgen.wit.resolve;

import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.syntax.SyntaxItem;
import io.witbindgen.wit.syntax.UsePath;
import java.util.Map;

/**
 * An interface or a world of a package, before it is resolved. Two are the same only if they are
 * the same object.
 */
final class Declaration {
  private final SyntaxItem item;
  private final PackageUnit unit;
  private final Map<String, UsePath> uses;

  /**
   * Makes a declaration.
   *
   * @param item the interface or world
   * @param unit its package
   * @param uses the names that its file gives to others
   */
  Declaration(SyntaxItem item, PackageUnit unit, Map<String, UsePath> uses) {
    this.item = item;
    this.unit = unit;
    this.uses = uses;
  }

  SyntaxItem item() {
    return item;
  }

  PackageUnit unit() {
    return unit;
  }

  Map<String, UsePath> uses() {
    return uses;
  }

  boolean isWorld() {
    return item.kind() == SyntaxItem.Kind.WORLD;
  }

  ScopeId.InterfaceId interfaceId() {
    return new ScopeId.InterfaceId(unit.name(), item.name().text());
  }

  ScopeId.WorldId worldId() {
    return new ScopeId.WorldId(unit.name(), item.name().text());
  }

  @Override
  public String toString() {
    return item.name().text();
  }
}
