package dev.whence.english.language;

import dev.whence.core.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Splits at line breaks, then behind stops. Looks back at most a word and forward at most a gap, so it is linear. */
public final class SentenceSplitter {

    /** Abbreviations that a word must follow: their stop never ends a sentence. */
    private static final Set<String> NEVER_LAST = SmallWords.set("""
            mr mrs ms mx dr prof rev hon fr msgr messrs mmes gen lt col maj capt cmdr cpl sgt adm brig pvt spc sen rep gov
            pres supt insp det st mt ft vs v e.g i.e cf viz al approx ca est lt.col dist atty asst amb treas sec vice-adm
            """);

    /** Abbreviations before a number: "No. 10", "p. 4". */
    private static final Set<String> BEFORE_NUMBER = SmallWords.set("""
            no nos p pp vol ch fig sect art para op jan feb mar apr jun jul aug sep sept oct nov dec
            """);

    /** Abbreviations that can end a sentence, and do where the next word begins one. */
    private static final Set<String> SOMETIMES_LAST = SmallWords.set("""
            inc corp co ltd llc plc bros jr sr esq etc u.s u.k u.n e.u u.s.a d.c l.a n.y a.m p.m ph.d m.d b.a m.a ave blvd rd
            calif mass conn mich minn wis ill ind pa va fla ga ala tenn ky mo ark okla tex colo ariz nev ore wash mont
            neb kan del md vt mon tue tues wed thu thur thurs fri sat sun assn dept univ gov't int'l nat'l hq
            """);

    /** Capitalized words that begin a sentence and hardly ever go on with a name. */
    private static final Set<String> STARTERS = SmallWords.set("""
            the a an this that these those he she it they we you i his her its their our my your there here what who when
            where why how which in on at by for from to with as if but and or so yet while although though because since
            after before during until unless however meanwhile moreover still then now also once according asked earlier
            later last some many most several both all no not neither nobody nothing another other each every few more
            """);

    private static final String CLOSERS = "\"'”’»›)]}";
    private static final String OPENERS = "\"'“‘«‹([{—–-•*";
    private static final int LONGEST_ABBREVIATION = 12;

    private SentenceSplitter() {}

    public static List<Span> split(String text) {
        List<Span> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isLineBreak(text.charAt(i))) {
                splitLine(text, start, i, sentences);
                start = i + 1;
            }
        }
        splitLine(text, start, text.length(), sentences);
        return List.copyOf(sentences);
    }

    private static void splitLine(String text, int lineStart, int lineEnd, List<Span> sentences) {
        int start = lineStart;
        int i = lineStart;
        while (i < lineEnd) {
            if (!isStop(text.charAt(i))) {
                i++;
                continue;
            }
            int stop = i;
            while (i < lineEnd && isStop(text.charAt(i))) {
                i++;
            }
            int behindStops = i;
            while (i < lineEnd && CLOSERS.indexOf(text.charAt(i)) >= 0) {
                i++;
            }
            boolean gap = i == lineEnd || isSpace(text.charAt(i));
            if (gap && ends(text, lineStart, stop, behindStops, i, lineEnd)) {
                add(text, start, i, sentences);
                start = i;
            }
        }
        add(text, start, lineEnd, sentences);
    }

    private static boolean ends(String text, int lineStart, int stop, int behindStops, int gap, int lineEnd) {
        int next = gap;
        while (next < lineEnd && isSpace(text.charAt(next))) {
            next++;
        }
        if (next == lineEnd) {
            return true;
        }
        int word = next;
        while (word < lineEnd && OPENERS.indexOf(text.charAt(word)) >= 0) {
            word++;
        }
        boolean opened = word > next;
        int first = word < lineEnd ? text.codePointAt(word) : ' ';
        if (Character.isLowerCase(first) && !(opened && isQuote(text.charAt(next)))) {
            return false;
        }
        boolean single = behindStops == stop + 1 && text.charAt(stop) == '.';
        return !single || gap > behindStops || endsBehindWord(text, lineStart, stop, word, lineEnd, first, opened);
    }

    private static boolean endsBehindWord(
            String text, int lineStart, int stop, int next, int lineEnd, int first, boolean opened) {
        int begin = stop;
        while (begin > lineStart && stop - begin <= LONGEST_ABBREVIATION && isInWord(text.charAt(begin - 1))) {
            begin--;
        }
        String before = text.substring(begin, stop);
        String folded = before.toLowerCase(Locale.ROOT);
        if (BEFORE_NUMBER.contains(folded) && Character.isUpperCase(before.isEmpty() ? ' ' : before.charAt(0))) {
            return !Character.isDigit(first);
        }
        if (NEVER_LAST.contains(folded)) {
            return false;
        }
        // an initial, but not the pronoun of "you and I."
        boolean initial = before.length() == 1 && Character.isUpperCase(before.charAt(0)) && !before.equals("I");
        if (initial || SOMETIMES_LAST.contains(folded) && isWritten(before) || isDotted(before)) {
            return opened && isQuote(text.charAt(next - 1)) || STARTERS.contains(wordAt(text, next, lineEnd));
        }
        return true;
    }

    /** "sat." and "sun." are words, "Sat." and "Sun." may be days. */
    private static boolean isWritten(String before) {
        return before.indexOf('.') >= 0 || before.equals("etc") || Character.isUpperCase(before.charAt(0));
    }

    /** Single letters with stops between them: "U.S", "a.m", "J.R.R". */
    private static boolean isDotted(String before) {
        if (before.length() < 3) {
            return false;
        }
        for (int i = 0; i < before.length(); i++) {
            char c = before.charAt(i);
            if (i % 2 == 0 ? !Character.isLetter(c) : c != '.') {
                return false;
            }
        }
        return true;
    }

    private static String wordAt(String text, int start, int lineEnd) {
        int end = start;
        while (end < lineEnd && end - start < 16 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static void add(String text, int start, int end, List<Span> sentences) {
        int from = start;
        int to = end;
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            sentences.add(new Span(from, to));
        }
    }

    private static boolean isStop(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…';
    }

    private static boolean isQuote(char c) {
        return "\"'“‘«‹".indexOf(c) >= 0;
    }

    private static boolean isInWord(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '\'' || c == '’' || c == '-';
    }

    private static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029' || c == '\f' || c == '\u000B';
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
