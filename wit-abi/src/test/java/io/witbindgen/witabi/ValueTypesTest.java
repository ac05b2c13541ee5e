package io.witbindgen.witabi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.wit.Wit;
import io.witbindgen.wit.model.Function;
import io.witbindgen.wit.model.Interface;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ValueTypesTest {
  private static Interface unit(String items) {
    return Wit.parse("text.wit", "package a:b;\ninterface i {\n" + items + "\n}\n")
        .resolution()
        .root()
        .interfaces()
        .get(0);
  }

  private static ValueType type(String definitions, String type) {
    Interface unit = unit(definitions + "\nf: func(p: " + type + ");");
    Function function = unit.functions().get(unit.functions().size() - 1);
    return new ValueTypes().of(function.type().parameters().get(0).type());
  }

  @Test
  void everyTypeWithoutANameBecomesItsCounterpart() {
    assertThat(type("", "list<tuple<u8, string>>"))
        .isEqualTo(ValueType.list(ValueType.tuple(ValueType.U8, ValueType.STRING)));
    assertThat(type("", "list<s64, 3>")).isEqualTo(ValueType.list(ValueType.S64, 3));
    assertThat(type("", "map<string, f32>"))
        .isEqualTo(ValueType.map(ValueType.STRING, ValueType.F32));
    assertThat(type("", "option<result<_, char>>"))
        .isEqualTo(ValueType.option(ValueType.result(null, ValueType.CHAR)));
    assertThat(type("", "future<stream<bool>>"))
        .isEqualTo(ValueType.future(ValueType.stream(ValueType.BOOL)));
    assertThat(type("", "stream")).isEqualTo(ValueType.stream(null));
  }

  @Test
  void namesLeadToWhatTheyDenote() {
    String definitions =
        """
        record r { x: u8, y: e }
        enum e { a, b }
        variant v { none, some(t) }
        flags s { read, write }
        type t = list<r>;
        type u = t;
        """;
    ValueType record =
        ValueType.record(
            ValueType.field("x", ValueType.U8),
            ValueType.field("y", ValueType.enumeration("a", "b")));
    assertThat(type(definitions, "r")).isEqualTo(record);
    assertThat(type(definitions, "u")).isEqualTo(ValueType.list(record));
    assertThat(type(definitions, "v"))
        .isEqualTo(
            ValueType.variant(
                ValueType.variantCase("none"),
                ValueType.variantCase("some", ValueType.list(record))));
    assertThat(type(definitions, "s")).isEqualTo(ValueType.flags("read", "write"));
  }

  @Test
  void allHandlesToAResourceShareItsType() {
    Interface unit =
        unit("resource r;\ntype alias = r;\nf: func(a: r, b: own<alias>, c: borrow<r>) -> r;");
    FunctionType function = new ValueTypes().of(unit.functions().get(0).type());
    List<ValueType> params = function.paramTypes();
    assertThat(params.get(0).kind()).isEqualTo(ValueType.Kind.OWN);
    assertThat(params.get(2).kind()).isEqualTo(ValueType.Kind.BORROW);
    assertThat(params.get(1)).isEqualTo(params.get(0));
    assertThat(function.result()).contains(params.get(0));
    assertThat(((ValueType.HandleType) params.get(2)).resource())
        .isEqualTo(((ValueType.HandleType) params.get(0)).resource());
  }

  @Test
  void indirectionReachesThroughListsAndNotThroughStreams() {
    assertThat(type("", "list<tuple<u8, string>>").hasStrings()).isTrue();
    assertThat(type("", "map<u8, u8>").hasStrings()).isFalse();
    assertThat(type("", "map<u8, u8>").hasPointers()).isTrue();
    assertThat(type("", "result<string, u8>").hasPointers()).isTrue();
    assertThat(type("", "tuple<u8, stream<string>>").hasPointers()).isFalse();
  }

  @Test
  void whatTheCanonicalAbiDoesNotHaveIsRefused() {
    String labels =
        IntStream.range(0, 33).mapToObj(i -> "bit" + i).collect(Collectors.joining(", "));
    assertThatThrownBy(() -> type("flags many { " + labels + " }", "many"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("flags with 33 labels");
    assertThatThrownBy(() -> type("", "list<u64, 4000000000>"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
