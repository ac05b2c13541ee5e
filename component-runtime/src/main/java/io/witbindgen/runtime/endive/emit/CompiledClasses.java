package io.witbindgen.runtime.endive.emit;

import io.witbindgen.endive.emitter.asm.Type;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.ExternalType;

/**
 * The classes that a module was compiled to, ready to be defined. A cache entry holds a checksum,
 * followed by the classes one after the other.
 *
 * @param classes the classes' bytes by binary name
 * @param interpreted the functions that have no code in the classes
 */
public record CompiledClasses(Map<String, byte[]> classes, Set<Integer> interpreted) {
  private static final String EMITTER_PACKAGE = "io/witbindgen/endive/emitter/";
  private static final String ENGINE_PACKAGE = "run/endive/";
  private static final String INTERPRETER = "runtime/internal/CompilerInterpreterMachine";

  /**
   * Compiles a module.
   *
   * @param wasm the module's bytes
   * @param module the parsed module
   * @param className the name of the main class, which is a prefix of all the others
   * @throws CompilationException if the module cannot be compiled
   */
  public static CompiledClasses compile(byte[] wasm, WasmModule module, String className)
      throws CompilationException {
    FunctionScan scan = new FunctionScan(module);
    String obstacle = scan.wholeModule();
    if (obstacle != null) {
      throw new CompilationException(obstacle, null);
    }
    try {
      return emit(wasm, module, scan, className);
    } catch (RuntimeException | LinkageError e) {
      throw new CompilationException("the emitter failed: " + e, e);
    } catch (StackOverflowError | OutOfMemoryError e) {
      throw new CompilationException("the module is too large for the emitter", e);
    }
  }

  private static CompiledClasses emit(
      byte[] wasm, WasmModule module, FunctionScan scan, String className) {
    int imported = module.importSection().count(ExternalType.FUNCTION);
    Set<Integer> interpreted = scan.interpretedFunctions();
    byte[] emitterWasm = interpreted.isEmpty() ? wasm : sanitize(wasm, module, scan);
    ClassEmitter.Emitted emitted =
        new ClassEmitter(className, module.codeSection(), imported).emit(emitterWasm, interpreted);
    return new CompiledClasses(adapt(className, emitted.classes()), emitted.interpreted());
  }

  private static byte[] sanitize(byte[] wasm, WasmModule module, FunctionScan scan) {
    int imported = module.importSection().count(ExternalType.FUNCTION);
    Set<Integer> interpreted = scan.interpretedFunctions();
    return new ModuleSanitizer(
            body -> interpreted.contains(imported + body),
            scan.strangeTypes(),
            module.typeSection().types())
        .sanitize(wasm);
  }

  /** Adapts emitted classes to the engine that runs them. */
  private static Map<String, byte[]> adapt(String className, Map<String, byte[]> emitted) {
    Map<String, String> names = new java.util.LinkedHashMap<>();
    names.put(EMITTER_PACKAGE + INTERPRETER, Type.getInternalName(NestingInterpreter.class));
    names.put(EMITTER_PACKAGE, ENGINE_PACKAGE);
    ConstantPoolRenamer renamer = new ConstantPoolRenamer(names);
    Map<String, byte[]> adapted = new HashMap<>();
    emitted.forEach(
        (name, bytes) -> {
          byte[] renamed = renamer.rename(bytes);
          boolean concerned = IndirectCallMender.concerns(name, className);
          adapted.put(
              name, concerned ? IndirectCallMender.mend(name, className, renamed) : renamed);
        });
    return adapted;
  }

  /** The cache entry for these classes. */
  public byte[] encode() {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(content)) {
      out.writeInt(interpreted.size());
      for (int function : new TreeSet<>(interpreted)) {
        out.writeInt(function);
      }
      out.writeInt(classes.size());
      for (Map.Entry<String, byte[]> each : new TreeMap<>(classes).entrySet()) {
        out.writeUTF(each.getKey());
        out.writeInt(each.getValue().length);
        out.write(each.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    MessageDigest digest = ModuleDigest.algorithm();
    byte[] checksum = digest.digest(content.toByteArray());
    byte[] entry = Arrays.copyOf(checksum, checksum.length + content.size());
    System.arraycopy(content.toByteArray(), 0, entry, checksum.length, content.size());
    return entry;
  }

  /** The classes in a cache entry; empty if the entry is damaged. */
  public static Optional<CompiledClasses> decode(byte[] entry) {
    MessageDigest digest = ModuleDigest.algorithm();
    int start = digest.getDigestLength();
    if (entry.length < start) {
      return Optional.empty();
    }
    digest.update(entry, start, entry.length - start);
    if (!Arrays.equals(digest.digest(), 0, start, entry, 0, start)) {
      return Optional.empty();
    }
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(entry, start, entry.length - start))) {
      Set<Integer> interpreted = new TreeSet<>();
      for (int left = in.readInt(); left > 0; left--) {
        interpreted.add(in.readInt());
      }
      Map<String, byte[]> classes = new HashMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        classes.put(in.readUTF(), in.readNBytes(in.readInt()));
      }
      return Optional.of(new CompiledClasses(classes, interpreted));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
