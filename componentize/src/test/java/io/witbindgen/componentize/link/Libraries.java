package io.witbindgen.componentize.link;

import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.component.core.CoreValueType.Numeric;
import io.witbindgen.component.encode.CodeBuilder;
import io.witbindgen.component.encode.CoreModuleBuilder;
import io.witbindgen.component.model.Slice;
import io.witbindgen.componentize.binary.ByteSink;
import io.witbindgen.componentize.input.SharedLibrary;
import java.util.List;

/** A library in the making: imports first, then exports. */
final class Libraries {
  static final CoreExternType.Global ADDRESS = new CoreExternType.Global(Numeric.I32, true, false);

  private final String name;
  private final CoreModuleBuilder module = new CoreModuleBuilder();
  private final ByteSink needed = new ByteSink();
  private final ByteSink weak = new ByteSink();
  private int neededCount;
  private int weakCount;
  private int memory;

  private Libraries(String name) {
    this.name = name;
  }

  static Libraries library(String name) {
    return new Libraries(name);
  }

  Libraries needs(String library) {
    needed.name(library);
    neededCount++;
    return this;
  }

  Libraries memory(int bytes) {
    memory = bytes;
    return this;
  }

  Libraries imports(String function, CoreValueType... params) {
    int type = module.functionType(List.of(params), List.of());
    module.importOf("env", function, new CoreExternType.Function(type));
    return this;
  }

  Libraries importsWeakly(String function) {
    weak.name("env").name(function).u32(1);
    weakCount++;
    return imports(function);
  }

  Libraries importsFrom(String namespace, String global) {
    module.importOf(namespace, global, ADDRESS);
    return this;
  }

  Libraries exports(String function, CoreValueType... params) {
    int type = module.functionType(List.of(params), List.of());
    module.export(function, CoreExternType.Kind.FUNC, module.function(type, new CodeBuilder()));
    return this;
  }

  Libraries exportsDatum(String datum, int offset) {
    int global =
        module.global(
            new CoreExternType.Global(Numeric.I32, false, false), CodeBuilder.constant(offset));
    module.export(datum, CoreExternType.Kind.GLOBAL, global);
    return this;
  }

  SharedLibrary build() {
    return build(false);
  }

  SharedLibrary build(boolean openable) {
    ByteSink dylink = new ByteSink();
    dylink.code(1).sized(new ByteSink().u32(memory).u32(2).u32(0).u32(0).toByteArray());
    dylink.code(2).sized(new ByteSink().u32(neededCount).raw(needed.toByteArray()).toByteArray());
    dylink.code(4).sized(new ByteSink().u32(weakCount).raw(weak.toByteArray()).toByteArray());
    module.custom("dylink.0", dylink.toByteArray());
    return new SharedLibrary(name, Slice.of(module.build()), openable);
  }
}
