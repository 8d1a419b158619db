package dev.whence.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A table of rates, each with its ratio to that of one which all are compared with. */
final class Comparison {

    private Comparison() {}

    /**
     * Returns the table. The ratio is of CPU times, which other work on the machine disturbs least.
     *
     * @param what what the rates are of
     * @param yardstick the label of what all are compared with
     * @param rates the rates; if that of the yardstick is not among them, the ratios are left out
     * @return lines to print
     */
    static List<String> lines(String what, String yardstick, List<Rate> rates) {
        Optional<Rate> base =
                rates.stream().filter(rate -> rate.label().equals(yardstick)).findFirst();
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(row(what, "by the clock", "by CPU time", "times slower"));
        for (Rate rate : rates) {
            lines.add(row(
                    rate.label(),
                    number(rate.articlesPerSecond()),
                    number(1e6 / rate.cpuMicros()),
                    base.map(one -> number(rate.cpuMicros() / one.cpuMicros())).orElse("")));
        }
        return lines;
    }

    private static String row(String label, String clock, String cpu, String ratio) {
        return String.format(Locale.ROOT, "%-40s %14s %14s %14s", label, clock, cpu, ratio)
                .stripTrailing();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
    }
}
