package io.witbindgen.runtime.instantiate;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.core.CoreFunction;
import io.witbindgen.abi.core.CoreFunctionType;
import io.witbindgen.abi.core.LinearMemory;
import io.witbindgen.abi.state.InstanceState;
import io.witbindgen.abi.state.ResourceDefinition;
import io.witbindgen.abi.state.Task;
import io.witbindgen.abi.transfer.CanonicalOptions;
import io.witbindgen.abi.type.Flattening;
import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ResourceType;
import io.witbindgen.component.model.CanonDefinition;
import io.witbindgen.runtime.builtin.BackpressureBuiltIns;
import io.witbindgen.runtime.builtin.ContextBuiltIns;
import io.witbindgen.runtime.builtin.ResourceBuiltIns;
import io.witbindgen.runtime.builtin.UnsupportedBuiltIns;
import io.witbindgen.runtime.call.ExplainedFunction;
import io.witbindgen.runtime.call.GuestFunction;
import io.witbindgen.runtime.call.LoweredFunctions;
import io.witbindgen.runtime.call.ResourceDestructor;
import io.witbindgen.runtime.engine.CoreBudget;
import io.witbindgen.runtime.engine.CoreExtern;
import io.witbindgen.runtime.engine.CoreInstance;
import io.witbindgen.runtime.engine.CoreLinkException;
import io.witbindgen.runtime.engine.PreparedModule;
import io.witbindgen.runtime.limit.HostEntry;
import io.witbindgen.runtime.limit.InstanceLimits;
import io.witbindgen.runtime.link.UnlinkableException;
import io.witbindgen.runtime.plan.Item;
import io.witbindgen.runtime.plan.LinkPlan;
import io.witbindgen.runtime.plan.LinkedOptions;
import io.witbindgen.runtime.plan.ResourceSubstitution;
import io.witbindgen.runtime.plan.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Executes a link plan. */
public final class Instantiation {
  private final LinkPlan plan;
  private final ImportBinding imports;
  private final InstanceLimits limits;
  private final CoreBudget budget;
  private final HostEntry entry;
  private final List<InstanceState> states = new ArrayList<>();
  private final Map<ResourceType, ResourceType> resources = new HashMap<>();
  private final ResourceSubstitution types = new ResourceSubstitution(resources);
  private final CoreInstance[] coreInstances;
  private final CoreFunction[] canonicalFunctions;

  private Instantiation(LinkPlan plan, ImportBinding imports, InstanceLimits limits) {
    this.plan = plan;
    this.imports = imports;
    this.limits = limits;
    this.budget = new CoreBudget(limits.core());
    this.entry = new HostEntry(() -> states.forEach(InstanceState::releaseHostResources), limits);
    this.coreInstances = new CoreInstance[plan.coreInstances()];
    this.canonicalFunctions = new CoreFunction[plan.canonicalFunctions()];
    this.resources.putAll(imports.resources());
  }

  /**
   * Instantiates a component.
   *
   * @param offered what the host offers for the imports, by name
   * @throws UnlinkableException naming every import that is missing or has the wrong type
   * @throws TrapException if a start function traps, or a limit is reached
   */
  public static LiveComponent run(
      LinkPlan plan, Map<String, LiveItem> offered, InstanceLimits limits) {
    int instances = plan.instances().size() + plan.coreInstances();
    if (instances > limits.instances()) {
      throw new UnlinkableException(
          "the component makes "
              + instances
              + " instances; "
              + limits.instances()
              + " are the most");
    }
    ImportBinding imports = ImportBinding.bind(plan.imports(), offered);
    Instantiation instantiation = new Instantiation(plan, imports, limits);
    for (LinkPlan.Owner owner : plan.instances()) {
      InstanceState parent = owner.parent() < 0 ? null : instantiation.states.get(owner.parent());
      instantiation.states.add(new InstanceState(owner.name(), parent, limits.handles()));
    }
    boolean done = false;
    try {
      LiveItem.Instance exports = instantiation.entry.inside(instantiation::execute);
      done = true;
      InstanceUse use = new InstanceUse(instantiation.budget, instantiation.states);
      return new LiveComponent(exports, instantiation.entry, use);
    } finally {
      if (!done) {
        instantiation.entry.close();
      }
    }
  }

  private LiveItem.Instance execute() {
    plan.steps().forEach(this::execute);
    return instance("", plan.exports());
  }

  private void execute(Step step) {
    switch (step.kind()) {
      case INSTANTIATE_MODULE -> {
        Step.InstantiateModule instantiate = (Step.InstantiateModule) step;
        coreInstances[instantiate.coreInstance()] = instantiate(instantiate);
      }
      case DEFINE_RESOURCE -> defineResource((Step.DefineResource) step);
      case LOWER -> {
        Step.Lower lower = (Step.Lower) step;
        add(lower.slot(), lower(lower));
      }
      case RESOURCE_BUILT_IN -> {
        Step.ResourceBuiltIn builtIn = (Step.ResourceBuiltIn) step;
        add(builtIn.slot(), resourceBuiltIn(builtIn));
      }
      case CONTEXT_BUILT_IN -> {
        Step.ContextBuiltIn builtIn = (Step.ContextBuiltIn) step;
        add(builtIn.slot(), contextBuiltIn(builtIn));
      }
      case BACKPRESSURE_BUILT_IN -> {
        Step.BackpressureBuiltIn builtIn = (Step.BackpressureBuiltIn) step;
        add(builtIn.slot(), backpressureBuiltIn(builtIn));
      }
      case UNSUPPORTED_BUILT_IN -> {
        Step.UnsupportedBuiltIn builtIn = (Step.UnsupportedBuiltIn) step;
        CoreFunctionType signature = builtIn.slot().signature();
        InstanceState instance = state(builtIn.slot());
        add(builtIn.slot(), UnsupportedBuiltIns.of(signature, instance, builtIn.builtIn()));
      }
    }
  }

  private void add(Step.CanonSlot slot, CoreFunction function) {
    canonicalFunctions[slot.number()] = function;
  }

  private InstanceState state(Step.CanonSlot slot) {
    return states.get(slot.instance());
  }

  private CoreInstance instantiate(Step.InstantiateModule step) {
    PreparedModule module = step.module();
    List<CoreExtern> arguments = new ArrayList<>();
    for (Item argument : step.arguments()) {
      arguments.add(extern(argument));
    }
    InstanceState state = states.get(step.instance());
    // A start function runs inside the instance; until it returns, nothing else may enter.
    state.enterFrom(null, new Task());
    try {
      return module.instantiate(arguments, budget);
    } catch (CoreLinkException e) {
      throw new UnlinkableException("core instance " + step.coreInstance() + ": " + e.getMessage());
    } finally {
      state.leaveTo(null);
    }
  }

  private CoreExtern extern(Item item) {
    if (item instanceof Item.CoreExport export) {
      return coreInstances[export.coreInstance()].export(export.name());
    }
    return new CoreExtern.Function(canonicalFunctions[((Item.CoreFunction) item).canon()]);
  }

  private void defineResource(Step.DefineResource step) {
    String name = plan.resourceNames().getOrDefault(step.type(), step.type().name());
    InstanceState implementer = states.get(step.instance());
    CoreFunction destructor = step.destructor().map(this::function).orElse(null);
    ResourceDestructor drop = new ResourceDestructor(name, destructor, implementer, entry);
    resources.put(step.type(), ResourceDefinition.guest(name, implementer, drop));
  }

  private CoreFunction resourceBuiltIn(Step.ResourceBuiltIn step) {
    CoreFunctionType signature = step.slot().signature();
    InstanceState instance = state(step.slot());
    ResourceType type = live(step.type());
    return switch (step.builtIn()) {
      case RESOURCE_NEW -> ResourceBuiltIns.create(signature, instance, type);
      case RESOURCE_REP -> ResourceBuiltIns.representation(signature, instance, type);
      case RESOURCE_DROP -> ResourceBuiltIns.drop(signature, instance, type, entry);
      default -> throw new AssertionError(step.builtIn());
    };
  }

  private CoreFunction contextBuiltIn(Step.ContextBuiltIn step) {
    CoreFunctionType signature = step.slot().signature();
    InstanceState instance = state(step.slot());
    int slot = step.builtIn().slot();
    return step.builtIn().kind() == CanonDefinition.Kind.CONTEXT_GET
        ? ContextBuiltIns.get(signature, instance, slot)
        : ContextBuiltIns.set(signature, instance, slot);
  }

  private CoreFunction backpressureBuiltIn(Step.BackpressureBuiltIn step) {
    CoreFunctionType signature = step.slot().signature();
    InstanceState instance = state(step.slot());
    return step.builtIn() == CanonDefinition.Kind.BACKPRESSURE_INC
        ? BackpressureBuiltIns.increment(signature, instance)
        : BackpressureBuiltIns.decrement(signature, instance);
  }

  private ResourceType live(ResourceType planned) {
    ResourceType live = resources.get(planned);
    if (live == null) {
      throw new IllegalStateException("not made yet: the resource type " + planned);
    }
    return live;
  }

  private CoreFunction lower(Step.Lower lower) {
    if (lower.options().async() || lower.callee().type().async()) {
      throw new UnlinkableException(
          "the component lowers an async function, which this runtime does not support yet");
    }
    LoweredFunctions.Caller caller =
        new LoweredFunctions.Caller(
            options(lower.options()), state(lower.slot()), limits.hostBytesPerCall(), entry);
    if (lower.callee() instanceof Item.LiftedFunction lifted) {
      String owner = states.get(lifted.instance()).name();
      return LoweredFunctions.guest(lift("`" + owner + "`." + lifted.name(), lifted), caller);
    }
    Item.ImportedFunction imported = (Item.ImportedFunction) lower.callee();
    LiveItem given = imports.function(imported);
    if (given instanceof LiveItem.OfGuest guest) {
      return LoweredFunctions.guest(guest.function(), caller);
    }
    LiveItem.OfHost host = (LiveItem.OfHost) given;
    return LoweredFunctions.host(imported.name(), host.type(), host.implementation(), caller);
  }

  private GuestFunction lift(String name, Item.LiftedFunction lifted) {
    if (lifted.options().async() || lifted.type().async()) {
      throw new UnlinkableException(
          "`" + name + "` is async, which this runtime does not support yet");
    }
    CoreFunction callee = function(lifted.callee());
    FunctionType type = types.of(lifted.type());
    CoreFunctionType expected = Flattening.flattenFunction(type, Flattening.Convention.LIFT);
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
        type,
        callee,
        options(lifted.options()),
        states.get(lifted.instance()),
        entry,
        limits.hostBytesPerCall());
  }

  private CanonicalOptions options(LinkedOptions options) {
    return new CanonicalOptions(
        options.stringEncoding(),
        options.memory().map(this::memory).orElse(null),
        options.realloc().map(this::explained).orElse(null),
        options.postReturn().map(this::explained).orElse(null));
  }

  private CoreFunction explained(Item item) {
    return new ExplainedFunction(function(item), entry);
  }

  private LinearMemory memory(Item item) {
    if (extern(item) instanceof CoreExtern.Memory memory) {
      return memory.memory();
    }
    throw new UnlinkableException("a canonical definition's `memory` is not a memory");
  }

  private CoreFunction function(Item item) {
    if (extern(item) instanceof CoreExtern.Function function) {
      return function.function();
    }
    throw new UnlinkableException("a canonical definition's function is not a function");
  }

  private LiveItem.Instance instance(String path, Map<String, Item> exports) {
    Map<String, LiveItem> items = new LinkedHashMap<>();
    exports.forEach((name, item) -> items.put(name, export(path, name, item)));
    return new LiveItem.Instance(items);
  }

  /** An import that is exported again. */
  private LiveItem passedOn(Item.ImportedFunction item) {
    LiveItem given = imports.function(item);
    return given instanceof LiveItem.OfHost host
        ? new LiveItem.OfHost(host.type(), host.implementation(), item.name())
        : given;
  }

  private LiveItem export(String path, String name, Item item) {
    return switch (item.kind()) {
      case FUNCTION ->
          item instanceof Item.LiftedFunction lifted
              ? new LiveItem.OfGuest(lift(path.isEmpty() ? name : path + "#" + name, lifted))
              : passedOn((Item.ImportedFunction) item);
      case INSTANCE ->
          instance(path.isEmpty() ? name : path + "/" + name, ((Item.Instance) item).exports());
      case TYPE ->
          item instanceof Item.TypeOfResource resource
              ? new LiveItem.Resource(live(resource.type()))
              : new LiveItem.Type();
      case CORE_MODULE -> new LiveItem.Module((Item.CoreModule) item);
      case COMPONENT -> new LiveItem.OfComponent((Item.Component) item);
      case CORE_TYPE, CORE_INSTANCE, CORE_EXPORT, CORE_FUNCTION ->
          throw new IllegalStateException("no component export is a " + item.kind());
    };
  }
}
