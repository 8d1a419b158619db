package dev.whence.english.text;

import dev.whence.english.lexicon.Gazetteer;
import dev.whence.english.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the runs of capitalized words of a text. */
public final class NameRuns {

    /** A longer run is a headline or a list; it is cut. */
    private static final int LONGEST = 12;

    private static final int LONGEST_NICKNAME = 3;

    private static final long NO_NAME = Lexicon.DETERMINER
            | Lexicon.PRONOUN
            | Lexicon.POSSESSIVE
            | Lexicon.CONJUNCTION
            | Lexicon.SUBORDINATOR
            | Lexicon.WH
            | Lexicon.AUXILIARY
            | Lexicon.MODAL
            | Lexicon.NEGATOR
            | Lexicon.PREPOSITION
            | Lexicon.DAY
            | Lexicon.MONTH;

    private static final long OTHER_NAME =
            Lexicon.TAIL | Lexicon.DEMONYM | Lexicon.PLACE_NAME | Lexicon.ORGANIZATION_NAME | Lexicon.OUTLET_NAME;

    private final Tokens tokens;
    /** Words that open a sentence and stand in lower case elsewhere: at the beginning they are no names. */
    private final Set<String> plain = new HashSet<>();

    private final List<NameRun> runs = new ArrayList<>();

    private NameRuns(Tokens tokens) {
        this.tokens = tokens;
    }

    public static List<NameRun> find(Tokens tokens) {
        NameRuns found = new NameRuns(tokens);
        Set<String> openings = new HashSet<>();
        for (int i = 0; i < tokens.size; i++) {
            boolean opens = i == 0 || !tokens.isWord(i - 1);
            if (opens && tokens.isCapitalized(i) && !tokens.has(i, NO_NAME)) {
                openings.add(tokens.lower[i]);
            }
        }
        for (int i = 0; i < tokens.size; i++) {
            boolean small = tokens.isWord(i) && !tokens.has(i, NO_NAME) && tokens.isSmall(i);
            if (small && openings.contains(tokens.lower[i])) {
                found.plain.add(tokens.lower[i]);
            }
        }
        for (int s = 0; s < tokens.sentenceCount; s++) {
            found.sentence(tokens.first(s), tokens.last(s));
        }
        found.leaveOutWhatStandsBefore();
        return found.runs;
    }

    private void sentence(int first, int last) {
        boolean headline = isHeadline(first, last);
        int i = first;
        while (i <= last) {
            if (!begins(i, first)) {
                i++;
                continue;
            }
            int end = i;
            while (end < last && end - i < LONGEST) {
                int next = nextInRun(end, last);
                if (next < 0) {
                    break;
                }
                end = next;
            }
            add(i, end, headline);
            i = end + 1;
        }
    }

    /** A sentence has capitals all over if nearly all of its longer words have one. */
    private boolean isHeadline(int first, int last) {
        int capital = 0;
        int small = 0;
        for (int i = first; i <= last && i < first + 60; i++) {
            boolean telling = tokens.isWord(i)
                    && tokens.end[i] - tokens.start[i] > 2
                    && !tokens.has(i, Lexicon.PREPOSITION | Lexicon.DETERMINER | Lexicon.CONJUNCTION);
            if (telling) {
                if (tokens.isCapitalized(i)) {
                    capital++;
                } else {
                    small++;
                }
            }
        }
        return capital >= 4 && small * 6 <= capital;
    }

    private boolean begins(int token, int sentenceFirst) {
        if (!isNameWord(token)) {
            return false;
        }
        boolean atStart = token == sentenceFirst || tokens.isQuote(token - 1);
        if (token == sentenceFirst && isVerbBeforeName(token)) {
            return false;
        }
        if (!atStart || tokens.isAllCaps(token) || !plain.contains(tokens.lower[token])) {
            return !atStart
                    || !tokens.has(token, Lexicon.STARTER | Lexicon.ADVERB)
                    || tokens.has(token, Lexicon.GIVEN_NAME);
        }
        return isNameWord(token + 1) || tokens.has(token, Lexicon.TITLE | Lexicon.ROLE);
    }

    /** "[Said] Quill:", "[Added] Orbex" */
    private boolean isVerbBeforeName(int token) {
        return tokens.has(token, Lexicon.SAY)
                && tokens.has(token, Lexicon.FINITE)
                && !tokens.lower[token].endsWith("s")
                && !tokens.has(token, Lexicon.GIVEN_NAME | Lexicon.ROLE | Lexicon.BODY | Lexicon.DOCUMENT)
                && isNameWord(token + 1);
    }

    /** Tells whether a token can be a word of a name. */
    boolean isNameWord(int token) {
        if (!tokens.isWord(token)) {
            return false;
        }
        if (!tokens.isCapitalized(token)) {
            return hasCapitalBehindHyphen(token);
        }
        if (tokens.has(token, NO_NAME) && !tokens.isAllCaps(token)) {
            return tokens.has(token, Lexicon.GIVEN_NAME) && tokens.isWord(token + 1) && tokens.isCapitalized(token + 1);
        }
        return tokens.lower[token].charAt(0) != '\'';
    }

    /** "al-Assad" */
    private boolean hasCapitalBehindHyphen(int token) {
        int at = tokens.start[token] + 3;
        return at < tokens.end[token]
                && tokens.text.charAt(at - 1) == '-'
                && Character.isUpperCase(tokens.text.charAt(at))
                && tokens.lower[token].indexOf('-') == 2;
    }

    /** "Nora [May]", "Mrs [May]": a month behind a given name or a title is a surname. */
    private boolean isMonthAsSurname(int token) {
        return tokens.has(token, Lexicon.MONTH)
                && tokens.isCapitalized(token)
                && tokens.has(token - 1, Lexicon.GIVEN_NAME | Lexicon.TITLE)
                && tokens.isCapitalized(token - 1)
                && !tokens.isNumber(token + 1);
    }

    /** Returns the token of the run behind this one: the next, or the one behind a particle or a nickname; -1 if none. */
    private int nextInRun(int token, int last) {
        int next = token + 1;
        if (next <= last && (isNameWord(next) || isMonthAsSurname(next))) {
            return gap(token, next) && !isVerbOfHeadline(next) ? next : -1;
        }
        int behind = next;
        while (behind < last && behind < next + 2 && isParticle(behind)) {
            behind++;
        }
        if (behind > next && behind <= last && isNameWord(behind)) {
            return behind;
        }
        return behindNickname(next, last);
    }

    /** 'Jo "Two Boats" Reyk': returns the word behind a nickname of capitalized words; -1 if there is none. */
    private int behindNickname(int opening, int last) {
        if (!tokens.isQuote(opening) || !tokens.spaceBefore(opening)) {
            return -1;
        }
        int closing = opening + 1;
        while (closing < last && closing <= opening + LONGEST_NICKNAME && tokens.isCapitalized(closing)) {
            closing++;
        }
        boolean nickname = closing > opening + 1
                && closing < last
                && tokens.isQuote(closing)
                && isNameWord(closing - 1)
                && isNameWord(closing + 1);
        return nickname ? closing + 1 : -1;
    }

    /** "Ada Quill [Accuses] Ivo Sund" */
    private boolean isVerbOfHeadline(int token) {
        return tokens.has(token, Lexicon.CUE)
                && tokens.has(token, Lexicon.FINITE)
                && tokens.lower[token].endsWith("s")
                && !tokens.has(token, Lexicon.DOCUMENT | Lexicon.OUTLET | Lexicon.GIVEN_NAME)
                && isNameWord(token + 1);
    }

    /** Between two words of a name there is one space or little more; a line break or a tabulator parts them. */
    private boolean gap(int token, int next) {
        for (int i = tokens.end[token]; i < tokens.start[next]; i++) {
            if (tokens.text.charAt(i) == '\t' || i > tokens.end[token] + 3) {
                return false;
            }
        }
        return true;
    }

    private boolean isParticle(int token) {
        return tokens.isWord(token)
                && switch (tokens.lower[token]) {
                    case "van",
                            "der",
                            "den",
                            "de",
                            "del",
                            "della",
                            "di",
                            "da",
                            "dos",
                            "do",
                            "du",
                            "la",
                            "le",
                            "von",
                            "zu",
                            "bin",
                            "ibn",
                            "bint",
                            "al",
                            "el",
                            "ter",
                            "ten",
                            "y",
                            "af",
                            "ben" -> true;
                    default -> false;
                };
    }

    private void add(int first, int last, boolean headline) {
        int title = -1;
        for (int i = first; i < last; i++) {
            boolean given = i > first
                    && tokens.has(i, Lexicon.GIVEN_NAME)
                    && !tokens.has(i, Lexicon.TITLE)
                    && tokens.has(i - 1, Lexicon.TITLE); // "Dr Guy Quill"
            if (tokens.has(i, Lexicon.TITLE | Lexicon.ROLE)
                    && !given
                    && !Gazetteer.isNameSuffix(tokens.lower[i + 1])
                    && !tokens.isQuote(i + 1)) {
                title = i;
            }
        }
        if (title >= 0 && !tokens.has(title, Lexicon.TITLE) && title > first && isGivenBefore(first, title)) {
            title = -1;
        }
        int nameFirst = title >= 0 ? title + 1 : behindNamesOfOthers(first, last);
        if (nameFirst == first && isOfOffice(first)) {
            nameFirst = givenName(first, last);
        }
        while (nameFirst < last && title < 0 && isBeforeName(nameFirst, last)) {
            nameFirst++;
        }
        runs.add(new NameRun(first, last, nameFirst, title >= 0, headline));
    }

    /** "Head of [Staff Ada Quill]" */
    private boolean isOfOffice(int first) {
        return tokens.is(first - 1, "of") && tokens.has(first - 2, Lexicon.TITLE | Lexicon.ROLE);
    }

    /** Returns the first given name of a run, or the second word if there is none and more follow. */
    private int givenName(int first, int last) {
        for (int i = first; i < last; i++) {
            if (tokens.has(i, Lexicon.GIVEN_NAME)) {
                return i;
            }
        }
        return last - first >= 2 ? first + 1 : first;
    }

    /** "Maybe Ada Quill", "Tarn-born Quill", "Norwegian Ada Quill": the first word is none of the name. */
    private boolean isBeforeName(int token, int last) {
        if (tokens.has(token, Lexicon.GIVEN_NAME)) {
            return false;
        }
        String word = tokens.lower[token];
        if (word.endsWith("-born") || word.endsWith("-based") || word.endsWith("-old")) {
            return true;
        }
        if (isOpening(token) && tokens.has(token, Lexicon.ADVERB | Lexicon.STARTER | Lexicon.FINITE)) {
            return !tokens.has(token, Lexicon.ROLE | Lexicon.BODY | Lexicon.OUTLET | Lexicon.DOCUMENT);
        }
        if (isOpening(token) && token + 1 < last && isParticiple(word)) {
            return true;
        }
        boolean person = tokens.has(token + 1, Lexicon.GIVEN_NAME) && token + 1 < last;
        return person
                && (tokens.has(token, Lexicon.DEMONYM | Lexicon.PEOPLE | Lexicon.BODY | Lexicon.DOCUMENT)
                        || word.endsWith("ist")
                        || word.endsWith("ess")
                        || word.endsWith("woman")
                        || plain.contains(word));
    }

    /** "[Delighted] Ada Quill"; "Mohammed", "Waleed" and "Wilfred" end so too. */
    private static boolean isParticiple(String word) {
        return word.length() > 5
                && word.endsWith("ed")
                && !word.endsWith("med")
                && !word.endsWith("eed")
                && !word.endsWith("fred")
                && !word.endsWith("dred");
    }

    private boolean isOpening(int token) {
        return tokens.startsSentence(token) || tokens.isQuote(token - 1);
    }

    /**
     * "Lovesick Ada Quill" where a sentence begins, and "Ada Quill" or "Ada" elsewhere; "Guide Ada Quill" and "Farmer Ada Quill": what
     * stands before the name only once is none of it.
     */
    private void leaveOutWhatStandsBefore() {
        Set<String> beginnings = new HashSet<>();
        Map<String, String> before = new HashMap<>();
        Set<String> severalBefore = new HashSet<>();
        for (NameRun run : runs) {
            if (run.headline()) {
                continue;
            }
            if (!isOpening(run.nameFirst())) {
                beginnings.add(tokens.lower[run.nameFirst()]);
            }
            if (run.nameLength() >= 3) {
                String rest = rest(run);
                String known = before.putIfAbsent(rest, tokens.lower[run.nameFirst()]);
                if (known != null && !known.equals(tokens.lower[run.nameFirst()])) {
                    severalBefore.add(rest);
                }
            }
        }
        for (int i = 0; i < runs.size(); i++) {
            NameRun run = runs.get(i);
            int first = run.nameFirst();
            if (run.nameLength() < 3 || run.titled() || tokens.has(first, Lexicon.GIVEN_NAME)) {
                continue;
            }
            boolean onlyHere = isOpening(first)
                    && beginnings.contains(tokens.lower[first + 1])
                    && !beginnings.contains(tokens.lower[first]);
            if (onlyHere || severalBefore.contains(rest(run))) {
                runs.set(i, new NameRun(run.first(), run.last(), first + 1, false, run.headline()));
            }
        }
    }

    private String rest(NameRun run) {
        return tokens.words(run.nameFirst() + 1, run.last());
    }

    /** "Stephen King Jr.": a role behind a given name is a surname. */
    private boolean isGivenBefore(int first, int title) {
        return tokens.has(title - 1, Lexicon.GIVEN_NAME) && title - 1 == first;
    }

    /** "Fox News Jane Roe", "State Ada Quill": the name begins at the given name behind a place or a body. */
    private int behindNamesOfOthers(int first, int last) {
        for (int i = first + 1; i < last; i++) {
            if (tokens.has(i, Lexicon.GIVEN_NAME) && !tokens.has(i - 1, Lexicon.GIVEN_NAME)) {
                boolean other = false;
                for (int k = first; k < i; k++) {
                    other |= isOfOthers(k);
                }
                return other ? i : first;
            }
        }
        return first;
    }

    private boolean isOfOthers(int token) {
        return tokens.has(token, Lexicon.BODY | Lexicon.OUTLET | OTHER_NAME) || tokens.isAllCaps(token);
    }
}
