package io.witbindgen.componentize.plan;

import java.util.Optional;

/**
 * How a function that the world exports is lifted.
 *
 * @param core the export of the core module
 * @param postReturn the export that is called when the results have been read
 * @param callback the export that continues an asynchronous call
 */
public record Lift(
    String core, CallOptions options, Optional<String> postReturn, Optional<String> callback) {}
