package dev.whence.english.frames;

import dev.whence.english.lexicon.CueVerbs;
import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.text.PhraseReader;
import dev.whence.english.text.Scope;
import dev.whence.english.text.Sentences;
import dev.whence.english.text.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides whether a cue's content stands before or behind it, and whether what stands there can be its content. */
final class Placement {

    /** Verbs that attribute a quotation beside them. */
    static final long SPEECH = Lexicon.SAY | Lexicon.TELL | Lexicon.ASK | Lexicon.QUOTE_ONLY;

    private static final int FAR = 16;
    /** So many words at least stand before "X told Y", where a longer phrase could as well tell where. */
    private static final int FEWEST_WORDS = 6;

    private static final int NEAR_CLAIM = 8;
    /** What stands for what was said before, and nouns for it that are no cues. */
    private static final List<String> WORDS_BEFORE = List.of("it", "that", "this");

    private static final List<String> WORDS_SAID =
            List.of("advice", "charge", "charges", "comparison", "insinuation", "taunt", "taunts", "rumor", "rumour");
    /** What makes another verb of a cue: "swore off meat", "called off the vote", "called up a friend". */
    private static final List<String> PARTICLES = List.of("off", "up", "down", "away");

    private final Scope scope;
    private final Tokens tokens;
    private final PhraseReader phrases;

    Placement(Scope scope) {
        this.scope = scope;
        this.tokens = scope.tokens;
        this.phrases = scope.phrases;
    }

    /** Completes the frame of a finite verb whose subject is known; null if there is no content. */
    @Nullable Frame place(Frame frame, After after) {
        int verb = frame.cueLast;
        int first = frame.frameFirst();
        boolean ends = after.kind() == After.Kind.END;
        Frame what = tokens.is(first - 1, "what") ? whatIs(frame, after) : null;
        if (what != null) {
            return what;
        }
        boolean label = tokens.is(first - 1, "what") && after.kind() != After.Kind.CLAUSE && !ends;
        if (label && CueVerbs.calls(tokens.lower[verb]) && isName(after)) {
            return whatCalled(frame, after);
        }
        if (label || CueVerbs.needsParticle(tokens.lower[verb]) && after.cueLast() == verb) {
            return null;
        }
        frame.frameLast = after.last();
        frame.addressee = after.addressee();
        frame.verb = verb;
        boolean quoteBefore = !frame.elided && scope.closesQuoteBefore(first);
        boolean breakBefore = !frame.elided && first > scope.low && scope.isBreak(first - 1);
        if (ends && (quoteBefore || breakBefore) && mayFollow(frame, quoteBefore)) {
            frame.place = Frame.Place.BEFORE;
            frame.cueLast = after.cueLast();
            frame.confidence = quoteBefore ? 0.97 : 0.85;
            return frame;
        }
        if (ends && asBefore(first, after)) {
            frame.contentFirst = after.last() + 2;
            frame.confidence = 0.75;
            return frame;
        }
        if (ends && asBehind(frame, first)) {
            frame.leadIn = first - 1;
            frame.place = Frame.Place.BEFORE;
            frame.cueLast = after.cueLast();
            frame.confidence = 0.75;
            return frame;
        }
        if (quoteBefore && tokens.has(verb, SPEECH) && !marksNext(after, first)) {
            frame.place = Frame.Place.BEFORE;
            frame.cueLast = after.cueLast();
            frame.confidence = 0.9;
            return frame;
        }
        return behind(frame, after);
    }

    private static boolean isName(After after) {
        return after.kind() == After.Kind.QUOTE || after.kind() == After.Kind.NOUN_PHRASE;
    }

    /** "what Quill said was A", "in what Quill described as A": what stands there is named by someone; null if it is not so. */
    private @Nullable Frame whatIs(Frame frame, After after) {
        int what = frame.frameFirst() - 1;
        int next = after.kind() == After.Kind.END ? after.last() + 1 : after.contentFirst();
        boolean as = CueVerbs.describesWithAs(tokens.lower[frame.cueLast]) && tokens.is(next, "as");
        boolean is = after.kind() == After.Kind.GAP
                && tokens.has(frame.cueLast, Lexicon.SAY | Lexicon.BELIEVE)
                && tokens.isAny(next, List.of("is", "was", "are", "were"));
        boolean begins = what <= scope.low && !tokens.is(next + 1, "that");
        if (!as && !is || begins || next >= scope.high || frame.elided) {
            return null;
        }
        frame.frameLast = next;
        frame.verb = frame.cueLast;
        frame.contentFirst = next + 1;
        frame.nounPhrase = true;
        frame.opens = what <= scope.low + 1;
        frame.confidence = 0.75;
        return frame;
    }

    /** "what Quill called A". */
    private Frame whatCalled(Frame frame, After after) {
        frame.frameLast = after.last();
        frame.contentFirst = after.contentFirst();
        frame.nounPhrase = true;
        frame.confidence = 0.75;
        return frame;
    }

    /** "As Quill said in May, A". */
    private boolean asBefore(int first, After after) {
        return tokens.is(first - 1, "as")
                && first - 1 <= scope.low + 1
                && tokens.is(after.last() + 1, ",")
                && after.last() + 2 < scope.high;
    }

    /** "A, as Quill said in May". */
    private boolean asBehind(Frame frame, int first) {
        return tokens.is(first - 1, "as")
                && first - 2 > scope.low
                && tokens.is(first - 2, ",")
                && frame.frameLast + 1 >= scope.high
                && tokens.has(frame.verb(), Lexicon.SAY | Lexicon.SHOW)
                && phrases.hasFinite(Math.max(scope.low, first - 80), first - 2);
    }

    /** Tells whether what follows is the content although a quotation stands before: "the 'big one' officials said that". */
    private boolean marksNext(After after, int first) {
        if (scope.leftOpenBefore(first)) {
            return false;
        }
        boolean finished =
                scope.finishedQuoteBefore(first) && !scope.namesWorkBefore(first) && !scope.beginsSubordinate();
        return switch (after.kind()) {
            case COLON -> true;
            case QUOTE -> !finished;
            case CLAUSE -> after.marked() || !finished;
            default -> false;
        };
    }

    /** Completes a frame whose content stands behind the cue; null if what stands there cannot be one. */
    @Nullable Frame behind(Frame frame, After after) {
        boolean lacksParticle = CueVerbs.needsParticle(tokens.lower[frame.cueLast]) && after.cueLast() == frame.cueLast;
        boolean otherVerb = after.cueLast() == frame.cueLast && tokens.isAny(frame.cueLast + 1, PARTICLES);
        if (lacksParticle || otherVerb || !accepts(frame, after)) {
            return null;
        }
        frame.place = Frame.Place.BEHIND;
        frame.frameLast = after.last();
        frame.addressee = after.addressee();
        frame.contentFirst = after.contentFirst();
        frame.verb = frame.cueLast;
        frame.cueLast = after.cueLast();
        frame.nounPhrase = after.kind() == After.Kind.NOUN_PHRASE;
        frame.intention |= after.kind() == After.Kind.INFINITIVE && !CueVerbs.takesInfinitive(tokens.lower[frame.verb])
                || isWish(frame.verb()) && after.kind() != After.Kind.REQUEST;
        if (after.kind() == After.Kind.GAP) {
            new Subjects(scope).head(frame);
        }
        frame.confidence = after.kind() == After.Kind.QUOTE ? 0.95 : after.marked() ? 0.9 : 0.75;
        return frame;
    }

    private boolean mayFollow(Frame frame, boolean quoteBefore) {
        int verb = frame.cueLast;
        if (quoteBefore) {
            return tokens.has(verb, SPEECH | Lexicon.BELIEVE | Lexicon.NOMINAL);
        }
        boolean commaNext = tokens.is(frame.frameLast + 1, ",");
        boolean remarkNext = commaNext && tokens.has(frame.frameLast + 2, Lexicon.ING);
        boolean needsMore = tokens.has(verb, Lexicon.TELL) && !tokens.has(verb, Lexicon.SAY) && frame.addressee == null
                || CueVerbs.needsMark(tokens.lower[verb])
                || remarkNext && scope.beginsSubordinate();
        if (needsMore || tokens.has(frame.sourceFirst, Lexicon.WH)) {
            return false;
        }
        boolean interrupts = commaNext && frame.frameLast + 4 < scope.high;
        boolean closes = frame.frameLast >= scope.high - 1
                && (tokens.has(verb, Lexicon.SAY)
                        || tokens.has(verb, Lexicon.TELL) && frame.frameFirst() - scope.low > FEWEST_WORDS);
        return tokens.has(verb, Lexicon.SAY | Lexicon.TELL | Lexicon.BELIEVE | Lexicon.SHOW)
                && (interrupts
                        || closes
                        || Sentences.isHeadline(tokens, scope.high)
                        || phrases.hasFinite(Math.max(scope.low, frame.frameFirst() - 80), frame.frameFirst() - 1));
    }

    /** Tells whether what follows a verb can be its content. */
    boolean accepts(Frame frame, After after) {
        int verb = frame.cueLast;
        String form = tokens.lower[verb];
        boolean say = tokens.has(verb, Lexicon.SAY | Lexicon.TELL);
        boolean takesClause = say || tokens.has(verb, Lexicon.BELIEVE | Lexicon.SHOW | Lexicon.ASK);
        return switch (after.kind()) {
            case QUOTE -> tokens.has(verb, Lexicon.CUE & ~Lexicon.WISH);
            case COLON -> tokens.has(verb, SPEECH | Lexicon.NOMINAL);
            case CLAUSE ->
                after.marked()
                        ? takesClause
                                || tokens.has(verb, Lexicon.NOMINAL)
                                || CueVerbs.wishesThat(form) && !tokens.is(verb + 1, "to")
                        : describes(verb, after)
                                || takesClause
                                        && (CueVerbs.takesBareClause(form)
                                                || say && verb > scope.low && hasVerbNext(after.contentFirst()))
                                        && !CueVerbs.needsMark(form);
            case QUESTION ->
                tokens.has(verb, Lexicon.ASK)
                        || (say || tokens.has(verb, Lexicon.NOMINAL))
                                && !tokens.isAny(after.contentFirst(), List.of("when", "where"))
                                && CueVerbs.takesQuestion(form);
            case GAP ->
                tokens.has(verb, Lexicon.SAY | Lexicon.BELIEVE)
                        && CueVerbs.takesBareClause(form)
                        && frame.sourceFirst > scope.low;
            case ABOUT ->
                after.cueLast() > verb && !tokens.is(after.cueLast(), "out")
                        ? !frame.isPlanned(tokens)
                        : CueVerbs.takesAbout(form, tokens.lower[after.contentFirst() - 1]);
            case NOUN_PHRASE ->
                !frame.isPlanned(tokens)
                        && !isCredit(frame)
                        && !isTime(after.contentFirst())
                        && takesPhrase(verb, after);
            case INFINITIVE ->
                tokens.has(verb, Lexicon.WISH)
                        || CueVerbs.takesInfinitive(form)
                        || after.addressee() != null && CueVerbs.requests(form);
            case REQUEST -> !frame.isPlanned(tokens);
            case END -> false;
        };
    }

    /** "the board is", "they would": a phrase with its auxiliary right behind it is a clause, whatever the verb mostly takes. */
    private boolean hasVerbNext(int first) {
        int last = phrases.simplePhraseAfter(first, scope.high);
        return last >= first
                && tokens.has(last + 1, Lexicon.AUXILIARY | Lexicon.MODAL)
                && last + 1 <= scope.high
                && phrases.isFinite(last + 1);
    }

    /** Tells whether a verb attributes nothing but wishes. */
    private boolean isWish(int verb) {
        return tokens.has(verb, Lexicon.WISH) && !tokens.has(verb, Lexicon.CUE & ~Lexicon.WISH);
    }

    private boolean takesPhrase(int verb, After after) {
        if (tokens.has(verb, Lexicon.ACCUSE)) {
            return accuses(after) || CueVerbs.takesNounPhrase(tokens.lower[verb]);
        }
        String form = tokens.lower[verb];
        if (CueVerbs.expresses(form) && !tellsMore(after.contentFirst())) {
            return false;
        }
        boolean noun = CueVerbs.takesNounPhrase(form)
                || tokens.is(after.cueLast(), "out")
                || tokens.has(after.contentFirst(), Lexicon.PREPOSITION)
                        && CueVerbs.joins(form, tokens.lower[after.contentFirst()]);
        boolean claim = !CueVerbs.takesClaimsOnly(form) || holdsClaim(after.contentFirst());
        return noun && claim && !(CueVerbs.citesSources(form) && isSource(after.contentFirst()))
                || describes(verb, after);
    }

    /** "the claim", "his critics' calls for a vote", "a 'silly' idea", "that": something that was said, soon. */
    private boolean holdsClaim(int first) {
        if (tokens.isAny(first, WORDS_BEFORE)) {
            return true;
        }
        for (int t = first; t <= Math.min(scope.high, first + NEAR_CLAIM); t++) {
            boolean said = scope.opaque(t)
                    || tokens.has(t, Lexicon.CLAIM_NOUN)
                    || CueVerbs.isOftenNoun(tokens.lower[t])
                    || tokens.isAny(t, WORDS_SAID);
            if (said || tokens.is(t, ",") || tokens.kind[t] == Tokens.MARK && !tokens.isDash(t)) {
                return said;
            }
        }
        return false;
    }

    /** "a wish to leave", "his joy at the news": a phrase with more behind it. */
    private boolean tellsMore(int first) {
        int last = phrases.simplePhraseAfter(first, scope.high);
        return last >= first && last < scope.high && tokens.has(last + 1, Lexicon.PREPOSITION)
                || tokens.is(last + 1, "to");
    }

    /** "Tarn Radio, which first reported the leak": it tells who was first, not what was said. */
    private boolean isCredit(Frame frame) {
        int first = frame.cueLast - 1;
        return tokens.is(first, "first")
                && (tokens.has(frame.sourceFirst, Lexicon.WH) || tokens.has(first - 1, Lexicon.WH));
    }

    private boolean isTime(int t) {
        return tokens.has(t, Lexicon.DAY | Lexicon.MONTH | Lexicon.PERIOD);
    }

    /** "citing two officials", "citing a letter": who or what is cited is the source of what stands beside it. */
    private boolean isSource(int first) {
        boolean document = tokens.has(first - 1, Lexicon.ING)
                && tokens.isAny(first, List.of("a", "an"))
                && tokens.has(first + 1, Lexicon.DOCUMENT);
        if (document) {
            return true;
        }
        int last = phrases.simplePhraseAfter(first, scope.high);
        for (int t = first; t <= last; t++) {
            if (tokens.has(t, Lexicon.PEOPLE | Lexicon.ROLE | Lexicon.DOCUMENT) && !phrases.isPossessive(t + 1)) {
                return true;
            }
        }
        return last >= first && tokens.isCapitalized(last);
    }

    /** "accused X of A", "blamed X for A". */
    private boolean accuses(After after) {
        for (int t = after.contentFirst(); t <= Math.min(scope.high, after.contentFirst() + FAR); t++) {
            if (tokens.is(t, "of") || tokens.is(t, "for")) {
                return true;
            }
        }
        return false;
    }

    /** "called his words 'nonsense'", "described the deal as a trap". */
    private boolean describes(int verb, After after) {
        String form = tokens.lower[verb];
        if (!CueVerbs.describes(form)) {
            return false;
        }
        if (CueVerbs.calls(form) && callsSomething(after.contentFirst())) {
            return true;
        }
        boolean needsAs = CueVerbs.describesWithAs(form);
        for (int t = after.contentFirst(); t <= Math.min(scope.high, after.contentFirst() + FAR); t++) {
            if (needsAs ? tokens.is(t, "as") && !scope.opaque(t) : scope.opaque(t)) {
                return true;
            }
        }
        return false;
    }

    /** "called him a hero", "called the plan the worst": one phrase behind another. */
    private boolean callsSomething(int first) {
        int last = phrases.simplePhraseAfter(first, scope.high);
        boolean itself = tokens.lower[first].endsWith("self") || tokens.lower[first].endsWith("selves");
        return last >= first
                && !itself
                && tokens.isAny(last + 1, List.of("a", "an", "the"))
                && !tokens.has(last, Lexicon.DAY);
    }
}
