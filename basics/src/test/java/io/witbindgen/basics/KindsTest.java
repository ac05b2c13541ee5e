package io.witbindgen.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class KindsTest {
  private sealed interface Shape {
    record Circle() implements Shape {}

    record Square() implements Shape {}

    record Forgotten() implements Shape {}
  }

  private enum Kind {
    CIRCLE(Shape.Circle.class),
    SQUARE(Shape.Square.class);

    private final Class<? extends Shape> type;

    Kind(Class<? extends Shape> type) {
      this.type = type;
    }
  }

  @Test
  void aMemberHasTheTagOfItsClass() {
    Kinds<Kind> kinds = Kinds.of(Kind.values(), kind -> kind.type);

    assertThat(kinds.of(new Shape.Circle())).isEqualTo(Kind.CIRCLE);
    assertThat(kinds.of(new Shape.Square())).isEqualTo(Kind.SQUARE);
  }

  @Test
  void aClassWithoutTagIsRefusedByName() {
    Kinds<Kind> kinds = Kinds.of(Kind.values(), kind -> kind.type);

    assertThatThrownBy(() -> kinds.of(new Shape.Forgotten()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Forgotten has no tag");
  }

  @Test
  void twoTagsForOneClassAreRefused() {
    assertThatThrownBy(() -> Kinds.of(Kind.values(), kind -> Shape.Circle.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has two tags, CIRCLE and SQUARE");
  }
}
