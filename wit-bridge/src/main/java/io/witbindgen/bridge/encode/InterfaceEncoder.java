package io.witbindgen.bridge.encode;

import io.witbindgen.component.encode.DeclaratorBuilder;
import io.witbindgen.component.model.ExternName;
import io.witbindgen.component.model.ExternType;
import io.witbindgen.component.model.TypeDefinition;
import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.Interface;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Interfaces as instance types, and as the component types of a package. */
final class InterfaceEncoder {
  private InterfaceEncoder() {}

  /**
   * The component type that defines an interface: it imports what the interface uses, types only.
   *
   * @param live the interface, after all those it needs
   */
  static TypeDefinition.Component definition(List<Interface> live) {
    OuterScope outer = new OuterScope();
    int last = live.size() - 1;
    for (Interface used : live.subList(0, last)) {
      DeclaratorBuilder types = new DeclaratorBuilder();
      types(used, types, outer);
      outer.importInstance(new ExternName(used.id().toString()), types, used.id());
    }
    Interface defined = live.get(last);
    outer.exportInstance(
        new ExternName(defined.id().toString()), instance(defined, outer), defined.id());
    return outer.declarators().componentType();
  }

  /** Everything that an instance of an interface exports. */
  static DeclaratorBuilder instance(Interface unit, OuterScope outer) {
    DeclaratorBuilder declarators = new DeclaratorBuilder();
    TypeEncoder types = types(unit, declarators, outer);
    for (Function function : functions(unit)) {
      int type = types.encode(function.type());
      declarators.export(
          ExternNames.of(function.plainName(), function.metadata()), new ExternType.Function(type));
    }
    return declarators;
  }

  private static TypeEncoder types(Interface unit, DeclaratorBuilder into, OuterScope outer) {
    TypeEncoder types = TypeEncoder.ofInterface(unit.id(), into, outer);
    unit.types().forEach(types::encode);
    return types;
  }

  /** The functions of resources first, because in text they are written in their resource. */
  private static List<Function> functions(Interface unit) {
    Map<io.witbindgen.wit.model.TypeDefinition, Integer> places = new HashMap<>();
    unit.types().forEach(type -> places.put(type, places.size()));
    return unit.functions().stream()
        .sorted(
            Comparator.comparingInt(
                f -> f.resource().map(r -> places.getOrDefault(r, 0)).orElse(places.size())))
        .toList();
  }
}
