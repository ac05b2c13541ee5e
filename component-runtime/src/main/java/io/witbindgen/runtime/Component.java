package io.witbindgen.runtime;

import io.witbindgen.component.InvalidComponentException;
import io.witbindgen.component.decode.ComponentDecoder;
import io.witbindgen.component.model.Slice;
import io.witbindgen.component.types.ValidatedComponent;
import io.witbindgen.component.validate.ComponentValidator;
import io.witbindgen.component.validate.rule.ValidationOptions;
import io.witbindgen.runtime.endive.EndiveEngine;
import io.witbindgen.runtime.engine.CoreEngine;
import io.witbindgen.runtime.engine.EngineMode;
import io.witbindgen.runtime.engine.PreparedModule;
import io.witbindgen.runtime.instantiate.Instantiation;
import io.witbindgen.runtime.instantiate.LiveComponent;
import io.witbindgen.runtime.limit.InstanceLimits;
import io.witbindgen.runtime.link.UnlinkableException;
import io.witbindgen.runtime.load.StaticImports;
import io.witbindgen.runtime.plan.Item;
import io.witbindgen.runtime.plan.LinkPlan;
import io.witbindgen.runtime.plan.LinkPlanner;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A loaded component: decoded, planned, its core modules prepared. It is immutable and can be
 * shared between threads and instances.
 */
public final class Component {
  private final Item.Component item;
  private final ComponentOptions options;
  private final @Nullable LinkPlan plan;
  private final Map<String, ExternType> imports;
  private final Map<String, ExternType> exports;

  Component(Item.Component item, ComponentOptions options) {
    this.item = item;
    this.options = options;
    this.imports = ExternTypes.describe(item.validated().imports());
    this.exports = ExternTypes.describe(item.validated().exports());
    boolean fixed = StaticImports.none(item.validated().imports());
    this.plan = fixed ? LinkPlanner.plan(item, Map.of()) : null;
  }

  /**
   * Loads a component from a file.
   *
   * @throws IOException if the file cannot be read
   * @throws io.witbindgen.component.MalformedComponentException if it is not a component
   * @throws InvalidComponentException if the component is not valid
   * @throws UnlinkableException if it needs something that this runtime does not support
   */
  public static Component load(Path file) throws IOException {
    return load(file, ComponentOptions.DEFAULT);
  }

  /** Loads a component from a file, with options; see {@link #load(Path)}. */
  public static Component load(Path file, ComponentOptions options) throws IOException {
    return load(Files.readAllBytes(file), options);
  }

  /**
   * Loads a component from a stream, which is read to its end and left open; see {@link
   * #load(Path)}.
   */
  public static Component load(InputStream stream) throws IOException {
    return load(stream, ComponentOptions.DEFAULT);
  }

  /** Loads a component from a stream, with options; see {@link #load(InputStream)}. */
  public static Component load(InputStream stream, ComponentOptions options) throws IOException {
    return load(stream.readAllBytes(), options);
  }

  /**
   * Loads a component from its bytes, which must not change afterwards; see {@link #load(Path)}.
   */
  public static Component load(byte[] bytes) {
    return load(bytes, ComponentOptions.DEFAULT);
  }

  /** Loads a component from its bytes, with options; see {@link #load(byte[])}. */
  public static Component load(byte[] bytes, ComponentOptions options) {
    CoreModules modules = new CoreModules(engine(options));
    ValidatedComponent validated = validate(bytes, options, modules);
    return new Component(new Item.Component(validated, null, modules::prepare), options);
  }

  /**
   * Validates a component, including its core modules, without preparing it to run.
   *
   * @param bytes the whole component; the result keeps the array without copying it, so it must not
   *     change afterwards
   * @throws io.witbindgen.component.MalformedComponentException if it is not a component
   * @throws InvalidComponentException if it breaks a rule
   * @throws UnlinkableException if it breaks no rule, but a core module needs a feature of core
   *     WebAssembly that the engine cannot validate
   */
  public static ValidatedComponent validate(byte[] bytes, ComponentOptions options) {
    return validate(bytes, options, new CoreModules(engine(options)));
  }

  /**
   * Compiles all core modules of a component and saves them in the options' class cache, so that
   * loading it with that cache compiles nothing. The result depends on the version of this library
   * but not on the JVM's. Modules that only the interpreter can run are skipped; the log says
   * which.
   *
   * @param bytes the component; must not change during the call
   * @throws io.witbindgen.component.MalformedComponentException if it is not a component
   * @throws InvalidComponentException if it is not valid
   * @throws UnlinkableException if it needs something that this runtime does not support
   */
  public static void precompile(byte[] bytes, ComponentOptions options) {
    boolean strict = options.mode() == EngineMode.COMPILED_ONLY;
    ComponentOptions compiling = strict ? options : options.withMode(EngineMode.COMPILED);
    CoreModules modules = new CoreModules(engine(compiling));
    validate(bytes, options, modules);
    modules.prepareAll();
  }

  private static CoreEngine engine(ComponentOptions options) {
    return EndiveEngine.create(options.mode(), options.classCache());
  }

  private static ValidatedComponent validate(
      byte[] bytes, ComponentOptions options, CoreModules modules) {
    ValidationOptions validation = new ValidationOptions(options.features(), Optional.of(modules));
    ValidatedComponent validated =
        ComponentValidator.validate(ComponentDecoder.decode(bytes), validation);
    modules.requireSupported();
    return validated;
  }

  /** The types of the component's imports, by name. */
  public Map<String, ExternType> imports() {
    return imports;
  }

  /** The types of the component's exports, by name. */
  public Map<String, ExternType> exports() {
    return exports;
  }

  /**
   * Makes an instance, with the limits of the options that the component was loaded with.
   *
   * @throws UnlinkableException naming every import that is missing or has the wrong type
   * @throws io.witbindgen.abi.TrapException if a start function traps, or a limit is reached
   */
  public ComponentInstance instantiate(Imports imports) {
    return instantiate(imports, options.limits());
  }

  /**
   * Makes an instance with limits of its own; see {@link #instantiate(Imports)}. One loaded
   * component can serve tenants with different limits.
   */
  public ComponentInstance instantiate(Imports imports, InstanceLimits limits) {
    LinkPlan executed =
        plan != null
            ? plan
            : LinkPlanner.plan(
                item, StaticImports.find(item.validated().imports(), imports.items()));
    LiveComponent live = Instantiation.run(executed, imports.items(), limits);
    return new ComponentInstance(live, options.withLimits(limits));
  }

  /**
   * Prepares a core module, for a component that imports one.
   *
   * @param bytes the module in the binary format
   * @throws InvalidComponentException if it is not a valid core module
   * @throws UnlinkableException if it needs a feature that the engine lacks
   */
  public static PreparedModule loadModule(byte[] bytes, ComponentOptions options) {
    CoreModules modules = new CoreModules(engine(options));
    modules.validate(bytes, 0, bytes.length);
    modules.requireSupported();
    return modules.prepare(Slice.of(bytes));
  }

  /** This component as an item that can be passed to another one. */
  Item.Component item() {
    return item;
  }
}
