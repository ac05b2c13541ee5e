package io.witbindgen.cli.wast;

import io.witbindgen.component.decode.ComponentDecoder;
import io.witbindgen.component.encode.ComponentEncoder;
import io.witbindgen.component.model.DecodedComponent;
import io.witbindgen.component.print.WatPrinter;
import io.witbindgen.runtime.Component;
import io.witbindgen.runtime.ComponentInstance;
import io.witbindgen.runtime.ComponentOptions;
import io.witbindgen.runtime.CoreModules;
import io.witbindgen.runtime.engine.EngineMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The definitions and instances that a script has made so far. */
final class ScriptUnits {
  private final ComponentOptions options;
  private final Map<String, Definition> definitions = new HashMap<>();
  private final Map<String, ComponentInstance> instances = new HashMap<>();
  private final List<ComponentInstance> open = new ArrayList<>();
  private final ScriptHost host;
  private @Nullable Definition lastDefinition;
  private @Nullable ComponentInstance current;

  private final boolean checksEncoding;

  /** A valid component; it is loaded when its first instance is made. */
  private static final class Definition {
    private final byte[] bytes;
    private @Nullable Component component;

    Definition(byte[] bytes) {
      this.bytes = bytes;
    }

    Component component(ComponentOptions options) {
      Component loaded = component == null ? Component.load(bytes, options) : component;
      component = loaded;
      return loaded;
    }
  }

  ScriptUnits(Script script, EngineMode mode) {
    this.options = ComponentOptions.DEFAULT.withMode(mode).withFeatures(script.features());
    this.host = new ScriptHost(options);
    this.checksEncoding = script.validatesOnly();
  }

  /** Validates the unit of a command, and instantiates it if the command asks for that. */
  void define(ScriptCommand command, boolean instantiate) {
    byte[] bytes = read(command.binary().orElseThrow());
    if (!command.isComponent()) {
      if (instantiate) {
        throw new ScriptException("core modules are instantiated in components only");
      }
      CoreModules.validate(bytes);
      return;
    }
    if (instantiate) {
      add(command.member("name"), new Definition(bytes));
      return;
    }
    DecodedComponent decoded = Component.validate(bytes, options).decoded();
    if (checksEncoding) {
      checkEncoding(decoded);
    }
    Definition definition = new Definition(bytes);
    lastDefinition = definition;
    command.member("name").ifPresent(name -> definitions.put(name, definition));
  }

  /** Checks that encoding a component again does not change it, in the text format either. */
  private static void checkEncoding(DecodedComponent decoded) {
    byte[] encoded = ComponentEncoder.encode(decoded);
    DecodedComponent again = ComponentDecoder.decode(encoded);
    if (!Arrays.equals(ComponentEncoder.encode(again), encoded)
        || !WatPrinter.print(again).equals(WatPrinter.print(decoded))) {
      throw new ScriptException("the component is another one once it is encoded again");
    }
  }

  /** Instantiates a definition, the last one if the command names none. */
  void instantiate(ScriptCommand command) {
    Optional<String> name = command.member("module");
    Definition definition = name.isPresent() ? definitions.get(name.get()) : lastDefinition;
    if (definition == null) {
      throw new ScriptException("no component is defined: " + name.orElse("(the last one)"));
    }
    add(command.member("instance"), definition);
  }

  private void add(Optional<String> name, Definition definition) {
    current = null; // What fails here must not leave the calls that follow to an older instance.
    ComponentInstance instance = definition.component(options).instantiate(host.imports(instances));
    open.add(instance);
    current = instance;
    name.ifPresent(n -> instances.put(n, instance));
  }

  /** Makes an instance available under another name. */
  void register(ScriptCommand command) {
    instances.put(command.member("as").orElse(""), instance(command.member("name")));
  }

  /** An instance by its name; the current one if there is none. */
  ComponentInstance instance(Optional<String> name) {
    ComponentInstance found = name.isPresent() ? instances.get(name.get()) : current;
    if (found == null) {
      throw new ScriptException("there is no instance " + name.orElse("yet"));
    }
    return found;
  }

  void close() {
    open.forEach(ComponentInstance::close);
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new ScriptException("cannot read " + file + ": " + e.getMessage());
    }
  }
}
