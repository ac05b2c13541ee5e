package io.witbindgen.componentize.library;

import io.witbindgen.component.model.Slice;
import java.util.List;

/** A core module, with the world it was made for in its custom sections, and its part. */
public sealed interface ModuleSource {
  Kind kind();

  /** The module, whole. */
  Slice bytes();

  /** The three parts a module can have. */
  enum Kind {
    MAIN,
    ADAPTER,
    LIBRARY
  }

  /** The main module, of which there is one. It has the memory, or imports it. */
  record Main(Slice bytes) implements ModuleSource {
    @Override
    public Kind kind() {
      return Kind.MAIN;
    }
  }

  /**
   * A module that offers, to the main module, functions under its name; what is not needed of it is
   * removed.
   */
  record Adapter(String name, Slice bytes) implements ModuleSource {
    @Override
    public Kind kind() {
      return Kind.ADAPTER;
    }
  }

  /**
   * A module that shares memory with the main module.
   *
   * @param arguments what it is instantiated with
   */
  record Library(String name, Slice bytes, List<LibraryArgument> arguments)
      implements ModuleSource {
    public Library {
      arguments = List.copyOf(arguments);
    }

    @Override
    public Kind kind() {
      return Kind.LIBRARY;
    }
  }
}
