package dev.whence.tracker.sources;

import dev.whence.core.Attribution;
import dev.whence.core.Source;
import dev.whence.core.Span;
import dev.whence.core.spi.Language;
import dev.whence.ledger.words.Words;
import dev.whence.tracker.fold.State;
import dev.whence.tracker.story.Origin;
import dev.whence.tracker.words.PersonName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the titles and roles that stand beside a person's name where it is mentioned as a source: "Judge Cole", "Cole, the
 * energy minister". Words are compared by their stems.
 */
final class SourceTitles {

    /** So many words behind a name can be a role: "the deputy head of the coast guard". */
    private static final int LONGEST_ROLE = 8;

    private final State state;
    private final Language language;

    SourceTitles(State state, Language language) {
        this.state = state;
        this.language = language;
    }

    /** Returns the titles that stand beside a source's name, by stem, each with where it is first mentioned so. */
    Map<String, Origin.Evidence> of(Source source, List<Attribution> attributions) {
        Set<String> name = new HashSet<>(PersonName.of(source.name()).words());
        Map<String, Origin.Evidence> titles = new LinkedHashMap<>();
        for (Attribution attribution : attributions) {
            String text =
                    state.article(attribution.articleId()).orElseThrow().text().value();
            for (Span span : attribution.source()) {
                for (Words.Word word : besideName(Words.of(text, span.start(), span.end()), name)) {
                    if (!language.isStopWord(word.form()) && !name.contains(word.form())) {
                        Origin.Evidence evidence = new Origin.Evidence(attribution.articleId(), List.of(span));
                        titles.putIfAbsent(language.stem(language.canonical(word.form())), evidence);
                    }
                }
            }
        }
        return titles;
    }

    private static List<Words.Word> besideName(List<Words.Word> mention, Set<String> name) {
        int last = -1;
        for (int i = 0; i < mention.size(); i++) {
            last = name.contains(mention.get(i).form()) ? i : last;
        }
        List<Words.Word> beside = new ArrayList<>();
        if (last >= 0) {
            beside.addAll(mention.subList(0, last));
            beside.addAll(mention.subList(last + 1, Math.min(mention.size(), last + 1 + LONGEST_ROLE)));
        }
        return beside;
    }
}
