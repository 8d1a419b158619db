package dev.whence.examples;

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

/** Runs the JMH benchmarks, and tells at the end how all that read articles of 4 KB compare with the bare tokenizer. */
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
        List<Rate> rates = results.stream()
                .filter(result -> result.getParams().getMode() == Mode.Throughput)
                .map(Benchmarks::rate)
                .toList();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Comparison.lines("bareTokenizer", rates).forEach(line -> out.print(line + "\n"));
    }

    private static Rate rate(RunResult result) {
        return new Rate(
                label(result.getParams()),
                result.getPrimaryResult().getScore(),
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
