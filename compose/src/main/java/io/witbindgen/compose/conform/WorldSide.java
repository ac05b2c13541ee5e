package io.witbindgen.compose.conform;

import io.witbindgen.bridge.encode.WitEncoding;
import io.witbindgen.component.decode.ComponentDecoder;
import io.witbindgen.component.encode.ComponentBuilder;
import io.witbindgen.component.types.DefinedType;
import io.witbindgen.component.types.ValidatedComponent;
import io.witbindgen.component.validate.ComponentValidator;
import io.witbindgen.component.validate.Conformance.Side;
import io.witbindgen.component.validate.rule.Feature;
import io.witbindgen.component.validate.rule.ValidationOptions;
import io.witbindgen.wit.model.World;
import java.util.EnumSet;
import java.util.Optional;

/** The type of the components that a world describes, for comparison. */
final class WorldSide {
  static final ValidationOptions OPTIONS =
      new ValidationOptions(EnumSet.allOf(Feature.class), Optional.empty());

  private WorldSide() {}

  static Side of(World world) {
    ComponentBuilder component = new ComponentBuilder();
    component.type(WitEncoding.typeOf(world));
    byte[] bytes = component.build();
    ValidatedComponent validated =
        ComponentValidator.validate(ComponentDecoder.decode(bytes), OPTIONS);
    DefinedType.OfComponents type = (DefinedType.OfComponents) validated.types().get(0);
    return new Side(type.type(), validated.origins(), bytes.length);
  }
}
