package io.witbindgen.maven;

import io.witbindgen.bindgen.BindingsGenerator;
import io.witbindgen.bindgen.GeneratedFile;
import io.witbindgen.bindgen.OwnDirectory;
import io.witbindgen.bridge.decode.WitInput;
import io.witbindgen.wit.ParseResult;
import io.witbindgen.wit.diagnostic.Diagnostic;
import java.util.List;

/**
 * Generated bindings that have not been written to disk.
 *
 * @param files the generated files
 * @param own the directory in which other files may be stale
 * @param warnings the warnings for the author of the WIT
 */
record Bindings(List<GeneratedFile> files, OwnDirectory own, List<Diagnostic> warnings) {
  static Bindings of(Request request) {
    ParseResult parsed =
        WitInput.read(
            request.paths(), request.parsing(), WitInput.worldNamedAfter(request.paths().get(0)));
    return new Bindings(
        BindingsGenerator.generate(parsed.resolution(), request.options()),
        OwnDirectory.of(parsed.resolution(), request.options()),
        parsed.warnings());
  }
}
