package io.witbindgen.component.validate.scope;

import io.witbindgen.abi.core.CoreFunctionType;
import io.witbindgen.abi.type.ResourceType;
import io.witbindgen.component.ValidationRule;
import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.component.types.Extent;
import io.witbindgen.component.types.ItemType;
import io.witbindgen.component.types.ValidatedComponent;
import io.witbindgen.component.validate.rule.Breach;
import io.witbindgen.component.validate.type.ExtentSum;
import io.witbindgen.component.validate.type.TypeTable;
import io.witbindgen.component.validate.type.Visibility;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A component, component type or instance type that is being walked: its index spaces, and its
 * imports and exports so far.
 */
public final class DefinitionScope {
  /** The three kinds of scope. */
  public enum Kind {
    COMPONENT,
    COMPONENT_TYPE,
    INSTANCE_TYPE
  }

  private final Kind kind;
  private final @Nullable DefinitionScope outer;
  private final ValidationRun run;

  private final IndexSpaces indices = new IndexSpaces();
  private final ScopeExterns imports = new ScopeExterns("import");
  private final ScopeExterns exports = new ScopeExterns("export");
  private final Visibility visibility = new Visibility();
  private final Map<ResourceType, CoreValueType> representations = new HashMap<>();
  private final List<ValidatedComponent> nested = new ArrayList<>();
  private final List<CoreFunctionType> canonicalSignatures = new ArrayList<>();
  private Optional<CoreValueType> contextType = Optional.empty();
  private final ExtentSum sizes;

  public DefinitionScope(Kind kind, @Nullable DefinitionScope outer, ValidationRun run) {
    this.kind = kind;
    this.outer = outer;
    this.run = run;
    this.sizes = new ExtentSum(run.types());
  }

  public Kind kind() {
    return kind;
  }

  public boolean isComponent() {
    return kind == Kind.COMPONENT;
  }

  public ValidationRun run() {
    return run;
  }

  public TypeTable table() {
    return run.types();
  }

  public IndexSpaces indices() {
    return indices;
  }

  public ScopeExterns imports() {
    return imports;
  }

  public ScopeExterns exports() {
    return exports;
  }

  /** The types that imports and exports can mention. */
  public Visibility visibility() {
    return visibility;
  }

  /** The core types that represent the resources defined here. */
  public Map<ResourceType, CoreValueType> representations() {
    return representations;
  }

  /** Adds a core function that a canonical definition makes, by the number of its type. */
  public void addCanonicalFunction(int type) {
    indices().addCoreFunction(type);
    canonicalSignatures.add(table().core().signature(type));
  }

  /** The signatures of the core functions that canonical definitions made so far, in order. */
  public List<CoreFunctionType> canonicalSignatures() {
    return canonicalSignatures;
  }

  /** The components nested here, in the order of their definitions. */
  public List<ValidatedComponent> nested() {
    return nested;
  }

  /** The type of the slots of {@code context.get} and {@code context.set}, once one is used. */
  public Optional<CoreValueType> contextType() {
    return contextType;
  }

  public void setContextType(CoreValueType type) {
    contextType = Optional.of(type);
  }

  /** Adds an import or export to the size of the scope's own type. */
  public void count(ItemType item) {
    sizes.add(item);
  }

  public Extent extent() {
    return sizes.extent();
  }

  /** The scope that encloses this one {@code count} levels outwards. */
  public DefinitionScope enclosing(int count) {
    DefinitionScope scope = this;
    for (int i = 0; i != count; i++) {
      if (scope.outer == null) {
        throw new Breach(
            ValidationRule.OUTER_ALIAS,
            "an outer alias goes out "
                + Integer.toUnsignedString(count)
                + " scopes; there are "
                + i);
      }
      scope = scope.outer;
    }
    return scope;
  }

  /** Whether the path to the scope {@code count} levels outwards leaves a component. */
  public boolean leavesComponent(int count) {
    DefinitionScope scope = this;
    for (int i = 0; i < count && scope.outer != null; i++) {
      if (scope.isComponent()) {
        return true;
      }
      scope = scope.outer;
    }
    return false;
  }
}
