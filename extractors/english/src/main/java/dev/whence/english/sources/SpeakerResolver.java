package dev.whence.english.sources;

import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.core.Span;
import dev.whence.english.draft.Draft;
import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.text.Tokens;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells who stands behind each source mention of a text: pronouns, surnames, roles, acronyms and parts are led back to the
 * source that they stand for, as far as the words around tell. Start here.
 */
public final class SpeakerResolver {

    private final Tokens tokens;
    private final SourceReading reading;
    private final Names names;
    private final Pronouns pronouns;
    private final TurnLabels labels;
    private final Descriptions descriptions;

    private SpeakerResolver(Tokens tokens, String articleId) {
        this.tokens = tokens;
        reading = new SourceReading(tokens, articleId);
        names = new Names(reading);
        labels = new TurnLabels(reading);
        descriptions = new Descriptions(reading);
        pronouns = new Pronouns(reading, this::phrase);
    }

    /**
     * Finds the source behind each draft.
     *
     * @param drafts in document order
     * @return a source for each draft, empty where the text does not tell
     */
    public static List<Optional<Source>> resolve(Tokens tokens, List<Draft> drafts, String articleId) {
        return new SpeakerResolver(tokens, articleId).all(drafts);
    }

    private List<Optional<Source>> all(List<Draft> drafts) {
        boolean[] nested = nested(drafts);
        IdentityHashMap<Draft, Referent> found = new IdentityHashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            Referent referent = one(draft, found);
            if (referent != null) {
                int token = draft.speakerFirst() >= 0 ? draft.speakerFirst() : tokenOf(draft);
                Referent here = referent.at(Math.max(token, 0), nested[i]);
                found.put(draft, here);
                reading.referents.add(here);
            }
        }
        List<Optional<Source>> sources = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            Referent referent = found.get(draft);
            if (referent == null && draft.sameSpeakerAs != null) {
                referent = found.get(draft.sameSpeakerAs);
            }
            sources.add(Optional.ofNullable(referent).map(Referent::source));
        }
        return sources;
    }

    private int tokenOf(Draft draft) {
        if (draft.cueFirst >= 0) {
            return draft.cueFirst;
        }
        return draft.content.isEmpty()
                ? 0
                : Math.min(tokens.tokenAt(draft.content.get(0).start()), tokens.size - 1);
    }

    private @Nullable Referent one(Draft draft, IdentityHashMap<Draft, Referent> found) {
        Draft same = draft.sameSpeakerAs;
        boolean pronoun = draft.sourceFirst >= 0
                && draft.sourceFirst == draft.sourceLast
                && tokens.has(draft.sourceFirst, Lexicon.PRONOUN);
        if (same != null && (draft.sourceFirst < 0 || pronoun)) {
            Referent known = found.get(same);
            if (known != null) {
                return known;
            }
        }
        int first = draft.speakerFirst();
        int last = draft.speakerLast();
        if (first < 0 || last < first || last >= tokens.size) {
            return null;
        }
        return mention(first, last, draft);
    }

    /** Finds the source behind a mention: first of all the forms that say least. */
    private @Nullable Referent mention(int first, int last, @Nullable Draft draft) {
        SourcePhrase phrase = SourcePhrase.of(tokens, first, last);
        boolean counts = tokens.isNumber(phrase.head) && phrase.countsOthers();
        if (!tokens.isWord(phrase.head) && !counts) {
            return names.numbered(phrase);
        }
        Referent label = draft == null ? null : labels.resolve(phrase, draft);
        if (label != null) {
            return label;
        }
        if (pronouns.isPronoun(phrase)) {
            return pronouns.resolve(phrase, draft);
        }
        return phrase(phrase);
    }

    private @Nullable Referent phrase(SourcePhrase phrase) {
        if (isListOfNames(phrase)) {
            String names = SourceReading.line(tokens, phrase.first, phrase.last);
            return reading.described(names, SourceKind.GROUP, phrase);
        }
        if (phrase.countsOthers()) {
            return reading.described(phrase.description(), SourceKind.GROUP, phrase);
        }
        Referent name = names.resolve(phrase);
        return name != null ? name : descriptions.resolve(phrase);
    }

    /** "Ada Quill, Ivo Sund and Ines Vale", "Quill (Tarn) and Sund" */
    private boolean isListOfNames(SourcePhrase phrase) {
        if (reading.people.mentionEndingAt(phrase.head) == null) {
            return false;
        }
        int i = phrase.head + 1;
        while (i < phrase.last && !tokens.isAny(i, List.of("and", "&"))) {
            boolean apposition = tokens.has(i, Lexicon.DETERMINER | Lexicon.PREPOSITION | Lexicon.WH | Lexicon.ROLE);
            if (apposition || tokens.is(i, "'s")) {
                return false;
            }
            i++;
        }
        boolean person = reading.people.mentionEndingAt(phrase.last) != null;
        return i < phrase.last && (person || tokens.is(i + 1, "other") || tokens.is(i + 1, "others"));
    }

    /** Tells which drafts stand wholly inside another's content. */
    private static boolean[] nested(List<Draft> drafts) {
        int size = drafts.size();
        int[] start = new int[size];
        int[] end = new int[size];
        for (int i = 0; i < size; i++) {
            start[i] = Integer.MAX_VALUE;
            widen(drafts.get(i).content, i, start, end);
            widen(drafts.get(i).cue, i, start, end);
        }
        boolean[] nested = new boolean[size];
        for (int i = 0; i < size; i++) {
            for (int k = Math.max(0, i - 6); k < Math.min(size, i + 6) && !nested[i]; k++) {
                boolean around = k != i && start[k] <= start[i] && end[i] <= end[k] && start[i] <= end[i];
                nested[i] = around && holds(drafts.get(k), start[i], end[i]);
            }
        }
        return nested;
    }

    private static void widen(List<Span> spans, int i, int[] start, int[] end) {
        for (Span span : spans) {
            start[i] = Math.min(start[i], span.start());
            end[i] = Math.max(end[i], span.end());
        }
    }

    private static boolean holds(Draft outer, int start, int end) {
        for (Span part : outer.content) {
            if (part.start() <= start && end <= part.end() && part.length() > end - start) {
                return true;
            }
        }
        return false;
    }
}
