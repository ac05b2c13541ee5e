package io.witbindgen.maven;

import io.witbindgen.bindgen.BindgenOptions;
import io.witbindgen.wit.ParseOptions;
import java.nio.file.Path;
import java.util.List;

/**
 * The generation that a goal is configured for.
 *
 * @param paths the paths of the WIT; bindings are generated for the first
 * @param parsing how to read it
 * @param options how to generate bindings from it
 */
record Request(List<Path> paths, ParseOptions parsing, BindgenOptions options) {}
