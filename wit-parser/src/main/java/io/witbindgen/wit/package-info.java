/**
 * The front end for WIT: text in, a resolved model and diagnostics out.
 *
 * <p>{@link io.witbindgen.wit.Wit#parse} runs the whole pipeline, a phase a package:
 *
 * <ol>
 *   <li>{@code syntax}: characters, tokens and a syntax tree for each file;
 *   <li>{@code resolve}: packages are put together, names bound, types resolved, worlds expanded;
 *   <li>{@code model}: what comes out, immutable, everything defined before it is used.
 * </ol>
 *
 * <p>A phase reports all it finds (20 errors at most) and a phase with errors is the last. What is
 * wrong with a text comes as a {@link io.witbindgen.wit.diagnostic.DiagnosticException}, what could
 * be better as warnings beside the model. Parsing is strict unless asked to be lenient; then
 * missing semicolons and keywords as names, which introductions to WIT are full of, are warnings.
 */
@NullMarked
package io.witbindgen.wit;

import org.jspecify.annotations.NullMarked;
