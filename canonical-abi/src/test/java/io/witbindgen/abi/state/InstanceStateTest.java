package io.witbindgen.abi.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.TrapReason;
import io.witbindgen.abi.core.CoreFunction;
import io.witbindgen.abi.core.CoreFunctionType;
import io.witbindgen.abi.transfer.CanonicalOptions;
import io.witbindgen.abi.transfer.LiftLowerContext;
import io.witbindgen.abi.type.StringEncoding;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstanceStateTest {
  private final InstanceState root = new InstanceState("root", null);
  private final InstanceState left = new InstanceState("left", root);
  private final InstanceState right = new InstanceState("right", root);

  @Test
  void anInstanceIsNotEnteredTwice() {
    left.enterFrom(null);
    assertThatThrownBy(() -> left.enterFrom(null))
        .isInstanceOf(TrapException.class)
        .hasMessageContaining("`left`: a call into it is under way");
    left.leaveTo(null);
    assertThatCode(() -> left.enterFrom(null)).doesNotThrowAnyException();
  }

  @Test
  void siblingsCallEachOtherInsideTheirParent() {
    left.enterFrom(null);
    right.enterFrom(left);
    assertThatThrownBy(() -> left.enterFrom(right)).isInstanceOf(TrapException.class);
    right.leaveTo(left);
    left.leaveTo(null);
    right.enterFrom(null);
  }

  @Test
  void enteringAChildFromOutsideEntersItsParent() {
    left.enterFrom(null);
    assertThatThrownBy(() -> right.enterFrom(null))
        .isInstanceOf(TrapException.class)
        .hasMessageContaining("`root`: a call into it is under way");
  }

  @Test
  void aFailedEntryChangesNothing() {
    root.enterFrom(null);
    assertThatThrownBy(() -> left.enterFrom(null)).isInstanceOf(TrapException.class);
    root.leaveTo(null);
    left.enterFrom(null);
  }

  @Test
  void aPoisonedInstanceStaysClosedWithThoseAroundIt() {
    left.poison("it trapped");
    left.poison("and again");
    assertThatThrownBy(() -> left.enterFrom(null))
        .hasMessageContaining("`left`: it trapped; create a new instance");
    assertThatThrownBy(() -> right.enterFrom(null))
        .hasMessageContaining("`root`: it trapped; create a new instance");
  }

  @Test
  void reallocAndPostReturnMayNotLeave() {
    CoreFunction leaving =
        new CoreFunction() {
          @Override
          public CoreFunctionType type() {
            return new CoreFunctionType(List.of(), List.of());
          }

          @Override
          public long[] call(long... args) {
            root.requireMayLeave();
            return new long[0];
          }
        };
    CanonicalOptions options = new CanonicalOptions(StringEncoding.UTF8, null, null, leaving);
    LiftLowerContext cx = new LiftLowerContext(options, root, 0);
    assertThatThrownBy(() -> cx.postReturn(new long[0]))
        .isInstanceOfSatisfying(
            TrapException.class,
            t -> assertThat(t.reason()).isEqualTo(TrapReason.CANNOT_LEAVE_OR_ENTER));
  }
}
