package dev.whence.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the JMH benchmarks, and tells at the end how all that read articles of 4 KB compare with the bare tokenizer, and how
 * linking on top of a large record compares with linking on top of a small one.
 */
public final class Benchmarks {

    private Benchmarks() {}

    /**
     * Runs them.
     *
     * @param arguments JMH's own options; one argument may hold several
     * @throws Exception if JMH refuses the options or a benchmark fails
     */
    public static void main(String[] arguments) throws Exception {
        String[] options = Arrays.stream(arguments)
                .flatMap(argument -> Stream.of(argument.split("\\s+")))
                .filter(option -> !option.isEmpty())
                .toArray(String[]::new);
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(options))
                        .addProfiler(CpuTime.class)
                        .shouldFailOnError(true)
                        .build())
                .run();
        // the tracking benchmark is over a whole story: its mode is another
        List<Rate> extraction = rates(results, Mode.Throughput);
        List<Rate> linking = rates(results, Mode.SingleShotTime);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (!extraction.isEmpty()) {
            Comparison.lines("articles of 4 KB a second, one thread", "bareTokenizer", extraction)
                    .forEach(line -> out.print(line + "\n"));
        }
        if (!linking.isEmpty()) {
            Comparison.lines(
                            "articles of 12 statements a second", linking.get(0).label(), linking)
                    .forEach(line -> out.print(line + "\n"));
        }
    }

    private static List<Rate> rates(Collection<RunResult> results, Mode mode) {
        return results.stream()
                .filter(result -> result.getParams().getMode() == mode)
                .map(Benchmarks::rate)
                .toList();
    }

    private static Rate rate(RunResult result) {
        double score = result.getPrimaryResult().getScore();
        return new Rate(
                label(result.getParams()),
                result.getParams().getMode() == Mode.Throughput ? score : 1e6 / score,
                Objects.requireNonNull(result.getSecondaryResults().get(CpuTime.LABEL), CpuTime.LABEL)
                        .getScore());
    }

    /** Returns the method's name with its parameters, in small letters. */
    private static String label(BenchmarkParams benchmark) {
        String name = benchmark.getBenchmark();
        StringBuilder label = new StringBuilder(name.substring(name.lastIndexOf('.') + 1));
        for (String parameter : benchmark.getParamsKeys()) {
            label.append(' ')
                    .append(benchmark
                            .getParam(parameter)
                            .toLowerCase(Locale.ROOT)
                            .replace('_', ' '));
        }
        return label.toString();
    }
}
