package dev.whence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.ExtractorId;
import dev.whence.core.Quotation;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.core.Span;
import dev.whence.ledger.Query;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.merkle.Checkpoint;
import dev.whence.ledger.seal.SealedEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is forgotten is in no byte of any file of the ledger; what is not forgotten is there as plain text. */
class ForgettingTest {

    private static final int ARTICLES = 400;

    /** Names and words that nothing but what is forgotten holds; the index keeps some without their first letters. */
    private static final List<String> FORGOTTEN =
            List.of("Calloway", "alloway", "CALLOWAY", "quagmire", "uagmire", "waterlogged");

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("forgetting.ledger");
    }

    @Test
    void nothing_of_what_was_forgotten_is_in_the_files() throws Exception {
        Checkpoint before;
        List<byte[]> salts = new ArrayList<>();
        try (SqliteLedger ledger = SqliteLedger.open(file())) {
            for (int i = 0; i < ARTICLES; i++) {
                ledger.append(entries(i));
            }
            before = ledger.checkpoint();
            assertThat(FORGOTTEN.subList(0, 5))
                    .allSatisfy(word -> assertThat(occurrences(word)).isPositive());
            List<SealedEntry> all = sealedEntries(ledger);
            ledger.forget(List.of("Ines Calloway"));
            List<SealedEntry> left = sealedEntries(ledger);
            for (int i = 0; i < all.size(); i++) {
                List<byte[]> kept =
                        left.get(i).pieces().stream().map(piece -> piece.salt()).toList();
                all.get(i).pieces().stream()
                        .map(piece -> piece.salt())
                        .filter(salt -> kept.stream().noneMatch(one -> java.util.Arrays.equals(one, salt)))
                        .forEach(salts::add);
            }
            checkFiles(salts);
        }
        checkFiles(salts);
        try (SqliteLedger ledger = SqliteLedger.open(file())) {
            assertThat(ledger.verify(List.of(before)).flaw()).isEmpty();
            assertThat(found(ledger, Query.builder().source("Calloway").build()))
                    .isZero();
            assertThat(found(ledger, Query.builder().words("quagmire").build())).isZero();
            assertThat(found(ledger, Query.builder().source("Ivo Sund").build()))
                    .isEqualTo(ARTICLES);
        }
    }

    private void checkFiles(List<byte[]> salts) throws IOException {
        assertThat(FORGOTTEN).allSatisfy(word -> assertThat(occurrences(word)).isZero());
        assertThat(occurrences("the lock is dry")).isEqualTo(ARTICLES);
        assertThat(salts).hasSizeGreaterThan(ARTICLES / 10);
        String all = bytes();
        assertThat(salts).noneMatch(salt -> all.contains(new String(salt, StandardCharsets.ISO_8859_1)));
    }

    private static List<Entry> entries(int number) {
        boolean theirs = number % 10 == 3;
        String text = "Ivo Sund said the lock is dry.\n"
                + (theirs ? "The towpath is a quagmire, waterlogged" + number + ", Ines Calloway said.\n" : "");
        Article article = Article.builder("file " + number + (theirs ? " ines-calloway" : ""), text)
                .outlet("Tarn Ledger")
                .bylines(theirs ? List.of("INES CALLOWAY") : List.of())
                .build();
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry.OfArticle(article, List.of()));
        entries.add(attribution(article, "the lock is dry", "Ivo Sund"));
        if (theirs) {
            entries.add(attribution(article, "The towpath is a quagmire, waterlogged" + number, "Ines Calloway"));
        }
        return entries;
    }

    private static Entry attribution(Article article, String content, String speaker) {
        int start = article.text().value().indexOf(content);
        Attribution attribution = Attribution.builder(article.id(), new ExtractorId("by-hand", "1"))
                .content(List.of(new Span(start, start + content.length())), Quotation.INDIRECT)
                .speaker(Source.named(speaker, SourceKind.PERSON))
                .build();
        return new Entry.OfAttribution(attribution, List.of());
    }

    private static List<SealedEntry> sealedEntries(SqliteLedger ledger) {
        try (Stream<SealedEntry> entries = ledger.sealed(0)) {
            return entries.toList();
        }
    }

    private static long found(SqliteLedger ledger, Query query) {
        try (Stream<?> found = ledger.find(query)) {
            return found.count();
        }
    }

    private int occurrences(String word) throws IOException {
        String all = bytes();
        int count = 0;
        for (int at = all.indexOf(word); at >= 0; at = all.indexOf(word, at + 1)) {
            count++;
        }
        return count;
    }

    /** Returns all bytes of all files in the folder, each as a character. */
    private String bytes() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path one : files.sorted().toList()) {
                all.append(new String(Files.readAllBytes(one), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
