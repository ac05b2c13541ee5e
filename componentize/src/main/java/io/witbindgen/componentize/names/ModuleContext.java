package io.witbindgen.componentize.names;

import io.witbindgen.componentize.input.LibraryArgument;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of a module besides its bytes.
 *
 * @param exports the names of the world's exports that it must implement
 * @param renamed the original names of imports that were renamed, by module name and new name
 * @param arguments the arguments of its instantiation, if it is a library
 */
public record ModuleContext(
    Set<String> exports,
    Map<String, Map<String, String>> renamed,
    List<LibraryArgument> arguments) {
  /** A module with its own import names and no arguments. */
  public static ModuleContext of(Set<String> exports) {
    return new ModuleContext(exports, Map.of(), List.of());
  }

  /** The same module with renamed imports. */
  public ModuleContext withRenamed(Map<String, Map<String, String>> value) {
    return new ModuleContext(exports, value, arguments);
  }

  /** The same module with arguments. */
  public ModuleContext withArguments(List<LibraryArgument> value) {
    return new ModuleContext(exports, renamed, value);
  }

  /** The name that an import had in the module as it was given. */
  String originalName(String module, String name) {
    return renamed.getOrDefault(module, Map.of()).getOrDefault(name, name);
  }
}
