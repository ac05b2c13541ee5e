package io.witbindgen.compose.conform;

import io.witbindgen.basics.names.VersionedName;
import io.witbindgen.component.validate.Conformance;
import io.witbindgen.component.validate.Conformance.Difference;
import io.witbindgen.component.validate.Conformance.Problem;
import io.witbindgen.component.validate.Conformance.Side;
import io.witbindgen.compose.CompositionException;
import io.witbindgen.wit.model.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Checks whether a world is a compatible successor of another: every component that was made for
 * the earlier world also conforms to the later one, as {@link TargetCheck} decides. So the later
 * world can import more and export less; items that both have must be the same. Compatible versions
 * of an interface count as the same, incompatible ones are different items.
 */
public final class SemverCheck {
  private SemverCheck() {}

  /** The components that a change breaks. */
  public enum Effect {
    /** Components that import the item do not work any more. */
    BREAKS_IMPORTERS,
    /** Components that export the item as the earlier world demands are not enough any more. */
    BREAKS_EXPORTERS,
    /** Components for the earlier world continue to work. */
    COMPATIBLE
  }

  /** One difference between the worlds, in words, and its effect. */
  public record Change(String description, Effect effect) {
    @Override
    public String toString() {
      return switch (effect) {
        case BREAKS_IMPORTERS -> description + " (breaks components that import it)";
        case BREAKS_EXPORTERS ->
            description + " (breaks components that export what the world asked for before)";
        case COMPATIBLE -> description + " (compatible)";
      };
    }
  }

  /**
   * Compares two worlds of one package.
   *
   * @return all changes, those that break something first
   * @throws CompositionException if they are of different packages
   */
  public static List<Change> changes(World earlier, World later) {
    String earlierPackage = earlier.id().packageName().unversioned();
    String laterPackage = later.id().packageName().unversioned();
    if (!earlierPackage.equals(laterPackage)) {
      throw new CompositionException(
          "the earlier world is in package %s, the later one in package %s; only worlds of one package have a history"
              .formatted(earlierPackage, laterPackage));
    }
    Side before = WorldSide.of(earlier);
    Side after = WorldSide.of(later);
    List<Change> changes = new ArrayList<>();
    for (Difference difference : differences(before, after)) {
      Effect effect = difference.isImport() ? Effect.BREAKS_IMPORTERS : Effect.BREAKS_EXPORTERS;
      changes.add(
          new Change(breaking(difference) + otherVersion(difference, before, after), effect));
    }
    for (Difference difference : differences(after, before)) {
      if (difference.problem() != Problem.OTHER_TYPE) {
        changes.add(new Change(compatible(difference), Effect.COMPATIBLE));
      }
    }
    return changes;
  }

  /** Whether nothing breaks. */
  public static boolean isCompatible(List<Change> changes) {
    return changes.stream().allMatch(change -> change.effect() == Effect.COMPATIBLE);
  }

  private static List<Difference> differences(Side actual, Side expected) {
    return Conformance.differences(actual, expected);
  }

  private static String breaking(Difference difference) {
    return switch (difference.problem()) {
      case NOT_PROVIDED -> place(difference) + " is gone";
      case ABSENT -> place(difference) + " is required now";
      // The earlier world counts as found, the later as expected.
      case OTHER_TYPE -> place(difference) + " has changed: " + difference.reason();
    };
  }

  /** The end of the message about an item of which the other world has an incompatible version. */
  private static String otherVersion(Difference difference, Side before, Side after) {
    if (difference.problem() == Problem.OTHER_TYPE || difference.member().isPresent()) {
      return "";
    }
    Set<String> others =
        difference.isImport() ? after.type().imports().keySet() : before.type().exports().keySet();
    String tense = difference.isImport() ? "` is there" : "` was there";
    return VersionedName.anotherVersion(difference.item(), others)
        .map(other -> "; `" + other + tense + ", of an incompatible version")
        .orElse("");
  }

  private static String compatible(Difference difference) {
    return place(difference) + (difference.isImport() ? " is new" : " is gone");
  }

  private static String place(Difference difference) {
    return (difference.isImport() ? "import `" : "export `")
        + difference.item()
        + "`"
        + difference.member().map(member -> ": `" + member + "`").orElse("");
  }
}
