package io.witbindgen.bridge.decode;

import io.witbindgen.bridge.InexpressibleException;
import io.witbindgen.component.model.ExternName;
import io.witbindgen.wit.model.PackageName;
import io.witbindgen.wit.model.ScopeId;
import io.witbindgen.wit.model.SemanticVersion;
import java.util.List;
import java.util.Optional;

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

  /** {@code a:b/c@1.0.0}; namespaces and packages may be nested. */
  static ScopeId.InterfaceId parse(String name) {
    int at = name.indexOf('@');
    String path = at < 0 ? name : name.substring(0, at);
    int colon = path.lastIndexOf(':');
    int slash = path.lastIndexOf('/');
    if (colon < 0 || slash < colon) {
      throw new InexpressibleException("`" + name + "` is not the name of an interface");
    }
    PackageName owner =
        new PackageName(
            List.of(path.substring(0, colon).split(":")),
            List.of(path.substring(colon + 1, slash).split("/")),
            at < 0 ? Optional.empty() : Optional.of(version(name, name.substring(at + 1))));
    return new ScopeId.InterfaceId(owner, path.substring(slash + 1));
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
