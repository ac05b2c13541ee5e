package io.witbindgen.runtime.instantiate;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import io.witbindgen.abi.core.CoreFunction;
import io.witbindgen.abi.core.CoreFunctionType;
import io.witbindgen.abi.core.LinearMemory;
import io.witbindgen.abi.state.InstanceState;
import io.witbindgen.abi.state.ResourceDefinition;
import io.witbindgen.abi.transfer.CanonicalOptions;
import io.witbindgen.abi.type.Flattening;
import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ResourceType;
import io.witbindgen.runtime.call.GuestFunction;
import io.witbindgen.runtime.call.HostEntry;
import io.witbindgen.runtime.call.InstanceLimits;
import io.witbindgen.runtime.call.LoweredFunctions;
import io.witbindgen.runtime.call.ResourceDestructor;
import io.witbindgen.runtime.call.ResourceFunctions;
import io.witbindgen.runtime.call.TaskFunctions;
import io.witbindgen.runtime.engine.CoreBudget;
import io.witbindgen.runtime.engine.CoreExtern;
import io.witbindgen.runtime.engine.CoreExternType;
import io.witbindgen.runtime.engine.CoreImport;
import io.witbindgen.runtime.engine.CoreInstance;
import io.witbindgen.runtime.engine.CoreLinkException;
import io.witbindgen.runtime.engine.CoreModule;
import io.witbindgen.runtime.link.UnlinkableException;
import io.witbindgen.runtime.plan.Item;
import io.witbindgen.runtime.plan.LinkPlan;
import io.witbindgen.runtime.plan.LinkedOptions;
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
   * @throws UnlinkableException naming everything that is missing or of another type
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
      return new LiveComponent(exports, instantiation.entry);
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
        canonicalFunctions[lower.canon()] = lower(lower);
      }
      case RESOURCE_BUILT_IN -> {
        Step.ResourceBuiltIn builtIn = (Step.ResourceBuiltIn) step;
        canonicalFunctions[builtIn.canon()] = resourceBuiltIn(builtIn);
      }
      case TASK_BUILT_IN -> {
        Step.TaskBuiltIn builtIn = (Step.TaskBuiltIn) step;
        InstanceState instance = states.get(builtIn.instance());
        canonicalFunctions[builtIn.canon()] = TaskFunctions.of(builtIn.builtIn(), instance);
      }
      case BUILT_IN -> {
        // Its signature is that of the import it satisfies; see builtIn.
      }
    }
  }

  private CoreInstance instantiate(Step.InstantiateModule step) {
    CoreModule module = step.module();
    List<CoreExtern> arguments = new ArrayList<>();
    for (int i = 0; i < step.arguments().size(); i++) {
      arguments.add(argument(step.arguments().get(i), module.imports().get(i)));
    }
    InstanceState state = states.get(step.instance());
    // A start function runs inside the instance; while it does, nothing may enter.
    state.enterFrom(null);
    try {
      return module.instantiate(arguments, budget);
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
    CoreFunction made = canonicalFunctions[((Item.CoreFunction) item).canon()];
    if (made == null) {
      throw new UnlinkableException(
          "the component uses `"
              + builtIn((Item.CoreFunction) item).name()
              + "` in a canonical definition, which this runtime does not support yet");
    }
    return new CoreExtern.Function(made);
  }

  private void defineResource(Step.DefineResource step) {
    String name = plan.resourceNames().getOrDefault(step.type(), step.type().name());
    InstanceState implementer = states.get(step.instance());
    CoreFunction destructor = step.destructor().map(this::function).orElse(null);
    ResourceDestructor drop = new ResourceDestructor(name, destructor, implementer, entry);
    resources.put(step.type(), ResourceDefinition.guest(name, implementer, drop));
  }

  private CoreFunction resourceBuiltIn(Step.ResourceBuiltIn step) {
    InstanceState instance = states.get(step.instance());
    ResourceType type = live(step.type());
    return switch (step.builtIn()) {
      case RESOURCE_NEW -> ResourceFunctions.create(instance, type);
      case RESOURCE_REP -> ResourceFunctions.representation(instance, type);
      case RESOURCE_DROP -> ResourceFunctions.drop(instance, type, entry);
      default -> throw new AssertionError(step.builtIn());
    };
  }

  private ResourceType live(ResourceType planned) {
    ResourceType live = resources.get(planned);
    if (live == null) {
      throw new IllegalStateException("not made yet: the resource type " + planned);
    }
    return live;
  }

  /**
   * A built-in that this runtime does not have yet: it can be imported, and traps when it is
   * called.
   */
  private CoreFunction builtIn(Item.CoreFunction item, CoreImport wanted) {
    if (!(wanted.type() instanceof CoreExternType.Function function)) {
      throw new UnlinkableException("import " + wanted + " is given a function");
    }
    Step.BuiltIn builtIn = builtIn(item);
    InstanceState instance = states.get(builtIn.instance());
    return new CoreFunction() {
      @Override
      public CoreFunctionType type() {
        return function.signature();
      }

      @Override
      public long[] call(long... args) {
        instance.requireMayLeave();
        throw new TrapException(
            TrapReason.UNSUPPORTED,
            "the guest called `" + builtIn.name() + "`, which this runtime does not support yet");
      }
    };
  }

  private Step.BuiltIn builtIn(Item.CoreFunction item) {
    return plan.steps().stream()
        .filter(Step.BuiltIn.class::isInstance)
        .map(Step.BuiltIn.class::cast)
        .filter(step -> step.canon() == item.canon())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no built-in is number " + item.canon()));
  }

  private CoreFunction lower(Step.Lower lower) {
    if (lower.options().async() || lower.callee().type().async()) {
      throw new UnlinkableException(
          "the component lowers an async function, which this runtime does not support yet");
    }
    LoweredFunctions.Caller caller =
        new LoweredFunctions.Caller(
            options(lower.options()), states.get(lower.caller()), limits.hostBytesPerCall(), entry);
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

  private LiveItem.Instance instance(String path, Map<String, Item> exports) {
    Map<String, LiveItem> items = new LinkedHashMap<>();
    exports.forEach((name, item) -> items.put(name, export(path, name, item)));
    return new LiveItem.Instance(items);
  }

  private LiveItem export(String path, String name, Item item) {
    return switch (item.kind()) {
      case FUNCTION ->
          item instanceof Item.LiftedFunction lifted
              ? new LiveItem.OfGuest(lift(path.isEmpty() ? name : path + "#" + name, lifted))
              : imports.function((Item.ImportedFunction) item);
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
