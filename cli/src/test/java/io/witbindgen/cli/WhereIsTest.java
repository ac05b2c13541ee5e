package io.witbindgen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.test.Checkout;
import io.witbindgen.test.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The classes, methods and files that the documents name exist. */
class WhereIsTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
  private static final int FEWEST_QUESTIONS = 25;

  @Test
  void everyAnswerExists() throws IOException {
    List<String> questions =
        Files.readAllLines(Checkout.path("docs/where-is.md")).stream()
            .filter(line -> line.startsWith("| Where"))
            .toList();
    assertThat(questions).hasSizeGreaterThanOrEqualTo(FEWEST_QUESTIONS);
    assertThat(questions).allMatch(line -> Mentions.in(line));
    assertThat(Mentions.wrong(questions)).isEmpty();
  }

  @Test
  void theReadingOrderExists() throws IOException {
    List<String> lines = Files.readAllLines(Checkout.path("docs/architecture.md"));
    assertThat(Mentions.wrong(lines.subList(lines.indexOf("## Reading order"), lines.size())))
        .isEmpty();
  }

  @Test
  void linksOfDocumentsLeadToFiles() throws IOException {
    List<Path> documents = new ArrayList<>(SharedData.files(Checkout.path("docs"), ".md"));
    for (String name : List.of("README.md", "CONTRIBUTING.md", "RATIONALE.md", "CHANGELOG.md")) {
      documents.add(Checkout.path(name));
    }
    for (Path document : documents) {
      Matcher link = LINK.matcher(Files.readString(document));
      while (link.find()) {
        assertThat(document.resolveSibling(link.group(1))).as("link of %s", document).exists();
      }
    }
  }

  @Test
  void documentsAreAsShortAsTheyPromise() throws IOException {
    assertThat(Files.readAllLines(Checkout.path("README.md"))).hasSizeLessThanOrEqualTo(150);
    assertThat(Files.readAllLines(Checkout.path("CONTRIBUTING.md"))).hasSizeLessThanOrEqualTo(80);
  }
}
