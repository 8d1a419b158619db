package dev.whence.english.text;

import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.lexicon.WordFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells page clutter, which comes with pasted text, from what the article says: sign-ups, link labels, share buttons,
 * comment forms, copyright lines, scripts. The phrases stand in {@code clutter.txt}. A sentence that quotes and attributes
 * is never clutter, and an item of a link list that attributes is none either.
 */
public final class Clutter {

    private enum Place {
        ANYWHERE,
        BEGINS,
        LABEL,
        WHOLE
    }

    private record Phrase(Place place, List<String> tokens) {}

    /** A longer sentence is no link, button or form. */
    private static final int LONGEST = 80;

    /** Forms of reporting verbs that are nouns in link labels, as a rule. */
    private static final Set<String> NOUN_FORMS =
            Set.of("comments", "posts", "emails", "texts", "blogs", "reports", "tweets", "notes", "read");

    /** By first word; those that can stand anywhere in a sentence apart from those that only begin one. */
    private static final Map<String, List<Phrase>> PHRASES = new HashMap<>();

    private static final Map<String, List<Phrase>> BEGINNINGS = new HashMap<>();

    static {
        load();
    }

    private final Tokens tokens;

    private final boolean mayHaveScript;

    private Clutter(Tokens tokens) {
        this.tokens = tokens;
        String text = tokens.text;
        mayHaveScript = text.indexOf('{') >= 0 || text.indexOf('}') >= 0 || text.contains(");");
    }

    /** Tells for each sentence of a text whether it is page clutter. */
    public static boolean[] find(Tokens tokens) {
        Clutter clutter = new Clutter(tokens);
        boolean[] found = new boolean[tokens.sentenceCount];
        for (int i = 0; i < found.length; i++) {
            found[i] = clutter.isClutter(tokens.first(i), tokens.last(i));
        }
        return found;
    }

    private boolean isClutter(int first, int last) {
        if (last - first > LONGEST) {
            return false;
        }
        if (isShortcode(first, last) || mayHaveScript && isScript(first, last)) {
            return true;
        }
        boolean attributes = hasReportingVerb(first, last);
        if (attributes && hasQuotation(first, last)) {
            return false;
        }
        if (isButtons(first, last)) {
            return true;
        }
        int begin = first;
        while (begin < last && !tokens.isWord(begin) && !tokens.is(begin, "©")) {
            begin++;
        }
        for (Phrase phrase : BEGINNINGS.getOrDefault(tokens.lower[begin], List.of())) {
            if (matches(phrase, begin, last) && stands(phrase, begin, last, attributes)) {
                return true;
            }
        }
        for (int i = begin; i <= last && !attributes; i++) {
            List<Phrase> phrases = PHRASES.get(tokens.lower[i]);
            for (int k = 0; phrases != null && k < phrases.size(); k++) {
                if (matches(phrases.get(k), i, last)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean stands(Phrase phrase, int token, int last, boolean attributes) {
        int behind = token + phrase.tokens.size();
        return switch (phrase.place) {
            case ANYWHERE, BEGINS -> !attributes;
            case LABEL -> !attributes && isLabel(behind, token, last);
            case WHOLE -> tokens.beginsLine(tokens.sentenceOf(token)) && !hasWordFrom(behind, last);
        };
    }

    /** A label ends with its line or with a mark, stands in capitals, or has a line of its own that is no sentence. */
    private boolean isLabel(int behind, int begin, int last) {
        if (behind > last || !tokens.isWord(behind) && !tokens.isNumber(behind)) {
            return true;
        }
        boolean ownLine = tokens.beginsLine(tokens.sentenceOf(begin));
        return tokens.isAllCaps(begin)
                || tokens.is(behind - 1, ":")
                || ownLine && !tokens.isAny(last, List.of(".", "?", "!"));
    }

    private boolean hasWordFrom(int token, int last) {
        for (int i = token; i <= last; i++) {
            if (tokens.isWord(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean matches(Phrase phrase, int token, int last) {
        if (token + phrase.tokens.size() - 1 > last) {
            return false;
        }
        for (int i = 0; i < phrase.tokens.size(); i++) {
            if (!tokens.lower[token + i].equals(phrase.tokens.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean hasReportingVerb(int first, int last) {
        for (int i = first; i <= last; i++) {
            boolean cue = tokens.has(i, Lexicon.SAY | Lexicon.TELL | Lexicon.ACCUSE | Lexicon.DENY)
                    && tokens.has(i, Lexicon.PAST | Lexicon.FINITE)
                    && (!tokens.has(i, Lexicon.BASE) || tokens.has(i, Lexicon.PAST))
                    && !NOUN_FORMS.contains(tokens.lower[i])
                    && !(tokens.has(i, Lexicon.PARTICIPLE) && tokens.is(i - 1, "be"));
            if (cue || tokens.is(i, "according") && tokens.is(i + 1, "to")) {
                return true;
            }
        }
        return false;
    }

    private boolean hasQuotation(int first, int last) {
        int marks = 0;
        for (int i = first; i <= last; i++) {
            marks += tokens.isQuote(i) ? 1 : 0;
        }
        return marks > 0;
    }

    /** "[ad_1]", "[/embed]" */
    private boolean isShortcode(int first, int last) {
        if (!tokens.is(first, "[") || !tokens.is(last, "]") || last - first > 12) {
            return false;
        }
        int word = tokens.is(first + 1, "/") ? first + 2 : first + 1;
        boolean small = tokens.isWord(word) && !tokens.isCapitalized(word);
        return small
                && (tokens.lower[word].indexOf('_') > 0
                        || tokens.isAny(
                                word,
                                List.of("embed", "caption", "gallery", "video", "audio", "shortcode", "ad", "ads")));
    }

    /** "show('player');", "var x = {};" */
    private boolean isScript(int first, int last) {
        String text = tokens.text;
        int from = tokens.start[first];
        int to = tokens.end[last];
        boolean call = false;
        boolean closed = false;
        boolean brace = false;
        boolean statement = text.substring(from, to).indexOf(';') >= 0;
        for (int i = from; i + 1 < to; i++) {
            char c = text.charAt(i);
            char next = text.charAt(i + 1);
            boolean wordBefore = i > from && Character.isLetterOrDigit(text.charAt(i - 1));
            call |= c == '(' && wordBefore && (next == '\'' || next == '"' || next == ')' || next == '{');
            closed |= c == ')' && (next == ';' || next == '{');
            brace |= statement && (c == '{' || c == '}');
        }
        boolean keyword =
                tokens.isAny(first, List.of("var", "function", "window", "document", "const", "let", "googletag"));
        return closed && call || brace && (keyword || closed);
    }

    /** "Facebook Twitter Email Print" */
    private boolean isButtons(int first, int last) {
        int words = 0;
        for (int i = first; i <= last; i++) {
            if (!tokens.isWord(i)) {
                continue;
            }
            words++;
            boolean button = false;
            for (Phrase phrase : BEGINNINGS.getOrDefault(tokens.lower[i], List.of())) {
                button |= phrase.place == Place.WHOLE && phrase.tokens.size() == 1;
            }
            if (!button) {
                return false;
            }
        }
        return words > 1 && words == last - first + 1;
    }

    private static void load() {
        WordFile.read("clutter.txt", (section, line) -> {
            Place place = Place.valueOf(section.toUpperCase(Locale.ROOT));
            for (String phrase : line.split(";")) {
                add(place, phrase.trim());
            }
        });
    }

    private static void add(Place place, String phrase) {
        Tokens tokens = Tokenizer.tokenize(phrase);
        if (tokens.size > 0) {
            List<String> words = List.copyOf(Arrays.asList(tokens.lower).subList(0, tokens.size));
            Map<String, List<Phrase>> phrases = place == Place.ANYWHERE ? PHRASES : BEGINNINGS;
            phrases.computeIfAbsent(words.get(0), key -> new ArrayList<>()).add(new Phrase(place, words));
        }
    }
}
