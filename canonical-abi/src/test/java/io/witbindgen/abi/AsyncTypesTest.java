package io.witbindgen.abi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.abi.async.ErrorContext;
import io.witbindgen.abi.async.WitFuture;
import io.witbindgen.abi.async.WitStream;
import io.witbindgen.abi.transfer.AsyncValues;
import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.abi.value.InvalidValueException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Streams, futures and error contexts, as far as they are the host's. */
@Timeout(60)
class AsyncTypesTest {
  /** Collects what it asked for. */
  private static final class Collector implements Flow.Subscriber<Integer> {
    private final List<Integer> values = new ArrayList<>();
    private final List<String> ends = new ArrayList<>();
    private Flow.Subscription subscription;

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription = given;
    }

    @Override
    public void onNext(Integer value) {
      values.add(value);
    }

    @Override
    public void onError(Throwable error) {
      ends.add(error.getMessage());
    }

    @Override
    public void onComplete() {
      ends.add("complete");
    }
  }

  private static Collector collect(WitStream<Integer> stream) {
    Collector collector = new Collector();
    stream.publisher().subscribe(collector);
    return collector;
  }

  @Test
  void bytesOfAnInputArePublishedAsTheyAreAskedFor() {
    Collector some = collect(WitStream.of(new ByteArrayInputStream(new byte[] {1, -1, 3})));
    assertThat(some.values).isEmpty();
    some.subscription.request(2);
    assertThat(some.values).containsExactly(1, 255);
    some.subscription.request(Long.MAX_VALUE);
    assertThat(some.values).containsExactly(1, 255, 3);
    assertThat(some.ends).containsExactly("complete");
  }

  @Test
  void aStreamIsReadOnceAndCancelled() {
    WitStream<Integer> stream = WitStream.of(new ByteArrayInputStream(new byte[10]));
    Collector first = collect(stream);
    assertThat(collect(stream).ends).containsExactly("a stream is read once");
    first.subscription.request(1);
    first.subscription.cancel();
    first.subscription.request(1);
    assertThat(first.values).hasSize(1);
    assertThat(first.ends).isEmpty();
    Collector wrong = collect(WitStream.of(new ByteArrayInputStream(new byte[10])));
    wrong.subscription.request(0);
    assertThat(wrong.ends).containsExactly("0 elements requested");
  }

  @Test
  void anInputThatFails() throws IOException {
    InputStream closed = InputStream.nullInputStream();
    closed.close();
    Collector collector = collect(WitStream.of(closed));
    collector.subscription.request(1);
    assertThat(collector.ends).containsExactly("Stream closed");
    assertThatThrownBy(() -> WitStream.toInputStream(WitStream.of(closed)).read())
        .isInstanceOf(IOException.class)
        .hasMessage("the stream failed: Stream closed");
  }

  @Test
  void anInputAgain() throws IOException {
    byte[] bytes = new byte[100_000];
    new Random(1).nextBytes(bytes);
    try (InputStream input =
        WitStream.toInputStream(WitStream.of(new ByteArrayInputStream(bytes)))) {
      assertThat(input.readAllBytes()).isEqualTo(bytes);
      assertThat(input.read()).isEqualTo(-1);
    }
  }

  @Test
  void bytesFromAnotherThread() throws IOException {
    SubmissionPublisher<Integer> publisher = new SubmissionPublisher<>();
    try (InputStream input = WitStream.toInputStream(WitStream.of(publisher))) {
      Thread writer =
          new Thread(
              () -> {
                while (publisher.getNumberOfSubscribers() == 0) {
                  Thread.onSpinWait();
                }
                for (int i = 0; i < 50_000; i++) {
                  publisher.submit(i & 0xff);
                }
                publisher.close();
              });
      writer.start();
      byte[] all = input.readAllBytes();
      assertThat(all).hasSize(50_000);
      assertThat(all[1000] & 0xff).isEqualTo(1000 & 0xff);
    }
  }

  @Test
  void futuresAndErrors() {
    assertThat(WitFuture.completed(7).toCompletableFuture()).isCompletedWithValue(7);
    assertThat(new ErrorContext("why").debugMessage()).isEqualTo("why");
    assertThat(new ErrorContext("why")).isNotEqualTo(new ErrorContext("why"));
    assertThatThrownBy(() -> new ErrorContext("\ud800")).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void whatNeedsAsyncSaysSo() {
    ValueType stream = ValueType.stream(ValueType.U8);
    ValueType deep = ValueType.option(ValueType.list(ValueType.tuple(ValueType.U8, stream)));
    assertThat(AsyncValues.areIn(FunctionType.of(FunctionType.param("a", deep)))).isTrue();
    assertThat(AsyncValues.areIn(FunctionType.of().returning(ValueType.ERROR_CONTEXT))).isTrue();
    assertThat(AsyncValues.areIn(FunctionType.of().asAsync())).isTrue();
    assertThat(AsyncValues.areIn(FunctionType.of().returning(ValueType.list(ValueType.STRING))))
        .isFalse();
    assertThatThrownBy(() -> AsyncValues.check(WitFuture.completed(1)))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageStartingWith("async is not supported by this runtime yet");
    assertThat(AsyncValues.trap()).hasMessage("async is not supported by this runtime yet");
  }
}
