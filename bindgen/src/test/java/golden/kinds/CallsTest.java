package golden.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import golden.kinds.Values.Detailed;
import golden.kinds.Values.DetailedException;
import golden.kinds.Values.Failure;
import golden.kinds.Values.FailureException;
import golden.kinds.Values.Numbers;
import golden.kinds.Values.Permissions;
import golden.kinds.Values.Point;
import golden.kinds.Values.Shape;
import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.abi.value.InvalidValueException;
import io.witbindgen.abi.value.Result;
import io.witbindgen.abi.value.Unit;
import io.witbindgen.runtime.ComponentErrorException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Generated callers and implementations: errors, many arguments, values that do not fit. */
class CallsTest {
  private static Values through(InvocationHandler implementation) {
    Values host =
        (Values)
            Proxy.newProxyInstance(
                Values.class.getClassLoader(), new Class<?>[] {Values.class}, implementation);
    try {
      Loopback loopback = new Loopback(StringEncoding.UTF8);
      return ValuesAbi.guest(loopback.instance("v", ValuesAbi.host(host)), "v");
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static Values returning(Object result) {
    return through((proxy, method, arguments) -> result);
  }

  private static Values throwing(Throwable error) {
    return through(
        (proxy, method, arguments) -> {
          throw error;
        });
  }

  @Test
  void okArmsAreReturned() throws Exception {
    assertThat(returning(7L).failsPlainly(1)).isEqualTo(7);
    assertThat(returning("x").failsWithVariant(4)).isEqualTo("x");
    assertThat(returning("y").failsWithList(List.of())).isEqualTo("y");
    returning(null).failsBare(true);
    returning(null).failsWithNumber(255);
    returning(null).failsWithEnum(false);
  }

  @Test
  void errorArmsAreThrown() {
    assertThatThrownBy(
            () -> throwing(new FailureException(Failure.NOT_ALLOWED)).failsWithEnum(true))
        .isInstanceOfSatisfying(
            FailureException.class, e -> assertThat(e.value()).isEqualTo(Failure.NOT_ALLOWED))
        .hasMessage("NOT_ALLOWED");
    Detailed text = new Detailed.Text("gone");
    assertThatThrownBy(() -> throwing(new DetailedException(text)).failsWithVariant(1))
        .isInstanceOfSatisfying(DetailedException.class, e -> assertThat(e.value()).isEqualTo(text))
        .hasMessage("Text[value=gone]");
    assertError(Unit.UNIT, () -> throwing(error(Unit.UNIT)).failsBare(true));
    assertError(Unit.UNIT, () -> throwing(error(Unit.UNIT)).failsPlainly(1));
    assertError(3L, () -> throwing(error(3L)).failsWithNumber(1));
    List<String> list = List.of("a", "ü");
    assertError(list, () -> throwing(error(list)).failsWithList(list));
  }

  private static ComponentErrorException error(Object value) {
    return new ComponentErrorException(value);
  }

  private static void assertError(Object value, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ComponentErrorException.class, e -> assertThat(e.value()).isEqualTo(value));
  }

  @Test
  void argumentsArriveInOrder() {
    Values values = through((proxy, method, arguments) -> Arrays.toString(arguments));
    assertThat(values.many("1", "2", "3", "4", "5", "6", "7", "8", 9))
        .isEqualTo("[1, 2, 3, 4, 5, 6, 7, 8, 9]");
    Values scalars = through((proxy, method, a) -> Arrays.toString(a).length() + 0L);
    assertThat(scalars.scalars(true, 255, (byte) -1, 65535, (short) -1, 0xffff_ffffL, -1, 'x'))
        .isEqualTo("[true, 255, -1, 65535, -1, 4294967295, -1, 120]".length());
    Values wide = through((proxy, method, a) -> a[3]);
    assertThat(wide.wide(-1, Long.MIN_VALUE, 1.5f, -2.5)).isEqualTo(-2.5);
    returning(null).nothing();
    assertThat(returning(200).number()).isEqualTo(200);
  }

  @Test
  void whatDoesNotFitIsRefusedBeforeTheCall() {
    Values v =
        through(
            (proxy, method, arguments) -> {
              throw new AssertionError("called");
            });
    assertRefused("number(result): 256 is not a u8 (0 to 255)", () -> returning(256).number());
    assertRefused(
        "fails-with-variant(result): null, which no WIT type has",
        () -> returning(null).failsWithVariant(1));
    assertRefused(
        "numbers-there-and-back(value.a): 256 is not a u8 (0 to 255)",
        () -> v.numbersThereAndBack(new Numbers(256, (byte) 0, 0, (short) 0, 0, 0, 0, 0, 0, 0)));
    assertRefused(
        "numbers-there-and-back(value): null, which no WIT type has",
        () -> v.numbersThereAndBack(null));
    assertRefused("names(values[1]): lone surrogate at 1", () -> v.names(List.of("a", "b\ud800")));
    assertRefused(
        "names(values[1]): null, which no WIT type has", () -> v.names(Arrays.asList("a", null)));
    assertRefused(
        "points-there-and-back(value[2].y): -1 is not a u16 (0 to 65535)",
        () -> v.pointsThereAndBack(List.of(new Point(0, 0), new Point(0, 0), new Point(0, -1))));
    assertRefused(
        "shape-there-and-back(value.points[0].y): 65536 is not a u16 (0 to 65535)",
        () -> v.shapeThereAndBack(new Shape.Points(List.of(new Point(0, 65536)))));
    assertRefused(
        "permissions-there-and-back(value): null, which no WIT type has",
        () ->
            v.permissionsThereAndBack(
                new java.util.HashSet<Permissions>(Collections.singleton(null))));
    assertRefused(
        "fixed-there-and-back(other): 1 elements, where the type has 2",
        () -> v.fixedThereAndBack(new short[3], List.of("a"), new boolean[2]));
    assertRefused(
        "map-there-and-back(other[0]): -1 is not a u32 (0 to 4294967295)",
        () -> v.mapThereAndBack(Map.of(), Map.of(-1L, new Point(0, 0))));
    assertRefused(
        "result-there-and-back(value): 65536 is not a u16 (0 to 65535)",
        () -> v.resultThereAndBack(Result.ok(65536), List.of()));
    assertRefused(
        "option-there-and-back(value): -1 is not a u32 (0 to 4294967295)",
        () -> v.optionThereAndBack(Optional.of(Optional.of(-1L))));
    assertRefused(
        "scalars(h): 0xd800 is not a Unicode scalar value",
        () -> v.scalars(true, 0, (byte) 0, 0, (short) 0, 0, 0, 0xd800));
  }

  private static void assertRefused(String message, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(InvalidValueException.class).hasMessage(message);
  }

  @Test
  void recordsWithArraysCompareByContent() {
    Shape tint = new Shape.Tint(Values.Color.DEEP_GREEN);
    assertThat(tint).isEqualTo(new Shape.Tint(Values.Color.DEEP_GREEN));
    Values.Arrays first = arrays();
    assertThat(first).isEqualTo(arrays()).hasSameHashCodeAs(arrays());
    assertThat(first.toString())
        .startsWith("Arrays[bools=[true], bytes=[1], small=[2], ints=[3], chars=[97], longs=[4]");
  }

  private static Values.Arrays arrays() {
    return new Values.Arrays(
        new boolean[] {true},
        new byte[] {1},
        new short[] {2},
        new int[] {3},
        new int[] {'a'},
        new long[] {4},
        new float[] {5},
        new double[] {6});
  }
}
