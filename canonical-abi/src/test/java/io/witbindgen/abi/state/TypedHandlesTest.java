package io.witbindgen.abi.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.abi.transfer.CanonicalOptions;
import io.witbindgen.abi.transfer.LiftLowerContext;
import io.witbindgen.abi.type.ResourceType;
import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.abi.value.InvalidValueException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Resources of typed code: which object stands for what, and until when. */
class TypedHandlesTest {
  /** What bindings would have for a resource without functions. */
  private interface Counter extends AutoCloseable {
    @Override
    void close();
  }

  private static final ResourceInterface<Counter> COUNTER =
      ResourceInterface.of("counter", Counter.class, Counter::close);

  private static final class Proxy extends GuestProxy implements Counter {
    Proxy(GuestResource resource) {
      super(resource);
    }
  }

  private static final class OfHost implements Counter {
    private int closed;

    @Override
    public void close() {
      closed++;
    }
  }

  private final List<Integer> dropped = new ArrayList<>();
  private final InstanceState provider = new InstanceState("provider", null);
  private final InstanceState consumer = new InstanceState("consumer", null);
  private final ResourceType type =
      ResourceDefinition.guest("counter", provider, (rep, caller) -> dropped.add(rep));
  private final ExportedResources exported = new ExportedResources();
  private final Task task = new Task(exported);
  private final LiftLowerContext intoProvider = context(provider, task);
  private final Task consumerTask = new Task();
  private final LiftLowerContext intoConsumer = context(consumer, consumerTask);
  private final Subtask fromConsumerCall = new Subtask();
  private final LiftLowerContext fromConsumer = context(consumer, fromConsumerCall);

  TypedHandlesTest() {
    exported.add(COUNTER, type, Proxy::new);
  }

  private static LiftLowerContext context(InstanceState instance, BorrowScope scope) {
    CanonicalOptions options = new CanonicalOptions(StringEncoding.UTF8, null, null, null);
    return new LiftLowerContext(options, instance, 1000, scope);
  }

  private Counter fromProvider(int representation) {
    return intoProvider.liftOwn(COUNTER, Handles.create(provider, type, representation));
  }

  private HandleCheck check() {
    return new HandleCheck(exported);
  }

  @Test
  void aResourceOfTheHostIsTheObjectItself() {
    OfHost counter = new OfHost();
    int owned = intoConsumer.lowerOwn(COUNTER, counter);
    assertThat(fromConsumer.liftBorrow(COUNTER, owned)).isSameAs(counter);
    fromConsumerCall.deliverResolve();
    assertThat(fromConsumer.liftOwn(COUNTER, owned)).isSameAs(counter);
    int again = intoConsumer.lowerOwn(COUNTER, counter);
    Handles.drop(consumer, COUNTER.hostType(), again);
    assertThat(counter.closed).isEqualTo(1);
  }

  @Test
  void aResourceOfAGuestGoesBackToIt() {
    Counter counter = fromProvider(7);
    assertThat(counter).hasToString("own<counter>");
    check().borrow(COUNTER, counter);
    assertThat(intoProvider.lowerBorrow(COUNTER, counter)).isEqualTo(7);
    assertThatThrownBy(counter::close)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("this counter cannot be closed while a call has borrowed it");
    task.exit();
    check().own(COUNTER, counter);
    int index = intoProvider.lowerOwn(COUNTER, counter);
    assertThat(Handles.representation(provider, type, index)).isEqualTo(7);
    assertThatThrownBy(() -> check().borrow(COUNTER, counter))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("this counter was given away");
    counter.close();
    assertThat(dropped).isEmpty();
  }

  @Test
  void oneCallDoesNotGetAResourceTwice() {
    Counter counter = fromProvider(1);
    HandleCheck twice = check();
    twice.own(COUNTER, counter);
    assertThatThrownBy(() -> twice.own(COUNTER, counter))
        .hasMessage("this counter cannot be given away twice in one call");
    assertThatThrownBy(() -> twice.borrow(COUNTER, counter))
        .hasMessage("this counter cannot be given away and lent in one call");
    HandleCheck lent = check();
    lent.borrow(COUNTER, counter);
    lent.borrow(COUNTER, counter);
    assertThatThrownBy(() -> lent.own(COUNTER, counter))
        .hasMessage("this counter cannot be given away and lent in one call");
    check().own(COUNTER, counter);
  }

  @Test
  void onlyItsOwnResourcesAreOfUseToAGuest() {
    assertThatThrownBy(() -> check().own(COUNTER, new OfHost()))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage(
            "a io.witbindgen.abi.state.TypedHandlesTest$OfHost, where the component needs a counter of its"
                + " own");
    ResourceType another = ResourceDefinition.guest("counter", consumer, (rep, caller) -> {});
    Counter other = new Proxy(new GuestResource(another, 1, true));
    assertThatThrownBy(() -> check().borrow(COUNTER, other))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("a resource of type counter of another instance, where counter is needed");
    assertThatThrownBy(() -> check().borrow(COUNTER, null))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("null, which no WIT type has");
  }

  /** What one component exports is the host's for another. */
  @Test
  void givenToAnotherComponentItIsAnotherObject() {
    Counter counter = fromProvider(3);
    new HandleCheck().own(COUNTER, counter);
    int owned = intoConsumer.lowerOwn(COUNTER, counter);
    assertThatThrownBy(() -> check().borrow(COUNTER, counter))
        .hasMessage("this counter was given away");
    Counter borrowed = fromConsumer.liftBorrow(COUNTER, owned);
    assertThat(borrowed).hasToString("borrow<counter>");
    check().borrow(COUNTER, borrowed);
    assertThatThrownBy(() -> check().own(COUNTER, borrowed))
        .hasMessage("this counter is borrowed; only its owner can give it away");
    fromConsumerCall.deliverResolve();
    assertThatThrownBy(() -> check().borrow(COUNTER, borrowed))
        .hasMessage("this counter was borrowed for a call that is over");
    Counter back = fromConsumer.liftOwn(COUNTER, owned);
    check().own(COUNTER, back);
    back.close();
    assertThat(dropped).containsExactly(3);
  }

  @Test
  void lentToAnotherComponentItCannotBeClosed() {
    Counter counter = fromProvider(4);
    int lent = intoConsumer.lowerBorrow(COUNTER, counter);
    assertThatThrownBy(counter::close)
        .hasMessage("this counter cannot be closed while a call has borrowed it");
    Handles.drop(consumer, COUNTER.hostType(), lent);
    consumerTask.requireNoBorrows();
    consumerTask.exit();
    counter.close();
    assertThat(dropped).containsExactly(4);
  }

  @Test
  void whatAComponentOwnsIsDroppedThroughIt() {
    int owned = intoConsumer.lowerOwn(COUNTER, fromProvider(5));
    Handles.drop(consumer, COUNTER.hostType(), owned);
    assertThat(dropped).containsExactly(5);
  }

  @Test
  void aCopyHasItsOwnResources() {
    ExportedResources copy = exported.copy();
    ResourceType another = ResourceDefinition.guest("counter", consumer, (rep, caller) -> {});
    copy.add(COUNTER, another, Proxy::new);
    Counter counter = fromProvider(1);
    new HandleCheck(exported).borrow(COUNTER, counter);
    assertThatThrownBy(() -> new HandleCheck(copy).borrow(COUNTER, counter))
        .isInstanceOf(InvalidValueException.class);
  }
}
