package io.witbindgen.componentize.input;

import io.witbindgen.basics.Kinds;
import io.witbindgen.component.model.Slice;
import java.util.List;

/**
 * A core module with the world it was made for in its custom sections, and its part in the
 * component.
 */
public sealed interface ModuleSource {
  default Kind kind() {
    return Kind.KINDS.of(this);
  }

  /** The module, whole. */
  Slice bytes();

  /** The three parts a module can have. */
  enum Kind {
    MAIN(Main.class),
    ADAPTER(Adapter.class),
    LIBRARY(Library.class);

    private static final Kinds<Kind> KINDS = Kinds.of(values(), kind -> kind.type);
    private final Class<? extends ModuleSource> type;

    Kind(Class<? extends ModuleSource> type) {
      this.type = type;
    }
  }

  /** The main module, of which there is one. It has the memory, or imports it. */
  record Main(Slice bytes) implements ModuleSource {}

  /**
   * A module that provides functions for the main module under its name; the parts of it that are
   * not needed are removed.
   */
  record Adapter(String name, Slice bytes) implements ModuleSource {}

  /**
   * A module that shares memory with the main module.
   *
   * @param arguments the arguments of its instantiation
   */
  record Library(String name, Slice bytes, List<LibraryArgument> arguments)
      implements ModuleSource {
    public Library {
      arguments = List.copyOf(arguments);
    }
  }
}
