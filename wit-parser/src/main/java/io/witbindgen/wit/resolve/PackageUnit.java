package io.witbindgen.wit.resolve;

import io.witbindgen.wit.model.PackageName;
import io.witbindgen.wit.syntax.UsePath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A package before it is resolved: its declarations by name. */
final class PackageUnit {
  private final PackageName name;
  private final Optional<String> docs;
  private final Map<String, Declaration> declarations = new LinkedHashMap<>();
  private final Map<UsePath, Map<String, UsePath>> topLevelUses = new LinkedHashMap<>();

  PackageUnit(PackageName name, Optional<String> docs) {
    this.name = name;
    this.docs = docs;
  }

  PackageName name() {
    return name;
  }

  Optional<String> docs() {
    return docs;
  }

  /** Adds a declaration unless its name is taken. */
  void declare(Declaration declaration) {
    declarations.putIfAbsent(declaration.item().name().text(), declaration);
  }

  /** Adds a top-level use together with all those of its file. */
  void addUse(UsePath path, Map<String, UsePath> ofFile) {
    topLevelUses.put(path, ofFile);
  }

  /** The paths of all top-level uses, each with the names that its file gives. */
  Map<UsePath, Map<String, UsePath>> topLevelUses() {
    return topLevelUses;
  }

  Optional<Declaration> declaration(String declared) {
    return Optional.ofNullable(declarations.get(declared));
  }

  List<Declaration> declarations() {
    return List.copyOf(declarations.values());
  }

  @Override
  public String toString() {
    return name.toString();
  }
}
