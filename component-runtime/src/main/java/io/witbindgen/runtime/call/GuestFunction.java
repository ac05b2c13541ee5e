package io.witbindgen.runtime.call;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.core.CoreFunction;
import io.witbindgen.abi.core.LinearMemory;
import io.witbindgen.abi.state.ExportedResources;
import io.witbindgen.abi.state.HandleCheck;
import io.witbindgen.abi.state.InstanceState;
import io.witbindgen.abi.state.Task;
import io.witbindgen.abi.transfer.CanonicalOptions;
import io.witbindgen.abi.transfer.DynamicCheck;
import io.witbindgen.abi.transfer.FlatLifting;
import io.witbindgen.abi.transfer.FlatLowering;
import io.witbindgen.abi.transfer.LiftLowerContext;
import io.witbindgen.abi.type.Flattening;
import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.runtime.limit.HostEntry;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function that a component exports, usually a lifted function of the guest (spec section "canon
 * lift"). Calls can come from any thread; they wait until no other thread is inside the component.
 */
public final class GuestFunction {
  private final String name;
  private final FunctionType type;
  private final Callee callee;
  private final @Nullable PassedOnFunction passedOn;
  private final HostEntry entry;
  private final long hostBytes;
  private final ExportedResources resources;

  /**
   * The called side.
   *
   * @param function the core function, whose signature is the flattened type
   * @param options how its values are represented
   * @param instance the component instance that it belongs to
   */
  record Callee(CoreFunction function, CanonicalOptions options, InstanceState instance) {}

  /**
   * A lifted function.
   *
   * @param name its name in messages
   * @param callee the core function behind it, whose signature is the flattened type
   * @param instance the component instance that it belongs to
   * @param entry the host's entry point to the root instance
   * @param hostBytes the budget of host memory for each call
   */
  public GuestFunction(
      String name,
      FunctionType type,
      CoreFunction callee,
      CanonicalOptions options,
      InstanceState instance,
      HostEntry entry,
      long hostBytes) {
    this.resources = new ExportedResources();
    this.name = name;
    this.type = type;
    this.callee = new Callee(callee, options, instance);
    this.passedOn = null;
    this.entry = entry;
    this.hostBytes = hostBytes;
  }

  /** A function of the host that a component exports as it was imported. */
  public GuestFunction(PassedOnFunction function) {
    this.resources = new ExportedResources();
    this.name = function.name();
    this.type = function.type();
    this.callee = function.callee();
    this.passedOn = function;
    this.entry = function.entry();
    this.hostBytes = function.hostBytes();
  }

  private GuestFunction(GuestFunction other, ExportedResources resources) {
    this.name = other.name;
    this.type = other.type;
    this.callee = other.callee;
    this.passedOn = other.passedOn;
    this.entry = other.entry;
    this.hostBytes = other.hostBytes;
    this.resources = resources;
  }

  /** The same function, for generated bindings whose exported resources are these. */
  public GuestFunction with(ExportedResources typed) {
    return new GuestFunction(this, typed);
  }

  /** Starts a check of the resources among a call's arguments. */
  public HandleCheck handleCheck() {
    return new HandleCheck(resources);
  }

  public String name() {
    return name;
  }

  public FunctionType type() {
    return type;
  }

  /**
   * Starts a call from the host: waits until no other thread is inside the component, and enters
   * it. The caller lowers the arguments, {@linkplain GuestCall#call calls}, lifts the results, and
   * {@linkplain GuestCall#finish finishes}.
   *
   * @throws IllegalStateException if the instance is closed
   * @throws io.witbindgen.abi.TrapException if the instance cannot be entered: this thread is
   *     inside it already, or it trapped before
   */
  public GuestCall start() {
    return enter(null, true, hostBytes);
  }

  /**
   * Calls the function with values of the dynamic mapping.
   *
   * @return the result; null if the function has none
   * @throws io.witbindgen.abi.value.InvalidValueException if an argument does not fit its type; the
   *     guest is not entered
   * @throws io.witbindgen.abi.TrapException if the guest traps
   */
  public @Nullable Object call(@Nullable Object... arguments) {
    DynamicCheck.arguments(name, type, Arrays.asList(arguments));
    try (GuestCall call = start()) {
      return call(call, List.of(arguments));
    } catch (TrapException e) {
      throw e.during(name);
    }
  }

  /**
   * Starts a call from another component instance.
   *
   * @throws IllegalStateException if the caller belongs to another root instance and this one is
   *     closed
   * @throws io.witbindgen.abi.TrapException if the instance cannot be entered from there
   */
  GuestCall start(InstanceState caller) {
    boolean otherRoot = caller.root() != instance().root();
    return enter(caller, otherRoot, budget(callee.options(), hostBytes));
  }

  /**
   * How many bytes a call between components can copy: values that do not overlap are never larger
   * than the memory that they lie in.
   */
  static long budget(CanonicalOptions options, long hostBytes) {
    LinearMemory memory = options.memory();
    return memory == null ? hostBytes : hostBytes + memory.byteSize();
  }

  private GuestCall enter(@Nullable InstanceState caller, boolean lock, long bytes) {
    if (lock) {
      entry.lock();
    }
    Callee target = passedOn == null ? callee : passedOn.callee();
    Task task = new Task(resources);
    boolean entered = false;
    try {
      target.instance().enterFrom(caller, task);
      entered = true;
    } finally {
      if (lock && !entered) {
        entry.unlock();
      }
    }
    LiftLowerContext context =
        new LiftLowerContext(target.options(), target.instance(), bytes, task);
    return new GuestCall(this, target.function(), context, task, caller, lock ? entry : null);
  }

  /** The component instance that the function belongs to. */
  InstanceState instance() {
    return callee.instance();
  }

  /** Calls the function, whose instance has been entered, with values that fit their types. */
  @Nullable Object call(GuestCall call, List<Object> arguments) {
    LiftLowerContext cx = call.context();
    long[] flat =
        FlatLowering.lowerValues(cx, Flattening.MAX_FLAT_PARAMS, arguments, type.paramTypes());
    long[] results = call.call(flat);
    List<ValueType> resultTypes = type.result().stream().toList();
    List<Object> lifted =
        FlatLifting.liftValues(cx, Flattening.MAX_FLAT_RESULTS, results, resultTypes);
    call.finish();
    return lifted.isEmpty() ? null : lifted.get(0);
  }

  @Override
  public String toString() {
    return name + ": " + type;
  }
}
