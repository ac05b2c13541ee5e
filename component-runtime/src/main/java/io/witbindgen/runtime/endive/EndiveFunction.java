package io.witbindgen.runtime.endive;

import io.witbindgen.abi.core.CoreFunction;
import io.witbindgen.abi.core.CoreFunctionType;
import run.endive.runtime.CallResult;
import run.endive.runtime.Instance;
import run.endive.runtime.Machine;
import run.endive.runtime.WasmFunctionHandle;

/**
 * A function of an instance: called by the host as a {@link CoreFunction}, and by another instance
 * through the machine directly, without translation of values or exceptions in between.
 */
final class EndiveFunction implements CoreFunction, WasmFunctionHandle {
  private static final long[] NONE = {};

  private final Instance instance;
  private final Machine machine;
  private final int index;
  private final CoreFunctionType type;
  private final EndiveModule module;
  private final Bits params;
  private final Bits results;
  private final boolean callableByHost;

  EndiveFunction(Instance instance, int index, EndiveModule module) {
    this.instance = instance;
    this.machine = instance.getMachine();
    this.index = index;
    this.module = module;
    this.type = Signatures.function(instance.type(instance.functionType(index)));
    this.params = new Bits(type.params());
    this.results = new Bits(type.results());
    this.callableByHost = Bits.areNumbers(type.params()) && Bits.areNumbers(type.results());
  }

  @Override
  public CoreFunctionType type() {
    return type;
  }

  /** The instance that defines the function. */
  Instance instance() {
    return instance;
  }

  /** The function's index in that instance. */
  int index() {
    return index;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the number of arguments is wrong, or the signature has
   *     types that do not fit into a {@code long}
   */
  @Override
  public long[] call(long... args) {
    checkCallable(args.length);
    try {
      return finish(machine.call(index, args));
    } catch (RuntimeException | StackOverflowError e) {
      throw Traps.translate(e, module.stack());
    }
  }

  @Override
  public long[] apply(Instance caller, long... args) {
    return machine.call(index, args);
  }

  @Override
  public CallResult applyWithRefs(Instance caller, long[] args, Object[] references) {
    return machine.callWithRefs(index, args, references);
  }

  private void checkCallable(int arguments) {
    if (arguments != params.count()) {
      throw new IllegalArgumentException(
          "%s takes %s, not %d arguments".formatted(module.names().name(index), type, arguments));
    }
    if (!callableByHost) {
      throw new IllegalArgumentException(
          "%s has type %s, which only core code can call"
              .formatted(module.names().name(index), type));
    }
  }

  private long[] finish(long[] values) {
    if (results.count() == 0) {
      return NONE;
    }
    results.normalise(values);
    return values;
  }
}
