package io.witbindgen.component.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.basics.names.SemanticVersion;
import io.witbindgen.component.validate.names.NameSet;
import io.witbindgen.component.validate.names.ParsedName;
import io.witbindgen.component.validate.rule.Breach;
import io.witbindgen.component.validate.rule.Feature;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The grammar of names and versions, and the rule for names that are too similar. */
class NamesTest {
  private static final Set<Feature> ALL = EnumSet.allOf(Feature.class);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a-b-c",
        "a1-2-3",
        "A",
        "A1-2-3",
        "m1x3d-4CR0NYMS",
        "[constructor]r",
        "[method]r.m",
        "[static]R.s-T",
        "a:b/c",
        "a:b/C-d@1.2.3-rc.1+x",
        "a:b/c@0.2",
        "a:b:c/d/e@1"
      })
  void names(String name) {
    assertThatCode(() -> ParsedName.parse(name, ALL)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "aB",
        "a-",
        "-a",
        "a--b",
        "a_b",
        "é",
        "[constructor]",
        "[method]a",
        "[method]a.b.c",
        "[other]a",
        "a:b",
        "a:/c",
        "A:b/c",
        "a:B/c",
        "a:b/c@",
        "a:b/c@1.2.3.4",
        "a:b/c@01.2.3",
        "a:b/c@0.0",
        "a:b/"
      })
  void noNames(String name) {
    assertThatThrownBy(() -> ParsedName.parse(name, ALL)).isInstanceOf(Breach.class);
  }

  @Test
  void gatedNames() {
    Set<Feature> none = EnumSet.noneOf(Feature.class);
    assertThatThrownBy(() -> ParsedName.parse("a:b:c/d", none))
        .hasMessageContaining("nested-names");
    assertThatThrownBy(() -> ParsedName.parse("a:b/c@1", none))
        .hasMessage(
            "`a:b/c@1` is not a name: `1` is not a semantic version; a short version needs the"
                + " feature `canonical-names`, which is off; `validate --enable canonical-names`"
                + " accepts it");
  }

  @Test
  void versions() {
    assertThat(new String[] {"0.0.0", "1.2.3", "1.0.0-a.b-c.0", "1.0.0+001", "1.0.0-1+a.b"})
        .allMatch(SemanticVersion::isValid);
    assertThat(new String[] {"1", "1.2", "1.02.3", "1.2.3-", "1.2.3-01", "1.2.3+", "1.2.3-a..b"})
        .noneMatch(SemanticVersion::isValid);
    assertThat(new String[] {"1", "12", "0.1", "0.0.1", "0.0.0"})
        .allMatch(SemanticVersion::isTrack);
    assertThat(new String[] {"", "0", "0.0", "1.2", "0.1.2", "0.0.0.0", "01"})
        .noneMatch(SemanticVersion::isTrack);
  }

  /** The examples of the specification, section "Name Uniqueness". */
  @Test
  void strongUniqueness() {
    NameSet names = new NameSet("export");
    for (String name :
        new String[] {
          "foo", "foo-bar", "[constructor]foo", "[method]foo.bar", "[static]foo.baz", "foo:bar/baz"
        }) {
      names.add(name);
    }
    for (String name :
        new String[] {
          "foo",
          "FOO",
          "foo-BAR",
          "[constructor]FOO",
          "[method]foo.BAR",
          "[static]foo.bar",
          "[method]foo.baz",
          "[method]foo.foo",
          "[static]foo-BAR.FOO-bar",
          "foo:bar/BAZ"
        }) {
      assertThatThrownBy(() -> names.add(name)).as(name).isInstanceOf(Breach.class);
    }
  }
}
