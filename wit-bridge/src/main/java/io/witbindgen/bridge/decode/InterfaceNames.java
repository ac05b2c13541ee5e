package io.witbindgen.bridge.decode;

import io.witbindgen.basics.names.InterfaceName;
import io.witbindgen.basics.names.SemanticVersion;
import io.witbindgen.bridge.InexpressibleException;
import io.witbindgen.component.model.ExternName;
import io.witbindgen.wit.model.PackageName;
import io.witbindgen.wit.model.ScopeId;

/** Reads the names of interfaces and worlds; validation has checked their grammar. */
final class InterfaceNames {
  private InterfaceNames() {}

  /** Whether a name is that of an interface, and not one of the world's own. */
  static boolean isInterface(String name) {
    return name.indexOf('/') >= 0 && name.indexOf('=') < 0;
  }

  /** The interface that an import or export is named after. */
  static ScopeId.InterfaceId parse(ExternName name) {
    return parse(name.name() + name.versionSuffix().orElse(""));
  }

  /** {@code a:b/c@1.0.0}; namespaces and packages can be nested. */
  static ScopeId.InterfaceId parse(String name) {
    InterfaceName parts =
        InterfaceName.parse(name)
            .orElseThrow(
                () -> new InexpressibleException("`" + name + "` is not the name of an interface"));
    PackageName owner =
        new PackageName(
            parts.namespaces(),
            parts.packages(),
            parts.version().map(version -> version(name, version)));
    return new ScopeId.InterfaceId(owner, parts.label());
  }

  private static SemanticVersion version(String name, String text) {
    return SemanticVersion.parse(text)
        .orElseThrow(
            () ->
                new InexpressibleException(
                    "`" + text + "` in `" + name + "` is not a complete version"));
  }

  /** A name that WIT can give to something in a world or interface. */
  static String plain(String name) {
    boolean isPlain = name.chars().noneMatch(c -> c == ':' || c == '/' || c == '=' || c == '[');
    if (!isPlain) {
      throw new InexpressibleException("`" + name + "` is not a plain name");
    }
    return name;
  }
}
