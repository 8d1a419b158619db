package dev.whence.english;

import dev.whence.core.Mention;
import dev.whence.core.Profile;
import dev.whence.core.Stance;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the verbs that attribute in a region, with their subjects and what follows them. */
final class VerbFrames {

    private static final long SPEECH = Lexicon.SAY | Lexicon.TELL | Lexicon.ASK | Lexicon.QUOTE_ONLY;
    private static final List<String> RAISERS = List.of(
            "continue",
            "continued",
            "continues",
            "went",
            "goes",
            "go",
            "began",
            "begins",
            "proceeded",
            "came",
            "rushed",
            "hastened",
            "used",
            "took",
            "seemed",
            "appeared",
            "appears",
            "seems");
    private static final List<String> BE_FORMS =
            List.of("is", "was", "are", "were", "be", "been", "being", "'s", "'re", "'m", "am");
    private static final List<String> NOBODY =
            List.of("i", "we", "you", "that", "this", "which", "there", "nobody", "none", "what");
    private static final List<String> ADDRESSING = List.of(
            "asked",
            "asks",
            "asking",
            "warned",
            "warns",
            "warning",
            "promised",
            "texted",
            "emailed",
            "e-mailed",
            "wrote",
            "writes",
            "writing",
            "alerted",
            "asked",
            "cautioned",
            "messaged");

    private final Tokens tokens;
    private final Quotations quotations;
    private final Phrases phrases;
    private final Subjects subjects;
    private final Profile profile;
    private Region region = new Region(0, 0, -1);

    VerbFrames(Tokens tokens, Quotations quotations, Phrases phrases, Profile profile) {
        this.tokens = tokens;
        this.quotations = quotations;
        this.phrases = phrases;
        this.profile = profile;
        this.subjects = new Subjects(tokens, quotations, phrases);
    }

    /** Returns the frames of a region in order of their cues. */
    List<Frame> find(Region where) {
        region = where;
        List<Frame> frames = new ArrayList<>();
        long wanted = profile == Profile.ALL ? Lexicon.CUE : Lexicon.CUE & ~Lexicon.WISH;
        for (int t = region.low(); t <= region.high(); t++) {
            if (opaque(t)) {
                t = quotations.get(quotations.of(t)).last();
            } else if (tokens.has(t, wanted) && tokens.isWord(t) && isVerbHere(t)) {
                Frame frame = read(t);
                if (frame != null) {
                    frames.add(frame);
                }
            }
        }
        return frames;
    }

    private boolean opaque(int t) {
        return quotations.of(t) >= 0 && quotations.of(t) != region.quote();
    }

    /** Tells a verb from a noun or adjective of the same form, by the word before it. */
    private boolean isVerbHere(int t) {
        int before = t - 1;
        if (before < region.low()) {
            return tokens.has(t, Lexicon.ING)
                    || tokens.isAny(t, List.of("said", "says", "asked", "added", "told", "wrote"));
        }
        if (tokens.isCapitalized(t) && t > region.low() && !opaque(before) && !Sentences.isTitleCase(tokens, t)) {
            return false;
        }
        if (tokens.has(before, Lexicon.DETERMINER | Lexicon.POSSESSIVE)
                && !tokens.isAny(
                        before,
                        List.of(
                                "that", "this", "those", "these", "all", "both", "some", "many", "others", "another",
                                "each", "several", "few", "most"))) {
            return false;
        }
        if (phrases.isPossessive(before)) {
            return false;
        }
        if (tokens.has(t, Lexicon.ING)) {
            return true;
        }
        return !tokens.has(before, Lexicon.PREPOSITION)
                || tokens.is(before, "to")
                || tokens.has(before, Lexicon.SUBORDINATOR) && tokens.has(t, Lexicon.PAST)
                || tokens.has(before, Lexicon.DAY);
    }

    private @Nullable Frame read(int verb) {
        Frame frame = new Frame();
        frame.cueFirst = phrases.verbGroupFirst(verb, region.low());
        frame.cueLast = verb;
        frame.frameLast = verb;
        int group = frame.cueFirst;
        boolean negated = false;
        boolean be = false;
        boolean have = false;
        boolean modal = false;
        for (int t = group; t < verb; t++) {
            negated |= tokens.is(t, "not") || tokens.is(t, "n't") || tokens.is(t, "never");
            be |= tokens.isAny(t, BE_FORMS);
            have |= tokens.isAny(t, List.of("has", "have", "had", "'ve"));
            modal |= tokens.has(t, Lexicon.MODAL);
        }
        if (be && !tokens.has(verb, Lexicon.ING)) {
            return passive(frame, verb, negated);
        }
        if (tokens.is(group - 1, "to") && group - 1 >= region.low()) {
            return infinitive(frame, verb);
        }
        if (modal && !tokens.isAny(group, List.of("will", "would", "could", "can", "may"))
                || modal && negated && tokens.has(verb, Lexicon.SAY)) {
            return null;
        }
        boolean ing = tokens.has(verb, Lexicon.ING) && !be;
        boolean bare = tokens.has(verb, Lexicon.BASE) && !tokens.has(verb, Lexicon.PAST) && group == verb;
        boolean participleOnly = tokens.has(verb, Lexicon.PARTICIPLE) && !tokens.has(verb, Lexicon.FINITE) && !have;
        if (participleOnly) {
            return null;
        }
        frame.stance = stance(verb, negated);
        After after = new After(tokens, quotations, phrases, region).read(verb, addresses(verb));
        if (!ing && standsBeforeName(group, verb)) {
            Frame turned = inverted(frame, verb);
            if (turned != null) {
                return turned;
            }
        }
        boolean found = ing ? subjects.ofParticiple(frame, group, region) : subjects.of(frame, group, region);
        if (!found && !ing) {
            return inverted(frame, verb);
        }
        if (!ing && frame.sourceFirst >= 0 && !frame.elided && !canSpeak(frame, verb, bare)) {
            return null;
        }
        boolean weakSubject =
                frame.sourceFirst >= 0 && !speaks(frame.hintFirst >= 0 ? frame.hintLast : frame.sourceLast);
        boolean nounLike = CueVerbs.isOftenNoun(tokens.lower[verb]) && group == verb;
        if (weakSubject
                && (nounLike || tokens.has(verb, Lexicon.SHOW) && !tokens.has(verb, Lexicon.SAY))
                && !after.marked()
                && after.kind() != After.Kind.QUOTE) {
            return null;
        }
        return place(frame, verb, after, ing);
    }

    /** ", said Ada Quill, the mayor": the verb stands between a comma and a name with which its clause ends. */
    private boolean standsBeforeName(int group, int verb) {
        if (group != verb
                || group - 1 < region.low()
                || !(tokens.is(group - 1, ",") || opaque(group - 1))
                || !tokens.has(verb, SPEECH)
                || !tokens.has(verb, Lexicon.FINITE)
                || verb == region.high()) {
            return false;
        }
        int last = phrases.phraseAfter(verb + 1, region.high());
        boolean name = last > verb
                && !opaque(verb + 1)
                && (tokens.isCapitalized(last) || tokens.has(last, Lexicon.ROLE | Lexicon.PEOPLE | Lexicon.PRONOUN));
        boolean ends = last == region.high()
                || tokens.kind[last + 1] == Tokens.MARK && !tokens.is(last + 1, "'")
                || tokens.has(last + 1, Lexicon.WH);
        Frame probe = new Frame();
        boolean subjectAtStart = subjects.of(probe, group, region) && probe.sourceFirst <= region.low() + 1;
        return name && ends && !subjectAtStart;
    }

    private boolean canSpeak(Frame frame, int verb, boolean bare) {
        int last = frame.sourceLast;
        if (tokens.isAny(last, NOBODY) && frame.hintFirst < 0) {
            return false;
        }
        if (bare && tokens.isAny(last, List.of("he", "she", "it"))) {
            return false;
        }
        if (tokens.is(last, "it")
                && tokens.has(verb, Lexicon.BELIEVE | Lexicon.SHOW)
                && !tokens.has(verb, Lexicon.SAY)) {
            return false;
        }
        return !tokens.has(last, Lexicon.PERIOD) || frame.sourceFirst != last;
    }

    /** Tells whether a phrase that ends with this word names or describes someone who can say something. */
    private boolean speaks(int last) {
        return tokens.isCapitalized(last)
                || tokens.has(
                        last,
                        Lexicon.PRONOUN
                                | Lexicon.ROLE
                                | Lexicon.PEOPLE
                                | Lexicon.BODY
                                | Lexicon.DOCUMENT
                                | Lexicon.OUTLET);
    }

    private boolean addresses(int verb) {
        return tokens.has(verb, Lexicon.TELL) || tokens.isAny(verb, ADDRESSING);
    }

    private Stance stance(int verb, boolean negated) {
        if (tokens.has(verb, Lexicon.DENY)) {
            return negated ? Stance.ASSERTED : Stance.DENIED;
        }
        if (tokens.has(verb, Lexicon.DOUBT)) {
            return Stance.DOUBTED;
        }
        if (tokens.has(verb, Lexicon.ASK)) {
            return Stance.ASKED;
        }
        if (negated) {
            return tokens.has(verb, Lexicon.BELIEVE) ? Stance.DOUBTED : Stance.DENIED;
        }
        return Stance.ASSERTED;
    }

    /** Decides whether the content stands before or behind the cue. */
    private @Nullable Frame place(Frame frame, int verb, After after, boolean ing) {
        frame.addressee = after.addressee();
        boolean quoteBefore = closesQuoteBefore(frame.frameFirst()) && !frame.elided;
        boolean finished = quoteBefore && finishedQuoteBefore(frame.frameFirst());
        boolean commaBefore = frame.frameFirst() > region.low() && isBreak(frame.frameFirst() - 1) && !frame.elided;
        boolean endsHere = after.kind() == After.Kind.END;
        frame.frameLast = after.last();
        if (!ing && endsHere && (quoteBefore || commaBefore) && mayFollow(frame, verb, quoteBefore)) {
            frame.place = Frame.Place.BEFORE;
            frame.frameLast = after.last();
            frame.confidence = quoteBefore ? 0.97 : 0.85;
            return frame;
        }
        boolean marksNext = after.kind() == After.Kind.COLON
                || after.kind() == After.Kind.QUOTE
                || after.kind() == After.Kind.CLAUSE && (after.marked() || !finished);
        if (!ing
                && tokens.has(verb, SPEECH)
                && (finished && after.kind() == After.Kind.QUOTE || quoteBefore && !marksNext)) {
            frame.place = Frame.Place.BEFORE;
            frame.frameLast = Math.max(verb, after.last());
            frame.confidence = 0.9;
            return frame;
        }
        if (!acceptsBehind(frame, verb, after)) {
            return null;
        }
        frame.place = Frame.Place.BEHIND;
        frame.contentFirst = after.contentFirst();
        frame.nounPhrase = after.kind() == After.Kind.NOUN_PHRASE;
        if (after.kind() == After.Kind.GAP) {
            subjects.head(frame, region);
        }
        frame.confidence = after.kind() == After.Kind.QUOTE ? 0.95 : after.marked() ? 0.9 : 0.75;
        return frame;
    }

    private boolean mayFollow(Frame frame, int verb, boolean quoteBefore) {
        if (quoteBefore) {
            return tokens.has(verb, SPEECH | Lexicon.BELIEVE | Lexicon.NOMINAL);
        }
        boolean interrupts = tokens.is(frame.frameLast + 1, ",") && frame.frameLast + 4 < region.high();
        boolean headline = Sentences.isHeadline(tokens, region.high());
        return tokens.has(verb, Lexicon.SAY | Lexicon.TELL | Lexicon.BELIEVE | Lexicon.SHOW)
                && !tokens.has(frame.sourceFirst, Lexicon.WH)
                && (interrupts || headline || phrases.hasFinite(region.low(), frame.frameFirst() - 1));
    }

    /** Tells whether what follows a verb can be its content. */
    private boolean acceptsBehind(Frame frame, int verb, After after) {
        boolean say = tokens.has(verb, Lexicon.SAY | Lexicon.TELL);
        boolean clauseVerb = say || tokens.has(verb, Lexicon.BELIEVE | Lexicon.SHOW | Lexicon.ASK);
        return switch (after.kind()) {
            case QUOTE -> tokens.has(verb, Lexicon.CUE & ~Lexicon.WISH) && quoteIsSaid(verb, after);
            case COLON -> tokens.has(verb, SPEECH | Lexicon.NOMINAL);
            case CLAUSE ->
                !after.marked() && describes(verb, after)
                        || (after.marked()
                                ? clauseVerb || tokens.has(verb, Lexicon.NOMINAL)
                                : clauseVerb && takesBareClause(verb) && !CueVerbs.needsMark(tokens.lower[verb]));
            case QUESTION ->
                tokens.has(verb, Lexicon.ASK)
                        || say
                                && !tokens.isAny(after.contentFirst(), List.of("as", "when", "where"))
                                && CueVerbs.takesQuestion(tokens.lower[verb]);
            case GAP ->
                tokens.has(verb, Lexicon.SAY | Lexicon.BELIEVE)
                        && takesBareClause(verb)
                        && frame.sourceFirst > region.low();
            case ABOUT -> CueVerbs.takesAbout(tokens.lower[verb], tokens.lower[after.contentFirst() - 1]);
            case NOUN_PHRASE ->
                tokens.has(verb, Lexicon.ACCUSE)
                        ? accuses(after)
                        : CueVerbs.takesNounPhrase(tokens.lower[verb]) || describes(verb, after);
            case INFINITIVE -> profile == Profile.ALL && tokens.has(verb, Lexicon.WISH);
            case END -> false;
        };
    }

    /** A word or two in quotation marks behind a verb is part of a noun phrase, unless the verb is one of saying. */
    private boolean quoteIsSaid(int verb, After after) {
        Quotations.Quote quote = quotations.get(quotations.of(after.contentFirst()));
        return tokens.has(verb, Lexicon.SAY | Lexicon.TELL | Lexicon.BELIEVE | Lexicon.SHOW | Lexicon.QUOTE_ONLY)
                || quote.words() > 4
                || tokens.has(verb, Lexicon.NOMINAL);
    }

    private boolean takesBareClause(int verb) {
        return CueVerbs.takesBareClause(tokens.lower[verb]);
    }

    private boolean accuses(After after) {
        for (int t = after.contentFirst(); t <= Math.min(region.high(), after.contentFirst() + 14); t++) {
            if (tokens.is(t, "of") || tokens.is(t, "for")) {
                return true;
            }
        }
        return false;
    }

    /** "called his words 'nonsense'", "described the deal as a trap". */
    private boolean describes(int verb, After after) {
        if (!CueVerbs.describes(tokens.lower[verb])) {
            return false;
        }
        if (tokens.isAny(verb, List.of("called", "calls", "calling")) && callsSomething(after.contentFirst())) {
            return true;
        }
        boolean needsAs = CueVerbs.describesWithAs(tokens.lower[verb]);
        for (int t = after.contentFirst(); t <= Math.min(region.high(), after.contentFirst() + 16); t++) {
            if (needsAs ? tokens.is(t, "as") && !opaque(t) : opaque(t)) {
                return true;
            }
        }
        return false;
    }

    /** "called him a hero", "called the plan the worst": one phrase behind another. */
    private boolean callsSomething(int first) {
        int last = phrases.simplePhraseAfter(first, region.high());
        return last >= first && tokens.isAny(last + 1, List.of("a", "an", "the")) && !tokens.has(last, Lexicon.DAY);
    }

    /** "'A,' said X" and "A, says X": the subject stands behind the verb. */
    private @Nullable Frame inverted(Frame frame, int verb) {
        int before = frame.cueFirst - 1;
        if (before < region.low() && tokens.has(verb, Lexicon.SAY) && tokens.has(verb, Lexicon.FINITE)) {
            return openingInversion(frame, verb);
        }
        if (before < region.low()
                || !tokens.has(verb, SPEECH)
                || tokens.has(verb, Lexicon.ING)
                || !tokens.has(verb, Lexicon.FINITE)) {
            return null;
        }
        boolean quoteBefore = closesQuoteBefore(frame.cueFirst);
        if (!quoteBefore
                && !(tokens.is(before, ",")
                        && tokens.has(verb, Lexicon.SAY)
                        && phrases.hasFinite(region.low(), before))) {
            return null;
        }
        int first = verb + 1;
        int last = phrases.phraseAfter(first, region.high());
        if (last < first || opaque(first) || last + 1 <= region.high() && phrases.isFinite(last + 1) && !quoteBefore) {
            return null;
        }
        frame.sourceFirst = first;
        frame.sourceLast = last;
        frame.place = Frame.Place.BEFORE;
        frame.frameLast = last;
        frame.confidence = quoteBefore ? 0.95 : 0.8;
        return frame;
    }

    /** "Said X: A". */
    private @Nullable Frame openingInversion(Frame frame, int verb) {
        int last = phrases.phraseAfter(verb + 1, region.high());
        if (last <= verb || !tokens.is(last + 1, ":") || last + 2 > region.high()) {
            return null;
        }
        frame.sourceFirst = verb + 1;
        frame.sourceLast = last;
        frame.frameLast = last + 1;
        frame.contentFirst = last + 2;
        return frame;
    }

    /** Tells whether the quotation before a token ends with a mark of its own, or a comma stands behind it. */
    private boolean finishedQuoteBefore(int t) {
        int before = t - 1;
        if (!opaque(before)) {
            return true;
        }
        Quotations.Quote quote = quotations.get(quotations.of(before));
        return tokens.kind[quote.innerLast()] == Tokens.MARK;
    }

    /** "has been accused by X of A", "was told by X that A", "A, X is told". */
    private @Nullable Frame passive(Frame frame, int verb, boolean negated) {
        int t = verb + 1;
        while (t <= region.high() && phrases.isAdverb(t)) {
            t++;
        }
        if (tokens.is(t, "by")
                && (tokens.has(verb, Lexicon.ACCUSE | Lexicon.TELL) || CueVerbs.describesWithAs(tokens.lower[verb]))) {
            int last = phrases.simplePhraseAfter(t + 1, region.high());
            int and = last + 1;
            while (last >= t + 1 && tokens.is(and, "and")) {
                int more = phrases.simplePhraseAfter(and + 1, region.high());
                if (more <= and) {
                    break;
                }
                last = more;
                and = last + 1;
            }
            int content = last + 1;
            boolean fits = tokens.has(verb, Lexicon.ACCUSE)
                    ? tokens.is(content, "of") || tokens.is(content, "for")
                    : tokens.is(content, "that") || tokens.is(content, "as");
            if (last < t + 1 || !fits || content + 1 > region.high()) {
                return null;
            }
            frame.sourceFirst = t + 1;
            frame.sourceLast = last;
            frame.contentFirst = tokens.is(content, "that") ? content : content + 1;
            frame.frameLast = content;
            frame.stance = stance(verb, negated);
            return frame;
        }
        boolean told = tokens.is(verb, "told")
                && frame.cueFirst > region.low() + 1
                && (t > region.high() || tokens.is(t, "."));
        if (told
                && subjects.of(frame, frame.cueFirst, region)
                && frame.sourceFirst > region.low()
                && isBreak(frame.sourceFirst - 1)) {
            frame.addressee = new Mention(
                    phraseName(frame.sourceFirst, frame.sourceLast),
                    List.of(tokens.span(frame.sourceFirst, frame.sourceLast)));
            frame.cueFirst = frame.sourceFirst;
            frame.sourceFirst = -1;
            frame.sourceLast = -1;
            frame.place = Frame.Place.BEFORE;
            return frame;
        }
        return null;
    }

    private String phraseName(int first, int last) {
        int from = first < last && tokens.has(first, Lexicon.DETERMINER) ? first + 1 : first;
        return tokens.words(from, last);
    }

    /** "continued to maintain that A", "took to the air to say that A". */
    private @Nullable Frame infinitive(Frame frame, int verb) {
        int to = frame.cueFirst - 1;
        boolean raised = tokens.isAny(to - 1, RAISERS)
                || tokens.is(to - 1, "on") && tokens.isAny(to - 2, List.of("went", "goes", "go", "going"));
        After after = new After(tokens, quotations, phrases, region).read(verb, addresses(verb));
        if (!raised
                || !tokens.has(verb, Lexicon.SAY | Lexicon.TELL | Lexicon.BELIEVE)
                || after.kind() == After.Kind.END
                || after.kind() == After.Kind.NOUN_PHRASE && !CueVerbs.takesNounPhrase(tokens.lower[verb])
                || !acceptsBehind(frame, verb, after)) {
            return null;
        }
        int governor = tokens.is(to - 1, "on") ? to - 2 : to - 1;
        frame.cueFirst = phrases.verbGroupFirst(governor, region.low());
        if (!subjects.of(frame, frame.cueFirst, region) || tokens.isAny(frame.sourceLast, NOBODY)) {
            return null;
        }
        return place(frame, verb, after, false);
    }

    /** Tells whether a quotation closes right before a token, with nothing but a comma or dash between. */
    private boolean closesQuoteBefore(int t) {
        int before = t - 1;
        while (before >= region.low()
                && (tokens.is(before, ",")
                        || tokens.is(before, "-")
                        || tokens.is(before, "--")
                        || tokens.is(before, "–")
                        || tokens.is(before, "—")
                        || tokens.is(before, "..."))) {
            before--;
        }
        return before >= region.low() && opaque(before) && quotations.isClosing(before);
    }

    private boolean isBreak(int t) {
        return tokens.is(t, ",")
                || tokens.is(t, "—")
                || tokens.is(t, "–")
                || tokens.is(t, "--")
                || tokens.is(t, "-")
                || opaque(t);
    }
}
