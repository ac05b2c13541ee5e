package io.witbindgen.wit.resolve;

import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.PackageName;
import io.witbindgen.wit.model.World;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All interfaces and worlds by their packages, each after those of the same package it depends on.
 *
 * @param interfaces the interfaces of the packages that have some
 * @param worlds the worlds of the packages that have some
 */
record ResolvedScopes(
    Map<PackageName, List<Interface>> interfaces, Map<PackageName, List<World>> worlds) {
  /** Copies the maps. */
  ResolvedScopes {
    interfaces = Map.copyOf(interfaces);
    worlds = Map.copyOf(worlds);
  }

  static ResolvedScopes of(List<Interface> interfaces, List<World> worlds) {
    return new ResolvedScopes(
        interfaces.stream().collect(Collectors.groupingBy(each -> each.id().packageName())),
        worlds.stream().collect(Collectors.groupingBy(each -> each.id().packageName())));
  }

  List<Interface> interfacesOf(PackageName owner) {
    return interfaces.getOrDefault(owner, List.of());
  }

  List<World> worldsOf(PackageName owner) {
    return worlds.getOrDefault(owner, List.of());
  }
}
