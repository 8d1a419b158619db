package dev.whence.cli.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.ExtractorId;
import dev.whence.core.Link;
import dev.whence.core.Quotation;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.core.Span;
import dev.whence.core.Variant.Kind;
import dev.whence.english.EnglishLanguage;
import dev.whence.tracker.Tracker;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Makes every variant of every sentence by a rule, and counts how often it is named right, and nothing else with it.
 * {@code -Dwhence.table} prints the table and what was named wrong.
 */
class VariantTableTest {

    private static final double BAR = 0.95;
    private static final ExtractorId BY_HAND = new ExtractorId("by-hand", "1");
    private static final Source QUILL = Source.named("Ada Quill", SourceKind.PERSON);

    /** What a rule makes of a sentence. */
    private record Made(String words, boolean direct, boolean unnamed) {}

    /** How often a rule could be used, and how often its variant was named. */
    private record Row(int made, int right) {}

    @Test
    void everyVariantIsNamed() {
        Map<String, Row> table = new LinkedHashMap<>();
        for (VariantRule rule : VariantRule.values()) {
            table.put(rule.name().toLowerCase(Locale.ROOT), count(rule));
        }
        boolean print = System.getProperty("whence.table") != null;
        table.forEach((rule, row) -> {
            if (print) {
                System.out.printf(Locale.ROOT, "%-20s %3d of %3d%n", rule, row.right, row.made);
            }
            assertThat(row.made).as(rule + " made").isGreaterThanOrEqualTo(8);
            assertThat(row.right).as(rule + " of " + row.made).isGreaterThanOrEqualTo((int) Math.ceil(BAR * row.made));
        });
    }

    private static Row count(VariantRule rule) {
        int made = 0;
        int right = 0;
        for (String sentence : VariantWords.SENTENCES) {
            Optional<String> words = rule.apply(sentence);
            if (words.isEmpty()) {
                continue;
            }
            made++;
            Made variant = new Made(words.get(), rule.direct(), rule == VariantRule.RE_ATTRIBUTED);
            List<Link> links = links(new Made(sentence, rule.direct(), false), variant);
            boolean named = links.size() == 1 && rule.accepts(links.get(0));
            right += named ? 1 : 0;
            if (!named && System.getProperty("whence.table") != null) {
                System.out.println(rule + ": " + sentence + "\n   " + words.get() + "\n   "
                        + links.stream()
                                .map(link ->
                                        link.relation() + " " + link.variant().kinds())
                                .toList());
            }
        }
        return new Row(made, right);
    }

    private static List<Link> links(Made before, Made after) {
        try (Tracker tracker =
                Tracker.builder().language(EnglishLanguage.instance()).build()) {
            record(tracker, "first", before);
            return record(tracker, "second", after);
        }
    }

    private static List<Link> record(Tracker tracker, String name, Made made) {
        String lead = "The council of Ollund met on the pier, and somebody took notes.\n\nIt was said that ";
        Article article = Article.builder(name, lead + made.words + ".\n").build();
        Source source = made.unnamed ? Source.described("council official", SourceKind.ANONYMOUS, article.id()) : QUILL;
        Attribution said = Attribution.builder(article.id(), BY_HAND)
                .content(
                        List.of(new Span(lead.length(), lead.length() + made.words.length())),
                        made.direct ? Quotation.DIRECT : Quotation.INDIRECT)
                .speaker(source)
                .build();
        return tracker.record(article, List.of(said)).links();
    }

    @Test
    void theRulesCoverEveryKind() {
        List<Kind> kinds = new ArrayList<>();
        for (VariantRule rule : VariantRule.values()) {
            rule.kind().ifPresent(kinds::add);
        }
        assertThat(Set.copyOf(kinds)).containsExactlyInAnyOrder(Kind.values());
    }
}
