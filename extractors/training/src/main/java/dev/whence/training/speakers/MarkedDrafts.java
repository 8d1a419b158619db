package dev.whence.training.speakers;

import dev.whence.core.Attribution;
import dev.whence.core.Span;
import dev.whence.english.draft.Draft;
import dev.whence.english.rules.ArticleReading;
import dev.whence.english.text.Clutter;
import dev.whence.english.text.Sentences;
import dev.whence.english.text.Tokenizer;
import dev.whence.english.text.Tokens;
import dev.whence.training.corpus.AnnotatedArticle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is marked in an article, as the drafts that the resolver of speakers gets. Where the rules see the same cue, they tell what is
 * not marked: which words stand for a source that the sentence leaves out.
 *
 * @param tokens the article's tokens
 * @param drafts the drafts, in document order
 * @param marked what is marked, for each draft
 */
public record MarkedDrafts(Tokens tokens, List<Draft> drafts, List<Attribution> marked) {

    static MarkedDrafts of(AnnotatedArticle article) {
        Tokens tokens = Tokenizer.tokenize(article.article().text().value());
        Sentences.find(tokens);
        Map<Integer, Draft> rules = new HashMap<>();
        for (Draft rule : new ArticleReading(tokens, Clutter.find(tokens)).read()) {
            for (int t = rule.cueFirst; t >= 0 && t <= rule.cueLast; t++) {
                rules.putIfAbsent(t, rule);
            }
        }
        List<Draft> drafts = new ArrayList<>();
        IdentityHashMap<Draft, Attribution> markedOf = new IdentityHashMap<>();
        IdentityHashMap<Draft, Draft> standsFor = new IdentityHashMap<>();
        for (Attribution attribution : article.attributions()) {
            Draft draft = draft(tokens, attribution);
            Draft rule = rules.get(draft.cueFirst);
            if (rule != null) {
                standsFor.putIfAbsent(rule, draft);
                if (draft.sourceFirst < 0 || rule.sourceFirst == draft.sourceFirst) {
                    draft.hintFirst = draft.sourceFirst < 0 ? rule.speakerFirst() : rule.hintFirst;
                    draft.hintLast = draft.sourceFirst < 0 ? rule.speakerLast() : rule.hintLast;
                    draft.sameSpeakerAs = rule.sameSpeakerAs;
                }
            }
            drafts.add(draft);
            markedOf.put(draft, attribution);
        }
        for (Draft draft : drafts) {
            Draft same = draft.sameSpeakerAs == null ? null : standsFor.get(draft.sameSpeakerAs);
            draft.sameSpeakerAs = same == draft ? null : same;
        }
        drafts.sort(Draft.DOCUMENT_ORDER.thenComparing(Comparator.comparingInt(draft -> draft.cueFirst)));
        return new MarkedDrafts(
                tokens, drafts, drafts.stream().map(markedOf::get).toList());
    }

    private static Draft draft(Tokens tokens, Attribution attribution) {
        Draft draft = new Draft();
        draft.content.addAll(attribution.content());
        draft.cue.addAll(attribution.cue());
        draft.quotation = attribution.quotation();
        draft.stance = attribution.stance();
        if (!attribution.source().isEmpty()) {
            Span first = attribution.source().get(0);
            Span last = attribution.source().get(attribution.source().size() - 1);
            draft.source = new Span(first.start(), last.end());
            draft.sourceFirst = firstToken(tokens, first);
            draft.sourceLast = lastToken(tokens, last);
        }
        if (!attribution.cue().isEmpty()) {
            draft.cueFirst = firstToken(tokens, attribution.cue().get(0));
            draft.cueLast = Math.max(
                    draft.cueFirst,
                    lastToken(tokens, attribution.cue().get(attribution.cue().size() - 1)));
        }
        if (draft.sourceLast < draft.sourceFirst) {
            draft.sourceLast = draft.sourceFirst;
        }
        return draft;
    }

    private static int firstToken(Tokens tokens, Span span) {
        int token = tokens.tokenAt(span.start());
        boolean inside = token > 0 && tokens.end[token - 1] > span.start();
        return Math.min(inside ? token - 1 : token, tokens.size - 1);
    }

    private static int lastToken(Tokens tokens, Span span) {
        return Math.max(0, tokens.tokenAt(span.end()) - 1);
    }
}
