package io.witbindgen.abi.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.abi.BumpRealloc;
import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import io.witbindgen.abi.core.CoreFunction;
import io.witbindgen.abi.core.CoreFunctionType;
import io.witbindgen.abi.transfer.CanonicalOptions;
import io.witbindgen.abi.transfer.DynamicCheck;
import io.witbindgen.abi.transfer.LiftLowerContext;
import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ResourceType;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.abi.value.InvalidValueException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ResourceHandlesTest {
  private final InstanceState provider = new InstanceState("provider", null);
  private final InstanceState consumer = new InstanceState("consumer", null);
  private final List<Integer> dropped = new ArrayList<>();
  private final List<Object> closed = new ArrayList<>();
  private final ResourceType counter =
      ResourceDefinition.guest("counter", provider, (rep, caller) -> dropped.add(rep));
  private final ResourceType other =
      ResourceDefinition.guest("counter", consumer, (rep, caller) -> dropped.add(-rep));
  private final ResourceType blob = ResourceDefinition.host("blob", String.class, closed::add);
  private final Task task = new Task();
  private final Subtask subtask = new Subtask();

  @Test
  void indicesAreReusedLastInFirstOut() {
    HandleTable table = new HandleTable(10);
    for (int i = 1; i <= 3; i++) {
      assertThat(table.add(ResourceHandle.own(counter, i))).isEqualTo(i);
    }
    table.remove(1);
    table.remove(3);
    assertThat(table.size()).isEqualTo(1);
    assertThat(table.add(ResourceHandle.own(counter, 4))).isEqualTo(3);
    assertThat(table.add(ResourceHandle.own(counter, 5))).isEqualTo(1);
    assertThat(table.add(ResourceHandle.own(counter, 6))).isEqualTo(4);
    for (int unknown : new int[] {0, 5, -1, Integer.MIN_VALUE}) {
      assertTrap(TrapReason.UNKNOWN_HANDLE, () -> table.get(unknown));
    }
  }

  @Test
  void aTableHoldsAMillionHandlesAndNoMore() {
    HandleTable table = new HandleTable(HandleTable.DEFAULT_LIMIT);
    ResourceHandle handle = ResourceHandle.own(counter, 1);
    for (int i = 1; i <= HandleTable.DEFAULT_LIMIT; i++) {
      assertThat(table.add(handle)).isEqualTo(i);
    }
    assertTrap(TrapReason.LIMIT_EXCEEDED, () -> table.add(handle));
    table.remove(77);
    assertThat(table.add(handle)).isEqualTo(77);
  }

  @Test
  void anOwnedHandleIsDroppedOnce() {
    int index = Handles.create(provider, counter, 7);
    assertThat(Handles.representation(provider, counter, index)).isEqualTo(7);
    Handles.drop(provider, counter, index);
    assertThat(dropped).containsExactly(7);
    assertTrap(TrapReason.UNKNOWN_HANDLE, () -> Handles.drop(provider, counter, index));
    assertTrap(TrapReason.UNKNOWN_HANDLE, () -> Handles.representation(provider, counter, index));
  }

  @Test
  void aHandleOfAnotherTypeOfTheSameNameIsRefused() {
    int index = Handles.create(provider, counter, 7);
    assertThatThrownBy(() -> Handles.drop(provider, other, index))
        .isInstanceOf(TrapException.class)
        .hasMessage(
            "handle index 1 used with the wrong type: it is a counter of another instance,"
                + " where a counter is needed");
  }

  @Test
  void whatIsLentCanNeitherBeDroppedNorMoved() {
    int index = Handles.create(consumer, counter, 7);
    Handles.liftBorrow(caller().handles(), counter, index);
    assertTrap(TrapReason.HANDLE_LENT, () -> Handles.liftOwn(consumer, counter, index));
    int again = Handles.create(consumer, counter, 8);
    Handles.liftBorrow(caller().handles(), counter, again);
    subtask.deliverResolve();
    Handles.drop(consumer, counter, again);
    assertThat(dropped).containsExactly(8);
  }

  @Test
  void aBorrowMustBeDroppedBeforeItsCallEnds() {
    ResourceHandle lender = ResourceHandle.own(counter, 7);
    int index = Handles.lowerBorrow(callee(consumer).handles(), lender);
    assertTrap(TrapReason.BORROWS_REMAIN, task::requireNoBorrows);
    assertTrap(TrapReason.HANDLE_NOT_OWNED, () -> Handles.liftOwn(consumer, counter, index));
    int second = Handles.lowerBorrow(callee(consumer).handles(), lender);
    Handles.drop(consumer, counter, second);
    assertTrap(TrapReason.BORROWS_REMAIN, task::requireNoBorrows);
  }

  @Test
  void theImplementerIsGivenTheRepresentationOfABorrow() {
    assertThat(Handles.lowerBorrow(callee(provider).handles(), ResourceHandle.own(counter, 77)))
        .isEqualTo(77);
    assertThat(provider.handles().size()).isZero();
    task.requireNoBorrows();
  }

  @Test
  void builtInsCannotBeCalledDuringRealloc() {
    int index = Handles.create(provider, counter, 7);
    CoreFunction realloc = new BumpRealloc(0);
    CoreFunction calling =
        new CoreFunction() {
          @Override
          public CoreFunctionType type() {
            return realloc.type();
          }

          @Override
          public long[] call(long... args) {
            Handles.drop(provider, counter, index);
            return new long[1];
          }
        };
    assertTrap(
        TrapReason.CANNOT_LEAVE_OR_ENTER, () -> provider.callWithoutLeaving(calling, 0, 0, 1, 1));
  }

  @Test
  void theHostOwnsWhatItIsGiven() {
    int index = Handles.create(consumer, counter, 7);
    GuestResource resource = (GuestResource) caller().liftOwn(counter, index);
    assertThat(resource.isOwn()).isTrue();
    resource.close();
    resource.close();
    assertThat(dropped).containsExactly(7);
    assertThatThrownBy(resource::requireUsable)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("this counter is closed");
  }

  @Test
  void whatTheHostGaveAwayIsNotTheHosts() {
    GuestResource resource = owned(7);
    int index = callee(consumer).lowerOwn(counter, resource);
    assertThat(Handles.representation(consumer, counter, index)).isEqualTo(7);
    assertThatThrownBy(() -> callee(consumer).lowerOwn(counter, resource))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("this counter was given away");
    resource.close();
    assertThat(dropped).isEmpty();
  }

  @Test
  void whatTheHostLendsIsNeitherClosedNorGivenAwayMeanwhile() {
    GuestResource resource = owned(7);
    callee(consumer).lowerBorrow(counter, resource);
    assertThatThrownBy(resource::close).hasMessageContaining("while a call has borrowed it");
    assertThatThrownBy(resource::requireMovable).hasMessageContaining("while a call has borrowed");
    task.exit();
    resource.close();
    assertThat(dropped).containsExactly(7);
  }

  @Test
  void whatTheHostBorrowsExpiresWithTheCall() {
    int index = Handles.create(consumer, counter, 7);
    GuestResource resource = (GuestResource) caller().liftBorrow(counter, index);
    assertThatThrownBy(resource::requireMovable).hasMessageContaining("only its owner");
    subtask.deliverResolve();
    assertThatThrownBy(resource::requireUsable)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("this counter was borrowed for a call that is over");
    resource.close();
    assertThat(dropped).isEmpty();
  }

  @Test
  void aResourceOfTheHostIsTheObjectItself() {
    int index = callee(consumer).lowerOwn(blob, "b");
    assertThat(caller().liftBorrow(blob, index)).isEqualTo("b");
    subtask.deliverResolve();
    Handles.drop(consumer, blob, index);
    assertThat(closed).containsExactly("b");
    int moved = callee(consumer).lowerOwn(blob, "c");
    assertThat(caller().liftOwn(blob, moved)).isEqualTo("c");
    assertThat(closed).containsExactly("b");
  }

  @Test
  void resourcesOfTheHostAreReleasedWithTheInstance() {
    callee(consumer).lowerOwn(blob, "owned");
    callee(consumer).lowerBorrow(blob, "borrowed");
    Handles.create(consumer, counter, 7);
    consumer.releaseHostResources();
    assertThat(closed).containsExactly("owned");
    assertThat(dropped).isEmpty();
  }

  @Test
  void handlesAreCheckedBeforeTheGuestIsEntered() {
    ValueType own = ValueType.own(counter);
    assertThatThrownBy(() -> DynamicCheck.check(own, "x"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("a java.lang.String, where the resource type counter is a");
    assertThatThrownBy(() -> DynamicCheck.check(ValueType.own(other), owned(7)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("a resource of type counter of another instance");
    assertThatThrownBy(() -> DynamicCheck.check(ValueType.borrow(blob), 7))
        .isInstanceOf(InvalidValueException.class);
    GuestResource resource = owned(7);
    resource.close();
    assertThatThrownBy(() -> DynamicCheck.check(own, resource))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aResourceIsGivenAwayOnceInACall() {
    ValueType own = ValueType.own(counter);
    ValueType borrow = ValueType.borrow(counter);
    GuestResource resource = owned(7);
    DynamicCheck.check(ValueType.list(borrow), List.of(resource, resource));
    FunctionType both =
        FunctionType.of(FunctionType.param("a", borrow), FunctionType.param("b", own));
    for (ThrowingCallable call :
        List.<ThrowingCallable>of(
            () -> DynamicCheck.check(ValueType.list(own), List.of(resource, resource)),
            () -> DynamicCheck.arguments("f", both, List.of(resource, resource)))) {
      assertThatThrownBy(call)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("this counter is given away in the same call that uses it once more");
    }
  }

  private GuestResource owned(int representation) {
    int index = Handles.create(consumer, counter, representation);
    return (GuestResource) caller().liftOwn(counter, index);
  }

  private LiftLowerContext caller() {
    return new LiftLowerContext(CanonicalOptions.NONE, consumer, 1000, subtask);
  }

  private LiftLowerContext callee(InstanceState instance) {
    return new LiftLowerContext(CanonicalOptions.NONE, instance, 1000, task);
  }

  private static void assertTrap(TrapReason reason, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(TrapException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }
}
