package io.witbindgen.wit;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.wit.model.Metadata;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** All comments before an item are its docs; only the marked ones are documentation. */
class CommentsTest {
  private static Metadata before(String comments) {
    String wit = "package a:b;\n\n" + comments + "\ninterface i {}\n";
    return Wit.parse("comments.wit", wit).resolution().root().interfaces().get(0).metadata();
  }

  private static Optional<String> documentation(String comments) {
    return before(comments).documentation();
  }

  @Test
  void plainCommentsAreNotDocumentation() {
    assertThat(documentation("// plain")).isEmpty();
    assertThat(documentation("/* plain */")).isEmpty();
    assertThat(documentation("/* plain\n * and decorated\n */")).isEmpty();
    assertThat(documentation("// plain\n/// marked\n/* plain */")).contains("marked");
    assertThat(before("// plain\n/// marked").docs()).contains("plain\nmarked");
    assertThat(before("/* plain */").docs()).isPresent();
  }

  @Test
  void markedCommentsKeepTheirLines() {
    assertThat(documentation("/// one\n///\n///   two\n/// three")).contains("one\n\n  two\nthree");
    assertThat(documentation("/** one\n * two\n *\n * * three */")).contains("one\ntwo\n\n* three");
    assertThat(documentation("/** one */\n/// two")).contains("one\ntwo");
  }

  @Test
  void asterisksThatDecorateAreGone() {
    assertThat(documentation("/** text **/")).contains("text");
    assertThat(documentation("/** text***/")).contains("text");
    assertThat(documentation("/*** text ***/")).contains("text");
    assertThat(documentation("/********\n * text\n ********/")).contains("text");
    assertThat(documentation("/********/")).isEmpty();
    assertThat(documentation("////////")).isEmpty();
    assertThat(documentation("/** a **bold** word, **at the end** */"))
        .contains("a **bold** word, **at the end**");
  }
}
