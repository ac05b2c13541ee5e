package io.witbindgen.benchmarks;

import io.witbindgen.component.decode.ComponentDecoder;
import io.witbindgen.component.encode.ComponentBuilder;
import io.witbindgen.component.encode.ComponentEncoder;
import io.witbindgen.component.encode.DeclaratorBuilder;
import io.witbindgen.component.model.AliasTarget;
import io.witbindgen.component.model.DefinedValueType;
import io.witbindgen.component.model.ExternName;
import io.witbindgen.component.model.ExternType;
import io.witbindgen.component.model.LabelledType;
import io.witbindgen.component.model.PrimitiveType;
import io.witbindgen.component.model.Sort;
import io.witbindgen.component.model.SortIndex;
import io.witbindgen.component.model.TypeDefinition;
import io.witbindgen.component.model.ValueTypeRef;
import io.witbindgen.component.print.WatPrinter;
import io.witbindgen.component.validate.ComponentValidator;
import io.witbindgen.component.types.ValidatedComponent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reads and writes generated components: the time should grow linearly with their size. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms4g", "-Xmx4g", "-XX:+UseParallelGC"})
public class ComponentGrowth {
  private static final int FUNCTIONS = 20;
  private static final ValueTypeRef STRING = new ValueTypeRef.Primitive(PrimitiveType.STRING);

  /** How many interfaces the component imports and exports again, each with 20 functions. */
  @Param({"10", "100", "1000"})
  public int interfaces;

  private byte[] bytes = new byte[0];

  /** Generates the component. */
  @Setup
  public void generate() {
    ComponentBuilder component = new ComponentBuilder();
    for (int i = 0; i < interfaces; i++) {
      int type = component.type(interfaceType());
      int imported = component.importOf(name("bench:growth/i" + i), new ExternType.Instance(type));
      component.alias(new AliasTarget.Export(Sort.TYPE, imported, "entry"));
      component.alias(new AliasTarget.Export(Sort.FUNC, imported, "f0"));
      SortIndex item = new SortIndex(Sort.INSTANCE, imported);
      component.export(name("bench:growth/o" + i), item, Optional.empty());
    }
    bytes = component.build();
  }

  private static TypeDefinition interfaceType() {
    DeclaratorBuilder scope = new DeclaratorBuilder();
    ValueTypeRef list = valueType(scope, new DefinedValueType.ListOf(STRING));
    int struct =
        scope.type(
            new TypeDefinition.Value(
                new DefinedValueType.RecordOf(
                    List.of(new LabelledType("key", STRING), new LabelledType("values", list)))));
    int entry = scope.export(name("entry"), new ExternType.TypeEqual(struct));
    ValueTypeRef reference = new ValueTypeRef.Index(entry);
    ValueTypeRef entries = valueType(scope, new DefinedValueType.ListOf(reference));
    for (int f = 0; f < FUNCTIONS; f++) {
      int function =
          scope.type(
              new TypeDefinition.Function(
                  false, List.of(new LabelledType("a", reference)), Optional.of(entries)));
      scope.export(name("f" + f), new ExternType.Function(function));
    }
    return scope.instanceType();
  }

  private static ValueTypeRef valueType(DeclaratorBuilder scope, DefinedValueType type) {
    return new ValueTypeRef.Index(scope.type(new TypeDefinition.Value(type)));
  }

  private static ExternName name(String name) {
    return new ExternName(name);
  }

  /** Bytes to validated component. */
  @Benchmark
  public ValidatedComponent decodeAndValidate() {
    return ComponentValidator.validate(ComponentDecoder.decode(bytes));
  }

  /** Bytes to model to bytes. */
  @Benchmark
  public byte[] decodeAndEncode() {
    return ComponentEncoder.encode(ComponentDecoder.decode(bytes));
  }

  /** Bytes to model to text. */
  @Benchmark
  public String decodeAndPrint() {
    return WatPrinter.print(ComponentDecoder.decode(bytes));
  }
}
