package io.witbindgen.componentize.embed;

import io.witbindgen.abi.type.Flattening.Convention;
import io.witbindgen.componentize.world.Item;
import io.witbindgen.wit.model.Direction;
import io.witbindgen.wit.model.ScopeId;
import java.util.Optional;

/** The names of core imports and exports. */
sealed interface CoreNames {
  /** The intrinsics for a module's own resources; the first one is also for imported resources. */
  enum ResourceIntrinsic {
    DROP,
    NEW,
    REP
  }

  /** The two names of a core import. */
  record ImportName(String module, String name) {}

  /**
   * The import of a function.
   *
   * @param unit the interface; empty for the world
   */
  ImportName imported(Optional<Item.InterfaceItem> unit, String function, Convention convention);

  /**
   * The import of an intrinsic for a resource.
   *
   * @param direction whether the resource is imported, or one of the module itself
   */
  ImportName resource(
      Optional<Item.InterfaceItem> unit,
      String resource,
      ResourceIntrinsic intrinsic,
      Direction direction);

  /** The export of a function. */
  String exported(Optional<Item.InterfaceItem> unit, String function, Convention convention);

  /** The export that is called when the results of a function have been read. */
  String postReturn(Optional<Item.InterfaceItem> unit, String function);

  /** The export that is called when a resource is dropped. */
  String destructor(Item.InterfaceItem unit, String resource);

  String memory();

  String realloc();

  String initialize();

  /** The names that bindings generators have used since before there was a standard. */
  record Legacy() implements CoreNames {
    /** The prefix of the module name of intrinsics for exports. */
    static final String EXPORTED = "[export]";

    /** The module name of items that belong to the world itself. */
    static final String ROOT = "$root";

    static final String ASYNC_LOWER = "[async-lower]";
    static final String CALLBACK = "[callback]";

    @Override
    public ImportName imported(
        Optional<Item.InterfaceItem> unit, String function, Convention convention) {
      String prefix = convention == Convention.LOWER_ASYNC ? ASYNC_LOWER : "";
      return new ImportName(module(unit), prefix + function);
    }

    static String module(Optional<Item.InterfaceItem> unit) {
      return unit.map(Item::name).orElse(ROOT);
    }

    @Override
    public ImportName resource(
        Optional<Item.InterfaceItem> unit,
        String resource,
        ResourceIntrinsic intrinsic,
        Direction direction) {
      String mark =
          switch (intrinsic) {
            case DROP -> "[resource-drop]";
            case NEW -> "[resource-new]";
            case REP -> "[resource-rep]";
          };
      return new ImportName(
          (direction == Direction.EXPORT ? EXPORTED : "") + module(unit), mark + resource);
    }

    @Override
    public String exported(
        Optional<Item.InterfaceItem> unit, String function, Convention convention) {
      String prefix =
          switch (convention) {
            case LIFT_ASYNC_CALLBACK -> "[async-lift]";
            case LIFT_ASYNC_STACKFUL -> "[async-lift-stackful]";
            case LOWER, LOWER_ASYNC, LIFT -> "";
          };
      return prefix + unit.map(item -> item.name() + "#").orElse("") + function;
    }

    @Override
    public String postReturn(Optional<Item.InterfaceItem> unit, String function) {
      return "cabi_post_" + exported(unit, function, Convention.LIFT);
    }

    @Override
    public String destructor(Item.InterfaceItem unit, String resource) {
      return unit.name() + "#[dtor]" + resource;
    }

    @Override
    public String memory() {
      return "memory";
    }

    @Override
    public String realloc() {
      return "cabi_realloc";
    }

    @Override
    public String initialize() {
      return "_initialize";
    }
  }

  /** The names of {@code cm32p2} (BuildTargets.md). */
  record Standard() implements CoreNames {
    private static final String PREFIX = "cm32p2";

    private static String canonical(Item.InterfaceItem unit) {
      return unit.isPlain()
          ? unit.name()
          : unit.id().map(ScopeId.InterfaceId::track).orElse(unit.name());
    }

    private static String module(Optional<Item.InterfaceItem> unit, Direction direction) {
      String mark = direction == Direction.EXPORT ? "_ex_" : "";
      return unit.map(item -> PREFIX + "|" + mark + canonical(item)).orElse(PREFIX);
    }

    @Override
    public ImportName imported(
        Optional<Item.InterfaceItem> unit, String function, Convention convention) {
      return new ImportName(module(unit, Direction.IMPORT), function);
    }

    @Override
    public ImportName resource(
        Optional<Item.InterfaceItem> unit,
        String resource,
        ResourceIntrinsic intrinsic,
        Direction direction) {
      String mark =
          switch (intrinsic) {
            case DROP -> "_drop";
            case NEW -> "_new";
            case REP -> "_rep";
          };
      return new ImportName(module(unit, direction), resource + mark);
    }

    @Override
    public String exported(
        Optional<Item.InterfaceItem> unit, String function, Convention convention) {
      return PREFIX + "|" + unit.map(Standard::canonical).orElse("") + "|" + function;
    }

    @Override
    public String postReturn(Optional<Item.InterfaceItem> unit, String function) {
      return exported(unit, function, Convention.LIFT) + "_post";
    }

    @Override
    public String destructor(Item.InterfaceItem unit, String resource) {
      return PREFIX + "|" + canonical(unit) + "|" + resource + "_dtor";
    }

    @Override
    public String memory() {
      return PREFIX + "_memory";
    }

    @Override
    public String realloc() {
      return PREFIX + "_realloc";
    }

    @Override
    public String initialize() {
      return PREFIX + "_initialize";
    }
  }
}
