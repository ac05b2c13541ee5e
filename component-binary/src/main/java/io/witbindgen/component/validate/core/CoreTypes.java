package io.witbindgen.component.validate.core;

import io.witbindgen.component.ValidationRule;
import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.CoreImport;
import io.witbindgen.component.core.RecursiveType;
import io.witbindgen.component.model.CoreModuleDeclarator;
import io.witbindgen.component.model.CoreTypeDefinition;
import io.witbindgen.component.model.Sort;
import io.witbindgen.component.types.CoreModuleType;
import io.witbindgen.component.types.CoreTypeTable;
import io.witbindgen.component.validate.rule.Breach;
import io.witbindgen.component.validate.scope.CoreEntry;
import io.witbindgen.component.validate.scope.DefinitionScope;
import io.witbindgen.component.validate.scope.IndexSpace;
import io.witbindgen.component.validate.type.TypeTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/** Core types inside a component: those of core WebAssembly, and types of modules. */
public final class CoreTypes {
  private final CoreTypeTable table;
  private final IndexSpace<Integer> numbers = new IndexSpace<>(Sort.CORE_TYPE);
  private final Set<List<String>> importNames = new HashSet<>();
  private final List<CoreImport> imports = new ArrayList<>();
  private final Map<String, CoreExternType> exports = new LinkedHashMap<>();

  private CoreTypes(CoreTypeTable table) {
    this.table = table;
  }

  public static void define(CoreTypeDefinition definition, DefinitionScope scope) {
    switch (definition.kind()) {
      case RECURSIVE -> {
        RecursiveType group = ((CoreTypeDefinition.Recursive) definition).type();
        add(group, scope.indices().coreTypes(), scope);
      }
      case MODULE ->
          scope
              .indices()
              .coreTypes()
              .add(
                  new CoreEntry.OfModules(
                      module(((CoreTypeDefinition.Module) definition).declarators(), scope)));
    }
  }

  private static void add(RecursiveType group, IndexSpace<CoreEntry> space, DefinitionScope scope) {
    int first =
        define(group, space.size(), index -> number(space.get(index), index), scope.table());
    for (int i = 0; i < group.types().size(); i++) {
      space.add(new CoreEntry.OfValues(first + i));
    }
  }

  private static int number(CoreEntry entry, int index) {
    if (entry instanceof CoreEntry.OfValues type) {
      return type.number();
    }
    throw new Breach(
        ValidationRule.WRONG_KIND, "core type " + index + " is a module type, not a core type");
  }

  /** The function type with this core type index. */
  public static int function(int index, DefinitionScope scope) {
    int number = number(scope.indices().coreTypes().get(index), index);
    if (!scope.table().core().isFunction(number)) {
      throw new Breach(ValidationRule.WRONG_KIND, "core type " + index + " is not a function type");
    }
    return number;
  }

  /** Adds a group of types, and checks that each is a subtype of its declared supertypes. */
  public static int define(
      RecursiveType group, int firstIndex, IntUnaryOperator number, TypeTable types) {
    int first = types.core().add(group, firstIndex, number);
    CoreSubtyping subtyping = new CoreSubtyping(types);
    for (int i = 0; i < group.types().size(); i++) {
      subtyping.checkDeclared(first + i);
    }
    return first;
  }

  private static CoreModuleType module(
      List<CoreModuleDeclarator> declarators, DefinitionScope scope) {
    CoreTypes module = new CoreTypes(scope.table().core());
    int index = 0;
    for (CoreModuleDeclarator declarator : declarators) {
      String what = "declarator " + index++;
      try {
        module.declare(declarator, scope);
      } catch (Breach e) {
        throw e.at(declarator.offset()).within(what);
      }
    }
    return new CoreModuleType(module.table, module.imports, module.exports);
  }

  private void declare(CoreModuleDeclarator declarator, DefinitionScope scope) {
    switch (declarator.kind()) {
      case TYPE -> {
        RecursiveType group = ((CoreModuleDeclarator.Type) declarator).type();
        int first = define(group, numbers.size(), numbers::get, scope.table());
        for (int i = 0; i < group.types().size(); i++) {
          numbers.add(first + i);
        }
      }
      case OUTER_ALIAS -> {
        CoreModuleDeclarator.OuterAlias alias = (CoreModuleDeclarator.OuterAlias) declarator;
        numbers.add(
            alias.count() == 0
                ? numbers.get(alias.index())
                : number(
                    scope.enclosing(alias.count() - 1).indices().coreTypes().get(alias.index()),
                    alias.index()));
      }
      case IMPORT -> {
        CoreImport declared = ((CoreModuleDeclarator.Import) declarator).declared();
        checkImportName(declared, importNames);
        imports.add(
            new CoreImport(
                declared.module(), declared.name(), resolve(declared.type(), numbers::get, table)));
      }
      case EXPORT -> {
        CoreModuleDeclarator.Export export = (CoreModuleDeclarator.Export) declarator;
        CoreExternType type = resolve(export.type(), numbers::get, table);
        if (exports.putIfAbsent(export.name(), type) != null) {
          throw new Breach(
              ValidationRule.NAME_CONFLICT, "a second core export `" + export.name() + "`");
        }
      }
    }
  }

  /** Refuses a second import of the same two names, which a component could not distinguish. */
  public static void checkImportName(CoreImport declared, Set<List<String>> names) {
    if (!names.add(List.of(declared.module(), declared.name()))) {
      throw new Breach(
          ValidationRule.NAME_CONFLICT,
          "a second core import `" + declared.module() + "` `" + declared.name() + "`");
    }
  }

  /** The type of an import or export with table numbers in place of indices. */
  public static CoreExternType resolve(
      CoreExternType type, IntUnaryOperator number, CoreTypeTable table) {
    return switch (type.kind()) {
      case FUNC -> {
        int function = number.applyAsInt(((CoreExternType.Function) type).type());
        checkFunction(function, table);
        yield new CoreExternType.Function(function);
      }
      case TAG -> {
        int function = number.applyAsInt(((CoreExternType.Tag) type).type());
        checkFunction(function, table);
        yield new CoreExternType.Tag(function);
      }
      case TABLE -> {
        CoreExternType.Table old = (CoreExternType.Table) type;
        CoreLimits.checkTable(old);
        yield new CoreExternType.Table(CoreTypeTable.rename(old.element(), number), old.limits());
      }
      case MEMORY -> {
        CoreLimits.checkMemory((CoreExternType.Memory) type);
        yield type;
      }
      case GLOBAL -> {
        CoreExternType.Global old = (CoreExternType.Global) type;
        yield new CoreExternType.Global(
            CoreTypeTable.rename(old.type(), number), old.mutable(), old.shared());
      }
    };
  }

  private static void checkFunction(int number, CoreTypeTable table) {
    if (!table.isFunction(number)) {
      throw new Breach(
          ValidationRule.CORE_TYPE,
          "expected a core function type, found a "
              + (table.type(number).type().kind() == CompositeType.Kind.STRUCT
                  ? "struct"
                  : "array"));
    }
  }
}
