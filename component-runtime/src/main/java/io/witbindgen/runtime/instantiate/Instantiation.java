package io.witbindgen.runtime.instantiate;

import io.witbindgen.abi.CanonicalOptions;
import io.witbindgen.abi.CoreFunction;
import io.witbindgen.abi.CoreFunctionType;
import io.witbindgen.abi.Flattening;
import io.witbindgen.abi.InstanceState;
import io.witbindgen.abi.LinearMemory;
import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import io.witbindgen.runtime.call.GuestFunction;
import io.witbindgen.runtime.call.HostEntry;
import io.witbindgen.runtime.call.LoweredFunctions;
import io.witbindgen.runtime.engine.CoreExtern;
import io.witbindgen.runtime.engine.CoreExternType;
import io.witbindgen.runtime.engine.CoreImport;
import io.witbindgen.runtime.engine.CoreInstance;
import io.witbindgen.runtime.engine.CoreLimits;
import io.witbindgen.runtime.engine.CoreLinkException;
import io.witbindgen.runtime.engine.CoreModule;
import io.witbindgen.runtime.link.UnlinkableException;
import io.witbindgen.runtime.plan.Item;
import io.witbindgen.runtime.plan.LinkPlan;
import io.witbindgen.runtime.plan.LinkedOptions;
import io.witbindgen.runtime.plan.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Executes a link plan. */
public final class Instantiation {
  private final LinkPlan plan;
  private final HostImports imports;
  private final CoreLimits limits;
  private final long hostBytes;
  private final HostEntry entry = new HostEntry();
  private final List<InstanceState> states = new ArrayList<>();
  private final CoreInstance[] coreInstances;
  private final CoreFunction[] canonicalFunctions;

  private Instantiation(LinkPlan plan, HostImports imports, CoreLimits limits, long hostBytes) {
    this.plan = plan;
    this.imports = imports;
    this.limits = limits;
    this.hostBytes = hostBytes;
    this.coreInstances = new CoreInstance[plan.coreInstances()];
    this.canonicalFunctions = new CoreFunction[plan.canonicalFunctions()];
  }

  /**
   * Instantiates a component.
   *
   * @param imports has every function that the plan imports
   * @param limits for each core instance
   * @param hostBytes the budget of host memory for each call
   * @throws TrapException if a start function traps, or a limit is reached
   */
  public static LiveComponent run(
      LinkPlan plan, HostImports imports, CoreLimits limits, long hostBytes) {
    Instantiation instantiation = new Instantiation(plan, imports, limits, hostBytes);
    for (LinkPlan.Owner owner : plan.instances()) {
      InstanceState parent = owner.parent() < 0 ? null : instantiation.states.get(owner.parent());
      instantiation.states.add(new InstanceState(owner.name(), parent));
    }
    plan.steps().forEach(instantiation::execute);
    return instantiation.exports();
  }

  private void execute(Step step) {
    switch (step.kind()) {
      case INSTANTIATE_MODULE -> {
        Step.InstantiateModule instantiate = (Step.InstantiateModule) step;
        coreInstances[instantiate.coreInstance()] = instantiate(instantiate);
      }
      case LOWER -> {
        Step.Lower lower = (Step.Lower) step;
        canonicalFunctions[lower.canon()] = lower(lower);
      }
      case BUILT_IN -> {
        // Its signature is that of the import it satisfies; see builtIn.
      }
    }
  }

  private CoreInstance instantiate(Step.InstantiateModule step) {
    CoreModule module = plan.modules().get(step.module());
    List<CoreExtern> arguments = new ArrayList<>();
    for (int i = 0; i < step.arguments().size(); i++) {
      arguments.add(argument(step.arguments().get(i), module.imports().get(i)));
    }
    InstanceState state = states.get(step.instance());
    // A start function runs inside the instance; while it does, nothing may enter.
    state.enterFrom(null);
    try {
      return module.instantiate(arguments, limits);
    } catch (CoreLinkException e) {
      throw new UnlinkableException("core instance " + step.coreInstance() + ": " + e.getMessage());
    } finally {
      state.leaveTo(null);
    }
  }

  private CoreExtern argument(Item item, CoreImport wanted) {
    if (item instanceof Item.CoreFunction canonical
        && canonicalFunctions[canonical.canon()] == null) {
      return new CoreExtern.Function(builtIn(canonical, wanted));
    }
    return extern(item);
  }

  private CoreExtern extern(Item item) {
    if (item instanceof Item.CoreExport export) {
      return coreInstances[export.coreInstance()].export(export.name());
    }
    return new CoreExtern.Function(canonicalFunctions[((Item.CoreFunction) item).canon()]);
  }

  /**
   * A built-in that this runtime does not have yet: it can be imported, and traps when it is
   * called.
   */
  private CoreFunction builtIn(Item.CoreFunction item, CoreImport wanted) {
    if (!(wanted.type() instanceof CoreExternType.Function function)) {
      throw new UnlinkableException("import " + wanted + " is given a function");
    }
    String name = name(item);
    return new CoreFunction() {
      @Override
      public CoreFunctionType type() {
        return function.signature();
      }

      @Override
      public long[] call(long... args) {
        throw new TrapException(
            TrapReason.UNSUPPORTED,
            "the guest called `" + name + "`, which this runtime does not support yet");
      }
    };
  }

  private String name(Item.CoreFunction item) {
    return plan.steps().stream()
        .filter(step -> step instanceof Step.BuiltIn builtIn && builtIn.canon() == item.canon())
        .map(step -> ((Step.BuiltIn) step).name())
        .findFirst()
        .orElse("a canonical built-in");
  }

  private CoreFunction lower(Step.Lower lower) {
    if (lower.options().async() || lower.callee().type().async()) {
      throw new UnlinkableException(
          "the component lowers an async function, which this runtime does not support yet");
    }
    CanonicalOptions options = options(lower.options());
    InstanceState caller = states.get(lower.caller());
    if (lower.callee() instanceof Item.ImportedFunction imported) {
      String name =
          imported.instance().map(instance -> instance + "#").orElse("") + imported.name();
      return LoweredFunctions.host(
          name, imported.type(), imports.function(imported), options, caller, hostBytes);
    }
    Item.LiftedFunction lifted = (Item.LiftedFunction) lower.callee();
    String owner = states.get(lifted.instance()).name();
    GuestFunction callee = lift("a function of `" + owner + "`", lifted);
    return LoweredFunctions.guest(callee, options, caller, hostBytes);
  }

  private GuestFunction lift(String name, Item.LiftedFunction lifted) {
    if (lifted.options().async() || lifted.type().async()) {
      throw new UnlinkableException(
          "`" + name + "` is async, which this runtime does not support yet");
    }
    CoreFunction callee = function(lifted.callee());
    CoreFunctionType expected =
        Flattening.flattenFunction(lifted.type(), Flattening.Convention.LIFT);
    if (!callee.type().equals(expected)) {
      throw new UnlinkableException(
          "`"
              + name
              + "` is lifted from a core function of type "
              + callee.type()
              + ", not "
              + expected);
    }
    return new GuestFunction(
        name,
        lifted.type(),
        callee,
        options(lifted.options()),
        states.get(lifted.instance()),
        entry,
        hostBytes);
  }

  private CanonicalOptions options(LinkedOptions options) {
    return new CanonicalOptions(
        options.stringEncoding(),
        options.memory().map(this::memory).orElse(null),
        options.realloc().map(this::function).orElse(null),
        options.postReturn().map(this::function).orElse(null));
  }

  private LinearMemory memory(Item item) {
    if (extern(item) instanceof CoreExtern.Memory memory) {
      return memory.memory();
    }
    throw new UnlinkableException("a canonical definition's `memory` is no memory");
  }

  private CoreFunction function(Item item) {
    if (extern(item) instanceof CoreExtern.Function function) {
      return function.function();
    }
    throw new UnlinkableException("a canonical definition's function is no function");
  }

  private LiveComponent exports() {
    Map<String, GuestFunction> functions = new LinkedHashMap<>();
    Map<String, Map<String, GuestFunction>> instances = new LinkedHashMap<>();
    plan.exports()
        .forEach(
            (name, item) -> {
              if (item instanceof Item.LiftedFunction lifted) {
                functions.put(name, lift(name, lifted));
              } else if (item instanceof Item.Instance instance) {
                instances.put(name, functions(name, instance));
              }
            });
    return new LiveComponent(
        Collections.unmodifiableMap(functions), Collections.unmodifiableMap(instances), entry);
  }

  private Map<String, GuestFunction> functions(String instanceName, Item.Instance instance) {
    Map<String, GuestFunction> functions = new LinkedHashMap<>();
    instance
        .exports()
        .forEach(
            (name, item) -> {
              if (item instanceof Item.LiftedFunction lifted) {
                functions.put(name, lift(instanceName + "#" + name, lifted));
              }
            });
    return Collections.unmodifiableMap(functions);
  }
}
