package io.witbindgen.runtime;

import io.witbindgen.component.CoreModuleValidator;
import io.witbindgen.component.InvalidComponentException;
import io.witbindgen.component.model.Slice;
import io.witbindgen.runtime.endive.EndiveEngine;
import io.witbindgen.runtime.engine.CoreEngine;
import io.witbindgen.runtime.engine.CoreModule;
import io.witbindgen.runtime.engine.CoreModuleException;
import io.witbindgen.runtime.link.UnlinkableException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The core modules of one component: validated while the component is, and prepared where the link
 * plan needs them. Each is parsed once.
 */
public final class CoreModules implements CoreModuleValidator {
  private final CoreEngine engine;
  private final Map<Integer, CoreEngine.ValidatedModule> validated = new HashMap<>();

  CoreModules(CoreEngine engine) {
    this.engine = engine;
  }

  /**
   * Validates core modules with the core engine of this runtime.
   *
   * <p>A module that needs a feature which the engine lacks is neither valid nor invalid for it:
   * the validator throws an {@link UnlinkableException} that names the feature.
   */
  public static CoreModuleValidator validator() {
    CoreEngine engine = EndiveEngine.create();
    return (source, offset, length) -> validate(engine, source, offset, length);
  }

  @Override
  public void validate(byte[] source, int offset, int length) {
    validated.put(offset, validate(engine, source, offset, length));
  }

  /** The module in this slice of the component, which was validated. */
  CoreModule prepare(Slice slice) {
    CoreEngine.ValidatedModule module = validated.get(slice.offset());
    if (module == null) {
      throw new IllegalStateException("not validated: the core module of " + slice);
    }
    try {
      return module.prepare();
    } catch (CoreModuleException e) {
      throw refusal(e, slice.offset());
    }
  }

  private static CoreEngine.ValidatedModule validate(
      CoreEngine engine, byte[] source, int offset, int length) {
    try {
      return engine.validate(Arrays.copyOfRange(source, offset, offset + length));
    } catch (CoreModuleException e) {
      throw refusal(e, offset);
    }
  }

  private static RuntimeException refusal(CoreModuleException e, int moduleOffset) {
    String message = String.valueOf(e.getMessage());
    return e.reason() == CoreModuleException.Reason.UNSUPPORTED
        ? new UnlinkableException("core module: " + message)
        : new InvalidComponentException(message, moduleOffset + (int) e.offset().orElse(0));
  }
}
