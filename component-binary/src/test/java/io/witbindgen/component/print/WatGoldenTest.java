package io.witbindgen.component.print;

import static org.assertj.core.api.Assertions.assertThat;

import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.component.decode.ComponentDecoder;
import io.witbindgen.component.encode.ComponentBuilder;
import io.witbindgen.component.encode.ComponentEncoder;
import io.witbindgen.component.model.CanonDefinition;
import io.witbindgen.component.model.CanonDefinition.Kind;
import io.witbindgen.component.model.CanonOption;
import io.witbindgen.component.model.CanonOptions;
import io.witbindgen.component.model.PrimitiveType;
import io.witbindgen.component.model.ValueTypeRef;
import io.witbindgen.test.Checkout;
import io.witbindgen.test.Goldens;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Texts of our own, rewritten with {@code -Dbless}. */
class WatGoldenTest {
  private static final Goldens GOLDENS =
      Goldens.in("component-binary/src/test/resources/io/witbindgen/component/print");

  private static final CanonOptions OPTIONS =
      new CanonOptions(
          List.of(
              new CanonOption.Encoding(StringEncoding.LATIN1_OR_UTF16),
              new CanonOption.Indexed(CanonOption.Kind.MEMORY, 1),
              new CanonOption.Indexed(CanonOption.Kind.REALLOC, 2),
              new CanonOption.Indexed(CanonOption.Kind.POST_RETURN, 3),
              new CanonOption.Async(),
              new CanonOption.Indexed(CanonOption.Kind.CALLBACK, 4)));

  /** The component that the samples come with, as text and as a tree. */
  @Test
  void processor() throws IOException {
    byte[] file =
        Files.readAllBytes(
            Checkout.path("samples/processor/src/main/resources/sample/processor.wasm"));
    GOLDENS.check("processor.wat", WatPrinter.print(file));
    GOLDENS.check("processor.tree", TreePrinter.print(file));
  }

  /** One canonical definition of every kind, in the order of their codes, with all operands. */
  @Test
  void canonicalDefinitions() throws IOException {
    ComponentBuilder component = new ComponentBuilder();
    Arrays.stream(Kind.values()).map(WatGoldenTest::canon).forEach(component::canon);
    byte[] bytes = component.build();
    GOLDENS.check("canons.wat", WatPrinter.print(bytes));
    assertThat(ComponentEncoder.encode(ComponentDecoder.decode(bytes))).isEqualTo(bytes);
  }

  private static CanonDefinition canon(Kind kind) {
    return switch (kind) {
      case LIFT -> new CanonDefinition.Lift(1, OPTIONS, 2);
      case LOWER -> new CanonDefinition.Lower(1, OPTIONS);
      case TASK_RETURN ->
          new CanonDefinition.TaskReturn(
              Optional.of(new ValueTypeRef.Primitive(PrimitiveType.STRING)), OPTIONS);
      case SUBTASK_CANCEL -> new CanonDefinition.SubtaskCancel(true);
      case CONTEXT_GET, CONTEXT_SET ->
          new CanonDefinition.Context(kind, CoreValueType.Numeric.I64, 1);
      case RESOURCE_NEW,
          RESOURCE_DROP,
          RESOURCE_REP,
          STREAM_NEW,
          STREAM_DROP_READABLE,
          STREAM_DROP_WRITABLE,
          FUTURE_NEW,
          FUTURE_DROP_READABLE,
          FUTURE_DROP_WRITABLE ->
          new CanonDefinition.OfType(kind, 1);
      case STREAM_READ, STREAM_WRITE, FUTURE_READ, FUTURE_WRITE ->
          new CanonDefinition.Copy(kind, 1, OPTIONS);
      case STREAM_CANCEL_READ, STREAM_CANCEL_WRITE, FUTURE_CANCEL_READ, FUTURE_CANCEL_WRITE ->
          new CanonDefinition.CancelCopy(kind, 1, true);
      case ERROR_CONTEXT_NEW, ERROR_CONTEXT_DEBUG_MESSAGE ->
          new CanonDefinition.ErrorContext(kind, OPTIONS);
      case WAITABLE_SET_WAIT, WAITABLE_SET_POLL -> new CanonDefinition.WaitableSet(kind, true, 1);
      case THREAD_YIELD,
          THREAD_SUSPEND,
          THREAD_SUSPEND_THEN_RESUME,
          THREAD_YIELD_THEN_RESUME,
          THREAD_SUSPEND_THEN_PROMOTE,
          THREAD_YIELD_THEN_PROMOTE ->
          new CanonDefinition.Switch(kind, true);
      case THREAD_NEW_INDIRECT -> new CanonDefinition.NewThread(kind, false, 1, OptionalInt.of(2));
      case THREAD_SPAWN_INDIRECT -> new CanonDefinition.NewThread(kind, true, 1, OptionalInt.of(2));
      case THREAD_SPAWN_REF -> new CanonDefinition.NewThread(kind, true, 1, OptionalInt.empty());
      case THREAD_AVAILABLE_PARALLELISM -> new CanonDefinition.AvailableParallelism(true);
      case TASK_CANCEL,
          SUBTASK_DROP,
          ERROR_CONTEXT_DROP,
          WAITABLE_SET_NEW,
          WAITABLE_SET_DROP,
          WAITABLE_JOIN,
          BACKPRESSURE_INC,
          BACKPRESSURE_DEC,
          THREAD_INDEX,
          THREAD_RESUME_LATER ->
          new CanonDefinition.Plain(kind);
    };
  }
}
