package io.witbindgen.wit;

import io.witbindgen.wit.model.PackageName;
import io.witbindgen.wit.model.Resolution;
import io.witbindgen.wit.model.WitPackage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A directory of WIT files that parses to what was resolved: the root package in a file of its own,
 * and each package that it uses in one below {@code deps}.
 */
public final class WitDirectory {
  private WitDirectory() {}

  /**
   * The files of a directory.
   *
   * <p>A file has the name of its package: {@code io.wit}. Where there are several versions of a
   * package, the version is in the name as well ({@code io@0.2.0.wit}), and where two namespaces
   * have a package of the same name, the namespace is ({@code wasi_io.wit}).
   *
   * @return the texts by path, with {@code /} in it; the root package first, each other one after
   *     those that it depends on
   */
  public static Map<String, String> files(Resolution resolution) {
    List<PackageName> names = resolution.packages().stream().map(WitPackage::name).toList();
    Map<String, String> files = new LinkedHashMap<>();
    WitPackage root = resolution.root();
    files.put(fileName(root.name(), names), WitPrinter.print(root));
    for (WitPackage unit : resolution.packages()) {
      if (!unit.equals(root)) {
        files.put("deps/" + fileName(unit.name(), names), WitPrinter.print(unit));
      }
    }
    return files;
  }

  private static String fileName(PackageName name, List<PackageName> all) {
    List<PackageName> alike =
        all.stream().filter(other -> other.name().equals(name.name())).toList();
    boolean hasOneNamespace =
        alike.stream().allMatch(other -> other.namespace().equals(name.namespace()));
    long versions =
        alike.stream().filter(other -> other.unversioned().equals(name.unversioned())).count();
    String namespace = hasOneNamespace ? "" : name.namespace() + "_";
    String version = versions == 1 ? "" : name.version().map(number -> "@" + number).orElse("");
    // The separators of nested names are not allowed in file names.
    return (namespace + name.name()).replaceAll("[:/]", "+") + version + ".wit";
  }
}
