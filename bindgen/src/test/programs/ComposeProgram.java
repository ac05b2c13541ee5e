import io.witbindgen.runtime.Component;
import io.witbindgen.runtime.ComponentErrorException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import my.compose.Calc;
import my.compose.Calc.Acc;
import my.compose.Calc.EvalError;
import my.compose.Calc.EvalErrorException;
import my.compose.Calc.Op;
import my.compose.Consumer;
import my.compose.Provider;

/** Composes two components in Java: what one exports is what the other imports. */
public final class ComposeProgram {
  public static void main(String[] args) throws Exception {
    Component provider = Component.load(Path.of(args[0]));
    Component consumer = Component.load(Path.of(args[1]));
    try (Provider a = Provider.builder(provider).build();
        Consumer b = Consumer.builder(consumer).calc(a.calc()).build()) {
      runs(b);
      byItself(a.calc());
      runs(b);
    }
    try (Provider a = Provider.builder(provider).build()) {
      Watched watched = new Watched(a.calc());
      try (Consumer b = Consumer.builder(consumer).calc(watched).build()) {
        runs(b);
      }
      equal(watched.seen.isEmpty(), false);
      try {
        watched.last.apply(new Op.Add(), 1);
        throw new AssertionError("the consumer owns it");
      } catch (IllegalStateException e) {
        equal(e.getMessage(), "this acc was given away");
      }
    }
  }

  private static void runs(Consumer consumer) throws ComponentErrorException {
    equal(consumer.run(100), "mul(5051,ü) dz overflow at 2147483647,2");
    equal(consumer.run(0), "mul(1,ü) dz overflow at 2147483647,2");
    try {
      consumer.run(70000);
      throw new AssertionError("no error");
    } catch (ComponentErrorException e) {
      equal(e.getMessage(), "overflow at 2147450881,65536");
    }
  }

  private static void byItself(Calc calc) throws EvalErrorException {
    equal(calc.eval(new Op.Mul(), 6, 7), 42);
    try {
      calc.eval(new Op.Div(), 1, 0);
      throw new AssertionError("no error");
    } catch (EvalErrorException e) {
      equal(e.value(), new EvalError.DivideByZero());
    }
    try (Acc acc = calc.acc().create(20)) {
      equal(acc.apply(new Op.Add(), 22), 42);
    }
  }

  /** A provider in Java around the other one: resources in between as well. */
  private static final class Watched implements Calc {
    private final Calc calc;
    private final List<String> seen = new ArrayList<>();
    private Acc last;

    Watched(Calc calc) {
      this.calc = calc;
    }

    @Override
    public int eval(Op op, int a, int b) throws EvalErrorException {
      seen.add("eval " + op);
      return calc.eval(op, a, b);
    }

    @Override
    public String describe(Op op, List<String> args) {
      return calc.describe(op, args);
    }

    @Override
    public Acc.Factory acc() {
      return start -> {
        seen.add("new acc " + start);
        last = calc.acc().create(start);
        return last;
      };
    }
  }

  private static void equal(Object actual, Object expected) {
    if (!expected.equals(actual)) {
      throw new AssertionError("expected " + expected + ", got " + actual);
    }
  }
}
