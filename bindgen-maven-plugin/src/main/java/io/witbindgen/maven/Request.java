package io.witbindgen.maven;

import io.witbindgen.bindgen.BindgenOptions;
import io.witbindgen.wit.ParseOptions;
import java.nio.file.Path;
import java.util.List;

/**
 * What a goal was configured to generate.
 *
 * @param paths where the WIT is; the first is what to generate for
 * @param parsing how to read it
 * @param options what to make of it
 */
record Request(List<Path> paths, ParseOptions parsing, BindgenOptions options) {}
