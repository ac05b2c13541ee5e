package io.witbindgen.component.validate;

import io.witbindgen.component.ValidationRule;
import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.model.AliasTarget;
import io.witbindgen.component.model.Sort;
import io.witbindgen.component.types.DefinedType;
import io.witbindgen.component.types.Extern;
import io.witbindgen.component.types.ItemType;
import io.witbindgen.component.validate.core.CoreInstances;
import io.witbindgen.component.validate.rule.Breach;
import io.witbindgen.component.validate.rule.Feature;
import io.witbindgen.component.validate.scope.DefinitionScope;
import java.util.Map;

/** Aliases: of exports of instances, and of what enclosing scopes define. */
final class Aliases {
  private Aliases() {}

  /** An alias in a component. */
  static void define(AliasTarget target, DefinitionScope scope) {
    switch (target.kind()) {
      case EXPORT -> export((AliasTarget.Export) target, scope);
      case CORE_EXPORT -> coreExport((AliasTarget.CoreExport) target, scope);
      case OUTER -> outer((AliasTarget.Outer) target, scope);
    }
  }

  /** An alias in a component type or instance type, where fewer are allowed. */
  static void declare(AliasTarget target, DefinitionScope scope) {
    boolean allowed =
        switch (target.kind()) {
          case EXPORT -> target.sort() == Sort.INSTANCE || target.sort() == Sort.TYPE;
          case CORE_EXPORT -> false;
          case OUTER -> target.sort() == Sort.CORE_TYPE || target.sort() == Sort.TYPE;
        };
    if (!allowed) {
      throw new Breach(
          ValidationRule.OUTER_ALIAS,
          "a component type or instance type aliases types and instances only, found a "
              + target.sort());
    }
    define(target, scope);
  }

  private static void export(AliasTarget.Export target, DefinitionScope scope) {
    if (target.sort() == Sort.VALUE) {
      scope.run().require(Feature.VALUES, "an alias of a value");
    }
    Map<String, Extern> exports = scope.indices().instances().get(target.instance()).exports();
    Extern export = exports.get(target.name());
    if (export == null) {
      throw new Breach(
          ValidationRule.MISSING_NAME,
          "instance " + target.instance() + " has no export `" + target.name() + "`");
    }
    ItemType type = export.type();
    if (type.sort() != target.sort()) {
      throw new Breach(
          ValidationRule.WRONG_KIND,
          "export `"
              + target.name()
              + "` of instance "
              + target.instance()
              + " is a "
              + type.sort()
              + ", not a "
              + target.sort());
    }
    scope.indices().add(type);
  }

  private static void coreExport(AliasTarget.CoreExport target, DefinitionScope scope) {
    String instance = "core instance " + target.instance();
    CoreExternType export =
        scope.indices().coreInstances().get(target.instance()).get(target.name());
    if (export == null) {
      throw new Breach(
          ValidationRule.MISSING_NAME, instance + " has no export `" + target.name() + "`");
    }
    Sort found = CoreInstances.sort(export.kind());
    if (found != target.sort()) {
      throw new Breach(
          ValidationRule.WRONG_KIND,
          "export `"
              + target.name()
              + "` of "
              + instance
              + " is a "
              + found
              + ", not a "
              + target.sort());
    }
    scope.indices().core(export.kind()).add(export);
  }

  private static void outer(AliasTarget.Outer target, DefinitionScope scope) {
    DefinitionScope outer = scope.enclosing(target.count());
    int index = target.index();
    switch (target.sort()) {
      case CORE_MODULE ->
          scope.indices().coreModules().add(outer.indices().coreModules().get(index));
      case CORE_TYPE -> scope.indices().coreTypes().add(outer.indices().coreTypes().get(index));
      case COMPONENT -> scope.indices().components().add(outer.indices().components().get(index));
      case TYPE -> {
        DefinedType type = outer.indices().types().get(index);
        if (scope.leavesComponent(target.count())) {
          checkClosed(type, scope);
        }
        scope.indices().types().add(type);
      }
      case CORE_FUNC,
          CORE_TABLE,
          CORE_MEMORY,
          CORE_GLOBAL,
          CORE_TAG,
          CORE_INSTANCE,
          FUNC,
          VALUE,
          INSTANCE ->
          throw new Breach(
              ValidationRule.OUTER_ALIAS, "an outer alias cannot be of sort " + target.sort());
    }
  }

  private static void checkClosed(DefinedType type, DefinitionScope scope) {
    if (!scope.table().isClosed(type)) {
      throw new Breach(
          ValidationRule.RESOURCE_SCOPE,
          "an outer alias of a type that mentions a resource type of another component");
    }
  }
}
