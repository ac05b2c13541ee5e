package io.witbindgen.compose.encode;

import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.CoreImport;
import io.witbindgen.component.core.RecursiveType;
import io.witbindgen.component.model.CoreModuleDeclarator;
import io.witbindgen.component.model.CoreTypeDefinition;
import io.witbindgen.compose.types.ModuleType;
import java.util.ArrayList;
import java.util.List;

/** The types of core modules. */
final class ModuleTypes {
  private final List<CoreModuleDeclarator> declarators = new ArrayList<>();
  private int functions;

  private ModuleTypes() {}

  static CoreTypeDefinition.Module encode(ModuleType type) {
    ModuleTypes module = new ModuleTypes();
    type.imports()
        .forEach(
            (name, extern) -> {
              CoreExternType declared = module.type(extern);
              module.declarators.add(
                  new CoreModuleDeclarator.Import(
                      0, new CoreImport(name.module(), name.name(), declared)));
            });
    type.exports()
        .forEach(
            (name, extern) -> {
              CoreExternType declared = module.type(extern);
              module.declarators.add(new CoreModuleDeclarator.Export(0, name, declared));
            });
    return new CoreTypeDefinition.Module(module.declarators);
  }

  private CoreExternType type(ModuleType.Extern extern) {
    if (extern.function().isEmpty()) {
      return extern.type();
    }
    RecursiveType.SubType function =
        new RecursiveType.SubType(true, List.of(), extern.function().get());
    declarators.add(new CoreModuleDeclarator.Type(0, new RecursiveType(false, List.of(function))));
    int index = functions++;
    return extern.type().kind() == CoreExternType.Kind.TAG
        ? new CoreExternType.Tag(index)
        : new CoreExternType.Function(index);
  }
}
