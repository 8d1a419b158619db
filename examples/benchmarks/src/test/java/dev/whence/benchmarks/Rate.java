package dev.whence.benchmarks;

/**
 * How fast something reads articles of 4 KB.
 *
 * @param label what reads them
 * @param articlesPerSecond by the clock
 * @param cpuMicros the CPU time of one article, in microseconds
 */
record Rate(String label, double articlesPerSecond, double cpuMicros) {}
