package dev.whence.english.rules;

import dev.whence.english.draft.Draft;
import dev.whence.english.frames.VerbPhraseFrames;
import dev.whence.english.lexicon.CuePhrases;
import dev.whence.english.lexicon.CueType;
import dev.whence.english.lexicon.CueWords;
import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.text.Sentences;
import dev.whence.english.text.Tokens;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tells the type of a cue by its own words and by how the content begins, whether the cue was read by rule or found otherwise:
 * a verb with its auxiliaries, a noun ("the decision"), a phrase ("has expressed concern"), a mark, or no words at all.
 *
 * <p>The first word that is known decides ("wants to say" is a wish), and the content may change it:
 *
 * <ul>
 *   <li>An infinitive names something to be done, not something that is so: "agreed to", "promised to" and "threatened to" are
 *       intentions. To threaten needs no words, and who threatens to leave has told no more of the world than who plans to.
 *   <li>A clause with "that" is put forward as being so: "decided that", "agreed that" are statements; where the cue takes words
 *       ("threatened that", "demanded that") it is an utterance. To hope that something is so remains a wish.
 *   <li>A demand of someone, or for something, is words: "urged the mayor to resign", "called for an end".
 *   <li>What was not said, "did not mention", is no utterance of anyone. What will be said is none yet.
 * </ul>
 *
 * Where no word is known the content alone decides, and what it leaves open is an intention, so that only the widest profile
 * takes it. Used by one thread.
 */
public final class CueTypes {

    private static final List<String> NOT = List.of("not", "n't", "never", "cannot", "nor", "without");
    private static final List<String> YET_TO_COME =
            List.of("will", "'ll", "wo", "shall", "may", "might", "must", "should");
    private static final List<String> FOR_OR_ON = List.of("for", "on", "upon");
    private static final List<String> CALL = List.of("call", "calls", "called", "calling");
    private static final List<String> ASK = List.of("ask", "asks", "asked", "asking");
    private static final List<String> WANT = List.of("want", "wants", "wanted");
    private static final List<String> PUT = List.of("put", "puts", "putting");
    /** Prepositions that name where something is said: "in an interview", "per the filing". */
    private static final List<String> WHERE_SAID = List.of("in", "per", "from", "by", "via", "as");
    /** Prepositions that name a side taken. */
    private static final List<String> SIDE_TAKEN = List.of("for", "against", "with", "behind", "toward", "towards");

    private static final long FUNCTION_WORD = Lexicon.DETERMINER
            | Lexicon.POSSESSIVE
            | Lexicon.PRONOUN
            | Lexicon.PREPOSITION
            | Lexicon.CONJUNCTION
            | Lexicon.SUBORDINATOR;
    private static final long NO_INFINITIVE =
            FUNCTION_WORD | Lexicon.WH | Lexicon.PEOPLE | Lexicon.PERIOD | Lexicon.DAY | Lexicon.NUMBER_WORD;
    /** Endings of base forms in "s": "to pass", "to focus", "to bias". */
    private static final List<String> OTHER_S = List.of("ss", "us", "is", "as");

    private static final int LONGEST_SUBJECT = 8;

    private final Tokens tokens;

    public CueTypes(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Returns the type of a draft's cue. */
    public CueType of(Draft draft) {
        int[] cue = draft.cueFirst < 0
                ? new int[0]
                : IntStream.rangeClosed(draft.cueFirst, draft.cueLast).toArray();
        int contentFirst = tokens.tokenAt(draft.content.get(0).start());
        int contentLast =
                tokens.tokenAt(draft.content.get(draft.content.size() - 1).end()) - 1;
        return of(cue, contentFirst, contentLast);
    }

    /**
     * Returns the type of a cue.
     *
     * @param cue the cue's tokens, ascending; none if the attribution has no cue
     * @param contentFirst the content's first token
     * @param contentLast the content's last token
     */
    public CueType of(int[] cue, int contentFirst, int contentLast) {
        int words = 0;
        for (int t : cue) {
            words += tokens.isWord(t) ? 1 : 0;
        }
        if (words == 0) {
            return CueType.UTTERANCE;
        }
        boolean infinitive = isInfinitive(cue[cue.length - 1], contentFirst);
        boolean quoted = tokens.isQuote(contentFirst) && tokens.isQuote(contentLast) && contentFirst < contentLast;
        boolean clause = !infinitive && isClause(cue[cue.length - 1], contentFirst, contentLast);
        for (int i = 0; i < cue.length; i++) {
            if (isDemand(cue[i])) {
                return spoken(cue, i);
            }
            CueType type = typeAt(cue, i);
            if (type != null) {
                // "agreed to a visit" tells of an act as "agreed to visit" does
                boolean towards = tokens.is(contentFirst, "to") && !tokens.isQuote(contentFirst + 1);
                boolean act = infinitive || towards && tokens.has(cue[i], Lexicon.WISH);
                return act && !CueWords.isRaised(tokens.lower[cue[i]])
                        ? CueType.INTENTION
                        : withContent(type, cue, i, new Content(clause, quoted, beginsQuoted(contentFirst)));
            }
        }
        return infinitive ? CueType.INTENTION : ofUnknown(cue, contentFirst, clause, quoted);
    }

    private @Nullable CueType typeAt(int[] cue, int i) {
        int t = cue[i];
        if (!tokens.isWord(t)) {
            return null;
        }
        if (tokens.isAny(t, ASK) && tokens.is(t + 1, "for")) {
            return CueType.INTENTION;
        }
        boolean asks = tokens.isAny(t, WANT) && tokens.is(t + 1, "to") && tokens.is(t + 2, "know");
        if (asks || VerbPhraseFrames.begins(tokens, t) || tokens.isAny(t, PUT) && tokens.is(t + 1, "it")) {
            return CueType.UTTERANCE;
        }
        CueType known = CueWords.known(tokens.lower[t]);
        return known != null || tokens.bits[t] != 0 ? known : CueWords.ofForm(tokens.lower[t]);
    }

    /** "called for", "called on": who demands it says so. */
    private boolean isDemand(int t) {
        return tokens.isWord(t) && tokens.isAny(t, CALL) && tokens.isAny(t + 1, FOR_OR_ON);
    }

    /**
     * What the content tells of its cue's type.
     *
     * @param clause whether it is a clause of its own
     * @param quoted whether all of it stands between quotation marks
     * @param beginsQuoted whether its first words do: "vowed to 'open the gates'"
     */
    private record Content(boolean clause, boolean quoted, boolean beginsQuoted) {}

    private CueType withContent(CueType type, int[] cue, int head, Content content) {
        String word = tokens.lower[cue[head]];
        return switch (type) {
            case UTTERANCE -> spoken(cue, head);
            case STATEMENT ->
                content.quoted && !tokens.has(cue[head], Lexicon.BELIEVE | Lexicon.SHOW)
                        ? CueType.UTTERANCE
                        : CueType.STATEMENT;
            case INTENTION -> {
                if (CueWords.isWished(word)) {
                    yield CueType.INTENTION;
                }
                if (CueWords.isDemanded(word) && (content.clause || content.beginsQuoted || CueWords.isRequest(word))) {
                    yield spoken(cue, head);
                }
                yield content.clause ? CueType.STATEMENT : CueType.INTENTION;
            }
        };
    }

    private boolean beginsQuoted(int contentFirst) {
        return tokens.isQuote(tokens.is(contentFirst, "to") ? contentFirst + 1 : contentFirst);
    }

    /** What is denied was spoken of too: "did not deny" is words. */
    private CueType spoken(int[] cue, int head) {
        for (int i = 0; i < head; i++) {
            int t = cue[i];
            if (tokens.isAny(t, NOT) && !tokens.is(t + 1, "only") && !tokens.has(cue[head], Lexicon.DENY)) {
                return CueType.INTENTION;
            }
        }
        for (int i = 0; i < head; i++) {
            boolean going = tokens.is(cue[i], "going") && tokens.is(cue[i] + 1, "to");
            if (going || tokens.isAny(cue[i], YET_TO_COME)) {
                return CueType.STATEMENT;
            }
        }
        return CueType.UTTERANCE;
    }

    private CueType ofUnknown(int[] cue, int contentFirst, boolean clause, boolean quoted) {
        if (CuePhrases.holds(Arrays.stream(cue).mapToObj(t -> tokens.lower[t]).toList())) {
            return CueType.UTTERANCE;
        }
        boolean functionWords = true;
        for (int t : cue) {
            boolean document = tokens.has(t, Lexicon.DOCUMENT) && (clause || quoted || isFunctionWord(cue[0]));
            boolean besideWords = quoted || contentFirst < cue[0];
            if (document || besideWords && tokens.has(t, Lexicon.QUOTE_ONLY)) {
                return spoken(cue, cue.length - 1);
            }
            functionWords &= !tokens.isWord(t) || isFunctionWord(t);
        }
        if (functionWords) {
            return ofPreposition(cue, quoted);
        }
        return quoted ? CueType.UTTERANCE : clause ? CueType.STATEMENT : CueType.INTENTION;
    }

    private CueType ofPreposition(int[] cue, boolean quoted) {
        for (int t : cue) {
            if (quoted || tokens.isAny(t, WHERE_SAID)) {
                return CueType.UTTERANCE;
            }
            if (tokens.isAny(t, SIDE_TAKEN)) {
                return CueType.INTENTION;
            }
        }
        return CueType.STATEMENT;
    }

    private boolean isFunctionWord(int t) {
        return tokens.has(t, FUNCTION_WORD);
    }

    /** "to close", "not to close", "for the port to close"; also where "to" is counted as a part of the cue. */
    private boolean isInfinitive(int cueLast, int contentFirst) {
        if (contentFirst <= cueLast) {
            return false;
        }
        if (tokens.is(cueLast, "to") && contentFirst == cueLast + 1) {
            return tokens.has(contentFirst, Lexicon.BASE);
        }
        int t = tokens.isAny(contentFirst, NOT) ? contentFirst + 1 : contentFirst;
        if (tokens.is(t, "for")) {
            int end = Math.min(t + LONGEST_SUBJECT, tokens.size - 1);
            while (t < end && !tokens.is(t, "to") && tokens.kind[t] != Tokens.MARK) {
                t++;
            }
        }
        return tokens.is(t, "to") && isBaseForm(t + 1);
    }

    private boolean isBaseForm(int token) {
        int t = token;
        while (tokens.has(t, Lexicon.ADVERB) && !tokens.has(t, Lexicon.BASE)) {
            t++;
        }
        if (!tokens.isWord(t) || !tokens.isSmall(t) && !Sentences.isTitleCase(tokens, t)) {
            return false;
        }
        String word = tokens.lower[t];
        boolean otherForm =
                word.endsWith("ing") || word.endsWith("s") && OTHER_S.stream().noneMatch(word::endsWith);
        return tokens.has(t, Lexicon.BASE) || tokens.isSmall(t) && !tokens.has(t, NO_INFINITIVE) && !otherForm;
    }

    /** "that the wall held", "he will run", "Quill has left". */
    private boolean isClause(int cueLast, int first, int last) {
        if (tokens.is(first, "that") || tokens.is(cueLast, "that")) {
            return first < last;
        }
        boolean subject = tokens.has(first, Lexicon.PRONOUN) || tokens.isCapitalized(first);
        int verb = first + 1;
        boolean finite = tokens.has(verb, Lexicon.MODAL | Lexicon.AUXILIARY)
                || tokens.has(verb, Lexicon.FINITE) && !tokens.has(verb, Lexicon.PARTICIPLE);
        return subject && verb < last && tokens.isSmall(verb) && finite;
    }
}
