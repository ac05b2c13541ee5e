package io.witbindgen.wit.bind;

import io.witbindgen.wit.model.PackageName;
import io.witbindgen.wit.syntax.ExternTarget;
import io.witbindgen.wit.syntax.SyntaxMember;
import io.witbindgen.wit.syntax.UsePath;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects the packages that the paths of a package name, whether their gates are open or not. */
final class PackageMentions {
  private final GatheredPackages packages;
  private final Map<PackageName, UsePath> found = new LinkedHashMap<>();

  private PackageMentions(GatheredPackages packages) {
    this.packages = packages;
  }

  /** For each package those it names, each with the first path that names it. */
  static Map<PackageName, Map<PackageName, UsePath>> of(GatheredPackages packages) {
    Map<PackageName, Map<PackageName, UsePath>> all = new HashMap<>();
    packages.units().forEach((name, unit) -> all.put(name, of(packages, unit)));
    return all;
  }

  private static Map<PackageName, UsePath> of(GatheredPackages packages, PackageUnit unit) {
    PackageMentions mentions = new PackageMentions(packages);
    unit.topLevelUses().keySet().forEach(mentions::add);
    unit.declarations().forEach(declaration -> declaration.members().forEach(mentions::add));
    return mentions.found;
  }

  private void add(SyntaxMember member) {
    switch (member.kind()) {
      case USE -> add(((SyntaxMember.Use) member).path());
      case INCLUDE -> add(((SyntaxMember.Include) member).path());
      case EXTERN -> add(((SyntaxMember.Extern) member).target());
      case TYPE, FUNCTION -> {}
    }
  }

  private void add(ExternTarget target) {
    switch (target.kind()) {
      case PATH -> add(((ExternTarget.Path) target).path());
      case PLAIN_PATH -> add(((ExternTarget.PlainPath) target).path());
      case INLINE -> ((ExternTarget.Inline) target).members().forEach(this::add);
      case FUNCTION -> {}
    }
  }

  private void add(UsePath path) {
    path.packageName()
        .flatMap(packages::available)
        .ifPresent(unit -> found.putIfAbsent(unit.name(), path));
  }
}
