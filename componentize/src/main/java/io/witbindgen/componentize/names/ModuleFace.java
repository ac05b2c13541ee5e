package io.witbindgen.componentize.names;

import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.core.CoreImport;
import io.witbindgen.component.core.CoreModule;
import io.witbindgen.component.decode.CoreModuleDecoder;
import io.witbindgen.component.model.Slice;
import io.witbindgen.componentize.ComponentizeException;
import io.witbindgen.componentize.library.LibraryArgument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a core module imports and exports, as the component sees it.
 *
 * @param imports every import, with what it is
 * @param exports the exports that mean something
 */
public record ModuleFace(ModuleImports imports, ModuleExports exports) {
  /**
   * Reads the face of a module.
   *
   * @param module the module
   * @param wanted the names of the world's exports that it must have
   * @param renamed the original names of imports that were renamed, by the new ones
   * @param arguments what it is instantiated with, if it is a library
   * @throws ComponentizeException if there is an import that nothing is known about, or an export
   *     is missing, or one of them has the wrong type
   */
  public static ModuleFace of(
      Naming naming,
      Slice module,
      Set<String> wanted,
      Map<String, Map<String, String>> renamed,
      List<LibraryArgument> arguments) {
    CoreModule core = CoreModuleDecoder.decode(module);
    ImportClassifier classifier = new ImportClassifier(naming, core);
    ModuleImports imports = new ModuleImports();
    for (CoreImport declared : core.imports()) {
      if (!isArgument(imports, declared, arguments)) {
        imports.add(declared, classifier.classify(original(declared, renamed)));
      }
    }
    return new ModuleFace(imports, new ExportClassifier(naming, wanted, core).classify());
  }

  private static CoreImport original(
      CoreImport declared, Map<String, Map<String, String>> renamed) {
    String name =
        renamed
            .getOrDefault(declared.module(), Map.of())
            .getOrDefault(declared.name(), declared.name());
    return new CoreImport(declared.module(), name, declared.type());
  }

  private static boolean isArgument(
      ModuleImports imports, CoreImport declared, List<LibraryArgument> arguments) {
    Optional<LibraryArgument> argument =
        arguments.stream().filter(a -> a.name().equals(declared.module())).findFirst();
    if (argument.isEmpty()) {
      return false;
    }
    if (argument.get() instanceof LibraryArgument.Instance instance) {
      imports.addWhole(declared, instance.module());
      return true;
    }
    Optional<LibraryArgument.Item> item =
        ((LibraryArgument.Items) argument.get())
            .items().stream().filter(i -> i.alias().equals(declared.name())).findFirst();
    item.ifPresent(found -> imports.add(declared, new ImportUse.LibraryItem(found)));
    return item.isPresent();
  }

  /**
   * Checks that an adapter has what the main module imports from it.
   *
   * @throws ComponentizeException if it has not
   */
  public void checkExports(Map<String, CompositeType.Function> needed) {
    needed.forEach(
        (name, type) ->
            SignatureCheck.check(
                name,
                type,
                exports
                    .function(name)
                    .orElseThrow(
                        () ->
                            new ComponentizeException(
                                "the adapter does not export `" + name + "`"))));
  }
}
