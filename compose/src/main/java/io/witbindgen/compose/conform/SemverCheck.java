package io.witbindgen.compose.conform;

import io.witbindgen.component.validate.Conformance;
import io.witbindgen.component.validate.Conformance.Difference;
import io.witbindgen.component.validate.Conformance.Problem;
import io.witbindgen.component.validate.Conformance.Side;
import io.witbindgen.compose.CompositionException;
import io.witbindgen.wit.model.World;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks whether a world is a compatible successor of another: every component that was made for
 * the earlier world also conforms to the later one. So the later world can import more and export
 * less; items that both have must be the same. The versions of packages are not compared.
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
      changes.add(new Change(breaking(difference), effect));
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
    return Conformance.differences(actual, expected, VersionMatching.ANY_VERSION);
  }

  private static String breaking(Difference difference) {
    return switch (difference.problem()) {
      case NOT_PROVIDED -> place(difference) + " is gone";
      case ABSENT -> place(difference) + " is required now";
      // The earlier world counts as found, the later as expected.
      case OTHER_TYPE -> place(difference) + " has changed: " + difference.reason();
    };
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
