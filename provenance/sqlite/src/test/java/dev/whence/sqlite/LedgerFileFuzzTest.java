package dev.whence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.ExtractorId;
import dev.whence.core.Quotation;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.core.Span;
import dev.whence.ledger.Found;
import dev.whence.ledger.Query;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.LedgerException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is written into the file of a sound ledger, opening, verifying, reading, searching and recording end well, in a
 * flaw, or in a {@link LedgerException} of one line. An input is a list of places in the file and bytes to put there.
 */
class LedgerFileFuzzTest {

    @TempDir
    private static Path folder;

    private static byte[] sound = new byte[0];

    @BeforeAll
    static void writeASoundLedger() throws Exception {
        Path file = folder.resolve("sound.ledger");
        try (SqliteLedger ledger = SqliteLedger.open(file)) {
            for (int i = 0; i < 8; i++) {
                ledger.append(entries(i));
            }
            ledger.forget(List.of("Source 2"));
        }
        sound = Files.readAllBytes(file);
    }

    private static List<Entry> entries(int number) {
        String words = "boat " + number + " leaves at noon";
        Article article = Article.builder("file " + number, "Source " + number + " said the " + words + ".")
                .outlet("Tarn Ledger")
                .url("https://tarn.example/" + number)
                .build();
        int start = article.text().value().indexOf(words);
        Attribution attribution = Attribution.builder(article.id(), new ExtractorId("by-hand", "1"))
                .content(List.of(new Span(start, start + words.length())), Quotation.INDIRECT)
                .speaker(Source.named("Source " + number, SourceKind.PERSON))
                .build();
        return List.of(
                new Entry.OfArticle(article, List.of()),
                new Entry.OfAttribution(attribution, List.of()),
                new Entry.Correction(attribution.id(), Source.named("Ada Kroll", SourceKind.PERSON), "misheard"),
                new Entry.Retraction("id " + number, "a slip"));
    }

    @FuzzTest(maxDuration = "5m")
    void aFileIsALedgerOrOneLineSaysWhyNot(FuzzedDataProvider input) throws Exception {
        Path file = folder.resolve("changed.ledger");
        for (String beside : List.of("-wal", "-shm", "-journal")) {
            Files.deleteIfExists(Path.of(file + beside));
        }
        Files.write(file, changed(input));
        try (SqliteLedger ledger = SqliteLedger.openExisting(file)) {
            ledger.verify(List.of());
            ledger.verify(List.of(ledger.checkpoint()));
            try (Stream<Entry> entries = ledger.read()) {
                assertThat(entries.count()).isLessThanOrEqualTo(ledger.size());
            }
            for (Query query : queries()) {
                try (Stream<Found> found = ledger.find(query)) {
                    assertThat(found.toList()).doesNotContainNull();
                }
            }
            ledger.append(entries(99));
        } catch (LedgerException e) {
            assertThat(e.getMessage()).startsWith(file.toString()).doesNotContain("\n");
        }
    }

    private static byte[] changed(FuzzedDataProvider input) {
        byte[] bytes = sound.clone();
        if (input.consumeInt(0, 9) == 9) {
            bytes = Arrays.copyOf(bytes, input.consumeInt(1, bytes.length));
        }
        while (input.remainingBytes() > 0) {
            int at = input.consumeInt(0, bytes.length - 1);
            byte[] put = input.consumeBytes(input.consumeInt(1, 32));
            System.arraycopy(put, 0, bytes, at, Math.min(put.length, bytes.length - at));
        }
        return bytes;
    }

    private static List<Query> queries() {
        List<Query> queries = new ArrayList<>();
        queries.add(Query.builder().build());
        queries.add(Query.builder().source("Ada Kroll").build());
        queries.add(Query.builder().words("noon").limit(3).build());
        queries.add(Query.builder().outlet("Tarn Ledger").build());
        queries.add(Query.builder().article("https://tarn.example/3").build());
        return queries;
    }
}
