package io.witbindgen.component.validate.scope;

import io.witbindgen.abi.type.ResourceType;
import io.witbindgen.component.model.ExternName;
import io.witbindgen.component.types.Extern;
import io.witbindgen.component.types.ItemType;
import io.witbindgen.component.validate.names.NameSet;
import io.witbindgen.component.validate.names.ParsedName;
import io.witbindgen.component.validate.type.ResourceNames;
import io.witbindgen.component.validate.type.TypeTable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The imports, or the exports, of one scope so far. */
public final class ScopeExterns {
  private final Map<String, Extern> externs = new LinkedHashMap<>();
  private final NameSet names;
  private final ResourceNames resourceNames = new ResourceNames();
  private final Set<ResourceType> resources = new LinkedHashSet<>();

  /** No imports or exports yet; {@code what} is which of the two, for messages. */
  ScopeExterns(String what) {
    this.names = new NameSet(what);
  }

  /** Adds an import or export, whose name must be new and must fit its type. */
  public void add(ExternName name, ParsedName parsed, ItemType item, TypeTable types) {
    names.add(name.name());
    resourceNames.check(parsed, item, types);
    resourceNames.add(name.name(), item);
    externs.put(name.name(), new Extern(name, item));
  }

  /** The imports or exports by name, in order. */
  public Map<String, Extern> externs() {
    return externs;
  }

  /** The abstract resource types that they introduce; more can be added. */
  public Set<ResourceType> resources() {
    return resources;
  }
}
