package io.witbindgen.component.validate;

import io.witbindgen.basics.names.NearNames;
import io.witbindgen.basics.names.VersionedName;
import io.witbindgen.component.types.ComponentType;
import io.witbindgen.component.types.Extern;
import io.witbindgen.component.types.InstanceType;
import io.witbindgen.component.types.ItemType;
import io.witbindgen.component.types.TypeOrigins;
import io.witbindgen.component.types.ValidatedComponent;
import io.witbindgen.component.validate.rule.Breach;
import io.witbindgen.component.validate.type.Substitution;
import io.witbindgen.component.validate.type.TypeTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a component of one type can be used where one of another type is expected, and if not,
 * all reasons (Explainer, "Type Checking").
 *
 * <p>It can if everything that it imports is provided, and if it has all the exports that are
 * expected. A compatible version of an interface counts as the interface, as it does when
 * components are linked.
 */
public final class Conformance {
  /** Near names are looked for only this often: many names can be missing, among many others. */
  private static final int MAX_HINTS = 20;

  /** The kinds of difference. */
  public enum Problem {
    /** An import, or part of one, that is not provided. */
    NOT_PROVIDED,
    /** An export, or part of one, that is expected and absent. */
    ABSENT,
    /** It exists, but has a different type. */
    OTHER_TYPE
  }

  /**
   * One reason why a component cannot be used where another is expected.
   *
   * @param isImport whether it concerns an import and not an export
   * @param item the name of the import or export
   * @param member the item of the instance that it concerns; empty if it concerns the whole
   * @param reason what was found and what was expected; for an absent item, its sort
   * @param hint the end of the message: which name is there instead; can be empty
   */
  public record Difference(
      boolean isImport,
      String item,
      Optional<String> member,
      Problem problem,
      String reason,
      String hint) {
    @Override
    public String toString() {
      String place =
          (isImport ? "import `" : "export `")
              + item
              + "`"
              + member.map(name -> ": `" + name + "`").orElse("");
      return switch (problem) {
        case NOT_PROVIDED -> place + ": no such " + reason + " is provided" + hint;
        case ABSENT -> place + ": there is no such " + reason + hint;
        case OTHER_TYPE -> place + ": " + reason;
      };
    }
  }

  private final TypeTable types;
  private final List<Difference> differences = new ArrayList<>();

  /**
   * A type to compare.
   *
   * @param origins the origins of the component that has the type
   * @param size the size of that component in bytes: comparing takes no longer than validating it
   */
  public record Side(ComponentType type, TypeOrigins origins, int size) {
    /** The type of a component itself. */
    public static Side of(ValidatedComponent component) {
      return new Side(component.type(), component.origins(), component.decoded().bytes().length());
    }
  }

  private Conformance(Side actual, Side expected) {
    this.types = new TypeTable(Math.addExact(actual.size(), expected.size()));
    this.types.origins().addAll(actual.origins());
    this.types.origins().addAll(expected.origins());
  }

  /**
   * Finds all differences.
   *
   * @return none if a component of type {@code actual} can be used where one of type {@code
   *     expected} is expected
   */
  public static List<Difference> differences(Side actual, Side expected) {
    Conformance conformance = new Conformance(actual, expected);
    conformance.component(actual.type(), expected.type());
    return conformance.differences;
  }

  private void component(ComponentType actual, ComponentType expected) {
    Subtyping inwards = new Subtyping(types, actual.importedResources());
    actual
        .imports()
        .forEach(
            (name, needed) ->
                VersionedName.find(name, expected.imports().keySet())
                    .map(expected.imports()::get)
                    .ifPresentOrElse(
                        found -> item(inwards, true, name, found.type(), needed.type()),
                        () -> missing(true, name, needed.type(), expected.imports().keySet())));
    Subtyping outwards = new Subtyping(types, expected.exportedResources());
    expected
        .exports()
        .forEach(
            (name, wanted) ->
                VersionedName.find(name, actual.exports().keySet())
                    .map(actual.exports()::get)
                    .ifPresentOrElse(
                        found -> export(outwards, inwards.settled(), name, found, wanted),
                        () -> missing(false, name, wanted.type(), actual.exports().keySet())));
  }

  private void export(
      Subtyping outwards, Substitution given, String name, Extern found, Extern wanted) {
    try {
      item(outwards, false, name, given.apply(found.type()), wanted.type());
    } catch (Breach e) {
      differ(false, name, Optional.empty(), e);
    }
  }

  private void item(
      Subtyping subtyping, boolean isImport, String name, ItemType found, ItemType wanted) {
    if (found instanceof ItemType.Instance instance
        && wanted instanceof ItemType.Instance other
        && other.type().resources().isEmpty()) {
      instance(subtyping, isImport, name, instance.type(), other.type());
      return;
    }
    try {
      subtyping.check(found, wanted);
    } catch (Breach e) {
      differ(isImport, name, Optional.empty(), e);
    }
  }

  private void instance(
      Subtyping subtyping, boolean isImport, String name, InstanceType found, InstanceType wanted) {
    for (Map.Entry<String, Extern> member : wanted.exports().entrySet()) {
      Extern actual = found.exports().get(member.getKey());
      Optional<String> key = Optional.of(member.getKey());
      if (actual == null) {
        missingMember(isImport, name, member.getKey(), member.getValue().type());
        continue;
      }
      try {
        subtyping.check(actual.type(), member.getValue().type());
      } catch (Breach e) {
        differ(isImport, name, key, e);
      }
    }
  }

  private void missing(boolean isImport, String name, ItemType type, Set<String> others) {
    Problem problem = isImport ? Problem.NOT_PROVIDED : Problem.ABSENT;
    String hint = differences.size() < MAX_HINTS ? NearNames.hint(name, others).orElse("") : "";
    differences.add(
        new Difference(isImport, name, Optional.empty(), problem, type.sort().toString(), hint));
  }

  private void missingMember(boolean isImport, String name, String member, ItemType type) {
    Problem problem = isImport ? Problem.NOT_PROVIDED : Problem.ABSENT;
    differences.add(
        new Difference(isImport, name, Optional.of(member), problem, type.sort().toString(), ""));
  }

  private void differ(boolean isImport, String name, Optional<String> member, Breach breach) {
    differences.add(
        new Difference(isImport, name, member, Problem.OTHER_TYPE, breach.reason(), ""));
  }
}
