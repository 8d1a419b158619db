package dev.whence.english.rules;

import dev.whence.core.Quotation;
import dev.whence.core.Span;
import dev.whence.english.draft.Draft;
import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.text.PhraseReader;
import dev.whence.english.text.Quotations;
import dev.whence.english.text.Scope;
import dev.whence.english.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one article: cuts it into scopes, finds the frames of each, and gives quotations that have no cue of their own to
 * the speaker before them. Used by one thread, for one article.
 */
public final class ArticleReading {

    /** Quotations this short, in a sentence without a cue, are names and scare quotes. */
    private static final int SHORT_QUOTE = 4;
    /** A longer run of words without a stop is no sentence; it is read in pieces. */
    private static final int LONGEST_SENTENCE = 1000;
    /** A speech printed in full may go on so long without a cue. */
    private static final int MOST_CARRIED = 200;

    private final Tokens tokens;
    private final Quotations quotations;
    private final boolean[] clutter;
    private final PhraseReader phrases;
    private final Transcripts transcripts;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Span> tooLong = new ArrayList<>();

    public ArticleReading(Tokens tokens, boolean[] clutter) {
        this.tokens = tokens;
        this.clutter = clutter;
        quotations = Quotations.find(tokens);
        phrases = new PhraseReader(tokens, quotations);
        transcripts = new Transcripts(tokens, quotations);
    }

    /** Returns the drafts in document order. */
    public List<Draft> read() {
        List<Draft> turns = transcripts.turns(clutter);
        drafts.addAll(turns);
        @Nullable Draft previous = null;
        int previousParagraph = -1;
        int paragraph = 0;
        int s = 0;
        while (s < tokens.sentenceCount) {
            int last = unitEnd(s);
            if (tokens.beginsLine(s)) {
                paragraph++;
            }
            Scope scope = new Scope(phrases, tokens.first(s), tokens.last(last), -1);
            List<Draft> found = clutter[s] || transcripts.holds(s) ? List.of() : readPieces(scope);
            if (!found.isEmpty()) {
                drafts.addAll(found);
                previous = lastSpoken(found);
                previousParagraph = paragraph;
            } else if (previous != null
                    && !clutter[s]
                    && !transcripts.holds(s)
                    && carries(scope, previous, paragraph - previousParagraph)) {
                previousParagraph = paragraph;
            } else {
                Draft dashed = clutter[s] ? null : transcripts.dashed(scope);
                previous = dashed;
                previousParagraph = paragraph;
                if (dashed != null) {
                    drafts.add(dashed);
                }
            }
            s = last + 1;
        }
        readQuotations();
        drafts.addAll(new Labels(tokens, quotations, drafts).read(clutter));
        drafts.sort(Draft.DOCUMENT_ORDER);
        return drafts;
    }

    /** Returns the quotations of the article. */
    public Quotations quotations() {
        return quotations;
    }

    /** Returns the pieces of sentences that were too long to be read whole. */
    public List<Span> tooLong() {
        return tooLong;
    }

    /** Sentences that a quotation joins are read as one. */
    private int unitEnd(int sentence) {
        int s = sentence;
        while (s + 1 < tokens.sentenceCount) {
            int last = tokens.last(s);
            int quote = quotations.of(last);
            boolean open = quote >= 0 && quotations.get(quote).last() > last;
            boolean announced = quote < 0 && tokens.is(last, ":") && quotations.isOpening(tokens.first(s + 1));
            if (!open && !announced && !(quote >= 0 && asksBefore(quote, s + 1))) {
                return s;
            }
            s++;
        }
        return s;
    }

    /** "'Why?' Quill asked." and "'So.' Quill said.": the mark inside the quotation does not end the sentence around it. */
    private boolean asksBefore(int quote, int sentence) {
        int mark = quotations.get(quote).innerLast();
        if (tokens.kind[mark] != Tokens.MARK || tokens.beginsLine(sentence)) {
            return false;
        }
        boolean stopped = tokens.is(mark, ".");
        int first = tokens.first(sentence);
        for (int t = first; t <= Math.min(tokens.last(sentence), first + 12); t++) {
            if (quotations.of(t) >= 0 || stopped && (tokens.is(t, ",") || t > first + 4)) {
                return false;
            }
            if (tokens.has(t, Lexicon.SAY | Lexicon.TELL | Lexicon.ASK)
                    && tokens.has(t, Lexicon.PAST | Lexicon.FINITE)
                    && tokens.isWord(t - 1)
                    && !tokens.isCapitalized(t)) {
                return t > first && (!stopped || t >= tokens.last(sentence) - 1);
            }
        }
        return false;
    }

    /** Reads a scope of any length in time that grows with it alone: one too long for a sentence is cut. */
    private List<Draft> readPieces(Scope scope) {
        List<Draft> found = new ArrayList<>();
        int low = scope.low;
        while (low <= scope.high) {
            int high = pieceEnd(low, scope.high);
            if (high < scope.high) {
                tooLong.add(tokens.span(low, high));
            }
            found.addAll(readScope(low == scope.low && high == scope.high ? scope : new Scope(phrases, low, high, -1)));
            low = high + 1;
        }
        return found;
    }

    private int pieceEnd(int low, int high) {
        int words = 0;
        int t = low;
        while (t <= high && words < LONGEST_SENTENCE) {
            t = quotations.of(t) >= 0 ? quotations.get(quotations.of(t)).last() + 1 : t + 1;
            words++;
        }
        return Math.min(t - 1, high);
    }

    private List<Draft> readScope(Scope scope) {
        List<Frame> frames = new ArrayList<>(new PhraseFrames(scope).find());
        for (Frame frame : new VerbFrames(scope).find()) {
            boolean taken = false;
            for (Frame other : frames) {
                taken |= other.cueFirst <= frame.cueLast && frame.cueLast <= other.cueLast;
            }
            if (!taken) {
                frames.add(frame);
            }
        }
        frames.sort(Comparator.comparingInt(frame -> frame.cueFirst));
        return new Contents(scope, frames).drafts();
    }

    private static Draft lastSpoken(List<Draft> found) {
        Draft last = found.get(found.size() - 1);
        for (Draft draft : found) {
            if (draft.quotation != Quotation.INDIRECT && draft.end() >= last.end()) {
                last = draft;
            }
        }
        return last;
    }

    /** Gives a quotation without a cue to the attribution before it, if it goes on from it. */
    private boolean carries(Scope scope, Draft previous, int paragraphs) {
        int quote = -1;
        boolean bare = true;
        for (int t = scope.low; t <= scope.high; t++) {
            if (quotations.of(t) >= 0) {
                quote = quote < 0
                                || quotations.get(quotations.of(t)).words()
                                        > quotations.get(quote).words()
                        ? quotations.of(t)
                        : quote;
                t = quotations.get(quotations.of(t)).last();
            } else if (tokens.kind[t] != Tokens.MARK) {
                bare = false;
            }
        }
        if (quote < 0 || previous.quotation == Quotation.INDIRECT && (paragraphs > 0 || !bare)) {
            return false;
        }
        boolean goesOn = bare
                ? paragraphs <= 1
                : paragraphs == 0 && quotations.get(quote).words() > SHORT_QUOTE;
        if (!goesOn || previous.content.size() >= MOST_CARRIED || !endsInQuote(previous) && paragraphs > 0) {
            return false;
        }
        int last = scope.high;
        if (!bare && tokens.kind[last] == Tokens.MARK && quotations.of(last) < 0) {
            last--;
        }
        previous.content.add(tokens.span(scope.low, last));
        previous.quotation = previous.quotation == Quotation.DIRECT && bare ? Quotation.DIRECT : Quotation.MIXED;
        return true;
    }

    private boolean endsInQuote(Draft draft) {
        int end = draft.content.get(draft.content.size() - 1).end();
        int token = tokens.tokenAt(end) - 1;
        return token >= 0 && quotations.of(token) >= 0;
    }

    /** Reads what is said to be said inside quotations. */
    private void readQuotations() {
        List<Quotations.Quote> quotes = quotations.all();
        for (int q = 0; q < quotes.size(); q++) {
            Quotations.Quote quote = quotes.get(q);
            if (quote.words() < SHORT_QUOTE || clutter[tokens.sentenceOf(quote.first())]) {
                continue;
            }
            int low = quote.innerFirst();
            while (low <= quote.innerLast()) {
                int high = Math.min(quote.innerLast(), tokens.last(tokens.sentenceOf(low)));
                drafts.addAll(readScope(new Scope(phrases, low, high, q)));
                low = high + 1;
            }
        }
    }
}
