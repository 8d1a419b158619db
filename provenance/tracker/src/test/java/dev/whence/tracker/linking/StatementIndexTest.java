package dev.whence.tracker.linking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Quotation;
import dev.whence.core.Span;
import dev.whence.ledger.compact.Ids;
import dev.whence.ledger.entry.Statement;
import dev.whence.tracker.Press;
import dev.whence.tracker.SmallEnglish;
import dev.whence.tracker.words.StatementTerms;
import dev.whence.tracker.words.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the search for candidates costs is counted, as a clock would tell of the machine too. */
class StatementIndexTest {

    private static final int MANY = 12_000;

    private final Map<String, Statement> statements = new HashMap<>();
    private final Ids ids = new Ids();
    private final StatementIndex index = new StatementIndex(ids, this::statement, Match.VERIFIED);
    private final StatementTerms.Maker profiles = new StatementTerms.Maker(new SmallEnglish(), new Vocabulary());

    private Statement statement(int number) {
        return Objects.requireNonNull(statements.get(ids.id(number)));
    }

    private StatementTerms add(String text) {
        Article article = Article.builder("article " + statements.size(), text).build();
        Attribution attribution = Attribution.builder(article.id(), Press.EXTRACTOR)
                .content(List.of(new Span(0, text.length())), Quotation.INDIRECT)
                .build();
        Statement statement = Statement.of(attribution, attribution.content());
        statements.put(statement.id(), statement);
        StatementTerms profile = profiles.profile(statement, attribution, text);
        index.add(profile);
        return profile;
    }

    private List<StatementTerms> candidates(StatementTerms profile) {
        return index.candidates(profile, profiles.vocabulary());
    }

    /** Adds many statements, and returns the most entries and the most candidates that any of them looked at. */
    private long[] mostSeen(IntFunction<String> texts) {
        long[] most = new long[2];
        for (int i = 0; i < MANY; i++) {
            long entries = index.entriesSeen();
            long seen = index.candidatesSeen();
            candidates(add(texts.apply(i)));
            most[0] = Math.max(most[0], index.entriesSeen() - entries);
            most[1] = Math.max(most[1], index.candidatesSeen() - seen);
        }
        return most;
    }

    @Test
    void a_fragment_of_five_words_finds_what_it_was_cut_from() {
        StatementTerms whole = add("the harbour pilots refused to board the tanker until its papers were checked");
        for (int i = 0; i < 3_000; i++) {
            add("pilots of harbour " + i + " refused tanker papers number " + i * 7);
        }
        StatementTerms fragment = add("board the tanker until its");
        assertThat(candidates(fragment))
                .extracting(found -> found.statement().id())
                .contains(whole.statement().id());
    }

    @Test
    void copies_of_one_sentence_are_looked_at_once() {
        long[] most = mostSeen(i -> "the lighthouse keeper of Ollund saw three boats drift towards the rocks");
        assertThat(most[0]).isLessThan(50);
        assertThat(most[1]).isLessThanOrEqualTo(1);
        StatementTerms copy = add("the lighthouse keeper of Ollund saw three boats drift towards the rocks");
        assertThat(index.twin(copy))
                .hasValueSatisfying(
                        first -> assertThat(index.order(first.statement().id())).isZero());
    }

    @Test
    void a_word_in_every_statement_is_given_up() {
        long[] most = mostSeen(i -> "lighthouse keeper" + i + " boat" + i + " rock" + i);
        assertThat(most[0]).isLessThan(2_100);
        long before = index.entriesSeen();
        candidates(add("lighthouse unheard"));
        assertThat(index.entriesSeen() - before).isOne();
    }

    @Test
    void statements_of_the_same_few_words_in_all_orders_look_at_a_bounded_number() {
        long[] most = mostSeen(i -> IntStream.iterate(i, rest -> rest / 8)
                .limit(8)
                .mapToObj(rest -> "boat" + rest % 8)
                .collect(Collectors.joining(" ")));
        assertThat(most[0]).isLessThan(6_000);
        assertThat(most[1]).isLessThanOrEqualTo(64);
    }

    @Test
    void a_very_long_statement_is_compared_with_fewer() {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            words.add("word" + i % 300);
        }
        for (int i = 0; i < 50; i++) {
            words.set(i, "other" + i);
            add(String.join(" ", words));
        }
        long before = index.candidatesSeen();
        candidates(add("long " + String.join(" ", words)));
        assertThat(index.candidatesSeen() - before).isBetween(1L, 4L);
    }

    @Test
    void a_profile_that_is_asked_for_again_is_the_one_that_was_added() {
        StatementTerms added = add("Harbour pilots said about 12 of the \"oldest\" boats would not return in March");
        added.placeInArticle(9, term -> term % 3);
        StatementIndex another = new StatementIndex(ids, this::statement, Match.VERIFIED);
        another.add(added);
        StatementTerms found =
                Objects.requireNonNull(another.profile(added.statement().id()));
        assertThat(found.statement()).isEqualTo(added.statement());
        assertThat(found.size()).isEqualTo(added.size());
        for (int i = 0; i < added.size(); i++) {
            assertThat(List.of(found.term(i), found.form(i), found.concept(i), found.span(i), found.topicality(i)))
                    .isEqualTo(List.of(
                            added.term(i), added.form(i), added.concept(i), added.span(i), added.topicality(i)));
            for (int flag = 1; flag <= StatementTerms.EMPHASIS; flag *= 2) {
                assertThat(found.is(i, flag)).isEqualTo(added.is(i, flag));
            }
        }
    }
}
