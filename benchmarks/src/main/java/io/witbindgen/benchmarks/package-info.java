/**
 * Measurements: what a claim about speed rests on.
 *
 * <p>{@code mvn -Pbenchmarks -am -pl benchmarks package -DskipTests} builds {@code
 * benchmarks/target/benchmarks.jar}; {@code java -jar} runs it with JMH's own options. What reads
 * the suites beside the repository wants to be started in the repository's root.
 */
@NullMarked
package io.witbindgen.benchmarks;

import org.jspecify.annotations.NullMarked;
