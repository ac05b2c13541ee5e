package io.witbindgen.runtime;

import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.component.encode.ComponentBuilder;
import io.witbindgen.component.model.AliasTarget;
import io.witbindgen.component.model.CanonDefinition;
import io.witbindgen.component.model.CanonOption;
import io.witbindgen.component.model.CanonOptions;
import io.witbindgen.component.model.CoreInstanceExpression;
import io.witbindgen.component.model.DefinedValueType;
import io.witbindgen.component.model.ExternName;
import io.witbindgen.component.model.ExternType;
import io.witbindgen.component.model.LabelledType;
import io.witbindgen.component.model.PrimitiveType;
import io.witbindgen.component.model.Sort;
import io.witbindgen.component.model.SortIndex;
import io.witbindgen.component.model.TypeDefinition;
import io.witbindgen.component.model.ValueTypeRef;
import io.witbindgen.test.Resources;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Components with a function {@code echo-N: func(x: list<T>) -> list<T>} for each of some types:
 * one that answers itself, and one that asks the functions of the same names that it imports.
 */
final class EchoComponents {
  private final ComponentBuilder component = new ComponentBuilder();
  private final boolean imports;
  private final List<CanonOption> options = new ArrayList<>();
  private final int memoryInstance;
  private int named;

  private EchoComponents(StringEncoding encoding, boolean imports) {
    this.imports = imports;
    this.memoryInstance = instantiate(component.coreModule(guest("echo")), List.of());
    int memory = component.alias(core(Sort.CORE_MEMORY, memoryInstance, "memory"));
    int realloc = component.alias(core(Sort.CORE_FUNC, memoryInstance, "realloc"));
    options.add(new CanonOption.Encoding(encoding));
    options.add(new CanonOption.Indexed(CanonOption.Kind.MEMORY, memory));
    options.add(new CanonOption.Indexed(CanonOption.Kind.REALLOC, realloc));
  }

  /** The component that answers by itself. */
  static byte[] answering(StringEncoding encoding, List<ValueType> types) {
    EchoComponents made = new EchoComponents(encoding, false);
    int echo = made.component.alias(core(Sort.CORE_FUNC, made.memoryInstance, "echo"));
    for (int i = 0; i < types.size(); i++) {
      made.export(i, echo, made.functionType(types.get(i)));
    }
    return made.component.build();
  }

  /** The component that asks another one. */
  static byte[] asking(StringEncoding encoding, List<ValueType> types) {
    EchoComponents made = new EchoComponents(encoding, true);
    int forward = made.component.coreModule(guest("forward"));
    for (int i = 0; i < types.size(); i++) {
      made.forward(i, forward, made.functionType(types.get(i)));
    }
    return made.component.build();
  }

  private void forward(int number, int module, int type) {
    int imported =
        component.importOf(new ExternName("echo-" + number), new ExternType.Function(type));
    int lowered = component.canon(new CanonDefinition.Lower(imported, new CanonOptions(options)));
    int other =
        component.coreInstance(
            new CoreInstanceExpression.InlineExports(
                List.of(
                    new CoreInstanceExpression.Export(
                        "echo", new SortIndex(Sort.CORE_FUNC, lowered)))));
    int asking = instantiate(module, List.of(new CoreInstanceExpression.Argument("other", other)));
    export(number, component.alias(core(Sort.CORE_FUNC, asking, "echo")), type);
  }

  private void export(int number, int core, int type) {
    List<CanonOption> all = new ArrayList<>(options);
    int postReturn = component.alias(core(Sort.CORE_FUNC, memoryInstance, "post-return"));
    all.add(new CanonOption.Indexed(CanonOption.Kind.POST_RETURN, postReturn));
    int lifted = component.canon(new CanonDefinition.Lift(core, new CanonOptions(all), type));
    component.export(
        new ExternName("echo-" + number), new SortIndex(Sort.FUNC, lifted), Optional.empty());
  }

  private int functionType(ValueType element) {
    ValueTypeRef list = reference(ValueType.list(element));
    return component.type(
        new TypeDefinition.Function(
            false, List.of(new LabelledType("x", list)), Optional.of(list)));
  }

  private ValueTypeRef reference(ValueType type) {
    return switch (type.kind()) {
      case BOOL, S8, U8, S16, U16, S32, U32, S64, U64, F32, F64, CHAR, STRING ->
          new ValueTypeRef.Primitive(PrimitiveType.valueOf(type.kind().name()));
      case LIST ->
          defined(new DefinedValueType.ListOf(reference(((ValueType.ListType) type).element())));
      case FIXED_LIST -> {
        ValueType.FixedListType list = (ValueType.FixedListType) type;
        yield defined(new DefinedValueType.FixedListOf(reference(list.element()), list.length()));
      }
      case MAP -> {
        ValueType.MapType map = (ValueType.MapType) type;
        yield defined(new DefinedValueType.MapOf(reference(map.key()), reference(map.value())));
      }
      case TUPLE ->
          defined(
              new DefinedValueType.TupleOf(
                  ((ValueType.TupleType) type).types().stream().map(this::reference).toList()));
      case OPTION ->
          defined(new DefinedValueType.OptionOf(reference(((ValueType.OptionType) type).some())));
      case RESULT -> {
        ValueType.ResultType result = (ValueType.ResultType) type;
        yield defined(
            new DefinedValueType.ResultOf(
                result.ok().map(this::reference), result.error().map(this::reference)));
      }
      case RECORD ->
          named(
              new DefinedValueType.RecordOf(
                  ((ValueType.RecordType) type)
                      .fields().stream()
                          .map(f -> new LabelledType(f.name(), reference(f.type())))
                          .toList()));
      case VARIANT ->
          named(
              new DefinedValueType.VariantOf(
                  ((ValueType.VariantType) type)
                      .cases().stream()
                          .map(
                              c ->
                                  new DefinedValueType.Case(
                                      c.name(), c.type().map(this::reference)))
                          .toList()));
      case ENUM -> named(new DefinedValueType.EnumOf(((ValueType.EnumType) type).labels()));
      case FLAGS -> named(new DefinedValueType.FlagsOf(((ValueType.FlagsType) type).labels()));
      case ERROR_CONTEXT, OWN, BORROW, STREAM, FUTURE -> throw new IllegalArgumentException();
    };
  }

  private ValueTypeRef defined(DefinedValueType type) {
    return new ValueTypeRef.Index(component.type(new TypeDefinition.Value(type)));
  }

  /** Types with labels must have names outside before a function may mention them. */
  private ValueTypeRef named(DefinedValueType type) {
    int defined = component.type(new TypeDefinition.Value(type));
    ExternName name = new ExternName("t" + named++);
    int index =
        imports
            ? component.importOf(name, new ExternType.TypeEqual(defined))
            : component.export(name, new SortIndex(Sort.TYPE, defined), Optional.empty());
    return new ValueTypeRef.Index(index);
  }

  private int instantiate(int module, List<CoreInstanceExpression.Argument> arguments) {
    return component.coreInstance(new CoreInstanceExpression.Instantiate(module, arguments));
  }

  private static AliasTarget core(Sort sort, int instance, String name) {
    return new AliasTarget.CoreExport(sort, instance, name);
  }

  private static byte[] guest(String name) {
    return Resources.bytes(EchoComponents.class, "/guests/" + name + ".wasm");
  }
}
