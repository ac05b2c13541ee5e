package io.witbindgen.compose.types;

import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.types.CoreModuleType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The type of a core module, independent of the component that it was found in. */
public final class ModuleType implements Type {
  /** The two levels of the name of an import. */
  public record ImportName(String module, String name) {}

  /**
   * An import or export of a module.
   *
   * @param type its type; the index of a function type has no meaning here
   * @param function the function type, of a function or tag
   */
  public record Extern(CoreExternType type, Optional<CompositeType.Function> function) {}

  private final Map<ImportName, Extern> imports;
  private final Map<String, Extern> exports;

  ModuleType(Map<ImportName, Extern> imports, Map<String, Extern> exports) {
    this.imports = Collections.unmodifiableMap(new LinkedHashMap<>(imports));
    this.exports = Collections.unmodifiableMap(new LinkedHashMap<>(exports));
  }

  static ModuleType of(CoreModuleType type) {
    Map<ImportName, Extern> imports = new LinkedHashMap<>();
    type.imports()
        .forEach(
            declared ->
                imports.put(
                    new ImportName(declared.module(), declared.name()),
                    extern(declared.type(), type)));
    Map<String, Extern> exports = new LinkedHashMap<>();
    type.exports().forEach((name, declared) -> exports.put(name, extern(declared, type)));
    return new ModuleType(imports, exports);
  }

  private static Extern extern(CoreExternType declared, CoreModuleType module) {
    return switch (declared.kind()) {
      case FUNC -> function(declared, ((CoreExternType.Function) declared).type(), module);
      case TAG -> function(declared, ((CoreExternType.Tag) declared).type(), module);
      case TABLE, MEMORY, GLOBAL -> new Extern(declared, Optional.empty());
    };
  }

  private static Extern function(CoreExternType declared, int type, CoreModuleType module) {
    CoreExternType plain =
        declared.kind() == CoreExternType.Kind.TAG
            ? new CoreExternType.Tag(0)
            : new CoreExternType.Function(0);
    CompositeType.Function function = (CompositeType.Function) module.types().type(type).type();
    return new Extern(plain, Optional.of(function));
  }

  /** The imports, in order. */
  public Map<ImportName, Extern> imports() {
    return imports;
  }

  /** The exports by name, in order. */
  public Map<String, Extern> exports() {
    return exports;
  }

  @Override
  public Kind kind() {
    return Kind.MODULE;
  }

  @Override
  public String describe() {
    return "module type";
  }
}
