package io.witbindgen.componentize.plan;

import io.witbindgen.componentize.input.ModuleRef;
import io.witbindgen.componentize.names.ImportUse;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The modules of a component.
 *
 * @param extras adapters and libraries, in the order of their instantiation
 */
record Modules(ModulePart main, Map<String, ModulePart> extras) {
  Modules {
    extras = Collections.unmodifiableMap(new LinkedHashMap<>(extras));
  }

  ModulePart part(ModuleRef ref) {
    return ref.kind() == ModuleRef.Kind.MAIN
        ? main
        : Objects.requireNonNull(extras.get(ref.name()), ref::name);
  }

  /** All of them, the main module first. */
  List<ModulePart> all() {
    return Stream.concat(Stream.of(main), extras.values().stream()).toList();
  }

  /**
   * The meanings of all imports, apart from those that whole instances of other modules satisfy.
   */
  Stream<ImportUse> imports() {
    return all().stream()
        .flatMap(part -> part.face().imports().entries().stream())
        .map(entry -> entry.use());
  }
}
