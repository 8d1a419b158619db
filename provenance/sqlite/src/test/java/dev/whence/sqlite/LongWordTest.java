package dev.whence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.ExtractorId;
import dev.whence.core.Quotation;
import dev.whence.core.Span;
import dev.whence.ledger.Found;
import dev.whence.ledger.Query;
import dev.whence.ledger.entry.Entry;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FTS5 cuts words of more than 32,768 bytes, and limits how deep an expression nests. */
class LongWordTest {

    @TempDir
    Path folder;

    @Test
    void a_word_that_is_too_long_for_the_index_is_told_from_others() {
        String one = "x".repeat(40_000) + "one";
        String other = "x".repeat(40_000) + "other";
        try (SqliteLedger ledger = SqliteLedger.open(folder.resolve("long.ledger"))) {
            ledger.append(entries(one));
            ledger.append(entries(other));
            assertThat(found(ledger, one)).isOne();
            assertThat(found(ledger, other)).isOne();
            assertThat(found(ledger, "x".repeat(40_000))).isZero();
            assertThat(ledger.verify(List.of()).holds()).isTrue();
        }
    }

    @Test
    void thousands_of_words_can_be_asked_for() {
        String many = IntStream.range(0, 5_000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        try (SqliteLedger ledger = SqliteLedger.open(folder.resolve("many.ledger"))) {
            ledger.append(entries(many));
            assertThat(found(ledger, many)).isOne();
            assertThat(found(ledger, many + " another")).isZero();
        }
    }

    private static long found(SqliteLedger ledger, String words) {
        try (Stream<Found> found =
                ledger.find(Query.builder().words(words).limit(5).build())) {
            return found.count();
        }
    }

    private static List<Entry> entries(String text) {
        Article article = Article.builder("long", text).build();
        Attribution attribution = Attribution.builder(article.id(), new ExtractorId("by-hand", "1"))
                .content(List.of(new Span(0, text.length())), Quotation.INDIRECT)
                .build();
        return List.of(new Entry.OfArticle(article, List.of()), new Entry.OfAttribution(attribution, List.of()));
    }
}
