package io.witbindgen.component.validate.core;

import io.witbindgen.component.ValidationRule;
import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.CoreImport;
import io.witbindgen.component.model.CoreInstanceExpression;
import io.witbindgen.component.model.Sort;
import io.witbindgen.component.model.SortIndex;
import io.witbindgen.component.types.CoreModuleType;
import io.witbindgen.component.validate.rule.Breach;
import io.witbindgen.component.validate.scope.DefinitionScope;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Core instances: instantiated core modules, and existing items under new names. */
public final class CoreInstances {
  private CoreInstances() {}

  public static Map<String, CoreExternType> define(
      CoreInstanceExpression expression, DefinitionScope scope) {
    return switch (expression.kind()) {
      case INSTANTIATE -> instantiate((CoreInstanceExpression.Instantiate) expression, scope);
      case INLINE_EXPORTS -> inline((CoreInstanceExpression.InlineExports) expression, scope);
    };
  }

  private static Map<String, CoreExternType> instantiate(
      CoreInstanceExpression.Instantiate expression, DefinitionScope scope) {
    CoreModuleType module = scope.indices().coreModules().get(expression.module());
    Map<String, Map<String, CoreExternType>> given = new HashMap<>();
    for (CoreInstanceExpression.Argument argument : expression.arguments()) {
      if (given.put(argument.name(), scope.indices().coreInstances().get(argument.instance()))
          != null) {
        throw new Breach(
            ValidationRule.DUPLICATE_ARGUMENT, "a second argument `" + argument.name() + "`");
      }
    }
    scope.table().charge(module.imports().size());
    CoreSubtyping subtyping = new CoreSubtyping(scope.table());
    for (CoreImport needed : module.imports()) {
      satisfy(needed, given, subtyping);
    }
    return module.exports();
  }

  private static void satisfy(
      CoreImport needed, Map<String, Map<String, CoreExternType>> given, CoreSubtyping subtyping) {
    String name = "core import `" + needed.module() + "` `" + needed.name() + "`";
    Map<String, CoreExternType> instance = given.get(needed.module());
    if (instance == null) {
      throw new Breach(
          ValidationRule.MISSING_ARGUMENT, name + " needs an argument `" + needed.module() + "`");
    }
    CoreExternType found = instance.get(needed.name());
    if (found == null) {
      throw new Breach(
          ValidationRule.MISSING_ARGUMENT,
          name + " is not among the exports of argument `" + needed.module() + "`");
    }
    try {
      subtyping.check(found, needed.type());
    } catch (Breach e) {
      throw e.in(name);
    }
  }

  private static Map<String, CoreExternType> inline(
      CoreInstanceExpression.InlineExports expression, DefinitionScope scope) {
    Map<String, CoreExternType> exports = new LinkedHashMap<>();
    for (CoreInstanceExpression.Export export : expression.exports()) {
      if (exports.put(export.name(), item(export.item(), scope)) != null) {
        throw new Breach(
            ValidationRule.NAME_CONFLICT, "a second core export `" + export.name() + "`");
      }
    }
    return exports;
  }

  private static CoreExternType item(SortIndex item, DefinitionScope scope) {
    for (CoreExternType.Kind kind : CoreExternType.Kind.values()) {
      if (sort(kind) == item.sort()) {
        return scope.indices().core(kind).get(item.index());
      }
    }
    throw new Breach(ValidationRule.WRONG_KIND, "a core instance cannot export a " + item.sort());
  }

  /** The sort of index that a kind of core item has. */
  public static Sort sort(CoreExternType.Kind kind) {
    return switch (kind) {
      case FUNC -> Sort.CORE_FUNC;
      case TABLE -> Sort.CORE_TABLE;
      case MEMORY -> Sort.CORE_MEMORY;
      case GLOBAL -> Sort.CORE_GLOBAL;
      case TAG -> Sort.CORE_TAG;
    };
  }
}
