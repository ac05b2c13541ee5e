package io.witbindgen.runtime;

import io.witbindgen.component.types.CoreModuleType;
import io.witbindgen.runtime.engine.CoreModule;
import java.util.ArrayList;
import java.util.List;

/** Whether a core module may stand where one of another type is imported. */
final class ModuleMatching {
  private ModuleMatching() {}

  /** What differs; empty if the module will do. */
  static List<String> problems(CoreModuleType wanted, CoreModule found) {
    List<String> problems = new ArrayList<>();
    return problems;
  }
}
