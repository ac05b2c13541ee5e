package io.witbindgen.component.encode;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.component.model.DecodedComponent;
import io.witbindgen.component.model.Slice;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Compares the content of components, ignoring offsets. */
final class SameModel {
  private SameModel() {}

  static void assertSame(DecodedComponent found, DecodedComponent expected) {
    compare("component", found, expected);
  }

  private static void compare(String path, Object found, Object expected) {
    assertThat(found).as(path).hasSameClassAs(expected);
    if (expected instanceof List<?> list) {
      compareAll(path, (List<?>) found, list);
    } else if (expected instanceof Optional<?> optional) {
      compareAll(path, ((Optional<?>) found).stream().toList(), optional.stream().toList());
    } else if (expected instanceof Slice slice) {
      assertThat(((Slice) found).toByteArray()).as(path).isEqualTo(slice.toByteArray());
    } else if (expected instanceof Record) {
      for (RecordComponent component : expected.getClass().getRecordComponents()) {
        compareComponent(path, component, found, expected);
      }
    } else if (!Objects.equals(found, expected)) {
      assertThat(found).as(path).isEqualTo(expected);
    }
  }

  private static void compareAll(String path, List<?> found, List<?> expected) {
    assertThat(found.size()).as(path).isEqualTo(expected.size());
    for (int i = 0; i < found.size(); i++) {
      compare(path + "/" + i, found.get(i), expected.get(i));
    }
  }

  private static void compareComponent(
      String path, RecordComponent component, Object found, Object expected) {
    String name = component.getName();
    boolean position =
        name.equals("offset") || (name.equals("bytes") && found instanceof DecodedComponent);
    if (!position) {
      compare(path + "." + name, get(component, found), get(component, expected));
    }
  }

  private static Object get(RecordComponent component, Object owner) {
    try {
      return component.getAccessor().invoke(owner);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
