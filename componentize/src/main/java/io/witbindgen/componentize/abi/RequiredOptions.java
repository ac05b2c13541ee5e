package io.witbindgen.componentize.abi;

import io.witbindgen.abi.type.Flattening;
import io.witbindgen.abi.type.Flattening.Convention;
import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.Type;
import io.witbindgen.witabi.ValueTypes;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The options that a lift, a lowering or a built-in cannot do without. */
public record RequiredOptions(Set<Option> options) {
  /** What can be demanded. */
  public enum Option {
    MEMORY,
    REALLOC,
    STRING_ENCODING,
    ASYNC
  }

  /** None. */
  public static final RequiredOptions NONE = new RequiredOptions(Set.of());

  /** Copies the set. */
  public RequiredOptions {
    options = Set.copyOf(options);
  }

  /** These options. */
  public static RequiredOptions of(Option first, Option... more) {
    return new RequiredOptions(EnumSet.of(first, more));
  }

  /** Those of the lowering of an import. */
  public static RequiredOptions ofImport(Convention convention, Function.FunctionType function) {
    return ofImport(convention, new ValueTypes().of(function));
  }

  private static RequiredOptions ofImport(Convention convention, FunctionType function) {
    Set<Option> options = EnumSet.noneOf(Option.class);
    // The parameters are lifted, the result is lowered.
    lift(options, function.paramTypes());
    lower(options, function.result().stream().toList());
    if (Flattening.paramsInMemory(function, convention)
        || Flattening.resultInMemory(function, convention)) {
      options.add(Option.MEMORY);
    }
    if (convention.isAsync()) {
      options.add(Option.ASYNC);
    }
    return new RequiredOptions(options);
  }

  /** Those of the lifting of an export. */
  public static RequiredOptions ofExport(Convention convention, Function.FunctionType function) {
    FunctionType type = new ValueTypes().of(function);
    Set<Option> options = EnumSet.noneOf(Option.class);
    lower(options, type.paramTypes());
    lift(options, type.result().stream().toList());
    if (Flattening.paramsInMemory(type, convention)) {
      options.add(Option.REALLOC);
      options.add(Option.MEMORY);
    }
    if (Flattening.resultInMemory(type, convention)) {
      options.add(Option.MEMORY);
    }
    if (convention.isAsync()) {
      options.add(Option.ASYNC);
      options.addAll(ofTaskReturn(function).options);
    }
    return new RequiredOptions(options);
  }

  /** Those of the {@code task.return} of an export. */
  public static RequiredOptions ofTaskReturn(Function.FunctionType function) {
    Set<Option> options = EnumSet.noneOf(Option.class);
    options.addAll(ofImport(Convention.LOWER, function).options);
    options.remove(Option.REALLOC);
    return new RequiredOptions(options);
  }

  /**
   * Those of a read from a stream or future: the content is lowered like a result.
   *
   * @param content the type of what comes through it, if anything
   */
  public static RequiredOptions ofRead(Convention convention, Optional<Type> content) {
    Optional<ValueType> result = content.map(new ValueTypes()::of);
    return ofCopy(convention, new FunctionType(false, List.of(), result));
  }

  /**
   * Those of a write to a stream or future: the content is lifted like a parameter.
   *
   * @param content the type of what goes through it, if anything
   */
  public static RequiredOptions ofWrite(Convention convention, Optional<Type> content) {
    List<FunctionType.Parameter> params =
        content.map(new ValueTypes()::of).map(type -> FunctionType.param("content", type)).stream()
            .toList();
    return ofCopy(convention, new FunctionType(false, params, Optional.empty()));
  }

  /** A copy has a buffer in memory whatever it copies. */
  private static RequiredOptions ofCopy(Convention convention, FunctionType function) {
    Set<Option> options = EnumSet.of(Option.MEMORY);
    options.addAll(ofImport(convention, function).options);
    return new RequiredOptions(options);
  }

  /** What goes into a core module needs space there. */
  private static void lower(Set<Option> options, List<ValueType> types) {
    lift(options, types);
    if (types.stream().anyMatch(ValueType::hasPointers)) {
      options.add(Option.REALLOC);
    }
  }

  private static void lift(Set<Option> options, List<ValueType> types) {
    if (types.stream().anyMatch(ValueType::hasPointers)) {
      options.add(Option.MEMORY);
    }
    if (types.stream().anyMatch(ValueType::hasStrings)) {
      options.add(Option.STRING_ENCODING);
    }
  }

  /** Whether an option is among them. */
  public boolean contains(Option option) {
    return options.contains(option);
  }

  /** Whether a memory must be there, for values or for what allocates in it. */
  public boolean needsMemory() {
    return contains(Option.MEMORY) || contains(Option.REALLOC);
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return options.isEmpty();
  }
}
