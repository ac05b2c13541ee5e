package io.witbindgen.abi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CoreTypeTest {
  @Test
  void signaturesReadAsInTheTextFormat() {
    assertThat(new CoreFunctionType(List.of(CoreType.I32, CoreType.F64), List.of()))
        .hasToString("[i32, f64] -> []");
  }
}
