package io.witbindgen.runtime.binding;

import io.witbindgen.abi.FunctionType;
import io.witbindgen.abi.TypeMismatch;
import io.witbindgen.runtime.Component;
import io.witbindgen.runtime.ExternType;
import io.witbindgen.runtime.link.UnlinkableException;
import io.witbindgen.runtime.link.VersionedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A world that bindings were generated for: what a component of it may import and must export. */
public final class WorldType {
  private final String name;
  private final Side imports;
  private final Side exports;

  private WorldType(String name, Side imports, Side exports) {
    this.name = name;
    this.imports = imports;
    this.exports = exports;
  }

  /**
   * Starts the description of a world.
   *
   * @param name the world, such as {@code my:component/example}
   */
  public static Builder builder(String name) {
    return new Builder(name);
  }

  /**
   * Checks that a component is one of this world.
   *
   * @throws UnlinkableException naming every import and export that differs
   */
  public void check(Component component) {
    List<String> problems = new ArrayList<>();
    component.imports().forEach((item, found) -> checkImport(item, found, problems));
    exports.functions.forEach(
        (function, type) -> {
          ExternType found = component.exports().get(function);
          checkFunction("export `" + function + "`", type, found, component.exports(), problems);
        });
    exports.interfaces.forEach((id, type) -> checkExport(type, component.exports(), problems));
    if (!problems.isEmpty()) {
      throw new UnlinkableException("the component is not one of world `" + name + "`:", problems);
    }
  }

  private void checkImport(String item, ExternType found, List<String> problems) {
    String place = "import `" + item + "`";
    if (found instanceof ExternType.Function function) {
      FunctionType known = imports.functions.get(item);
      if (known == null) {
        problems.add(place + ": expected no such import, found " + function.type());
      } else {
        TypeMismatch.between(known, function.type()).ifPresent(m -> problems.add(place + ": " + m));
      }
    } else if (found instanceof ExternType.Instance instance) {
      Optional<String> id = VersionedName.find(item, imports.interfaces.keySet());
      if (id.isEmpty()) {
        if (instance.exports().values().stream().anyMatch(ExternType.Function.class::isInstance)) {
          problems.add(
              place + ": expected no such import" + known(imports) + ", found an instance");
        }
        return;
      }
      InterfaceType known = java.util.Objects.requireNonNull(imports.interfaces.get(id.get()));
      instance
          .exports()
          .forEach(
              (member, part) -> {
                if (part instanceof ExternType.Function function) {
                  FunctionType type = known.functions().get(member);
                  String where = place + ": function `" + member + "`: ";
                  if (type == null) {
                    problems.add(where + "expected no such function, found " + function.type());
                  } else {
                    TypeMismatch.between(type, function.type())
                        .ifPresent(m -> problems.add(where + m));
                  }
                }
              });
    }
  }

  private static void checkExport(
      InterfaceType type, Map<String, ExternType> exports, List<String> problems) {
    Optional<String> id = VersionedName.find(type.name(), exports.keySet());
    String place = "export `" + type.name() + "`";
    if (id.isEmpty() || !(exports.get(id.get()) instanceof ExternType.Instance instance)) {
      problems.add(
          place
              + ": expected an instance, found nothing; the component exports "
              + exports.keySet());
      return;
    }
    type.functions()
        .forEach(
            (function, wanted) -> {
              ExternType found = instance.exports().get(function);
              checkFunction(
                  place + ": function `" + function + "`",
                  wanted,
                  found,
                  instance.exports(),
                  problems);
            });
  }

  private static void checkFunction(
      String place,
      FunctionType wanted,
      @org.jspecify.annotations.Nullable ExternType found,
      Map<String, ExternType> among,
      List<String> problems) {
    if (found instanceof ExternType.Function function) {
      TypeMismatch.between(wanted, function.type()).ifPresent(m -> problems.add(place + ": " + m));
    } else {
      problems.add(place + ": expected " + wanted + ", found nothing; there is " + among.keySet());
    }
  }

  private static String known(Side side) {
    return side.interfaces.isEmpty() ? "" : " (the world imports " + side.interfaces.keySet() + ")";
  }

  private static final class Side {
    private final Map<String, InterfaceType> interfaces = new LinkedHashMap<>();
    private final Map<String, FunctionType> functions = new LinkedHashMap<>();
  }

  /** Collects the items of a world. */
  public static final class Builder {
    private final String name;
    private final Side imports = new Side();
    private final Side exports = new Side();

    private Builder(String name) {
      this.name = name;
    }

    /** Adds an imported interface. */
    public Builder imports(InterfaceType type) {
      imports.interfaces.put(type.name(), type);
      return this;
    }

    /** Adds an imported function. */
    public Builder imports(String function, FunctionType type) {
      imports.functions.put(function, type);
      return this;
    }

    /** Adds an exported interface. */
    public Builder exports(InterfaceType type) {
      exports.interfaces.put(type.name(), type);
      return this;
    }

    /** Adds an exported function. */
    public Builder exports(String function, FunctionType type) {
      exports.functions.put(function, type);
      return this;
    }

    /** The world. */
    public WorldType build() {
      return new WorldType(name, imports, exports);
    }
  }
}
