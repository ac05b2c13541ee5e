package io.witbindgen.componentize.library;

import io.witbindgen.component.core.CoreExternType;
import java.util.List;

/** What a library is given for the imports of one module name. */
public sealed interface LibraryArgument {
  Kind kind();

  /** The module name of the imports. */
  String name();

  /** The two kinds. */
  enum Kind {
    INSTANCE,
    ITEMS
  }

  /** The instance of a module that stands in front of the library. */
  record Instance(String name, ModuleRef module) implements LibraryArgument {
    @Override
    public Kind kind() {
      return Kind.INSTANCE;
    }
  }

  /**
   * Single items. Imports of the name that are not among them are satisfied as those of a main
   * module are, by the world or by intrinsics.
   */
  record Items(String name, List<Item> items) implements LibraryArgument {
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public Kind kind() {
      return Kind.ITEMS;
    }
  }

  /**
   * One export of another module.
   *
   * @param alias the name that it is imported by
   * @param module the module that exports it, which stands in front of the library
   * @param export the name that it is exported by
   */
  record Item(String alias, CoreExternType.Kind kind, ModuleRef module, String export) {}
}
