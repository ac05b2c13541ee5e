package io.witbindgen.benchmarks;

import io.witbindgen.component.encode.ComponentBuilder;
import io.witbindgen.component.model.AliasTarget;
import io.witbindgen.component.model.CanonDefinition;
import io.witbindgen.component.model.CanonOptions;
import io.witbindgen.component.model.CoreInstanceExpression;
import io.witbindgen.component.model.ExternName;
import io.witbindgen.component.model.LabelledType;
import io.witbindgen.component.model.PrimitiveType;
import io.witbindgen.component.model.Sort;
import io.witbindgen.component.model.SortIndex;
import io.witbindgen.component.model.TypeDefinition;
import io.witbindgen.component.model.ValueTypeRef;
import java.util.List;
import java.util.Optional;

/**
 * A component with {@code next: func(x: u32) -> u32} and {@code spin: func()}, which never returns.
 */
final class CallGuest {
  /**
   * {@code (func (export "next") (param i32) (result i32) …)} and {@code (func (export "spin") …)}.
   */
  private static final byte[] CORE = {
    0, 'a', 's', 'm', 1, 0, 0, 0, 1, 9, 2, 0x60, 1, 0x7f, 1, 0x7f, 0x60, 0, 0, 3, 3, 2, 0, 1, 7, 15,
    2, 4, 'n', 'e', 'x', 't', 0, 0, 4, 's', 'p', 'i', 'n', 0, 1, 10, 17, 2, 7, 0, 0x20, 0, 0x41, 1,
    0x6a, 0x0b, 7, 0, 0x03, 0x40, 0x0c, 0, 0x0b, 0x0b
  };

  private CallGuest() {}

  static byte[] bytes() {
    ComponentBuilder component = new ComponentBuilder();
    int module = component.coreModule(CORE);
    int instance =
        component.coreInstance(new CoreInstanceExpression.Instantiate(module, List.of()));
    ValueTypeRef u32 = new ValueTypeRef.Primitive(PrimitiveType.U32);
    List<LabelledType> params = List.of(new LabelledType("x", u32));
    export(
        component, instance, "next", new TypeDefinition.Function(false, params, Optional.of(u32)));
    export(
        component,
        instance,
        "spin",
        new TypeDefinition.Function(false, List.of(), Optional.empty()));
    return component.build();
  }

  private static void export(
      ComponentBuilder component, int instance, String name, TypeDefinition.Function type) {
    int core = component.alias(new AliasTarget.CoreExport(Sort.CORE_FUNC, instance, name));
    int lifted =
        component.canon(new CanonDefinition.Lift(core, CanonOptions.NONE, component.type(type)));
    component.export(new ExternName(name), new SortIndex(Sort.FUNC, lifted), Optional.empty());
  }
}
