package dev.whence.english.rules;

import dev.whence.core.Quotation;
import dev.whence.core.Span;
import dev.whence.english.draft.Draft;
import dev.whence.english.frames.Frame;
import dev.whence.english.frames.PhraseFrames;
import dev.whence.english.frames.VerbFrames;
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

    /** Nobody is quoted in a quotation this short. */
    private static final int SHORT_QUOTE = 4;
    /** A longer run of words without a stop is no sentence; it is read in pieces. */
    private static final int LONGEST_SENTENCE = 1000;

    private final Tokens tokens;
    private final Quotations quotations;
    private final boolean[] clutter;
    private final PhraseReader phrases;
    private final Transcripts transcripts;
    private final EmbeddedPosts posts;
    private final Announced announced;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Span> tooLong = new ArrayList<>();

    public ArticleReading(Tokens tokens, boolean[] clutter) {
        this.tokens = tokens;
        this.clutter = clutter;
        quotations = Quotations.find(tokens);
        phrases = new PhraseReader(tokens, quotations);
        transcripts = new Transcripts(tokens, quotations);
        posts = new EmbeddedPosts(tokens, clutter);
        announced = new Announced(tokens, quotations, phrases, clutter);
    }

    /** Returns the drafts in document order. */
    public List<Draft> read() {
        List<Draft> turns = transcripts.turns(clutter);
        drafts.addAll(turns);
        Continuations continuations = new Continuations(tokens, quotations);
        int paragraph = 0;
        int s = 0;
        while (s < tokens.sentenceCount) {
            int last = unitEnd(s);
            if (tokens.beginsLine(s) && !clutter[s]) {
                paragraph++;
            }
            if (posts.touches(s)) {
                readAroundPosts(s);
                continuations.stop();
                last = s;
            } else if (transcripts.holds(s)) {
                continuations.stop();
            } else if (!clutter[s]) {
                Draft below = posts.touches(last + 1) ? null : announced.read(last, this::readScope);
                if (below == null) {
                    read(new Scope(phrases, tokens.first(s), tokens.last(last), -1), paragraph, continuations);
                } else {
                    continuations.stop();
                    drafts.add(below);
                }
            }
            s = last + 1;
        }
        continuations.stop();
        readQuotations();
        announcePosts();
        drafts.addAll(new Labels(tokens, quotations, drafts).read(clutter));
        drafts.sort(Draft.DOCUMENT_ORDER);
        return drafts;
    }

    private void read(Scope scope, int paragraph, Continuations continuations) {
        Draft dashed = transcripts.dashed(scope);
        List<Draft> found = dashed == null ? readPieces(scope) : List.of(dashed);
        Draft headed = found.isEmpty() ? transcripts.headed(scope) : null;
        if (headed != null) {
            found = List.of(headed);
        }
        if (found.isEmpty()) {
            Draft draft = continuations.read(scope, paragraph);
            if (draft != null) {
                drafts.add(draft);
            }
        } else {
            continuations.spoke(found, scope, paragraph);
            drafts.addAll(found);
        }
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
            if (posts.touches(s + 1) || !open && !announced && !(quote >= 0 && asksBefore(quote, s + 1))) {
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
            boolean asks = tokens.isAny(t, List.of("wanted", "wants")) && tokens.is(t + 2, "know");
            if ((tokens.has(t, Lexicon.SAY | Lexicon.TELL | Lexicon.ASK) || asks || !stopped && endsClause(t))
                    && tokens.has(t, Lexicon.PAST | Lexicon.FINITE)
                    && (tokens.isWord(t - 1) || tokens.is(t - 1, ",") && !stopped)
                    && !tokens.is(t + 1, ":")
                    && !tokens.isCapitalized(t)) {
                return t > first && (!stopped || t >= tokens.last(sentence) - 1);
            }
        }
        return false;
    }

    /** "shouted from the gallery": a verb that attributes beside quotations alone, with nothing behind it but a mark or an adjunct. */
    private boolean endsClause(int verb) {
        int next = verb + 1;
        boolean ends = next >= tokens.size
                || tokens.kind[next] == Tokens.MARK
                || tokens.has(next, Lexicon.PREPOSITION | Lexicon.ADVERB | Lexicon.DAY);
        return tokens.has(verb, Lexicon.QUOTE_ONLY) && ends;
    }

    /** Reads what is said in posts, and what stands beside them in a sentence that holds a part of one. */
    private void readAroundPosts(int sentence) {
        int low = tokens.first(sentence);
        for (EmbeddedPosts.Post post : posts.in(sentence)) {
            readBetween(low, Math.min(post.first() - 1, tokens.last(sentence)));
            readBetween(Math.max(low, post.first()), Math.min(post.last(), tokens.last(sentence)));
            low = post.end() + 1;
        }
        readBetween(low, tokens.last(sentence));
    }

    private void readBetween(int low, int high) {
        if (low <= high && !clutter[tokens.sentenceOf(low)]) {
            drafts.addAll(readPieces(new Scope(phrases, low, high, -1)));
        }
    }

    /** "Quill wrote on Monday:" before a post is its cue; else a post has none. */
    private void announcePosts() {
        for (EmbeddedPosts.Post post : posts.all()) {
            Draft draft = announced(post);
            if (draft == null) {
                drafts.add(post.draft());
            } else {
                draft.content.clear();
                draft.content.addAll(post.draft().content);
                draft.quotation = Quotation.DIRECT;
                drafts.add(draft);
            }
        }
    }

    private @Nullable Draft announced(EmbeddedPosts.Post post) {
        int colon = post.first() - 1;
        if (!tokens.is(colon, ":") || clutter[tokens.sentenceOf(colon)]) {
            return null;
        }
        int low = Math.max(tokens.first(tokens.sentenceOf(colon)), colon - LONGEST_SENTENCE);
        int high = Math.min(post.last(), tokens.last(tokens.sentenceOf(post.first())));
        return Announced.behindColon(tokens, readScope(new Scope(phrases, low, high, -1)), colon, post.first());
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
