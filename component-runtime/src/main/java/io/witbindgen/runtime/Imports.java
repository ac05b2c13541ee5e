package io.witbindgen.runtime;

import io.witbindgen.abi.FunctionType;
import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import io.witbindgen.abi.TypeMismatch;
import io.witbindgen.runtime.call.HostFunction;
import io.witbindgen.runtime.link.UnlinkableException;
import io.witbindgen.runtime.link.VersionedName;
import io.witbindgen.runtime.plan.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the host offers to a component: functions, by themselves and in instances. Immutable. */
public final class Imports {
  private static final HostFunction TRAP =
      (cx, flat) -> {
        throw new TrapException(TrapReason.HOST_FAILED, "the host does not provide this function");
      };

  private final HostInstance root;
  private final Map<String, HostInstance> instances;

  private Imports(HostInstance root, Map<String, HostInstance> instances) {
    this.root = root;
    this.instances = instances;
  }

  /** Nothing. */
  public static Imports none() {
    return builder().build();
  }

  /** Functions that trap when they are called, for everything that a component imports. */
  public static Imports trapping(Component component) {
    Builder imports = builder();
    component
        .imports()
        .forEach(
            (name, type) -> {
              if (type instanceof ExternType.Function function) {
                imports.function(name, function.type(), TRAP);
              } else if (type instanceof ExternType.Instance instance) {
                imports.instance(name, trapping(instance));
              }
            });
    return imports.build();
  }

  private static HostInstance trapping(ExternType.Instance instance) {
    HostInstance.Builder trapping = HostInstance.builder();
    instance
        .exports()
        .forEach(
            (name, type) -> {
              if (type instanceof ExternType.Function function) {
                trapping.function(name, function.type(), TRAP);
              }
            });
    return trapping.build();
  }

  /** Starts with nothing. */
  public static Builder builder() {
    return new Builder();
  }

  /** Refuses if anything that is imported is not there or of another type. */
  void requireAll(Map<String, Item> wanted) {
    List<String> problems = new ArrayList<>();
    wanted.forEach((name, item) -> problems(Optional.empty(), name, item, problems));
    if (!problems.isEmpty()) {
      throw new UnlinkableException(
          "the host does not provide what the component imports:", problems);
    }
  }

  /** The implementation of an imported function, after {@link #requireAll}. */
  HostFunction function(Item.ImportedFunction wanted) {
    return find(wanted)
        .orElseThrow(() -> new IllegalStateException("not checked: " + wanted.name()))
        .implementation();
  }

  private void problems(Optional<String> path, String name, Item item, List<String> problems) {
    if (item instanceof Item.Instance instance) {
      String longer = path.map(p -> p + "/" + name).orElse(name);
      instance
          .exports()
          .forEach((member, part) -> problems(Optional.of(longer), member, part, problems));
    } else if (item instanceof Item.ImportedFunction function) {
      String what =
          function
                  .instance()
                  .map(i -> "import `" + i + "`: function `")
                  .orElse("import: function `")
              + name
              + "`: ";
      Optional<HostInstance.Function> found = find(function);
      if (found.isEmpty()) {
        problems.add(what + "expected " + function.type() + ", found nothing");
      } else {
        TypeMismatch.between(function.type(), found.get().type())
            .ifPresent(m -> problems.add(what + m));
      }
    }
  }

  private Optional<HostInstance.Function> find(Item.ImportedFunction wanted) {
    Optional<HostInstance> from =
        wanted.instance().isEmpty()
            ? Optional.of(root)
            : VersionedName.find(wanted.instance().get(), instances.keySet()).map(instances::get);
    return from.map(instance -> instance.functions().get(wanted.name()));
  }

  /** Collects what the host offers. */
  public static final class Builder {
    private final HostInstance.Builder root = HostInstance.builder();
    private final Map<String, HostInstance> instances = new LinkedHashMap<>();

    private Builder() {}

    /** Adds a function that is imported by itself. */
    public Builder function(String name, FunctionType type, HostFunction implementation) {
      root.function(name, type, implementation);
      return this;
    }

    /** Adds an instance, under a name such as {@code my:component/logger@1.0.0}. */
    public Builder instance(String name, HostInstance instance) {
      instances.put(name, instance);
      return this;
    }

    /** The imports. */
    public Imports build() {
      return new Imports(root.build(), Map.copyOf(instances));
    }
  }
}
