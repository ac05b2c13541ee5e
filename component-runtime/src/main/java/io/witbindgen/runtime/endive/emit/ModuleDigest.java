package io.witbindgen.runtime.endive.emit;

import io.witbindgen.endive.emitter.compiler.internal.Compiler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import run.endive.runtime.Instance;

/** Short identifiers for modules, and for the compiler that processed them. */
public final class ModuleDigest {
  /**
   * The classes that decide what is emitted and what it calls: the emitter, the runtime that
   * emitted code meets, and this package. When one of them changes, whatever was compiled before is
   * no longer used. A test holds the list against the package.
   */
  static final List<Class<?>> COMPILER =
      List.of(
          Compiler.class,
          Instance.class,
          ClassEmitter.class,
          CompilationException.class,
          CompiledClasses.class,
          CompiledMachines.class,
          ConstantPoolRenamer.class,
          CrossModuleCalls.class,
          EmittedClassLoader.class,
          FunctionScan.class,
          IndirectCallMender.class,
          Leb128.class,
          ModuleDigest.class,
          ModuleSanitizer.class,
          NestingInterpreter.class,
          TailCallSplitter.class,
          CoreFrames.class,
          SectionReader.class);

  private static final String COMPILER_DIGEST = compilerDigest();

  private ModuleDigest() {}

  /** A fresh SHA-256 digest. */
  static MessageDigest algorithm() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  /** Letters and digits that identify a module. */
  public static String of(byte[] wasm) {
    return HexFormat.of().formatHex(algorithm().digest(wasm));
  }

  /** The key of a compiled module in a cache. */
  public static String cacheKey(String moduleDigest) {
    return moduleDigest + "-" + COMPILER_DIGEST;
  }

  private static String compilerDigest() {
    MessageDigest digest = algorithm();
    for (Class<?> part : COMPILER) {
      String file = part.getName().substring(part.getName().lastIndexOf('.') + 1) + ".class";
      try (InputStream in = part.getResourceAsStream(file)) {
        if (in == null) {
          throw new IllegalStateException(file + " is not where its class is");
        }
        digest.update(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }
}
