package io.witbindgen.runtime.endive;

import io.witbindgen.runtime.endive.emit.CompiledMachines;
import io.witbindgen.runtime.endive.emit.CoreFrames;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds core functions on the Java stack of an exception. An emitted class is named after its
 * module; so every module that an engine prepared is known here, and the functions of one that
 * another module called are found as well.
 */
final class CoreStack {
  private static final int MAX_FUNCTIONS = 16;

  private final Map<String, FunctionNames> modules = new ConcurrentHashMap<>();

  /**
   * Adds a module.
   *
   * @param className the name of its main class
   */
  void add(String className, FunctionNames names) {
    modules.put(className, names);
  }

  /** The names of the core functions on the stack of an exception, innermost first. */
  List<String> functions(Throwable thrown) {
    List<String> own = named(thrown);
    // The engine wraps the error of an exhausted stack on the way out, when little is left of it.
    List<String> origin = thrown.getCause() instanceof StackOverflowError e ? named(e) : List.of();
    return origin.size() > own.size() ? origin : own;
  }

  private List<String> named(Throwable thrown) {
    return Arrays.stream(thrown.getStackTrace())
        .map(this::name)
        .flatMap(Optional::stream)
        .limit(MAX_FUNCTIONS)
        .toList();
  }

  private Optional<String> name(StackTraceElement frame) {
    return CoreFrames.function(frame)
        .flatMap(
            index ->
                Optional.ofNullable(modules.get(CompiledMachines.mainClass(frame.getClassName())))
                    .filter(names -> names.defines(index))
                    .map(names -> names.name(index)));
  }
}
