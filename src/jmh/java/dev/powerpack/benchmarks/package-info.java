/**
 * What a walk costs, measured with JMH: {@code mvn -Pbenchmark verify}. Not null-marked: JMH sets
 * up fields in methods.
 */
package dev.powerpack.benchmarks;
