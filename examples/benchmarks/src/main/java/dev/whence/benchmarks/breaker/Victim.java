package dev.whence.benchmarks.breaker;

import dev.whence.core.Article;
import dev.whence.english.EnglishLanguage;
import dev.whence.postgresql.PostgresqlLedger;
import dev.whence.sqlite.SqliteLedger;
import dev.whence.tracker.Extracted;
import dev.whence.tracker.Ledger;
import dev.whence.tracker.Tracker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program that is killed while it records or forgets. What it has said on standard output is so. */
public final class Victim {

    /** Where the ledger is: a file, or an address, which may hold a password and is therefore no argument. */
    static final String PLACE = "WHENCE_BREAKER_LEDGER";

    static final String RECORD = "record";
    static final String FORGET = "forget";
    static final String READY = "ready";
    static final String DONE = "done";

    private static final int TOGETHER = 3;

    private Victim() {}

    /**
     * Records articles without end, or forgets.
     *
     * @param arguments {@code record} and the number of the first article, or {@code forget}
     */
    public static void main(String[] arguments) {
        String place = System.getenv(PLACE);
        if (place == null || arguments.length == 0) {
            throw new IllegalArgumentException(PLACE + " must be set, and an argument be given");
        }
        try (Ledger ledger = open(place)) {
            if (arguments[0].equals(RECORD)) {
                record(ledger, Integer.parseInt(arguments[1]));
            } else {
                warmUp();
                say(READY);
                ledger.forget(List.of(Newsroom.FORGOTTEN));
                say(DONE);
            }
        }
    }

    /** Forgets elsewhere first, so that most of the time goes into erasing and not into loading classes. */
    private static void warmUp() {
        try {
            Path scratch = Files.createTempFile("scratch", ".ledger");
            Files.delete(scratch);
            try (Ledger ledger = SqliteLedger.open(scratch)) {
                for (int round = 0; round < 3; round++) {
                    ledger.append(Newsroom.entries(20));
                    ledger.forget(List.of(Newsroom.FORGOTTEN));
                }
            }
            Files.delete(scratch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Ledger open(String place) {
        return place.contains("//") ? PostgresqlLedger.open(place) : SqliteLedger.open(Path.of(place));
    }

    static Tracker tracker(Ledger ledger) {
        return Tracker.builder()
                .language(EnglishLanguage.instance())
                .ledger(ledger)
                .build();
    }

    private static void record(Ledger ledger, int first) {
        Tracker tracker = tracker(ledger);
        say(READY);
        for (int number = first; ; number += TOGETHER) {
            List<Extracted> some = new ArrayList<>();
            for (int one = number; one < number + TOGETHER; one++) {
                some.add(Newsroom.article(one));
            }
            tracker.record(some);
            for (Extracted one : some) {
                Article article = one.article();
                say(article.id());
            }
        }
    }

    private static void say(String line) {
        System.out.print(line + "\n");
        System.out.flush();
    }
}
