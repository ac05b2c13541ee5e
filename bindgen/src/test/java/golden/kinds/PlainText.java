package golden.kinds;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values as text, with everything that could differ in it, so that they can be compared. */
public final class PlainText {
  private PlainText() {}

  public static String of(Object value) {
    if (value.getClass().isArray()) {
      List<String> parts = new ArrayList<>();
      for (int i = 0; i < Array.getLength(value); i++) {
        parts.add(of(Array.get(value, i)));
      }
      return value.getClass().getComponentType() + parts.toString();
    }
    if (value instanceof Iterable<?> list) {
      List<String> parts = new ArrayList<>();
      list.forEach(part -> parts.add(of(part)));
      return parts.toString();
    }
    if (value instanceof Map<?, ?> map) {
      List<String> parts = new ArrayList<>();
      map.forEach((k, v) -> parts.add(of(k) + "=" + of(v)));
      return parts.toString();
    }
    if (value instanceof Optional<?> option) {
      return option.map(some -> "some(" + of(some) + ")").orElse("none");
    }
    return value instanceof Record record
        ? record(record)
        : value.getClass().getSimpleName() + " " + value;
  }

  private static String record(Record record) {
    List<String> parts = new ArrayList<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      try {
        component.getAccessor().setAccessible(true);
        parts.add(component.getName() + ": " + of(component.getAccessor().invoke(record)));
      } catch (ReflectiveOperationException e) {
        throw new LinkageError(e.getMessage(), e);
      }
    }
    return record.getClass().getSimpleName() + parts;
  }
}
