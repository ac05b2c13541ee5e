package io.witbindgen.componentize.abi;

import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a core function looks like that stands for a WIT function (CanonicalABI.md, {@code
 * flatten_functype}).
 *
 * @param indirectParams whether the parameters are in memory
 * @param indirectResult whether the result is in memory
 */
public record CoreSignature(
    List<CoreValueType> params,
    List<CoreValueType> results,
    boolean indirectParams,
    boolean indirectResult) {
  private static final int MAX_FLAT_PARAMS = 16;
  private static final int MAX_FLAT_ASYNC_PARAMS = 4;
  private static final int MAX_FLAT_RESULTS = 1;
  private static final CoreValueType I32 = CoreValueType.Numeric.I32;

  public CoreSignature {
    params = List.copyOf(params);
    results = List.copyOf(results);
  }

  /** A signature that stands for no WIT function. */
  public static CoreSignature of(List<CoreValueType> params, List<CoreValueType> results) {
    return new CoreSignature(params, results, false, false);
  }

  /** The signature of a WIT function. */
  public static CoreSignature of(Abi abi, Function.FunctionType function) {
    int limit = abi == Abi.IMPORT_ASYNC ? MAX_FLAT_ASYNC_PARAMS : MAX_FLAT_PARAMS;
    List<Type> types = function.parameters().stream().map(Function.Parameter::type).toList();
    Optional<List<CoreValueType>> flat = FlatTypes.of(types, limit);
    List<CoreValueType> params = new ArrayList<>(flat.orElse(List.of(I32)));
    Optional<Type> result = function.result();
    List<CoreValueType> results =
        switch (abi) {
          case IMPORT, EXPORT -> List.of();
          case IMPORT_ASYNC, EXPORT_ASYNC -> List.of(I32);
          case EXPORT_ASYNC_STACKFUL -> List.of();
        };
    boolean indirectResult = false;
    if (abi == Abi.IMPORT_ASYNC) {
      indirectResult = result.isPresent();
    } else if (!abi.isAsync()) {
      Optional<List<CoreValueType>> direct =
          FlatTypes.of(result.map(List::of).orElse(List.of()), MAX_FLAT_RESULTS);
      indirectResult = direct.isEmpty();
      results = direct.orElse(abi == Abi.EXPORT ? List.of(I32) : List.of());
    }
    if (indirectResult && !abi.isExport()) {
      params.add(I32);
    }
    return new CoreSignature(params, results, flat.isEmpty(), indirectResult);
  }

  /** The signature of the function that is called once the results of this one were read. */
  public CoreSignature postReturn() {
    return of(results, List.of());
  }

  /** As a core type. */
  public CompositeType.Function type() {
    return new CompositeType.Function(false, params, results);
  }
}
