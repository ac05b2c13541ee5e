package io.witbindgen.wit.model;

import java.util.List;
import java.util.Optional;

/**
 * A package. Two are equal when their names are.
 *
 * @param name its name and version
 * @param docs the text of the documentation comments on the package line
 * @param interfaces its interfaces, each after those it uses
 * @param worlds its worlds, each after those it includes
 */
public record WitPackage(
    PackageName name, Optional<String> docs, List<Interface> interfaces, List<World> worlds) {
  /** Copies the lists. */
  public WitPackage {
    interfaces = List.copyOf(interfaces);
    worlds = List.copyOf(worlds);
  }

  /** The interface of the given name. */
  public Optional<Interface> interfaceNamed(String name) {
    return interfaces.stream().filter(found -> found.name().equals(name)).findFirst();
  }

  /** The world of the given name. */
  public Optional<World> worldNamed(String name) {
    return worlds.stream().filter(found -> found.name().equals(name)).findFirst();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WitPackage that && name.equals(that.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name.toString();
  }
}
