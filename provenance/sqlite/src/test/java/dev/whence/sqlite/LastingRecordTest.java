package dev.whence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.ExtractorId;
import dev.whence.core.Quotation;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.core.Span;
import dev.whence.ledger.Found;
import dev.whence.ledger.Query;
import dev.whence.ledger.entry.Statement;
import dev.whence.ledger.merkle.Checkpoint;
import dev.whence.ledger.seal.Verification;
import dev.whence.ledger.testkit.NoLanguage;
import dev.whence.tracker.Tracker;
import dev.whence.tracker.story.Claim;
import dev.whence.tracker.story.KnownSource;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a tracker recorded, also by hand, is the same when its file is opened again, be it years later. */
class LastingRecordTest {

    @TempDir
    Path folder;

    @Test
    void what_was_decided_by_hand_holds_when_the_file_is_opened_again() {
        Path file = folder.resolve("decided.ledger");
        List<Claim> claims;
        List<KnownSource> sources;
        try (Tracker tracker = open(file)) {
            Attribution one = record(tracker, "Tarn Ledger", "the ferry is cracked", "Ines Calloway");
            Attribution other = record(tracker, "Sund Herald", "boats are no threat", "Ines Calloway");
            Attribution third = record(tracker, "Quill Weekly", "the towpath is mud", "I. Callaway");
            Attribution fourth = record(tracker, "Lake Post", "bread is dear", "Ivo Sund");
            String first = statement(tracker, one);
            tracker.confirm(first, statement(tracker, other), "one briefing");
            tracker.confirm(first, statement(tracker, third), "");
            tracker.split(tracker.claim(first).orElseThrow().id(), List.of(statement(tracker, other)), "two briefings");
            tracker.merge(statement(tracker, other), statement(tracker, fourth), "");
            tracker.reject(first, statement(tracker, third), "");
            tracker.correct(fourth.id(), Source.named("Ada Quill", SourceKind.PERSON), "the caption names her");
            tracker.rejectSource(one.id(), other.id(), "mother and daughter");
            tracker.confirmSource(one.id(), third.id(), "misspelt");
            claims = tracker.claims();
            sources = tracker.sources();
        }
        assertThat(claims).hasSize(3);
        assertThat(sources)
                .extracting(KnownSource::name)
                .containsExactly("Ines Calloway", "Ines Calloway", "Ada Quill");
        try (Tracker again = open(file)) {
            assertThat(again.claims()).isEqualTo(claims);
            assertThat(again.sources()).isEqualTo(sources);
        }
    }

    /** The rows were written by the version before sources could be confirmed; nobody may have to convert them. */
    @Test
    void a_ledger_of_the_first_schema_still_opens() throws Exception {
        Path file = folder.resolve("old.ledger");
        write(file, "ledger-of-schema-1.jsonl");
        try (Tracker tracker = open(file)) {
            List<Article> articles = tracker.articles();
            assertThat(articles)
                    .extracting(article -> article.outlet().orElseThrow())
                    .containsExactly("Tarn Ledger", "Sund Herald", "Quill Weekly");
            assertThat(tracker.credits(articles.get(0).id())).hasSize(1);
            assertThat(tracker.claims())
                    .extracting(claim -> claim.statements().stream()
                            .map(Statement::articleId)
                            .toList())
                    .containsExactly(
                            List.of(articles.get(0).id(), articles.get(2).id()),
                            List.of(articles.get(1).id()));
            assertThat(tracker.sources()).extracting(KnownSource::name).containsExactly("Ines Calloway", "Ivo Sund");
        }
    }

    /** Bodies of the second version hold ids, and their commitments have no lengths: they verify, by the stricter rule. */
    @Test
    void a_ledger_of_the_second_schema_opens_and_verifies_and_takes_nothing_twice() throws Exception {
        Path file = folder.resolve("old.ledger");
        try (InputStream packed = LastingRecordTest.class.getResourceAsStream("ledger-of-schema-2.whence.gz");
                InputStream whole = new GZIPInputStream(packed)) {
            Files.copy(whole, file);
        }
        Checkpoint kept;
        try (InputStream in = LastingRecordTest.class.getResourceAsStream("ledger-of-schema-2.checkpoint")) {
            kept = Checkpoint.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        long size;
        try (SqliteLedger ledger = SqliteLedger.open(file)) {
            Verification verification = ledger.verify(List.of(kept));
            assertThat(verification.flaw()).isEmpty();
            assertThat(verification.forgettings()).singleElement().satisfies(forgetting -> {
                assertThat(forgetting.entry()).isEqualTo(19);
                assertThat(forgetting.time()).isEmpty();
                assertThat(forgetting.sinceCheckpoint()).isEqualTo(3);
            });
            size = ledger.size();
        }
        try (Tracker tracker = open(file)) {
            Article brenn = Article.builder(
                            "one.jsonl#brenn",
                            "BRENN (Corvane Wire) - Ivo Sund said: \"The water is more than three metres deep.\"\n\n"
                                    + "Board official Ada Quill denied that the lock had cost more than planned,"
                                    + " according to Tarn Ledger.\n")
                    .url("https://brenn.example/lock")
                    .build();
            assertThat(tracker.articles()).contains(brenn).hasSize(2);
            for (Article article : tracker.articles()) {
                tracker.record(article, tracker.attributions(article.id()));
            }
            assertThat(tracker.claims()).isNotEmpty();
        }
        try (SqliteLedger ledger = SqliteLedger.open(file)) {
            assertThat(ledger.size()).isEqualTo(size);
            ledger.forget(List.of("Ivo Sund"));
            assertThat(ledger.verify(List.of(kept)).flaw()).isEmpty();
        }
    }

    /**
     * A landed version wrote it, after it had forgotten a source: its words were cut otherwise, and nobody could be found by a
     * name with an apostrophe.
     */
    @Test
    void a_ledger_of_the_second_schema_still_opens_and_gets_its_index_made_anew() throws Exception {
        Path file = folder.resolve("second.ledger");
        unpack(file);
        try (SqliteLedger ledger = SqliteLedger.openExisting(file)) {
            assertFoundAndWhole(ledger);
            ledger.append(List.of(new dev.whence.ledger.entry.Entry.Retraction("later", "")));
        }
        try (SqliteLedger ledger = SqliteLedger.openExisting(file)) {
            assertFoundAndWhole(ledger);
        }
    }

    /** An archive cannot be brought up to date, and is read as it is. */
    @Test
    void a_ledger_of_the_second_schema_can_be_read_where_it_may_not_be_changed() throws Exception {
        Path file = folder.resolve("archive.ledger");
        unpack(file);
        byte[] before = Files.readAllBytes(file);
        assertThat(file.toFile().setWritable(false, false)).isTrue();
        try (SqliteLedger ledger = SqliteLedger.openExisting(file)) {
            assertFoundAndWhole(ledger);
        }
        assertThat(file).hasBinaryContent(before);
    }

    /** A damaged entry is still named by verify, whatever the version. */
    @Test
    void a_damaged_ledger_of_the_second_schema_still_opens() throws Exception {
        Path file = folder.resolve("damaged.ledger");
        unpack(file);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            connection.createStatement().execute("UPDATE piece SET text = x'41' WHERE entry = 1 AND name = 'speaker'");
        }
        try (SqliteLedger ledger = SqliteLedger.openExisting(file)) {
            assertThat(ledger.verify(List.of()).flaw().orElseThrow().entry()).isOne();
        }
    }

    private static void assertFoundAndWhole(SqliteLedger ledger) {
        Checkpoint kept = Checkpoint.parse("whence/ledger\n8\nY+aMKBlQRo5Sz8A7d0QTGY9VtrNNAXjWH5g3yWgF90E=\n");
        assertThat(ledger.verify(List.of(kept)).holds()).isTrue();
        for (Query query : List.of(
                Query.builder().source("O\u2019BRIEN").build(),
                Query.builder().words("won't").build(),
                Query.builder().source("Jos\u00E9").build())) {
            try (Stream<Found> found = ledger.find(query)) {
                assertThat(found).as(query.toString()).hasSize(1);
            }
        }
        try (Stream<Found> found = ledger.find(Query.builder().words("quagmire").build())) {
            assertThat(found).isEmpty();
        }
    }

    private static void unpack(Path file) throws Exception {
        try (InputStream in =
                new GZIPInputStream(LastingRecordTest.class.getResourceAsStream("ledger-of-schema-2.gz"))) {
            Files.copy(in, file);
        }
    }

    private static void write(Path file, String rows) throws Exception {
        try (InputStream in = LastingRecordTest.class.getResourceAsStream(rows);
                Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            connection
                    .createStatement()
                    .execute("CREATE TABLE entry (number INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL,"
                            + " id TEXT NOT NULL, article TEXT NOT NULL, payload TEXT NOT NULL)");
            connection.createStatement().execute("PRAGMA application_id = " + 0x57686E63);
            connection.createStatement().execute("PRAGMA user_version = 1");
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO entry (kind, id, article, payload) VALUES ('', '', '', ?)")) {
                for (String row : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList()) {
                    insert.setString(1, row);
                    insert.executeUpdate();
                }
            }
        }
    }

    private static Tracker open(Path file) {
        return Tracker.builder()
                .language(new NoLanguage())
                .ledger(SqliteLedger.open(file))
                .build();
    }

    private static String statement(Tracker tracker, Attribution attribution) {
        return tracker.statements(attribution.id()).get(0).id();
    }

    private static Attribution record(Tracker tracker, String outlet, String words, String speaker) {
        Article article = Article.builder(outlet, "The mayor said " + words + ".")
                .outlet(outlet)
                .build();
        Attribution attribution = Attribution.builder(article.id(), new ExtractorId("by-hand", "1"))
                .source(List.of(new Span(0, 9)))
                .cue(List.of(new Span(10, 14)))
                .content(List.of(new Span(15, article.text().length() - 1)), Quotation.INDIRECT)
                .speaker(Source.named(speaker, SourceKind.PERSON))
                .build();
        tracker.record(article, List.of(attribution));
        return attribution;
    }
}
