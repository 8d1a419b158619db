package dev.whence.english.sources;

import dev.whence.core.SourceKind;
import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.text.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells where the name of an outlet or an organization begins and ends inside a mention: "the security firm [Orbex]", "the official
 * [Tarn Daily] newspaper", "Tarnia's [Ledger]".
 */
final class NameEdges {

    private static final List<String> JOINTS =
            List.of("of", "for", "the", "and", "&", "on", "in", "de", "'s", "'", "’");

    /** What may stand between a name and "agency" or "station". */
    private static final List<String> SORTS = List.of("news", "radio", "tv", "television");

    private final Tokens tokens;

    NameEdges(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Returns the first token of the name that the head of a mention ends. */
    int first(SourcePhrase phrase, SourceKind kind) {
        int first = phrase.head;
        for (int i = phrase.head; i >= phrase.first; i--) {
            if (isOfName(i)) {
                first = i;
            } else if (!tokens.isAny(i, JOINTS) || i < phrase.head && isPossessedBehind(i)) {
                break;
            }
        }
        if (kind == SourceKind.OUTLET) {
            first = behindPlace(first, phrase.head);
        }
        boolean based = first < phrase.head && tokens.lower[first].endsWith("-based");
        return based ? first + 1 : first;
    }

    /** "Tarnia's state-run [Ledger]" */
    private boolean isPossessedBehind(int token) {
        return tokens.is(token, "'s") && !isOfName(token + 1);
    }

    /** "Russia's [Ledger]" */
    private int behindPlace(int first, int head) {
        for (int i = first + 1; i < head && i < first + 4; i++) {
            if (tokens.is(i, "'s") && tokens.has(i - 1, Lexicon.PLACE_NAME | Lexicon.DEMONYM)) {
                return i + 1;
            }
        }
        return first;
    }

    /** Returns what a noun in lower case right before the name says that it is; null if none does. */
    @Nullable SourceKind kindBefore(SourcePhrase phrase) {
        int noun = first(phrase, SourceKind.ORGANIZATION) - 1;
        if (noun < phrase.first || tokens.isCapitalized(noun) || !tokens.isWord(noun)) {
            return null;
        }
        if (tokens.has(noun, Lexicon.ROLE | Lexicon.TITLE)) {
            return null;
        }
        return tokens.has(noun, Lexicon.OUTLET)
                ? SourceKind.OUTLET
                : tokens.has(noun, Lexicon.BODY) ? SourceKind.ORGANIZATION : null;
    }

    /** "the [Tarn Daily] newspaper", "[Orbex] news agency": what only says what the name is does not belong to it. */
    @Nullable Referent outletBeforeNoun(SourcePhrase phrase) {
        int head = phrase.head;
        if (phrase.indefinite || head <= phrase.first || tokens.isCapitalized(head) || !isOutletNoun(head)) {
            return null;
        }
        int last = head - 1;
        while (last > phrase.first && tokens.isAny(last, SORTS) && !tokens.isCapitalized(last)) {
            last--;
        }
        if (!isOfName(last) || tokens.has(last, Lexicon.DEMONYM | Lexicon.PLACE_NAME | Lexicon.ROLE | Lexicon.PEOPLE)) {
            return null;
        }
        int first = last;
        while (first > phrase.first && (isOfName(first - 1) || tokens.is(first - 1, "'s") && isOfName(first - 2))) {
            first--;
        }
        first = behindPlace(first, last);
        first += first < last && tokens.lower[first].endsWith("-based") ? 1 : 0;
        boolean explained =
                first == last && first == tokens.first(tokens.sentenceOf(first)) && tokens.has(first, Lexicon.COMMON);
        return explained || tokens.isNumber(last)
                ? null
                : Referent.named(SourceReading.line(tokens, first, last), SourceKind.OUTLET);
    }

    /** A magazine and a website have such a noun in their name as often. */
    private boolean isOutletNoun(int token) {
        return tokens.isAny(token, List.of("newspaper", "broadcaster"))
                || tokens.isAny(token, List.of("agency", "station", "channel", "network"))
                        && tokens.isAny(token - 1, SORTS);
    }

    /** A word with a capital letter, or with one inside: "eBay". */
    private boolean isOfName(int token) {
        if (tokens.isAny(token, List.of("'s", "'", "’"))) {
            return false;
        }
        return tokens.is(token, "&")
                || tokens.isNumber(token)
                || tokens.isWord(token) && (tokens.isCapitalized(token) || !tokens.isSmall(token));
    }
}
