import io.witbindgen.abi.value.InvalidValueException;
import io.witbindgen.abi.value.Result;
import io.witbindgen.abi.TrapException;
import io.witbindgen.abi.value.Tuple12;
import io.witbindgen.abi.value.Tuple2;
import io.witbindgen.runtime.Component;
import io.witbindgen.runtime.ComponentErrorException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import my.bench.Bench;
import my.bench.Counters;
import my.bench.Counters.Counter;
import my.bench.Host;
import my.bench.Kernels;
import my.bench.Ops;
import my.bench.Types;
import my.bench.Types.Color;
import my.bench.Types.ParseErrorException;
import my.bench.Types.Perms;
import my.bench.Types.Shape;
import my.bench.ViaHost;

/** Calls everything that the component of the world `bench` exports. */
public final class BenchProgram {
  private final MyHost host = new MyHost();

  public static void main(String[] args) throws Exception {
    new BenchProgram().run(Component.load(Path.of(args[0])));
  }

  private void run(Component component) throws Exception {
    try (Bench bench = Bench.builder(component).host(host).build();
        Bench other = Bench.builder(component).host(host).build()) {
      values(bench.ops());
      errors(bench.ops());
      counters(bench.counters());
      otherInstances(bench.counters(), other.counters());
      viaHost(bench.viaHost());
      kernels(bench.kernels());
      badInput(bench.ops());
      trap(other);
    }
    badHost(component);
  }

  private void values(Ops ops) {
    equal(ops.add(7, 0xffff_ffffL), 6L);
    for (String text : List.of("", "abc", "héllo 🌍 \0 x", "y".repeat(100_000))) {
      equal(ops.echoString(text), text);
    }
    equal(Arrays.toString(ops.echoBytes(new byte[] {0, 1, -1})), "[0, 1, -1]");
    equal(ops.sumF64(new double[] {1, 2, 3.5}), 6.5);
    equal(Arrays.toString(ops.echoF64s(new double[] {1, -0.0, 1 / 0.0})), "[1.0, -0.0, Infinity]");
    List<Types.Point> points =
        List.of(new Types.Point(1, 2, "p"), new Types.Point(-1, 0.5, "ü"));
    equal(ops.echoPoints(points), points);
    equal(ops.find("missing"), Optional.empty());
    Types.Entry entry = new Types.Entry("k1", "value-of-k1", 2, List.of("a", "bb", "ccc"));
    equal(ops.find("k1"), Optional.of(entry));
    equal(ops.echoPerms(Set.of(Perms.READ, Perms.EXEC)), Set.of(Perms.READ, Perms.EXEC));
    equal(ops.echoWide(Set.of(Types.Wide.B0, Types.Wide.B9)).contains(Types.Wide.B9), true);
    equal(ops.nextColor(Color.RED), Color.GREEN);
    equal(ops.nextColor(Color.BLUE), Color.RED);
    equal(ops.area(new Shape.Circle(2)), 4 * Math.PI);
    equal(ops.area(new Shape.Rect(new Tuple2<>(2.0, 3.0))), 6.0);
    equal(ops.area(new Shape.Named("abcd")), 4.0);
    equal(ops.area(new Shape.None()), 0.0);
    for (Shape shape : List.of(new Shape.Circle(2.5), new Shape.Named("abçd"), new Shape.None())) {
      equal(ops.echoShape(shape), shape);
    }
    equal(ops.swap(new Tuple2<>(7L, "x")), new Tuple2<>("x", 7L));
    Tuple12<Boolean, Byte, Integer, Short, Integer, Integer, Long, Long, Long, Float, Double, Integer>
        all =
            new Tuple12<>(
                true,
                (byte) -128,
                255,
                Short.MIN_VALUE,
                65535,
                Integer.MIN_VALUE,
                4294967295L,
                Long.MIN_VALUE,
                -1L,
                1.5f,
                2.5,
                0x1f30d);
    equal(
        ops.allPrims(
            all.part0(),
            all.part1(),
            all.part2(),
            all.part3(),
            all.part4(),
            all.part5(),
            all.part6(),
            all.part7(),
            all.part8(),
            all.part9(),
            all.part10(),
            all.part11()),
        all);
    equal(ops.manyParams(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, "four"), 140L);
  }

  private void errors(Ops ops) throws Exception {
    equal(ops.parse("ab=12"), new Types.Entry("ab", "12", 12, List.of()));
    equal(parseError(ops, ""), new Types.ParseError.Empty());
    equal(parseError(ops, "ab=1x"), new Types.ParseError.BadDigit(4));
    equal(parseError(ops, "z".repeat(65)), new Types.ParseError.TooLong(new Tuple2<>(65L, 64L)));
    equal(parseError(ops, "!boo"), new Types.ParseError.Other("boo"));
    Optional<List<int[]>> lists =
        ops.nested(
            Optional.empty(), Result.ok(List.of(new int[] {1, 2}, new int[0], new int[] {3})));
    equal(Arrays.deepToString(lists.orElseThrow().toArray()), "[[1, 2], [], [3]]");
    Result<List<int[]>, Tuple2<Color, Set<Perms>>> red =
        Result.err(new Tuple2<>(Color.RED, Set.of(Perms.READ)));
    ComponentErrorException q =
        thrown(
            ComponentErrorException.class,
            () -> ops.nested(Optional.of(Optional.of("q")), red));
    equal(q.value(), "q");
    ComponentErrorException none =
        thrown(
            ComponentErrorException.class,
            () -> ops.nested(Optional.of(Optional.empty()), red));
    equal(none.value(), "some-none");
  }

  private static Types.ParseError parseError(Ops ops, String text) {
    return thrown(ParseErrorException.class, () -> ops.parse(text)).value();
  }

  private void counters(Counters counters) {
    Counter.Factory factory = counters.counter();
    Counter a = factory.create(5);
    Counter b = factory.create(7);
    equal(a.increment(2), 7L);
    equal(a.get(), 7L);
    equal(b.name(), "counter=7");
    equal(factory.compare(a, b), 0);
    equal(counters.live(), 2L);
    says(
        thrown(IllegalStateException.class, () -> factory.merge(a, a)),
        "this counter cannot be given away twice in one call");
    equal(a.get(), 7L);
    long before = counters.dropped();
    Counter merged = factory.merge(a, b);
    equal(merged.get(), 14L);
    equal(counters.dropped() - before, 2L);
    says(thrown(IllegalStateException.class, a::get), "this counter was given away");
    says(
        thrown(IllegalStateException.class, () -> factory.merge(merged, b)),
        "this counter was given away");
    merged.close();
    merged.close();
    equal(counters.live(), 0L);
    says(thrown(IllegalStateException.class, merged::get), "this counter is closed");
  }

  private void otherInstances(Counters counters, Counters others) {
    try (Counter mine = counters.counter().create(1);
        Counter other = others.counter().create(1)) {
      InvalidValueException another =
          thrown(
              InvalidValueException.class,
              () -> counters.counter().compare(mine, other));
      says(
          another,
          "counter.compare(b): a resource of type counter of another instance, where counter is"
              + " needed");
      InvalidValueException own =
          thrown(
              InvalidValueException.class,
              () -> counters.counter().compare(mine, new Decorated(mine)));
      says(
          own,
          "counter.compare(b): a BenchProgram$Decorated, where the component needs a counter of"
              + " its own");
      InvalidValueException missing =
          thrown(InvalidValueException.class, () -> counters.counter().compare(null, mine));
      says(missing, "counter.compare(a): null, which no WIT type has");
    }
    equal(counters.live(), 0L);
  }

  private void viaHost(ViaHost viaHost) {
    equal(viaHost.callAdd(10), 45L);
    viaHost.callLog(3, "abc");
    equal(host.logged, 9);
    equal(viaHost.callLookup(4, "abc"), 12L);
    equal(viaHost.callLookup(4, "nope"), 0L);
    equal(viaHost.callBlob(3, new byte[10]), 30L);
    equal(host.liveBlobs, 0);
  }

  private void kernels(Kernels kernels) {
    equal(kernels.fnv1a("foobar".getBytes(StandardCharsets.UTF_8)), 0x85944171f73967e8L);
    equal(
        HexFormat.of().formatHex(kernels.sha256("abc".getBytes(StandardCharsets.UTF_8))),
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    equal(Long.toUnsignedString(kernels.fnv1aLocal(65536, 4)), "5577400962331885973");
    equal(kernels.mandelbrot(64, 48, 500), 414105L);
    equal(kernels.matmul(64, 3), -12.0);
  }

  private void badInput(Ops ops) throws Exception {
    says(
        thrown(InvalidValueException.class, () -> ops.echoString("\ud800x")),
        "echo-string(s): lone surrogate at 0");
    List<Types.Point> points = List.of(new Types.Point(1, 2, ""), new Types.Point(1, 2, "a\udc00"));
    says(
        thrown(InvalidValueException.class, () -> ops.echoPoints(points)),
        "echo-points(p[1].label): lone surrogate at 1");
    says(
        thrown(InvalidValueException.class, () -> ops.add(-1, 0)),
        "add(a): -1 is not a u32 (0 to 4294967295)");
    equal(ops.add(1, 2), 3L);
  }

  /** Each failure of the host ends the instance that called it, and no other. */
  private static void badHost(Component component) throws Exception {
    MyHost host = new MyHost();
    host.sum = 1L << 32;
    fails(component, host, v -> v.callAdd(1), "add(result): 4294967296 is not a u32 (0 to 4294967295)");
    host.found = Optional.of("\ud800");
    fails(component, host, v -> v.callLookup(1, "x"), "lookup(result): lone surrogate at 0");
    host.found = null;
    fails(component, host, v -> v.callLookup(1, "x"), "lookup(result): null, which no WIT type has");
    host.madeOfNothing = true;
    fails(
        component, host, v -> v.callBlob(1, new byte[1]), "new blob(result): null, which no WIT type has");
  }

  private static void fails(
      Component component, MyHost host, Function<ViaHost, Long> call, String message)
      throws Exception {
    try (Bench bench = Bench.builder(component).host(host).build()) {
      TrapException trap = thrown(TrapException.class, () -> call.apply(bench.viaHost()));
      contains(trap, "my:bench/host@0.1.0#");
      contains(trap, "the host failed: io.witbindgen.abi.value.InvalidValueException: " + message);
    }
  }

  private void trap(Bench bench) {
    thrown(TrapException.class, () -> {
      bench.ops().trap();
      return null;
    });
    contains(
        thrown(TrapException.class, () -> bench.ops().add(1, 2)), "create a new instance");
  }

  /** The imports of the component. */
  private static final class MyHost implements Host {
    private int logged;
    private int liveBlobs;
    private long sum = -1;
    private Optional<String> found = Optional.empty();
    private boolean madeOfNothing;

    @Override
    public void log(String msg) {
      logged += msg.length();
    }

    @Override
    public Optional<String> lookup(String key) {
      return key.equals("x") || key.equals("nope") ? found : Optional.of(key);
    }

    @Override
    public long add(long a, long b) {
      return sum >= 0 ? sum : (a + b) & 0xffff_ffffL;
    }

    @Override
    public Blob.Factory blob() {
      return new Blob.Factory() {
        @Override
        public Blob create(long size) {
          return madeOfNothing ? null : new MyBlob();
        }

        @Override
        public long sum(Blob a, Blob b) {
          return a.len() + b.len();
        }
      };
    }

    private final class MyBlob implements Blob {
      private long length;

      MyBlob() {
        liveBlobs++;
      }

      @Override
      public void write(byte[] data) {
        length += data.length;
      }

      @Override
      public long len() {
        return length;
      }

      @Override
      public void close() {
        liveBlobs--;
      }
    }
  }

  /** A counter that does not belong to the component. */
  private record Decorated(Counter counter) implements Counter {
    @Override
    public long increment(long by) {
      return counter.increment(by);
    }

    @Override
    public long get() {
      return counter.get();
    }

    @Override
    public String name() {
      return counter.name();
    }

    @Override
    public void close() {
      counter.close();
    }
  }

  private static void equal(Object actual, Object expected) {
    if (!expected.equals(actual)) {
      throw new AssertionError("expected " + expected + ", got " + actual);
    }
  }

  private static void says(Exception e, String message) {
    equal(e.getMessage(), message);
  }

  private static void contains(Exception e, String part) {
    if (!e.getMessage().contains(part)) {
      throw new AssertionError("no `" + part + "` in: " + e.getMessage());
    }
  }

  private static <E extends Exception> E thrown(Class<E> type, Callable<?> call) {
    try {
      call.call();
    } catch (Exception e) {
      if (type.isInstance(e)) {
        return type.cast(e);
      }
      throw new AssertionError(e);
    }
    throw new AssertionError("nothing was thrown");
  }
}
