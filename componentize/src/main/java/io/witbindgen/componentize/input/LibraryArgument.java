package io.witbindgen.componentize.input;

import io.witbindgen.basics.Kinds;
import io.witbindgen.component.core.CoreExternType;
import java.util.List;

/** The argument of a library for its imports of one module name. */
public sealed interface LibraryArgument {
  default Kind kind() {
    return Kind.KINDS.of(this);
  }

  /** The module name of the imports. */
  String name();

  /** The two kinds. */
  enum Kind {
    INSTANCE(Instance.class),
    ITEMS(Items.class);

    private static final Kinds<Kind> KINDS = Kinds.of(values(), kind -> kind.type);
    private final Class<? extends LibraryArgument> type;

    Kind(Class<? extends LibraryArgument> type) {
      this.type = type;
    }
  }

  /** The instance of a module that comes before the library. */
  record Instance(String name, ModuleRef module) implements LibraryArgument {}

  /**
   * Single items. Imports of the name that are not among them are satisfied as those of a main
   * module are, by the world or by intrinsics.
   */
  record Items(String name, List<LinkedItem> items) implements LibraryArgument {
    public Items {
      items = List.copyOf(items);
    }
  }

  /**
   * One export of another module.
   *
   * @param alias the name of the import
   * @param module the module that exports it, which comes before the library
   * @param export the name of the export
   */
  record LinkedItem(String alias, CoreExternType.Kind kind, ModuleRef module, String export) {}
}
