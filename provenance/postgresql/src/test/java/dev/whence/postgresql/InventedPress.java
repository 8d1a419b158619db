package dev.whence.postgresql;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Extraction;
import dev.whence.core.ExtractorId;
import dev.whence.core.Quotation;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.core.Span;
import dev.whence.ledger.Ledger;
import dev.whence.ledger.testkit.NoLanguage;
import dev.whence.tracker.Extracted;
import dev.whence.tracker.Tracker;
import java.util.ArrayList;
import java.util.List;

/** Articles of invented outlets that report a few invented claims again and again. */
final class InventedPress {

    private static final List<String> SAID = List.of(
            "the harbour crane at Tarn leans two metres to the east",
            "every ferry of the Lumen line stays in port until Sunday",
            "the Brackwater dam lost forty planks in the storm",
            "nobody on the Quill council has read the tunnel contract",
            "bread in Ostrel will cost nine crowns from next month",
            "the lighthouse keeper of Sund sold his lamp for scrap",
            "seven wells near Varn dried up within one afternoon");
    private static final List<String> SPEAKERS = List.of("Ines Calloway", "Ivo Sund", "Ada Quill", "Edda Varnholt");
    private static final ExtractorId BY_HAND = new ExtractorId("by-hand", "1");

    private InventedPress() {}

    /** Returns an article with two attributions; the same number gives the same. */
    static Extracted article(int number) {
        List<Span> cues = new ArrayList<>();
        StringBuilder text = new StringBuilder("Notice " + number + ". ");
        List<Span> sources = new ArrayList<>();
        List<Span> contents = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            String speaker = speaker(number, i);
            sources.add(add(text, speaker));
            text.append(' ');
            cues.add(add(text, "said"));
            text.append(" that ");
            contents.add(add(text, SAID.get((number * 3 + i * 2) % SAID.size())));
            text.append(". ");
        }
        Article article = Article.builder("notice " + number, text.toString())
                .outlet("Outlet " + number % 5)
                .build();
        List<Attribution> attributions = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            attributions.add(Attribution.builder(article.id(), BY_HAND)
                    .source(List.of(sources.get(i)))
                    .cue(List.of(cues.get(i)))
                    .content(List.of(contents.get(i)), Quotation.INDIRECT)
                    .speaker(Source.named(speaker(number, i), SourceKind.PERSON))
                    .build());
        }
        return new Extracted(article, new Extraction(attributions, List.of(), List.of()));
    }

    private static String speaker(int number, int which) {
        return SPEAKERS.get((number + which) % SPEAKERS.size());
    }

    private static Span add(StringBuilder text, String words) {
        int start = text.length();
        text.append(words);
        return new Span(start, text.length());
    }

    static Tracker tracker(Ledger ledger) {
        return Tracker.builder().language(new NoLanguage()).ledger(ledger).build();
    }
}
