package io.witbindgen.runtime.endive;

import io.witbindgen.component.MalformedComponentException;
import io.witbindgen.component.core.CoreModule;
import io.witbindgen.component.decode.CoreModuleDecoder;
import io.witbindgen.component.model.Slice;
import io.witbindgen.runtime.engine.CoreModuleException;
import io.witbindgen.runtime.engine.CoreModuleException.Reason;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import run.endive.wasm.InvalidException;
import run.endive.wasm.MalformedException;
import run.endive.wasm.Parser;
import run.endive.wasm.WasmModule;

/** Parses and validates a module, and says why if it cannot. */
final class ModuleParsing {
  private static final byte[] COMPONENT_HEADER = {0, 'a', 's', 'm', 0x0d, 0, 1, 0};

  /**
   * Endive's messages about constructs that it does not know, and the proposals that introduced
   * them.
   */
  private static final Map<Pattern, String> FEATURES = features();

  private ModuleParsing() {}

  static WasmModule parse(byte[] wasm) {
    if (wasm.length >= 8 && Arrays.equals(wasm, 0, 8, COMPONENT_HEADER, 0, 8)) {
      throw new CoreModuleException(
          Reason.MALFORMED, "a component where a core module was expected", 4, null);
    }
    try {
      return Parser.parse(wasm);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // Endive reserves memory for as many items as a section claims, so a few bytes can ask for
      // more than there is; and it does not wrap the exceptions thrown by its reading and indexing.
      throw refusal(e, wasm);
    }
  }

  private static CoreModuleException refusal(Throwable thrown, byte[] wasm) {
    Optional<String> wide = wideAddresses(wasm);
    if (wide.isPresent()) {
      return new CoreModuleException(
          Reason.UNSUPPORTED, "the engine does not support " + wide.get(), thrown);
    }
    String text = thrown.getMessage() == null ? thrown.toString() : thrown.getMessage();
    for (Map.Entry<Pattern, String> feature : FEATURES.entrySet()) {
      if (feature.getKey().matcher(text).find()) {
        return new CoreModuleException(
            Reason.UNSUPPORTED, "the engine does not support " + feature.getValue(), thrown);
      }
    }
    if (thrown instanceof InvalidException) {
      return new CoreModuleException(
          Reason.INVALID, "invalid core module: " + withoutRepetition(text), thrown);
    }
    String shown = thrown instanceof MalformedException ? text : thrown.toString();
    return new CoreModuleException(Reason.MALFORMED, "malformed core module: " + shown, thrown);
  }

  /** Endive reports the limits of 64-bit memories and tables as various unrelated errors. */
  private static Optional<String> wideAddresses(byte[] wasm) {
    try {
      CoreModule module = CoreModuleDecoder.decode(Slice.of(wasm));
      if (module.memories().stream().anyMatch(memory -> memory.limits().is64())) {
        return Optional.of("memory64");
      }
      boolean table64 = module.tables().stream().anyMatch(table -> table.limits().is64());
      return table64 ? Optional.of("table64") : Optional.empty();
    } catch (MalformedComponentException e) {
      return Optional.empty();
    }
  }

  /** Endive repeats its message for each instruction after the first wrong one. */
  private static String withoutRepetition(String text) {
    return Arrays.stream(text.split(" - ")).distinct().collect(Collectors.joining("; "));
  }

  private static Map<Pattern, String> features() {
    Map<Pattern, String> features = new LinkedHashMap<>();
    features.put(Pattern.compile("invalid memory limit: (8|9|1[0-5])$"), "custom page sizes");
    features.put(Pattern.compile("op value (06|07|09|18|19) "), "legacy exception handling");
    features.put(Pattern.compile("op value FC1[3-6] "), "wide arithmetic");
    features.put(Pattern.compile("op value E[0-6] "), "stack switching");
    features.put(Pattern.compile("type opcode: 101$|Form 0x65 "), "shared-everything threads");
    return features;
  }
}
