package io.witbindgen.component.decode;

import io.witbindgen.component.model.AliasTarget;
import io.witbindgen.component.model.CoreInstanceExpression;
import io.witbindgen.component.model.InstanceExpression;
import io.witbindgen.component.model.Sort;
import io.witbindgen.component.model.SortIndex;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Decodes instances, aliases, and the sorts that both mention. */
final class InstanceDecoder {
  private static final int CORE = 0x00;

  private static final Map<Integer, Sort> CORE_SORTS = sorts(true);
  private static final Map<Integer, Sort> SORTS = sorts(false);

  private InstanceDecoder() {}

  private static Map<Integer, Sort> sorts(boolean core) {
    return Arrays.stream(Sort.values())
        .filter(sort -> sort.isCore() == core)
        .collect(Collectors.toUnmodifiableMap(Sort::code, Function.identity()));
  }

  static CoreInstanceExpression coreInstance(ByteReader reader) {
    int offset = reader.position();
    int code = reader.nextByte();
    return switch (code) {
      case 0x00 ->
          new CoreInstanceExpression.Instantiate(
              reader.u32(), reader.vector("argument", () -> coreArgument(reader)));
      case 0x01 ->
          new CoreInstanceExpression.InlineExports(
              reader.vector("export", () -> coreExport(reader)));
      default -> throw reader.invalid("core instance expression", code, offset);
    };
  }

  private static CoreInstanceExpression.Argument coreArgument(ByteReader reader) {
    String name = reader.name();
    reader.expect(0x12, "sort of an instantiation argument");
    return new CoreInstanceExpression.Argument(name, reader.u32());
  }

  private static CoreInstanceExpression.Export coreExport(ByteReader reader) {
    return new CoreInstanceExpression.Export(
        reader.name(), new SortIndex(coreSort(reader), reader.u32()));
  }

  static InstanceExpression instance(ByteReader reader) {
    int offset = reader.position();
    int code = reader.nextByte();
    return switch (code) {
      case 0x00 ->
          new InstanceExpression.Instantiate(
              reader.u32(), reader.vector("argument", () -> argument(reader)));
      case 0x01 ->
          new InstanceExpression.InlineExports(reader.vector("export", () -> export(reader)));
      default -> throw reader.invalid("instance expression", code, offset);
    };
  }

  private static InstanceExpression.Argument argument(ByteReader reader) {
    return new InstanceExpression.Argument(reader.name(), sortIndex(reader));
  }

  private static InstanceExpression.Export export(ByteReader reader) {
    return new InstanceExpression.Export(ExternDecoder.name(reader), sortIndex(reader));
  }

  static AliasTarget alias(ByteReader reader) {
    int sortOffset = reader.position();
    Sort sort = sort(reader);
    int offset = reader.position();
    int code = reader.nextByte();
    return switch (code) {
      case 0x00 -> new AliasTarget.Export(sort, reader.u32(), reader.name());
      case 0x01 -> new AliasTarget.CoreExport(sort, reader.u32(), reader.name());
      case 0x02 -> {
        checkOuter(reader, sort, sortOffset);
        yield new AliasTarget.Outer(sort, reader.u32(), reader.u32());
      }
      default -> throw reader.invalid("alias target", code, offset);
    };
  }

  private static void checkOuter(ByteReader reader, Sort sort, int offset) {
    switch (sort) {
      case CORE_MODULE, CORE_TYPE, TYPE, COMPONENT -> {}
      case CORE_FUNC,
          CORE_TABLE,
          CORE_MEMORY,
          CORE_GLOBAL,
          CORE_TAG,
          CORE_INSTANCE,
          FUNC,
          VALUE,
          INSTANCE ->
          throw reader.malformed("an outer alias cannot be of sort " + sort, offset);
    }
  }

  static SortIndex sortIndex(ByteReader reader) {
    return new SortIndex(sort(reader), reader.u32());
  }

  static Sort sort(ByteReader reader) {
    if (reader.peek() == CORE) {
      reader.nextByte();
      return coreSort(reader);
    }
    return lookUp(SORTS, "sort", reader);
  }

  static Sort coreSort(ByteReader reader) {
    return lookUp(CORE_SORTS, "core sort", reader);
  }

  private static Sort lookUp(Map<Integer, Sort> sorts, String what, ByteReader reader) {
    int offset = reader.position();
    int code = reader.nextByte();
    Sort sort = sorts.get(code);
    if (sort == null) {
      throw reader.invalid(what, code, offset);
    }
    return sort;
  }
}
