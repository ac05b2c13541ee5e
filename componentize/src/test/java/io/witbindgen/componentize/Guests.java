package io.witbindgen.componentize;

import io.witbindgen.abi.type.StringEncoding;
import io.witbindgen.bridge.encode.WitEncoding;
import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.component.core.CoreValueType.Numeric;
import io.witbindgen.component.encode.CodeBuilder;
import io.witbindgen.component.encode.CoreModuleBuilder;
import io.witbindgen.component.model.Slice;
import io.witbindgen.componentize.input.ModuleSource;
import io.witbindgen.wit.ParseOptions;
import io.witbindgen.wit.Wit;
import io.witbindgen.wit.model.World;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Core modules made for worlds, written in a few lines. */
final class Guests {
  private final CoreModuleBuilder module = new CoreModuleBuilder();

  /** The only world of a WIT text. */
  static World world(String wit) {
    return Wit.parse("test.wit", wit, ParseOptions.ofStrict()).resolution().root().worlds().get(0);
  }

  /** Says that the module was made for a world. */
  Guests madeFor(String wit, StringEncoding encoding) {
    module.custom("component-type:test", WitEncoding.metadata(world(wit), encoding));
    return this;
  }

  Guests madeFor(String wit) {
    return madeFor(wit, StringEncoding.UTF8);
  }

  static List<CoreValueType> numbers(int count) {
    return Collections.nCopies(count, Numeric.I32);
  }

  /** Imports a function of 32-bit numbers. */
  Guests importOf(String from, String name, int params, int results) {
    int type = module.functionType(numbers(params), numbers(results));
    module.importOf(from, name, new CoreExternType.Function(type));
    return this;
  }

  /** Exports a function of 32-bit numbers, which traps. */
  Guests export(String name, int params, int results) {
    int type = module.functionType(numbers(params), numbers(results));
    int index = module.function(type, new CodeBuilder().unreachable());
    module.export(name, CoreExternType.Kind.FUNC, index);
    return this;
  }

  /** Exports a memory. */
  Guests memory(String name) {
    CoreExternType.Limits limits = new CoreExternType.Limits(false, false, 1, OptionalLong.empty());
    int index = module.memory(new CoreExternType.Memory(limits, OptionalInt.empty()));
    module.export(name, CoreExternType.Kind.MEMORY, index);
    return this;
  }

  /** Imports a memory. */
  Guests importMemory() {
    CoreExternType.Limits limits = new CoreExternType.Limits(false, false, 1, OptionalLong.empty());
    module.importOf("env", "memory", new CoreExternType.Memory(limits, OptionalInt.empty()));
    return this;
  }

  byte[] build() {
    return module.build();
  }

  ModuleSource.Main main() {
    return new ModuleSource.Main(Slice.of(build()));
  }

  ModuleSource.Adapter adapter(String name) {
    return new ModuleSource.Adapter(name, Slice.of(build()));
  }
}
