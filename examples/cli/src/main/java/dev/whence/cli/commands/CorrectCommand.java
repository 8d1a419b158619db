package dev.whence.cli.commands;

import dev.whence.cli.console.Printer;
import dev.whence.cli.options.LedgerOption;
import dev.whence.cli.options.Version;
import dev.whence.cli.story.PlainWords;
import dev.whence.core.Attribution;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.english.EnglishLanguage;
import dev.whence.tracker.Tracker;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code whence correct}: gives an attribution of a record another source, by hand. */
@Command(
        name = "correct",
        description = "Gives an attribution of a record another source. It outweighs every extractor's answer,"
                + " and what was recorded before stays in the record.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class CorrectCommand implements Callable<Integer> {

    private final Printer printer;

    @Mixin
    private LedgerOption ledger = new LedgerOption();

    @Parameters(index = "0", paramLabel = "ATTRIBUTION", description = "the attribution's id, as find prints it")
    private String attribution = "";

    @Option(names = "--source", paramLabel = "NAME", required = true, description = "the right source's name")
    private String name = "";

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            converter = Kind.class,
            description = "person, organization, government, group, anonymous, document or outlet; the kind that the"
                    + " source has now, or person")
    private Optional<SourceKind> kind = Optional.empty();

    @Option(names = "--reason", paramLabel = "WHY", required = true, description = "why, for whoever reads the record")
    private String reason = "";

    public CorrectCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() {
        if (name.isBlank()) {
            printer.warn("--source must not be blank");
            return 2;
        }
        try (Tracker tracker = Tracker.builder()
                .language(EnglishLanguage.instance())
                .ledger(ledger.open())
                .build()) {
            Optional<Attribution> before = tracker.attribution(attribution);
            if (before.isEmpty()) {
                printer.warn(attribution + ": no attribution of the record has this id; find prints them");
                return 1;
            }
            Attribution after = tracker.correct(attribution, source(before.get()), reason);
            printer.say(PlainWords.speaker(before.get()) + " -> " + PlainWords.speaker(after));
            return 0;
        }
    }

    private Source source(Attribution before) {
        SourceKind right = kind.or(() -> before.speaker().map(Source::kind)).orElse(SourceKind.PERSON);
        return right.named() ? Source.named(name, right) : Source.described(name, right, before.articleId());
    }

    /** Reads a kind as it is written in output. */
    static final class Kind implements ITypeConverter<SourceKind> {

        @Override
        public SourceKind convert(String label) {
            try {
                return SourceKind.ofLabel(label);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("must be one of person, organization, government, group, anonymous,"
                        + " document or outlet, not " + label);
            }
        }
    }
}
