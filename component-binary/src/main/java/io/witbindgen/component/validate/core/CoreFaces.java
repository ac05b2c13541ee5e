package io.witbindgen.component.validate.core;

import io.witbindgen.component.ValidationRule;
import io.witbindgen.component.core.CoreExport;
import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.CoreImport;
import io.witbindgen.component.core.CoreModule;
import io.witbindgen.component.core.RecursiveType;
import io.witbindgen.component.decode.CoreModuleDecoder;
import io.witbindgen.component.model.Slice;
import io.witbindgen.component.model.Sort;
import io.witbindgen.component.types.CoreModuleType;
import io.witbindgen.component.types.CoreTypeTable;
import io.witbindgen.component.validate.rule.Breach;
import io.witbindgen.component.validate.scope.IndexSpace;
import io.witbindgen.component.validate.scope.ValidationRun;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The types of core modules inside a component. */
public final class CoreFaces {
  private CoreFaces() {}

  public static CoreModuleType typeOf(Slice bytes, ValidationRun run) {
    run.options()
        .coreModules()
        .ifPresent(validator -> validator.validate(bytes.source(), bytes.offset(), bytes.length()));
    CoreModule module = CoreModuleDecoder.decode(bytes);
    IndexSpace<Integer> numbers = new IndexSpace<>(Sort.CORE_TYPE);
    for (RecursiveType group : module.types()) {
      int first = CoreTypes.define(group, numbers.size(), numbers::get, run.types());
      for (int i = 0; i < group.types().size(); i++) {
        numbers.add(first + i);
      }
    }
    CoreTypeTable table = run.types().core();
    return new CoreModuleType(
        table, imports(module, numbers, table), exports(module, numbers, table));
  }

  private static List<CoreImport> imports(
      CoreModule module, IndexSpace<Integer> numbers, CoreTypeTable table) {
    Set<List<String>> names = new HashSet<>();
    List<CoreImport> imports = new ArrayList<>();
    for (CoreImport declared : module.imports()) {
      CoreTypes.checkImportName(declared, names);
      CoreExternType type = CoreTypes.resolve(declared.type(), numbers::get, table);
      imports.add(new CoreImport(declared.module(), declared.name(), type));
    }
    return imports;
  }

  private static Map<String, CoreExternType> exports(
      CoreModule module, IndexSpace<Integer> numbers, CoreTypeTable table) {
    Map<String, CoreExternType> exports = new LinkedHashMap<>();
    for (CoreExport export : module.exports()) {
      CoreExternType written =
          module
              .typeOf(export)
              .orElseThrow(
                  () ->
                      new Breach(
                          ValidationRule.CORE_MODULE,
                          "core export `"
                              + export.name()
                              + "` names a "
                              + CoreInstances.sort(export.kind())
                              + " that does not exist"));
      CoreExternType type = CoreTypes.resolve(written, numbers::get, table);
      if (exports.put(export.name(), type) != null) {
        throw new Breach(
            ValidationRule.CORE_MODULE, "a second core export `" + export.name() + "`");
      }
    }
    return exports;
  }
}
