package io.witbindgen.componentize.input;

/** A module of a component, and so its one instance. */
public sealed interface ModuleRef {
  /** The main module. */
  ModuleRef MAIN = new Main();

  Kind kind();

  /** Its name in debug names and imports: {@code main}, or that of the module. */
  String name();

  /** The two kinds. */
  enum Kind {
    MAIN,
    EXTRA
  }

  /** The main module. */
  record Main() implements ModuleRef {
    @Override
    public Kind kind() {
      return Kind.MAIN;
    }

    @Override
    public String name() {
      return "main";
    }
  }

  /** The adapter or library of this name. */
  record Extra(String name) implements ModuleRef {
    @Override
    public Kind kind() {
      return Kind.EXTRA;
    }
  }
}
