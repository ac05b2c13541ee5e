package io.witbindgen.bridge.decode;

import io.witbindgen.component.decode.BinaryKind;
import io.witbindgen.wit.ParseOptions;
import io.witbindgen.wit.ParseResult;
import io.witbindgen.wit.Wit;
import io.witbindgen.wit.model.ScopeId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** WIT from files in any form: text, packages in binary form, components. */
public final class WitInput {
  private static final int PREAMBLE = 8;

  private WitInput() {}

  /**
   * Reads files and directories together; the first is the package, or the component, that is asked
   * for, the others are packages that it can refer to.
   *
   * @param paths the files and directories, at least one
   * @param options how to parse text
   * @param world the name for the world of a component, if the only path is a component
   * @throws io.witbindgen.wit.diagnostic.DiagnosticException if a text is wrong or a file cannot be
   *     read
   * @throws io.witbindgen.component.MalformedComponentException if a file claims to be a component
   *     but is not
   * @throws io.witbindgen.component.InvalidComponentException if a component breaks a rule
   * @throws io.witbindgen.bridge.InexpressibleException if WIT cannot express a component
   */
  public static ParseResult read(List<Path> paths, ParseOptions options, ScopeId.WorldId world) {
    if (paths.size() == 1 && isBinary(paths.get(0))) {
      try {
        Path file = paths.get(0);
        byte[] bytes = Files.readAllBytes(file);
        return new ParseResult(ComponentWit.decode(file.toString(), bytes, world), List.of());
      } catch (IOException e) {
        // Parsing reads it again and reports the error.
      }
    }
    return Wit.parse(paths, options, ComponentWit::decode);
  }

  private static boolean isBinary(Path file) {
    try (InputStream stream = Files.newInputStream(file)) {
      return BinaryKind.of(stream.readNBytes(PREAMBLE)) != BinaryKind.NONE;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * The name for the world of a component where users see it: the name of its file, in the package
   * of {@link ComponentWit#ROOT}.
   */
  public static ScopeId.WorldId worldNamedAfter(Path file) {
    Path last = file.getFileName();
    String stem = last == null ? "" : last.toString().replaceFirst("\\..*", "");
    String name =
        stem.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+|-+$", "");
    return name.isEmpty()
        ? ComponentWit.ROOT
        : new ScopeId.WorldId(ComponentWit.ROOT.packageName(), name);
  }
}
