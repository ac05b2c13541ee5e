package io.witbindgen.component.types;

import io.witbindgen.abi.core.CoreFunctionType;
import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.component.model.DecodedComponent;
import java.util.List;
import java.util.Map;

/**
 * A component that keeps all rules of the specification, with the types that its indices denote.
 *
 * @param decoded the component as written
 * @param type its imports and exports
 * @param functions the type of each function of the function index space
 * @param types the type index space
 * @param instances the type of each instance of the instance index space
 * @param components the components defined in it, in the order of their definitions
 * @param canonicalSignatures the signatures of the core functions that its canonical definitions
 *     make, in the order of the definitions
 * @param origins the types that its imports and exports introduced, and the types for which they
 *     did
 */
public record ValidatedComponent(
    DecodedComponent decoded,
    ComponentType type,
    List<FunctionType> functions,
    List<DefinedType> types,
    List<InstanceType> instances,
    List<ValidatedComponent> components,
    List<CoreFunctionType> canonicalSignatures,
    TypeOrigins origins) {
  public ValidatedComponent {
    functions = List.copyOf(functions);
    types = List.copyOf(types);
    instances = List.copyOf(instances);
    components = List.copyOf(components);
    canonicalSignatures = List.copyOf(canonicalSignatures);
  }

  /** The imports by name, in order. */
  public Map<String, Extern> imports() {
    return type.imports();
  }

  /** The exports by name, in order. */
  public Map<String, Extern> exports() {
    return type.exports();
  }

  /** Compared by identity, because types are shared and can be large. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
