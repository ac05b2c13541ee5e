package io.witbindgen.maven;

import io.witbindgen.bindgen.BindingsGenerator;
import io.witbindgen.bindgen.GeneratedFile;
import io.witbindgen.bindgen.OwnDirectory;
import io.witbindgen.bridge.decode.WitInput;
import io.witbindgen.wit.ParseResult;
import io.witbindgen.wit.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/**
 * Generated bindings that have not been written to disk.
 *
 * @param files the generated files
 * @param own the directory in which other files may be stale
 * @param warnings the warnings for the author of the WIT
 * @param notes what has another Java name than usual
 */
record Bindings(
    List<GeneratedFile> files,
    OwnDirectory own,
    List<Diagnostic> warnings,
    List<Diagnostic> notes) {
  static Bindings of(Request request) {
    ParseResult parsed =
        WitInput.read(
            request.paths(), request.parsing(), WitInput.worldNamedAfter(request.paths().get(0)));
    List<Diagnostic> notes = new ArrayList<>();
    return new Bindings(
        BindingsGenerator.generate(parsed.resolution(), request.options(), notes::add),
        OwnDirectory.of(parsed.resolution(), request.options()),
        parsed.warnings(),
        List.copyOf(notes));
  }
}
