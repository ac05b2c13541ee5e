package io.witbindgen.component.decode;

import static io.witbindgen.test.Wasm.bytes;
import static io.witbindgen.test.Wasm.component;
import static io.witbindgen.test.Wasm.one;
import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.component.model.CanonDefinition;
import io.witbindgen.component.model.CanonDefinition.Kind;
import io.witbindgen.component.model.CanonOption;
import io.witbindgen.component.model.CanonOptions;
import io.witbindgen.component.model.Definition;
import io.witbindgen.component.model.PrimitiveType;
import io.witbindgen.component.model.ValueTypeRef;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CanonDecoderTest {
  private static final CanonOptions MEMORY_2 =
      new CanonOptions(List.of(new CanonOption.Indexed(CanonOption.Kind.MEMORY, 2)));

  static Stream<Arguments> definitions() {
    return Stream.of(
        of(new CanonDefinition.Lift(9, MEMORY_2, 4), 0, 0, 9, 1, 3, 2, 4),
        of(new CanonDefinition.Lower(9, MEMORY_2), 1, 0, 9, 1, 3, 2),
        of(new CanonDefinition.OfType(Kind.RESOURCE_NEW, 4), 0x02, 4),
        of(new CanonDefinition.OfType(Kind.RESOURCE_DROP, 4), 0x03, 4),
        of(new CanonDefinition.OfType(Kind.RESOURCE_REP, 4), 0x04, 4),
        of(new CanonDefinition.Plain(Kind.TASK_CANCEL), 0x05),
        of(new CanonDefinition.SubtaskCancel(true), 0x06, 1),
        of(
            new CanonDefinition.TaskReturn(
                Optional.of(new ValueTypeRef.Primitive(PrimitiveType.U32)), MEMORY_2),
            0x09,
            0,
            0x79,
            1,
            3,
            2),
        of(new CanonDefinition.TaskReturn(Optional.empty(), CanonOptions.NONE), 0x09, 1, 0, 0),
        of(
            new CanonDefinition.Context(Kind.CONTEXT_GET, CoreValueType.Numeric.I32, 1),
            0x0a,
            0x7f,
            1),
        of(
            new CanonDefinition.Context(Kind.CONTEXT_SET, CoreValueType.Numeric.I64, 1),
            0x0b,
            0x7e,
            1),
        of(new CanonDefinition.Switch(Kind.THREAD_YIELD, true), 0x0c, 1),
        of(new CanonDefinition.Plain(Kind.SUBTASK_DROP), 0x0d),
        of(new CanonDefinition.OfType(Kind.STREAM_NEW, 4), 0x0e, 4),
        of(new CanonDefinition.Copy(Kind.STREAM_READ, 4, MEMORY_2), 0x0f, 4, 1, 3, 2),
        of(new CanonDefinition.Copy(Kind.STREAM_WRITE, 4, MEMORY_2), 0x10, 4, 1, 3, 2),
        of(new CanonDefinition.CancelCopy(Kind.STREAM_CANCEL_READ, 4, false), 0x11, 4, 0),
        of(new CanonDefinition.CancelCopy(Kind.STREAM_CANCEL_WRITE, 4, true), 0x12, 4, 1),
        of(new CanonDefinition.OfType(Kind.STREAM_DROP_READABLE, 4), 0x13, 4),
        of(new CanonDefinition.OfType(Kind.STREAM_DROP_WRITABLE, 4), 0x14, 4),
        of(new CanonDefinition.OfType(Kind.FUTURE_NEW, 4), 0x15, 4),
        of(new CanonDefinition.Copy(Kind.FUTURE_READ, 4, MEMORY_2), 0x16, 4, 1, 3, 2),
        of(new CanonDefinition.Copy(Kind.FUTURE_WRITE, 4, MEMORY_2), 0x17, 4, 1, 3, 2),
        of(new CanonDefinition.CancelCopy(Kind.FUTURE_CANCEL_READ, 4, false), 0x18, 4, 0),
        of(new CanonDefinition.CancelCopy(Kind.FUTURE_CANCEL_WRITE, 4, true), 0x19, 4, 1),
        of(new CanonDefinition.OfType(Kind.FUTURE_DROP_READABLE, 4), 0x1a, 4),
        of(new CanonDefinition.OfType(Kind.FUTURE_DROP_WRITABLE, 4), 0x1b, 4),
        of(new CanonDefinition.ErrorContext(Kind.ERROR_CONTEXT_NEW, MEMORY_2), 0x1c, 1, 3, 2),
        of(
            new CanonDefinition.ErrorContext(Kind.ERROR_CONTEXT_DEBUG_MESSAGE, MEMORY_2),
            0x1d,
            1,
            3,
            2),
        of(new CanonDefinition.Plain(Kind.ERROR_CONTEXT_DROP), 0x1e),
        of(new CanonDefinition.Plain(Kind.WAITABLE_SET_NEW), 0x1f),
        of(new CanonDefinition.WaitableSet(Kind.WAITABLE_SET_WAIT, false, 2), 0x20, 0, 2),
        of(new CanonDefinition.WaitableSet(Kind.WAITABLE_SET_POLL, true, 2), 0x21, 1, 2),
        of(new CanonDefinition.Plain(Kind.WAITABLE_SET_DROP), 0x22),
        of(new CanonDefinition.Plain(Kind.WAITABLE_JOIN), 0x23),
        of(new CanonDefinition.Plain(Kind.BACKPRESSURE_INC), 0x24),
        of(new CanonDefinition.Plain(Kind.BACKPRESSURE_DEC), 0x25),
        of(new CanonDefinition.Plain(Kind.THREAD_INDEX), 0x26),
        of(
            new CanonDefinition.NewThread(Kind.THREAD_NEW_INDIRECT, false, 6, OptionalInt.of(7)),
            0x27,
            6,
            7),
        of(new CanonDefinition.Plain(Kind.THREAD_RESUME_LATER), 0x28),
        of(new CanonDefinition.Switch(Kind.THREAD_SUSPEND, false), 0x29, 0),
        of(new CanonDefinition.Switch(Kind.THREAD_SUSPEND_THEN_RESUME, true), 0x2a, 1),
        of(new CanonDefinition.Switch(Kind.THREAD_YIELD_THEN_RESUME, true), 0x2b, 1),
        of(new CanonDefinition.Switch(Kind.THREAD_SUSPEND_THEN_PROMOTE, true), 0x2c, 1),
        of(new CanonDefinition.Switch(Kind.THREAD_YIELD_THEN_PROMOTE, true), 0x2d, 1),
        of(
            new CanonDefinition.NewThread(Kind.THREAD_SPAWN_REF, true, 6, OptionalInt.empty()),
            0x40,
            1,
            6),
        of(
            new CanonDefinition.NewThread(Kind.THREAD_SPAWN_INDIRECT, false, 6, OptionalInt.of(7)),
            0x41,
            0,
            6,
            7),
        of(new CanonDefinition.AvailableParallelism(true), 0x42, 1));
  }

  private static Arguments of(CanonDefinition expected, int... encoding) {
    return Arguments.of(expected, encoding);
  }

  @ParameterizedTest
  @MethodSource
  void definitions(CanonDefinition expected, int[] encoding) {
    assertThat(decode(encoding)).isEqualTo(expected);
  }

  @Test
  void theTableHasEveryKind() {
    Set<Kind> kinds =
        definitions()
            .map(row -> ((CanonDefinition) row.get()[0]).kind())
            .collect(Collectors.toSet());
    assertThat(kinds).isEqualTo(EnumSet.allOf(Kind.class));
    assertThat(Arrays.stream(Kind.values()).map(Kind::opcode)).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void options() {
    CanonOptions options = options(0x02, 0x03, 1, 0x04, 2, 0x05, 3, 0x06, 0x07, 4);
    assertThat(options.stringEncoding()).isEqualTo(StringEncoding.LATIN1_OR_UTF16);
    assertThat(options.memory()).hasValue(1);
    assertThat(options.realloc()).hasValue(2);
    assertThat(options.postReturn()).hasValue(3);
    assertThat(options.async()).isTrue();
    assertThat(options.callback()).hasValue(4);
    assertThat(options.repeated()).isEmpty();
  }

  @Test
  void noOptions() {
    assertThat(CanonOptions.NONE.stringEncoding()).isEqualTo(StringEncoding.UTF8);
    assertThat(CanonOptions.NONE.hasStringEncoding()).isFalse();
    assertThat(CanonOptions.NONE.memory()).isEmpty();
  }

  @Test
  void repeatedOptionsAreKeptForTheValidator() {
    CanonOptions options = options(0x00, 0x03, 1, 0x01, 0x03, 2, 0x06);
    assertThat(options.written()).hasSize(5);
    assertThat(options.memory()).hasValue(1);
    assertThat(options.repeated())
        .containsExactly(CanonOption.Kind.STRING_ENCODING, CanonOption.Kind.MEMORY);
  }

  /** Decodes {@code error-context.new} with these options. */
  private static CanonOptions options(int... encoding) {
    int count = 0;
    for (int i = 0; i < encoding.length; i++) {
      count++;
      i += List.of(3, 4, 5, 7).contains(encoding[i]) ? 1 : 0;
    }
    int[] all = new int[encoding.length + 2];
    all[0] = 0x1c;
    all[1] = count;
    System.arraycopy(encoding, 0, all, 2, encoding.length);
    return ((CanonDefinition.ErrorContext) decode(all)).options();
  }

  private static CanonDefinition decode(int... encoding) {
    byte[] input = component(one(8, bytes(encoding)));
    return ((Definition.Canon) ComponentDecoder.decode(input).definitions().get(0)).canon();
  }
}
