package dev.whence.cli.commands;

import dev.whence.cli.console.Printer;
import dev.whence.cli.json.UtteranceLines;
import dev.whence.cli.options.Version;
import dev.whence.english.EnglishLanguage;
import dev.whence.tracker.StatementMatcher;
import dev.whence.tracker.Utterance;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code whence match}: where reported statements come from among spoken ones. */
@Command(
        name = "match",
        description =
                "Links reported statements to the spoken ones they come from, one reported statement a line, as JSON Lines.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class MatchCommand implements Callable<Integer> {

    private final Printer printer;

    @Parameters(
            index = "0",
            paramLabel = "SPOKEN.jsonl",
            description =
                    "what was said: {\"id\",\"text\",\"speaker\"?,\"transcript\"?,\"date\"?}, in the order it was said")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path spoken;

    @Parameters(
            index = "1",
            paramLabel = "REPORTED.jsonl",
            description =
                    "what was reported: the same fields, and \"quoted\": whether the words are given as those spoken")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path reported;

    public MatchCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() {
        UtteranceLines lines = new UtteranceLines(printer);
        Optional<List<Utterance>> said = lines.read(spoken);
        Optional<List<Utterance>> told = lines.read(reported);
        if (said.isEmpty() || told.isEmpty()) {
            return 1;
        }
        StatementMatcher matcher = StatementMatcher.of(EnglishLanguage.instance(), said.get());
        for (Utterance statement : told.get()) {
            printer.print(UtteranceLines.line(statement, matcher.match(statement)));
        }
        return lines.allUsed() ? 0 : 1;
    }
}
