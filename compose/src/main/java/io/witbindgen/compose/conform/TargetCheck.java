package io.witbindgen.compose.conform;

import io.witbindgen.component.InvalidComponentException;
import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.component.decode.ComponentDecoder;
import io.witbindgen.component.types.ValidatedComponent;
import io.witbindgen.component.validate.ComponentValidator;
import io.witbindgen.component.validate.Conformance;
import io.witbindgen.component.validate.Conformance.Difference;
import io.witbindgen.component.validate.Conformance.Side;
import io.witbindgen.wit.model.World;
import java.util.List;

/**
 * Checks whether a component can be used where a world is expected: it imports nothing that the
 * world does not import, and exports everything that the world exports. Compatible versions of an
 * interface count as the same, as they do when components are linked.
 */
public final class TargetCheck {
  private TargetCheck() {}

  /**
   * Compares a component with a world.
   *
   * @return all differences; none if the component conforms to the world
   * @throws MalformedComponentException if the bytes are not a component
   * @throws InvalidComponentException if the component breaks a rule
   */
  public static List<Difference> differences(byte[] component, World world) {
    ValidatedComponent actual =
        ComponentValidator.validate(ComponentDecoder.decode(component), WorldSide.OPTIONS);
    return Conformance.differences(Side.of(actual), WorldSide.of(world));
  }
}
