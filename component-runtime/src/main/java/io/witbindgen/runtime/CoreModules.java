package io.witbindgen.runtime;

import io.witbindgen.component.CoreModuleValidator;
import io.witbindgen.component.InvalidComponentException;
import io.witbindgen.component.model.Slice;
import io.witbindgen.runtime.endive.EndiveEngine;
import io.witbindgen.runtime.engine.CoreEngine;
import io.witbindgen.runtime.engine.CoreModuleException;
import io.witbindgen.runtime.engine.PreparedModule;
import io.witbindgen.runtime.link.UnlinkableException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The core modules of one component: validated together with the component, and prepared when the
 * link plan needs them. Each is parsed once.
 *
 * <p>The engine cannot judge a module that needs a feature it lacks. Such modules are recorded
 * rather than rejected at once, so that the rest of the component is still checked.
 */
public final class CoreModules implements CoreModuleValidator {
  private final CoreEngine engine;
  private final Map<Integer, CoreEngine.ValidatedModule> validated = new HashMap<>();
  private final Map<Integer, PreparedModule> prepared = new HashMap<>();
  private final List<String> unsupported = new ArrayList<>();

  public CoreModules(CoreEngine engine) {
    this.engine = engine;
  }

  /**
   * Validates a core module by itself.
   *
   * @throws InvalidComponentException if it is malformed or invalid
   * @throws UnlinkableException if it needs a feature that the engine lacks
   */
  public static void validate(byte[] module) {
    CoreModules modules = new CoreModules(EndiveEngine.create());
    modules.validate(module, 0, module.length);
    modules.requireSupported();
  }

  @Override
  public void validate(byte[] source, int offset, int length) {
    try {
      validated.put(offset, engine.validate(Arrays.copyOfRange(source, offset, offset + length)));
    } catch (CoreModuleException e) {
      refuse(e, offset);
    }
  }

  private void refuse(CoreModuleException e, int moduleOffset) {
    String message = String.valueOf(e.getMessage());
    int offset = moduleOffset + (int) e.offset().orElse(0);
    if (e.reason() != CoreModuleException.Reason.UNSUPPORTED) {
      throw new InvalidComponentException(message, offset);
    }
    unsupported.add("core module at 0x" + Integer.toHexString(moduleOffset) + ": " + message);
  }

  /**
   * Fails if there are modules that the engine could not judge.
   *
   * @throws UnlinkableException naming the features that it lacks
   */
  public void requireSupported() {
    if (!unsupported.isEmpty()) {
      throw unsupported.size() == 1
          ? new UnlinkableException(unsupported.get(0))
          : new UnlinkableException("the core engine lacks what modules need:", unsupported);
    }
  }

  /**
   * The module in this slice of the component, which must have been validated; the same object on
   * every call.
   */
  public PreparedModule prepare(Slice slice) {
    return prepare(slice.offset());
  }

  /** Prepares every module, even those that a link plan would not need. */
  public void prepareAll() {
    validated.keySet().forEach(this::prepare);
  }

  private synchronized PreparedModule prepare(int offset) {
    PreparedModule known = prepared.get(offset);
    if (known == null) {
      known = prepareNew(offset);
      prepared.put(offset, known);
    }
    return known;
  }

  private PreparedModule prepareNew(int offset) {
    CoreEngine.ValidatedModule module = validated.get(offset);
    if (module == null) {
      throw new IllegalStateException("not validated: the core module at " + offset);
    }
    try {
      return module.prepare();
    } catch (CoreModuleException e) {
      refuse(e, offset);
      requireSupported();
      throw e;
    }
  }
}
