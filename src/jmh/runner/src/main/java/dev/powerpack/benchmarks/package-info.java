/**
 * Measures this SDK beside what a user would take instead: {@code mvn -Pbenchmark verify}. The
 * contenders are in {@code src/jmh/contenders}, what each of them does is in
 * {@code src/jmh/harness}, and {@code docs/benchmark.md} says how the benchmark is kept fair.
 */
@NullMarked
package dev.powerpack.benchmarks;

import org.jspecify.annotations.NullMarked;
