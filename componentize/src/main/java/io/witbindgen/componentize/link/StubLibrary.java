package io.witbindgen.componentize.link;

import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.encode.CodeBuilder;
import io.witbindgen.component.encode.CoreModuleBuilder;
import io.witbindgen.component.model.Slice;
import io.witbindgen.componentize.library.Toolchain;
import java.util.Collection;
import java.util.LinkedHashSet;

/** A library of functions that trap, in place of those that no library has. */
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
    return new SharedLibrary(Conventions.STUBS, Slice.of(module.build()), false);
  }
}
