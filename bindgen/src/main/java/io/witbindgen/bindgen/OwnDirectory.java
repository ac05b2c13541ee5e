package io.witbindgen.bindgen;

import com.palantir.javapoet.ClassName;
import io.witbindgen.bindgen.names.JavaNames;
import io.witbindgen.bindgen.names.Selection;
import io.witbindgen.wit.diagnostic.Reporter;
import io.witbindgen.wit.model.Interface;
import io.witbindgen.wit.model.Resolution;
import io.witbindgen.wit.model.World;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The directory where generated files that have become obsolete can be removed: that of the root
 * package. The directories of packages that it depends on can be shared with other bindings.
 *
 * @param path the relative path, with {@code /} as separator; empty if nothing can be removed
 * @param spared the files in it that belong to interfaces and worlds outside the selection, which
 *     another run may have generated: their paths, in the form of {@link GeneratedFile#path}
 */
public record OwnDirectory(Optional<String> path, Set<String> spared) {
  /** No directory: nothing is removed. */
  public static final OwnDirectory NONE = new OwnDirectory(Optional.empty(), Set.of());

  /**
   * The package of every component's world. Different components share it, so none owns its files.
   */
  private static final String COMPONENTS = "root:component";

  /** Copies the set. */
  public OwnDirectory {
    spared = Set.copyOf(spared);
  }

  /**
   * Finds the directory for the files that {@link BindingsGenerator#generate} returns for the same
   * arguments.
   *
   * @throws io.witbindgen.wit.diagnostic.DiagnosticException if there is no world with the given
   *     name
   */
  public static OwnDirectory of(Resolution resolution, BindgenOptions options) {
    Selection selection = Selection.of(resolution, options.world());
    JavaNames names =
        JavaNames.of(
            resolution, selection, options.basePackage(), options.with(), new Reporter(false));
    Optional<ClassName> generated =
        resolution.root().name().toString().equals(COMPONENTS)
            ? Optional.empty()
            : generatedOfRoot(resolution, selection, names);
    return generated
        .map(
            name ->
                new OwnDirectory(
                    Optional.of(name.packageName().replace('.', '/')),
                    notSelected(resolution, selection, names)))
        .orElse(NONE);
  }

  private static Optional<ClassName> generatedOfRoot(
      Resolution resolution, Selection selection, JavaNames names) {
    return resolution.root().worlds().stream()
        .filter(selection.worlds()::contains)
        .map(world -> names.scope(world.id()))
        .findFirst()
        .or(
            () ->
                resolution.root().interfaces().stream()
                    .filter(i -> selection.interfaces().contains(i) && !names.isThere(i.id()))
                    .map(i -> names.scope(i.id()))
                    .findFirst());
  }

  private static Set<String> notSelected(
      Resolution resolution, Selection selection, JavaNames names) {
    Set<String> paths = new HashSet<>();
    for (Interface found : resolution.root().interfaces()) {
      if (!selection.interfaces().contains(found)) {
        paths.add(path(names.scope(found.id())));
        paths.add(path(names.abi(found.id())));
      }
    }
    for (World world : resolution.root().worlds()) {
      if (!selection.worlds().contains(world)) {
        paths.add(path(names.scope(world.id())));
        paths.add(path(names.abi(world.id())));
        Selection.inlineInterfaces(world).forEach(i -> paths.add(path(names.abi(i.id()))));
      }
    }
    return paths;
  }

  private static String path(ClassName name) {
    return name.packageName().replace('.', '/') + "/" + name.simpleName() + ".java";
  }
}
