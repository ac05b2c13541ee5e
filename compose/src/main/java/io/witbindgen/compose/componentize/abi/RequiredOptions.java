package io.witbindgen.compose.componentize.abi;

import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.component.model.CanonOption;
import io.witbindgen.compose.CompositionException;
import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.Type;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The options that a lift, a lowering or a built-in cannot do without. */
public final class RequiredOptions {
  /** What can be demanded. */
  public enum Option {
    MEMORY,
    REALLOC,
    STRING_ENCODING,
    ASYNC
  }

  /** None. */
  public static final RequiredOptions NONE = new RequiredOptions(Set.of());

  private final Set<Option> options;

  private RequiredOptions(Set<Option> options) {
    this.options = options;
  }

  /** These options. */
  public static RequiredOptions of(Option first, Option... more) {
    return new RequiredOptions(EnumSet.of(first, more));
  }

  /** Those of the lowering of an import. */
  public static RequiredOptions ofImport(Abi abi, Function.FunctionType function) {
    CoreSignature signature = CoreSignature.of(abi, function);
    Set<Option> options = EnumSet.noneOf(Option.class);
    // The parameters are lifted, the result is lowered.
    lift(options, parameters(function));
    lower(options, result(function));
    if (signature.indirectParams() || signature.indirectResult()) {
      options.add(Option.MEMORY);
    }
    if (abi == Abi.IMPORT_ASYNC) {
      options.add(Option.ASYNC);
    }
    return new RequiredOptions(options);
  }

  /** Those of the lifting of an export. */
  public static RequiredOptions ofExport(Abi abi, Function.FunctionType function) {
    CoreSignature signature = CoreSignature.of(abi, function);
    Set<Option> options = EnumSet.noneOf(Option.class);
    lower(options, parameters(function));
    lift(options, result(function));
    if (signature.indirectParams()) {
      options.add(Option.REALLOC);
    }
    if (signature.indirectParams() || signature.indirectResult()) {
      options.add(Option.MEMORY);
    }
    if (abi.isAsync()) {
      options.add(Option.ASYNC);
      options.addAll(ofTaskReturn(function).options);
    }
    return new RequiredOptions(options);
  }

  /** Those of the {@code task.return} of an export. */
  public static RequiredOptions ofTaskReturn(Function.FunctionType function) {
    Set<Option> options = EnumSet.noneOf(Option.class);
    options.addAll(ofImport(Abi.IMPORT, function).options);
    options.remove(Option.REALLOC);
    return new RequiredOptions(options);
  }

  /** The core signature of the {@code task.return} of an export. */
  public static CoreSignature signatureOfTaskReturn(Function.FunctionType function) {
    return CoreSignature.of(Abi.IMPORT, taking(function.result()));
  }

  /**
   * Those of reading from, or writing to, a stream or future.
   *
   * @param payload what goes through it, if anything
   */
  public static RequiredOptions ofCopy(Optional<Type> payload, boolean isRead, boolean async) {
    Function.FunctionType function =
        isRead ? new Function.FunctionType(false, List.of(), payload) : taking(payload);
    Set<Option> options = EnumSet.of(Option.MEMORY);
    options.addAll(ofImport(async ? Abi.IMPORT_ASYNC : Abi.IMPORT, function).options);
    return new RequiredOptions(options);
  }

  private static Function.FunctionType taking(Optional<Type> type) {
    List<Function.Parameter> parameters =
        type.map(t -> List.of(new Function.Parameter("a", t))).orElse(List.of());
    return new Function.FunctionType(false, parameters, Optional.empty());
  }

  private static List<Type> parameters(Function.FunctionType function) {
    return function.parameters().stream().map(Function.Parameter::type).toList();
  }

  private static List<Type> result(Function.FunctionType function) {
    return function.result().map(List::of).orElse(List.of());
  }

  /** What goes into a core module needs space there. */
  private static void lower(Set<Option> options, List<Type> types) {
    lift(options, types);
    TypeContents contents = TypeContents.of(types);
    if (contents.hasStrings() || contents.hasPointers()) {
      options.add(Option.REALLOC);
    }
  }

  private static void lift(Set<Option> options, List<Type> types) {
    TypeContents contents = TypeContents.of(types);
    if (contents.hasStrings() || contents.hasPointers()) {
      options.add(Option.MEMORY);
    }
    if (contents.hasStrings()) {
      options.add(Option.STRING_ENCODING);
    }
  }

  /** Whether an option is among them. */
  public boolean contains(Option option) {
    return options.contains(option);
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return options.isEmpty();
  }

  /**
   * The options as they are written.
   *
   * @param memory the core memory, if there is one
   * @param realloc the core function that allocates, if there is one
   * @throws CompositionException if one of them is needed and not there
   */
  public List<CanonOption> written(
      StringEncoding encoding, OptionalInt memory, OptionalInt realloc) {
    List<CanonOption> written = new ArrayList<>();
    if (contains(Option.MEMORY)) {
      int index =
          memory.orElseThrow(
              () -> new CompositionException("the module does not export a memory named `memory`"));
      written.add(new CanonOption.Indexed(CanonOption.Kind.MEMORY, index));
    }
    if (contains(Option.REALLOC)) {
      int index =
          realloc.orElseThrow(
              () ->
                  new CompositionException(
                      "the module does not export a function named `cabi_realloc`"));
      written.add(new CanonOption.Indexed(CanonOption.Kind.REALLOC, index));
    }
    if (contains(Option.STRING_ENCODING)) {
      written.add(new CanonOption.Encoding(encoding));
    }
    if (contains(Option.ASYNC)) {
      written.add(new CanonOption.Async());
    }
    return written;
  }
}
