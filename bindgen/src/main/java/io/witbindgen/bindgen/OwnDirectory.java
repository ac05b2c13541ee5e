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
 * Where generated files that are not generated any more may be removed: the directory of the root
 * package. Packages that it depends on may be there for somebody else as well.
 *
 * @param path the directory, relative, with {@code /} between its parts; none if nothing may go
 * @param spared the files in it that belong to interfaces and worlds which are not selected, but
 *     may have been by others: their paths, in the form of {@link GeneratedFile#path}
 */
public record OwnDirectory(Optional<String> path, Set<String> spared) {
  /** No directory: nothing may be removed. */
  public static final OwnDirectory NONE = new OwnDirectory(Optional.empty(), Set.of());

  /** What components' worlds are in, whatever component it is; so nobody's in particular. */
  private static final String COMPONENTS = "root:component";

  /** Copies the set. */
  public OwnDirectory {
    spared = Set.copyOf(spared);
  }

  /**
   * Finds the directory for what {@link BindingsGenerator#generate} makes of the same arguments.
   *
   * @throws io.witbindgen.wit.diagnostic.DiagnosticException if there is no world of the wanted
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
