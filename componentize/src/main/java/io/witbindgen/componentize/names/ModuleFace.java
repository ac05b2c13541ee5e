package io.witbindgen.componentize.names;

import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.core.CoreImport;
import io.witbindgen.component.core.CoreModule;
import io.witbindgen.component.decode.CoreModuleDecoder;
import io.witbindgen.component.model.Slice;
import io.witbindgen.componentize.ComponentizeException;
import io.witbindgen.componentize.input.LibraryArgument;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The imports and exports of a core module, with their meanings.
 *
 * @param imports every import
 * @param exports the exports that have a meaning
 */
public record ModuleFace(ModuleImports imports, ModuleExports exports) {
  /**
   * Reads the face of a module.
   *
   * @throws ComponentizeException if an import has no meaning, an export is missing, or one of them
   *     has the wrong type
   */
  public static ModuleFace of(Naming naming, Slice module, ModuleContext context) {
    CoreModule core = CoreModuleDecoder.decode(module);
    ImportClassifier classifier = new ImportClassifier(naming, core);
    ModuleImports imports = new ModuleImports();
    for (CoreImport declared : core.imports()) {
      if (!isArgument(imports, declared, context.arguments())) {
        String original = context.originalName(declared.module(), declared.name());
        imports.add(
            declared,
            classifier.classify(new CoreImport(declared.module(), original, declared.type())));
      }
    }
    return new ModuleFace(
        imports, new ExportClassifier(naming, context.exports(), core).classify());
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
    Optional<LibraryArgument.LinkedItem> item =
        ((LibraryArgument.Items) argument.get())
            .items().stream().filter(i -> i.alias().equals(declared.name())).findFirst();
    item.ifPresent(found -> imports.add(declared, new ImportUse.LibraryItem(found)));
    return item.isPresent();
  }

  /**
   * Checks that an adapter exports what the main module imports from it.
   *
   * @throws ComponentizeException if an export is missing or has another type
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
