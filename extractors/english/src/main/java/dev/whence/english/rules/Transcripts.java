package dev.whence.english.rules;

import dev.whence.core.Quotation;
import dev.whence.core.Stance;
import dev.whence.english.draft.Draft;
import dev.whence.english.lexicon.Gazetteer;
import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.text.Quotations;
import dev.whence.english.text.Scope;
import dev.whence.english.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds who speaks where no verb says so: "NAME: words" in transcripts, Q and A, and a name behind a dash. */
final class Transcripts {

    private static final int LONGEST_LABEL = 6;
    private static final int LONGEST_SIGNATURE = 8;
    private static final int LONGEST_HEADING = 20;
    private static final int ASKER_BEFORE = 10;
    private static final List<String> SPOKE = List.of("spoke", "talked", "spoken", "talking", "interview", "met");
    /** Labels that tell what a text is, not who speaks: "Interview: 'The dam will hold'". */
    private static final List<String> KINDS = List.of(
            "interview",
            "exclusive",
            "video",
            "watch",
            "listen",
            "opinion",
            "analysis",
            "comment",
            "podcast",
            "breaking",
            "update",
            "profile");
    /** So many labelled lines make a transcript; fewer are the headings of a list. */
    private static final int FEWEST_TURNS = 3;

    private final Tokens tokens;
    private final Quotations quotations;
    private final boolean[] held;
    private boolean soughtAsker;
    private int askerFirst = -1;
    private int askerLast = -1;

    Transcripts(Tokens tokens, Quotations quotations) {
        this.tokens = tokens;
        this.quotations = quotations;
        held = new boolean[tokens.sentenceCount];
    }

    /** Tells whether a sentence is a part of a turn. */
    boolean holds(int sentence) {
        return held[sentence];
    }

    /** Returns the turns of a transcript, and single lines that put a name before a quotation; none if there are none. */
    List<Draft> turns(boolean[] clutter) {
        Map<String, Integer> labels = new HashMap<>();
        int lines = 0;
        for (int s = 0; s < tokens.sentenceCount; s++) {
            int colon = clutter[s] || !tokens.beginsLine(s) ? -1 : labelEnd(s);
            if (colon > 0 && (tokens.isWord(colon + 1) || tokens.isQuote(colon + 1))) {
                labels.merge(label(s, colon), 1, Integer::sum);
                lines++;
            }
        }
        boolean repeated = labels.values().stream().anyMatch(count -> count > 1);
        return collect(clutter, lines >= FEWEST_TURNS && labels.size() > 1 && repeated);
    }

    private String label(int sentence, int colon) {
        return tokens.words(tokens.first(sentence), colon - 1);
    }

    private List<Draft> collect(boolean[] clutter, boolean transcript) {
        List<Draft> turns = new ArrayList<>();
        int s = 0;
        while (s < tokens.sentenceCount) {
            int colon = clutter[s] || !tokens.beginsLine(s) ? -1 : labelEnd(s);
            int last = s;
            while (colon > 0 && last + 1 < tokens.sentenceCount && !tokens.beginsLine(last + 1)) {
                last++;
            }
            if (colon > 0 && (transcript || isQuoted(colon + 1, tokens.last(last)))) {
                for (int k = s; k <= last; k++) {
                    held[k] = true;
                }
                turns.add(turn(tokens.first(s), colon, tokens.last(last)));
            }
            s = last + 1;
        }
        giveHeadlines(turns);
        return turns;
    }

    private boolean isKind(int first, int colon) {
        return colon == first + 1 && tokens.isAny(first, KINDS);
    }

    /** A headline that does not name whose words it quotes quotes who answers below it; without an answer, nobody knows. */
    private void giveHeadlines(List<Draft> turns) {
        Draft answer = null;
        for (int i = turns.size() - 1; i >= 0; i--) {
            Draft turn = turns.get(i);
            boolean letter = turn.sourceFirst < 0 && turn.source != null;
            if (letter && turn.stance != Stance.ASKED) {
                answer = turn;
            } else if (turn.source == null && answer != null) {
                turn.sameSpeakerAs = answer;
            } else if (turn.source == null) {
                turns.remove(i);
            }
        }
    }

    /** Tells whether the rest of a line is one quotation. */
    private boolean isQuoted(int first, int last) {
        int quote = quotations.of(first);
        return quote >= 0
                && quotations.isOpening(first)
                && quotations.get(quote).last() >= last - 1;
    }

    /** "Q" and "A" stand for nobody in particular; who asks and who answers is not told on the line. */
    private Draft turn(int first, int colon, int last) {
        Draft draft = new Draft();
        boolean letter = colon == first + 1 && tokens.isAny(first, List.of("q", "a", "question", "answer"));
        if (letter) {
            draft.stance = tokens.lower[first].startsWith("q") ? Stance.ASKED : Stance.ASSERTED;
            if (draft.stance == Stance.ASKED) {
                askedBy(draft, first);
            }
        } else if (isKind(first, colon)) {
            draft.content.add(tokens.span(colon + 1, last));
            draft.quotation = Quotation.DIRECT;
            draft.confidence = 0.9;
            return draft;
        } else {
            draft.sourceFirst = first;
            draft.sourceLast = colon - 1;
        }
        draft.source = tokens.span(first, colon - 1);
        draft.content.add(tokens.span(colon + 1, last));
        draft.quotation = Quotation.DIRECT;
        draft.confidence = 0.9;
        return draft;
    }

    /** "Tarn Radio spoke to Ada Quill": before the first question stands which outlet asks it. */
    private void askedBy(Draft draft, int turn) {
        if (!soughtAsker) {
            soughtAsker = true;
            int sentence = tokens.sentenceOf(turn);
            int low = tokens.first(Math.max(0, sentence - ASKER_BEFORE));
            for (int t = turn - 1; t >= low && askerLast < 0; t--) {
                int joint = tokens.isAny(t, SPOKE) && tokens.isAny(t + 1, List.of("to", "with")) ? t + 1 : -1;
                if (tokens.is(t, "interviewed")) {
                    joint = t;
                }
                if (joint >= 0 && !isAsker(nameBefore(t), t - 1)) {
                    isAsker(joint + 1, nameAfter(joint));
                }
            }
        }
        draft.hintFirst = askerFirst;
        draft.hintLast = askerLast;
    }

    private int nameBefore(int t) {
        int first = t;
        while (first > 0 && t - first < LONGEST_LABEL && isName(first - 1)) {
            first--;
        }
        return tokens.is(first - 1, "the") ? first - 1 : first;
    }

    private int nameAfter(int t) {
        int last = tokens.is(t + 1, "the") ? t + 1 : t;
        while (last + 1 < tokens.size && last - t <= LONGEST_LABEL && isName(last + 1)) {
            last++;
        }
        return last;
    }

    /** Takes a name for who asks, if it is that of an outlet: an article stands before it, or it is known as one. */
    private boolean isAsker(int first, int last) {
        boolean named = last >= first && isName(last);
        boolean outlet = named
                && (tokens.is(first, "the") && last > first
                        || tokens.has(last, Lexicon.OUTLET | Lexicon.OUTLET_NAME)
                        || Gazetteer.isOutlet(tokens.words(first, last).toLowerCase(Locale.ROOT)));
        if (outlet) {
            askerFirst = first;
            askerLast = last;
        }
        return outlet;
    }

    /** "And from Mayor Quill:" with nothing but a quotation behind it. */
    @Nullable Draft headed(Scope scope) {
        int from = -1;
        int colon = scope.low;
        while (colon <= scope.high && colon - scope.low < LONGEST_HEADING && !tokens.is(colon, ":")) {
            if (quotations.of(colon) >= 0 || scope.phrases.isFinite(colon)) {
                return null;
            }
            from = from < 0 && tokens.is(colon, "from") ? colon : from;
            colon++;
        }
        if (from < 0 || from > scope.low + 2 || colon >= scope.high || !tokens.is(colon, ":")) {
            return null;
        }
        int quote = quotations.of(colon + 1);
        int first = from + 1;
        while (first < colon && !isName(first)) {
            first++;
        }
        int last = first;
        while (last + 1 < colon && isName(last + 1)) {
            last++;
        }
        boolean whole = quote >= 0 && quotations.get(quote).last() >= scope.high - 1;
        if (!whole || first >= colon || first > from + 4 || last + 1 < colon && !tokens.is(last + 1, ",")) {
            return null;
        }
        Draft draft = new Draft();
        draft.sourceFirst = first;
        draft.sourceLast = last;
        draft.source = tokens.span(first, last);
        draft.content.add(tokens.span(colon + 1, scope.high));
        draft.quotation = Quotation.DIRECT;
        draft.confidence = 0.85;
        return draft;
    }

    /** Returns the colon behind the name that a line begins with; -1 if it begins otherwise. */
    private int labelEnd(int sentence) {
        int first = tokens.first(sentence);
        int last = tokens.last(sentence);
        if (tokens.has(first, Lexicon.SAY) && tokens.has(first, Lexicon.FINITE)) {
            return -1;
        }
        for (int t = first; t < last && t <= first + LONGEST_LABEL; t++) {
            if (tokens.is(t, ":")) {
                return t > first ? t : -1;
            }
            boolean name = tokens.isWord(t) && tokens.isCapitalized(t)
                    || tokens.is(t, "(")
                    || tokens.is(t, ")")
                    || tokens.is(t, ",") && t > first;
            if (!name || quotations.of(t) >= 0) {
                return -1;
            }
        }
        return -1;
    }

    /** Reads a quotation with a name behind a dash, on the same line or on the next: "'We lost.' — Ada Quill, mayor". */
    @Nullable Draft dashed(Scope scope) {
        int t = scope.low;
        if (quotations.of(t) < 0 || !quotations.isOpening(t)) {
            return null;
        }
        Quotations.Quote quote = quotations.get(quotations.of(t));
        int dash = quote.last() + 1;
        if (tokens.is(dash, ".") || tokens.is(dash, ",")) {
            dash++;
        }
        if (!quote.closed() || quote.words() < 3 || dash + 1 >= tokens.size || !isDash(dash)) {
            return null;
        }
        int last = signature(dash + 1);
        if (last < 0) {
            return null;
        }
        Draft draft = new Draft();
        draft.sourceFirst = dash + 1;
        draft.sourceLast = last;
        draft.source = tokens.span(dash + 1, last);
        draft.content.add(tokens.span(quote.first(), quote.last()));
        draft.quotation = Quotation.DIRECT;
        draft.confidence = 0.85;
        return draft;
    }

    /** Returns the last token of a name that a line ends with, or that an apposition follows; -1 if there is none. */
    private int signature(int first) {
        int last = first;
        while (last < tokens.size
                && last < first + LONGEST_SIGNATURE
                && tokens.isWord(last)
                && (last == first || !tokens.startsLine(last))) {
            if (tokens.has(last, Lexicon.AUXILIARY | Lexicon.PRONOUN)
                    || tokens.has(last, Lexicon.SAY | Lexicon.TELL) && !tokens.isCapitalized(last)) {
                return -1;
            }
            last++;
        }
        boolean ends = last >= tokens.size
                || tokens.startsLine(last)
                || tokens.is(last, ",")
                || tokens.is(last, "(")
                || tokens.is(last, ".")
                || tokens.isQuote(last);
        return ends && last > first && isName(first) && isName(last - 1) ? last - 1 : -1;
    }

    private boolean isName(int t) {
        return tokens.isWord(t) && tokens.isCapitalized(t);
    }

    private boolean isDash(int t) {
        return tokens.isDash(t) || tokens.is(t, "―") || tokens.is(t, "~");
    }
}
