package io.witbindgen.cli.wast;

import com.fasterxml.jackson.databind.JsonNode;
import io.witbindgen.abi.type.FunctionType;
import io.witbindgen.abi.type.ValueType;
import io.witbindgen.runtime.ComponentInstance;
import io.witbindgen.runtime.call.GuestFunction;
import io.witbindgen.runtime.engine.EngineMode;
import io.witbindgen.runtime.wave.WaveException;
import io.witbindgen.runtime.wave.WavePrinter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Carries out the commands of a script, in order. */
public final class ScriptRunner {
  private static final Set<Refusal.Stage> BEFORE_LINKING =
      EnumSet.of(Refusal.Stage.DECODING, Refusal.Stage.VALIDATION);

  private final Script script;
  private final Expectation expectation;
  private final ScriptUnits units;

  private ScriptRunner(Script script, EngineMode mode, Expectation expectation) {
    this.script = script;
    this.expectation = expectation;
    this.units = new ScriptUnits(script, mode);
  }

  /** Runs a script; returns the outcome of each command, in order. */
  public static List<Outcome> run(Script script, EngineMode mode, Expectation expectation) {
    ScriptRunner runner = new ScriptRunner(script, mode, expectation);
    List<Outcome> outcomes = new ArrayList<>();
    for (ScriptCommand command : script.commands()) {
      outcomes.add(runner.run(command));
    }
    runner.units.close();
    return outcomes;
  }

  private Outcome run(ScriptCommand command) {
    if (command.isTextOnly()) {
      return Outcome.skipped(command, "text_only: there is no binary of it");
    }
    try {
      Optional<String> problem = perform(command);
      return problem.isPresent() ? Outcome.failed(command, problem.get()) : Outcome.passed(command);
    } catch (ScriptException | WaveException e) {
      return Outcome.failed(command, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      Optional<Refusal> refusal = Refusal.of(e);
      return Outcome.failed(command, refusal.map(Refusal::toString).orElse("internal fault: " + e));
    }
  }

  /** The problem; empty if the command passes. */
  private Optional<String> perform(ScriptCommand command) {
    switch (command.type()) {
      case "module" -> units.define(command, !script.validatesOnly());
      case "module_definition" -> units.define(command, false);
      case "module_instance" -> units.instantiate(command);
      case "register" -> units.register(command);
      case "action" -> act(command);
      case "assert_return" -> {
        return script.validatesOnly() ? Optional.empty() : compare(command);
      }
      case "assert_trap", "assert_exhaustion", "assert_exception" -> {
        return refused(command, EnumSet.of(Refusal.Stage.EXECUTION), () -> act(command));
      }
      case "assert_uninstantiable" -> {
        return refused(
            command, EnumSet.of(Refusal.Stage.EXECUTION), () -> units.define(command, true));
      }
      case "assert_unlinkable" -> {
        return refused(
            command, EnumSet.of(Refusal.Stage.LINKING), () -> units.define(command, true));
      }
      case "assert_invalid", "assert_malformed" -> {
        return refused(command, BEFORE_LINKING, () -> units.define(command, false));
      }
      default -> throw new ScriptException("no such command is known here: " + command.type());
    }
    return Optional.empty();
  }

  private Optional<String> refused(
      ScriptCommand command, Set<Refusal.Stage> stages, Runnable action) {
    try {
      action.run();
    } catch (RuntimeException e) {
      Refusal refusal = Refusal.of(e).orElseThrow(() -> e);
      boolean meant =
          stages.contains(refusal.stage())
              && expectation.accepts(command.type(), command.text(), refusal);
      return meant
          ? Optional.empty()
          : Optional.of("expected `" + command.text() + "`, refused as " + refusal);
    }
    return Optional.of("expected `" + command.text() + "`, but it was accepted");
  }

  private Optional<String> compare(ScriptCommand command) {
    GuestFunction function = function(command);
    Optional<ValueType> type = function.type().result();
    String actual = print(type, invoke(function, command));
    List<JsonNode> wanted = command.expected();
    if (wanted.size() != (type.isPresent() ? 1 : 0)) {
      return Optional.of("expected " + wanted.size() + " results, found " + actual);
    }
    String expected = print(type, type.map(t -> ScriptValues.value(wanted.get(0), t)).orElse(null));
    return actual.equals(expected)
        ? Optional.empty()
        : Optional.of("expected " + expected + ", found " + actual);
  }

  private static String print(Optional<ValueType> type, @Nullable Object value) {
    return type.map(t -> WavePrinter.print(t, Objects.requireNonNull(value))).orElse("nothing");
  }

  private void act(ScriptCommand command) {
    invoke(function(command), command);
  }

  private GuestFunction function(ScriptCommand command) {
    if (!command.actionType().equals("invoke")) {
      throw new ScriptException("a component has nothing to `" + command.actionType() + "`");
    }
    ComponentInstance instance = units.instance(command.actionModule());
    try {
      String field = command.actionField();
      int at = field.indexOf('#');
      return at < 0
          ? instance.function(field)
          : instance.function(field.substring(0, at), field.substring(at + 1));
    } catch (IllegalArgumentException e) {
      throw new ScriptException(String.valueOf(e.getMessage()));
    }
  }

  private static @Nullable Object invoke(GuestFunction function, ScriptCommand command) {
    FunctionType type = function.type();
    List<JsonNode> arguments = command.actionArguments();
    if (arguments.size() != type.params().size()) {
      throw new ScriptException(
          function + " takes other than the " + arguments.size() + " arguments of the script");
    }
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      values.add(ScriptValues.value(arguments.get(i), type.params().get(i).type()));
    }
    return function.call(values.toArray());
  }
}
