package io.witbindgen.componentize.link;

import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.encode.CodeBuilder;
import io.witbindgen.component.encode.CoreModuleBuilder;
import io.witbindgen.component.model.Slice;
import io.witbindgen.componentize.Toolchain;
import io.witbindgen.componentize.input.SharedLibrary;
import java.util.Collection;
import java.util.LinkedHashSet;

/** A library of functions that trap, for those that no library has. */
final class StubLibrary {
  private StubLibrary() {}

  static SharedLibrary of(Collection<Symbol> functions) {
    CoreModuleBuilder module = new CoreModuleBuilder();
    for (Symbol function : new LinkedHashSet<>(functions)) {
      CompositeType.Function type = ((SymbolType.Function) function.type()).type();
      int index =
          module.function(
              module.type(type.params(), type.results()), new CodeBuilder().unreachable());
      module.export(function.name(), CoreExternType.Kind.FUNC, index);
    }
    module.producer(Toolchain.PRODUCER);
    return SharedLibrary.of(Conventions.STUBS, Slice.of(module.build()));
  }
}
