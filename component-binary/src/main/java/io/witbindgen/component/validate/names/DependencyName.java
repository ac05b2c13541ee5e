package io.witbindgen.component.validate.names;

import io.witbindgen.basics.names.SemanticVersion;
import io.witbindgen.component.ValidationRule;
import io.witbindgen.component.validate.rule.Breach;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of imports that say where to find the imported component: a package, a location, or a hash.
 *
 * <p>Earlier drafts of the specification had them; tools that compose components still write them.
 */
final class DependencyName {
  private static final Pattern HASH =
      Pattern.compile("sha(?:256|384|512)-[0-9A-Za-z+/]++={0,2}+(?:\\?[^?\\s]*+)*+");

  private final String name;
  private int position;

  private DependencyName(String name) {
    this.name = name;
  }

  static boolean isOne(String name) {
    return name.startsWith("unlocked-dep=")
        || name.startsWith("locked-dep=")
        || name.startsWith("url=")
        || name.startsWith("integrity=");
  }

  /** Refuses a name that starts like a dependency name, but is malformed. */
  static void check(String name) {
    DependencyName parser = new DependencyName(name);
    if (parser.skip("unlocked-dep=")) {
      parser.checkQuery(parser.brackets());
    } else if (parser.skip("integrity=")) {
      parser.checkHashes(parser.brackets());
    } else {
      if (parser.skip("locked-dep=")) {
        parser.checkPackage(parser.brackets());
      } else {
        parser.expect("url=");
        parser.checkLocation(parser.brackets());
      }
      if (parser.skip(",")) {
        parser.expect("integrity=");
        parser.checkHashes(parser.brackets());
      }
    }
    if (parser.position != name.length()) {
      throw parser.invalid("`" + name.substring(parser.position) + "` comes after its end");
    }
  }

  private Breach invalid(String reason) {
    return new Breach(ValidationRule.NAME, "`" + name + "` is not a name: " + reason);
  }

  private boolean skip(String text) {
    boolean found = name.startsWith(text, position);
    position += found ? text.length() : 0;
    return found;
  }

  private void expect(String text) {
    if (!skip(text)) {
      throw invalid("expected `" + text + "` at `" + name.substring(position) + "`");
    }
  }

  private String brackets() {
    expect("<");
    int end = name.indexOf('>', position);
    // A version range can contain such characters itself.
    int range = name.indexOf("@{", position);
    if (range >= 0 && range < end) {
      end = name.indexOf("}>", range) + 1;
    }
    if (end <= 0) {
      throw invalid("expected `>` after `" + name.substring(position) + "`");
    }
    String content = name.substring(position, end);
    position = end + 1;
    return content;
  }

  private void checkLocation(String location) {
    if (location.indexOf('<') >= 0) {
      throw invalid("a location cannot contain `<`");
    }
  }

  private void checkPackage(String text) {
    int at = text.indexOf('@');
    checkPath(at < 0 ? text : text.substring(0, at));
    if (at >= 0) {
      checkVersion(text.substring(at + 1));
    }
  }

  private void checkPath(String path) {
    if (path.indexOf(':') < 0) {
      throw invalid("expected the name of a package, found `" + path + "`");
    }
    // The name of a package is that of an interface without the last word.
    ParsedName.checkInterface(path + "/x", Set.of());
  }

  private void checkVersion(String version) {
    if (!SemanticVersion.isValid(version)) {
      throw invalid("`" + version + "` is not a semantic version");
    }
  }

  private void checkQuery(String query) {
    int at = query.indexOf('@');
    checkPath(at < 0 ? query : query.substring(0, at));
    String range = at < 0 ? "*" : query.substring(at + 1);
    if (range.equals("*")) {
      return;
    }
    if (!range.startsWith("{") || !range.endsWith("}")) {
      throw invalid("expected `*` or a range of versions in `{}`, found `" + range + "`");
    }
    checkRange(range.substring(1, range.length() - 1));
  }

  private void checkRange(String range) {
    int space = range.indexOf(' ');
    String lower = space < 0 ? range : range.substring(0, space);
    if (lower.startsWith(">=")) {
      checkVersion(lower.substring(2));
    } else if (lower.startsWith("<") && space < 0) {
      checkVersion(lower.substring(1));
    } else {
      throw invalid("expected `>=` or `<` at the start of `" + range + "`");
    }
    if (space >= 0) {
      String upper = range.substring(space + 1);
      if (!upper.startsWith("<")) {
        throw invalid("expected `<` at the start of `" + upper + "`");
      }
      checkVersion(upper.substring(1));
    }
  }

  private void checkHashes(String hashes) {
    String trimmed = hashes.strip();
    for (String hash : trimmed.split("\\s+", -1)) {
      if (!HASH.matcher(hash).matches()) {
        throw invalid("`" + hash + "` is not a hash");
      }
    }
  }
}
