package io.witbindgen.basics.names;

import java.util.List;
import java.util.Optional;

/**
 * The name of an interface in its package, {@code namespace:package/interface@version}; namespaces
 * and packages can be nested.
 *
 * @param namespaces the words before the last {@code :}
 * @param packages the words between it and the last {@code /}
 * @param label the interface's own name
 * @param version the text after {@code @}, which need not be a complete version
 */
public record InterfaceName(
    List<String> namespaces, List<String> packages, String label, Optional<String> version) {
  /** Copies the lists. */
  public InterfaceName {
    namespaces = List.copyOf(namespaces);
    packages = List.copyOf(packages);
  }

  /**
   * Takes a name apart; empty if it does not have the form of an interface name. The words are not
   * checked.
   */
  public static Optional<InterfaceName> parse(String name) {
    int at = name.indexOf('@');
    String path = at < 0 ? name : name.substring(0, at);
    int colon = path.lastIndexOf(':');
    int slash = path.lastIndexOf('/');
    if (colon < 0 || slash < colon) {
      return Optional.empty();
    }
    return Optional.of(
        new InterfaceName(
            List.of(path.substring(0, colon).split(":", -1)),
            List.of(path.substring(colon + 1, slash).split("/", -1)),
            path.substring(slash + 1),
            at < 0 ? Optional.empty() : Optional.of(name.substring(at + 1))));
  }
}
