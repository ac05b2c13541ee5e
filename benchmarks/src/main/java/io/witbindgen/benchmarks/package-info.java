/**
 * Benchmarks, the evidence for claims about speed.
 *
 * <p>{@code mvn -Pbenchmarks -am -pl benchmarks package -DskipTests} builds {@code
 * benchmarks/target/benchmarks.jar}; {@code java -jar} runs it with JMH's own options. Benchmarks
 * that read the suites next to the repository must be started in the repository's root.
 */
@NullMarked
package io.witbindgen.benchmarks;

import org.jspecify.annotations.NullMarked;
