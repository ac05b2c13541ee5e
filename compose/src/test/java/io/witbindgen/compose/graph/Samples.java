package io.witbindgen.compose.graph;

import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.component.encode.ComponentBuilder;
import io.witbindgen.component.encode.DeclaratorBuilder;
import io.witbindgen.component.model.AliasTarget;
import io.witbindgen.component.model.DefinedValueType;
import io.witbindgen.component.model.ExternName;
import io.witbindgen.component.model.ExternType;
import io.witbindgen.component.model.InstanceExpression;
import io.witbindgen.component.model.LabelledType;
import io.witbindgen.component.model.PrimitiveType;
import io.witbindgen.component.model.Sort;
import io.witbindgen.component.model.SortIndex;
import io.witbindgen.component.model.TypeDefinition;
import io.witbindgen.component.model.ValueTypeRef;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Small components without code. */
public final class Samples {
  private static final String TYPES = "a:b/types";
  private static final String API = "a:b/api";

  private Samples() {}

  static ComponentPackage of(String name, byte[] bytes) {
    return ComponentPackage.decode(name, Optional.empty(), bytes);
  }

  /** Implements {@code a:b/types}, which has a resource {@code x}. */
  public static byte[] types() {
    ComponentBuilder component = new ComponentBuilder();
    int resource =
        component.type(new TypeDefinition.Resource(CoreValueType.Numeric.I32, OptionalInt.empty()));
    int instance =
        component.instance(
            new InstanceExpression.InlineExports(
                List.of(
                    new InstanceExpression.Export(
                        new ExternName("x"), new SortIndex(Sort.TYPE, resource)))));
    export(component, TYPES, instance);
    return component.build();
  }

  private static void export(ComponentBuilder component, String name, int instance) {
    component.export(
        new ExternName(name), new SortIndex(Sort.INSTANCE, instance), Optional.empty());
  }

  /** Imports {@code a:b/types} and {@code a:b/api}, a function that returns {@code x}. */
  public static byte[] user() {
    ComponentBuilder component = new ComponentBuilder();
    importApi(component);
    return component.build();
  }

  /** Imports {@code a:b/types}, and its {@code x} under another name. */
  public static byte[] namer() {
    ComponentBuilder component = new ComponentBuilder();
    DeclaratorBuilder types = new DeclaratorBuilder();
    types.export(new ExternName("x"), new ExternType.SubResource());
    int typesType = component.type(types.instanceType());
    int instance = component.importOf(new ExternName(TYPES), new ExternType.Instance(typesType));
    int x = component.alias(new AliasTarget.Export(Sort.TYPE, instance, "x"));
    component.importOf(new ExternName("mine"), new ExternType.TypeEqual(x));
    return component.build();
  }

  /** The same, and exports {@code a:b/api} again. */
  public static byte[] passer() {
    ComponentBuilder component = new ComponentBuilder();
    export(component, API, importApi(component));
    return component.build();
  }

  private static int importApi(ComponentBuilder component) {
    DeclaratorBuilder types = new DeclaratorBuilder();
    types.export(new ExternName("x"), new ExternType.SubResource());
    int typesType = component.type(types.instanceType());
    int instance = component.importOf(new ExternName(TYPES), new ExternType.Instance(typesType));
    int x = component.alias(new AliasTarget.Export(Sort.TYPE, instance, "x"));
    DeclaratorBuilder api = new DeclaratorBuilder();
    int named = api.export(new ExternName("x"), new ExternType.TypeEqual(api.outerType(1, x)));
    int own = api.type(new TypeDefinition.Value(new DefinedValueType.Own(named)));
    int function =
        api.type(
            new TypeDefinition.Function(
                false, List.of(), Optional.of(new ValueTypeRef.Index(own))));
    api.export(new ExternName("make"), new ExternType.Function(function));
    int apiType = component.type(api.instanceType());
    return component.importOf(new ExternName(API), new ExternType.Instance(apiType));
  }

  /** Imports an instance with functions {@code f(a: …)}, one each name, and exports it again. */
  public static byte[] relay(
      String imported, String exported, PrimitiveType type, String... names) {
    ComponentBuilder component = new ComponentBuilder();
    DeclaratorBuilder instance = new DeclaratorBuilder();
    for (String name : names) {
      int record =
          instance.type(
              new TypeDefinition.Value(
                  new DefinedValueType.RecordOf(
                      List.of(new LabelledType("x", new ValueTypeRef.Primitive(type))))));
      int point = instance.export(new ExternName("p-" + name), new ExternType.TypeEqual(record));
      int list =
          instance.type(
              new TypeDefinition.Value(new DefinedValueType.ListOf(new ValueTypeRef.Index(point))));
      int function =
          instance.type(
              new TypeDefinition.Function(
                  false,
                  List.of(new LabelledType("a", new ValueTypeRef.Index(list))),
                  Optional.empty()));
      instance.export(new ExternName(name), new ExternType.Function(function));
    }
    int index =
        component.importOf(
            new ExternName(imported),
            new ExternType.Instance(component.type(instance.instanceType())));
    export(component, exported, index);
    return component.build();
  }

  /** Imports an empty instance for each name. */
  public static byte[] several(String... names) {
    ComponentBuilder component = new ComponentBuilder();
    for (String name : names) {
      int type = component.type(new DeclaratorBuilder().instanceType());
      component.importOf(new ExternName(name), new ExternType.Instance(type));
    }
    return component.build();
  }
}
