package dev.whence.english.rules;

import dev.whence.english.draft.Draft;
import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.text.Quotations;
import dev.whence.english.text.QuotedWords;
import dev.whence.english.text.Tokens;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds headlines that name who says what they say: "Quill: Dam is safe", "Dam is safe - Quill", "Dam was old: report". Nothing
 * but a mark stands between, so only who speaks elsewhere in the article is taken, or a noun for one that does.
 */
final class Labels {

    private static final int LONGEST_LABEL = 5;
    private static final int FEWEST_WORDS = 4;
    private static final int LONGEST_LINE = 30;
    private static final List<String> SOURCES =
            List.of("report", "reports", "study", "poll", "survey", "sources", "memo", "police", "experts");
    private static final List<String> CREDITS =
            List.of("photo", "photos", "image", "images", "credit", "video", "via", "by");

    private final Tokens tokens;
    private final Quotations quotations;
    /** The sentences in which something is attributed. */
    private final BitSet attributed = new BitSet();
    /** The last words of the names of those who speak, in lower case. */
    private final Set<String> speakers = new HashSet<>();

    /**
     * Creates a reader of one article's headlines.
     *
     * @param drafts what the article attributes elsewhere
     */
    Labels(Tokens tokens, Quotations quotations, List<Draft> drafts) {
        this.tokens = tokens;
        this.quotations = quotations;
        for (Draft draft : drafts) {
            attributed.set(tokens.sentenceOf(tokens.tokenAt(draft.content.get(0).start())));
            if (draft.cueFirst >= 0) {
                attributed.set(tokens.sentenceOf(draft.cueFirst));
            }
            int last = draft.sourceLast;
            if (last >= 0 && isName(last)) {
                speakers.add(tokens.lower[last]);
            }
        }
    }

    /** Returns what the headlines attribute. */
    List<Draft> read(boolean[] clutter) {
        List<Draft> found = new ArrayList<>();
        int s = 0;
        while (s < tokens.sentenceCount) {
            int last = s;
            while (last + 1 < tokens.sentenceCount && !tokens.beginsLine(last + 1)) {
                last++;
            }
            int next = attributed.nextSetBit(s);
            boolean free = !clutter[s] && (next < 0 || next > last);
            Draft draft = free ? headline(tokens.first(s), tokens.last(last)) : null;
            if (draft != null) {
                found.add(draft);
            }
            s = last + 1;
        }
        return found;
    }

    private @Nullable Draft headline(int first, int last) {
        if (last - first > LONGEST_LINE
                || last - first < FEWEST_WORDS
                || tokens.kind[last] == Tokens.MARK && !tokens.isQuote(last)) {
            return null;
        }
        int colon = first + 1;
        while (colon < last && colon <= first + LONGEST_LABEL && !tokens.is(colon, ":")) {
            colon++;
        }
        if (tokens.is(colon, ":") && last - colon >= FEWEST_WORDS && speaks(first, colon - 1)) {
            return draft(first, colon - 1, colon + 1, last);
        }
        int mark = last - 1;
        while (mark > first && mark >= last - LONGEST_LABEL && !tokens.is(mark, ":") && !tokens.isDash(mark)) {
            mark--;
        }
        boolean ends = (tokens.is(mark, ":") || tokens.isDash(mark)) && tokens.spaceBefore(mark + 1);
        return ends && mark - first >= FEWEST_WORDS && !tokens.isAny(mark - 1, CREDITS) && speaks(mark + 1, last)
                ? draft(mark + 1, last, first, mark - 1)
                : null;
    }

    /** Tells whether a label names one who speaks, and nothing else. */
    private boolean speaks(int first, int last) {
        for (int t = first; t <= last; t++) {
            if (quotations.of(t) >= 0 || !tokens.isWord(t) || t < last && !tokens.isCapitalized(t)) {
                return false;
            }
        }
        return isName(last) && (speakers.contains(tokens.lower[last]) || tokens.has(last, Lexicon.OUTLET_NAME))
                || first == last && tokens.isAny(last, SOURCES)
                || isName(last) && tokens.has(last, Lexicon.BODY)
                || tokens.has(last, Lexicon.PEOPLE | Lexicon.ROLE) && !tokens.isCapitalized(last);
    }

    private Draft draft(int sourceFirst, int sourceLast, int first, int last) {
        Draft draft = new Draft();
        draft.sourceFirst = sourceFirst;
        draft.sourceLast = sourceLast;
        draft.source = tokens.span(sourceFirst, sourceLast);
        draft.content.add(tokens.span(first, last));
        draft.quotation =
                QuotedWords.of(tokens, draft.content, quotations::isQuoted).quotation();
        draft.confidence = 0.8;
        return draft;
    }

    private boolean isName(int t) {
        return tokens.isWord(t)
                && tokens.isCapitalized(t)
                && !tokens.has(t, Lexicon.PRONOUN | Lexicon.DETERMINER | Lexicon.DAY | Lexicon.MONTH);
    }
}
