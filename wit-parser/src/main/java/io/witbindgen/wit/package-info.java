/**
 * The front end for WIT: text in, a resolved model and diagnostics out.
 *
 * <p>{@link io.witbindgen.wit.Wit#parse} runs the whole pipeline, a phase a package:
 *
 * <ol>
 *   <li>{@code syntax}: characters, tokens and a syntax tree for each file;
 *   <li>{@code bind}: packages are put together and names bound to declarations;
 *   <li>{@code model}: the result, immutable, with everything defined before it is used.
 * </ol>
 *
 * <p>A phase reports all errors that it finds (at most 20), and a phase with errors is the last
 * one. Errors are thrown together as a {@link io.witbindgen.wit.diagnostic.DiagnosticException};
 * warnings come with the model. Parsing is strict unless asked to be lenient; then missing
 * semicolons and keywords as names, which are common in introductions to WIT, are warnings.
 */
@NullMarked
package io.witbindgen.wit;

import org.jspecify.annotations.NullMarked;
