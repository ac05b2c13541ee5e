package io.witbindgen.wit;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.test.Resources;
import io.witbindgen.wit.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The error of the reference parser in an invalid case, and whether ours is the same. */
final class ExpectedRefusal {
  private static final Pattern LEAD =
      Pattern.compile(
          "^failed to (resolve directory|parse package)[^:]*: ([^:]*parse-fail[^:]*: )?");
  private static final Pattern PLACE = Pattern.compile("([\\w.-]+\\.wit):(\\d+):\\d+");

  private final String text;
  private final String message;

  private ExpectedRefusal(String text) {
    this.text = text;
    String line = text.lines().findFirst().orElse("");
    String last = line;
    do {
      line = last;
      last = LEAD.matcher(line).replaceFirst("");
    } while (!last.equals(line));
    this.message = line;
  }

  static ExpectedRefusal read(Path golden) throws IOException {
    return new ExpectedRefusal(Files.readString(golden));
  }

  /** The first error must be of a kind that the table has for the golden, in its file and line. */
  void check(List<Diagnostic> diagnostics) {
    Diagnostic first = diagnostics.get(0);
    assertThat(kinds()).as("kinds for: %s", message).contains(first.kind().code());
    Matcher place = PLACE.matcher(text);
    if (place.find()) {
      Path file = Path.of(first.span().source().name()).getFileName();
      assertThat(file + ":" + first.span().line()).isEqualTo(place.group(1) + ":" + place.group(2));
    }
  }

  private List<String> kinds() {
    for (String line : Resources.lines(ExpectedRefusal.class, "conformance/refusals.txt")) {
      int split = line.lastIndexOf(" = ");
      if (Pattern.compile(line.substring(0, split)).matcher(message).find()) {
        return List.of(line.substring(split + 3).split(", "));
      }
    }
    throw new AssertionError("the table has nothing for: " + message);
  }
}
