package io.witbindgen.component.validate.core;

import io.witbindgen.component.ValidationRule;
import io.witbindgen.component.core.CompositeType;
import io.witbindgen.component.core.CoreExternType;
import io.witbindgen.component.core.CoreImport;
import io.witbindgen.component.core.CoreValueType;
import io.witbindgen.component.core.HeapType;
import io.witbindgen.component.core.RecursiveType;
import io.witbindgen.component.types.CoreModuleType;
import io.witbindgen.component.types.CoreTypeTable;
import io.witbindgen.component.validate.rule.Breach;
import io.witbindgen.component.validate.type.TypeTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Whether core items and modules can be used where others are expected (core import matching). */
public final class CoreSubtyping {
  private static final int MAX_SUPERTYPES = 63;

  private final TypeTable types;
  private final CoreTypeTable table;
  private final CoreReferences references;

  public CoreSubtyping(TypeTable types) {
    this.types = types;
    this.table = types.core();
    this.references = new CoreReferences(table);
  }

  private static Breach mismatch(String expected, String found) {
    return new Breach(ValidationRule.CORE_MISMATCH, "expected " + expected + ", found " + found);
  }

  /** Refuses a module that needs more, or offers less, than is expected. */
  public void module(CoreModuleType actual, CoreModuleType expected) {
    types.charge(actual.imports().size() + expected.exports().size());
    Map<List<String>, CoreExternType> given = new HashMap<>();
    for (CoreImport declared : expected.imports()) {
      given.put(List.of(declared.module(), declared.name()), declared.type());
    }
    for (CoreImport needed : actual.imports()) {
      CoreExternType found = given.get(List.of(needed.module(), needed.name()));
      String name = "core import `" + needed.module() + "` `" + needed.name() + "`";
      if (found == null) {
        throw new Breach(
            ValidationRule.TYPE_MISMATCH, name + " is not one of those that are expected");
      }
      checkIn(found, needed.type(), name);
    }
    expected.exports().forEach((name, wanted) -> export(actual, name, wanted));
  }

  private void export(CoreModuleType actual, String name, CoreExternType wanted) {
    CoreExternType found = actual.exports().get(name);
    if (found == null) {
      throw new Breach(
          ValidationRule.TYPE_MISMATCH,
          "there is no core export `" + name + "`, which is expected");
    }
    checkIn(found, wanted, "core export `" + name + "`");
  }

  private void checkIn(CoreExternType actual, CoreExternType expected, String what) {
    try {
      check(actual, expected);
    } catch (Breach e) {
      throw e.in(what);
    }
  }

  void check(CoreExternType actual, CoreExternType expected) {
    if (actual.kind() != expected.kind()) {
      throw mismatch(
          "a " + CoreInstances.sort(expected.kind()), "a " + CoreInstances.sort(actual.kind()));
    }
    switch (expected.kind()) {
      case FUNC ->
          function(
              ((CoreExternType.Function) actual).type(),
              ((CoreExternType.Function) expected).type());
      case TAG -> {
        int found = ((CoreExternType.Tag) actual).type();
        int wanted = ((CoreExternType.Tag) expected).type();
        if (found != wanted) {
          throw mismatch("a tag of type " + describe(wanted), describe(found));
        }
      }
      case TABLE -> table((CoreExternType.Table) actual, (CoreExternType.Table) expected);
      case MEMORY -> memory((CoreExternType.Memory) actual, (CoreExternType.Memory) expected);
      case GLOBAL -> global((CoreExternType.Global) actual, (CoreExternType.Global) expected);
    }
  }

  private void function(int actual, int expected) {
    if (!references.isSubtype(actual, expected)) {
      throw mismatch(describe(expected), describe(actual));
    }
  }

  private String describe(int number) {
    return table.signature(number).toString();
  }

  private void table(CoreExternType.Table actual, CoreExternType.Table expected) {
    if (!references.same(actual.element(), expected.element())) {
      throw mismatch("a table of " + expected.element(), "one of " + actual.element());
    }
    limits("table", actual.limits(), expected.limits());
  }

  private void memory(CoreExternType.Memory actual, CoreExternType.Memory expected) {
    limits("memory", actual.limits(), expected.limits());
    int wanted = expected.pageSizeLog2().orElse(16);
    int found = actual.pageSizeLog2().orElse(16);
    if (wanted != found) {
      throw mismatch("a memory with pages of 2^" + wanted + " bytes", "2^" + found);
    }
  }

  private static void limits(
      String what, CoreExternType.Limits actual, CoreExternType.Limits expected) {
    if (actual.is64() != expected.is64()) {
      throw mismatch(
          "a " + what + " of " + bits(expected) + "-bit addresses", bits(actual) + "-bit");
    }
    if (actual.shared() != expected.shared()) {
      throw mismatch(
          "a " + (expected.shared() ? "shared " : "") + what, actual.shared() ? "shared" : "not");
    }
    OptionalLong most = expected.maximum();
    OptionalLong mine = actual.maximum();
    boolean fits =
        most.isEmpty()
            || (mine.isPresent() && Long.compareUnsigned(mine.getAsLong(), most.getAsLong()) <= 0);
    if (Long.compareUnsigned(actual.minimum(), expected.minimum()) < 0 || !fits) {
      throw mismatch("a " + what + " of size " + range(expected), range(actual));
    }
  }

  private static int bits(CoreExternType.Limits limits) {
    return limits.is64() ? 64 : 32;
  }

  private static String range(CoreExternType.Limits limits) {
    String most =
        limits.maximum().isPresent() ? Long.toUnsignedString(limits.maximum().getAsLong()) : "any";
    return Long.toUnsignedString(limits.minimum()) + " to " + most;
  }

  private void global(CoreExternType.Global actual, CoreExternType.Global expected) {
    boolean fits =
        actual.mutable() == expected.mutable()
            && actual.shared() == expected.shared()
            && (expected.mutable()
                ? references.same(actual.type(), expected.type())
                : references.isSubtype(actual.type(), expected.type()));
    if (!fits) {
      throw mismatch("a global of type " + describe(expected), describe(actual));
    }
  }

  private static String describe(CoreExternType.Global global) {
    return (global.mutable() ? "mut " : "") + global.type();
  }

  /** Whether tables of this element type hold functions. */
  public boolean holdsFunctions(CoreExternType.Table table) {
    CoreValueType functions =
        new CoreValueType.Reference(true, new HeapType.Abstract(HeapType.Name.FUNC, false));
    return references.isSubtype(table.element(), functions);
  }

  /** Refuses a type that is not a subtype of its declared supertypes. */
  void checkDeclared(int number) {
    RecursiveType.SubType type = table.type(number);
    if (type.supertypes().size() > 1) {
      throw coreType("a core type with more than one supertype");
    }
    int depth = 0;
    OptionalInt parent = references.parent(number);
    while (parent.isPresent()) {
      if (parent.getAsInt() >= number) {
        throw coreType("a core type whose supertype comes after it");
      }
      if (++depth > MAX_SUPERTYPES) {
        throw coreType("a core type with more than " + MAX_SUPERTYPES + " supertypes");
      }
      parent = references.parent(parent.getAsInt());
    }
    references.parent(number).ifPresent(above -> checkSupertype(number, above));
  }

  private static Breach coreType(String reason) {
    return new Breach(ValidationRule.CORE_TYPE, reason);
  }

  private void checkSupertype(int number, int parent) {
    RecursiveType.SubType above = table.type(parent);
    CompositeType mine = table.type(number).type();
    if (above.isFinal()) {
      throw coreType("a core type cannot have a final supertype");
    }
    if (!references.matches(mine, number, above.type(), parent)) {
      throw coreType("a core type that does not match its supertype");
    }
  }
}
