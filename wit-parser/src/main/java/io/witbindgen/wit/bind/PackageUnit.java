package io.witbindgen.wit.bind;

import io.witbindgen.wit.model.PackageName;
import io.witbindgen.wit.syntax.UsePath;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A package before it is resolved: its declarations by name. */
public final class PackageUnit {
  private final PackageName name;
  private final Optional<String> docs;
  private final Map<String, Declaration> declarations;
  private final Map<UsePath, Map<String, UsePath>> topLevelUses;

  /**
   * Makes a package.
   *
   * @param declarations its interfaces and worlds by name, in the order of the text
   * @param topLevelUses the paths of all top-level uses, each with the names that its file gives
   */
  PackageUnit(
      PackageName name,
      Optional<String> docs,
      Map<String, Declaration> declarations,
      Map<UsePath, Map<String, UsePath>> topLevelUses) {
    this.name = name;
    this.docs = docs;
    this.declarations = Collections.unmodifiableMap(new LinkedHashMap<>(declarations));
    this.topLevelUses = Collections.unmodifiableMap(new LinkedHashMap<>(topLevelUses));
  }

  /** The package's name. */
  public PackageName name() {
    return name;
  }

  /** The package's documentation. */
  public Optional<String> docs() {
    return docs;
  }

  /** The paths of all top-level uses, each with the names that its file gives. */
  Map<UsePath, Map<String, UsePath>> topLevelUses() {
    return topLevelUses;
  }

  Optional<Declaration> declaration(String declared) {
    return Optional.ofNullable(declarations.get(declared));
  }

  /** The package's interfaces and worlds, in the order of the text. */
  public Collection<Declaration> declarations() {
    return declarations.values();
  }
}
