package dev.whence.english.rules;

import dev.whence.core.Credit;
import dev.whence.english.lexicon.Gazetteer;
import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.sources.SourceReading;
import dev.whence.english.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds what an article says of where it, or a part of it, comes from: agencies and datelines, "This post appeared first
 * on", "first reported by", "contributed to this report".
 */
public final class Credits {

    private static final List<String> PIECES = List.of(
            "post",
            "article",
            "story",
            "piece",
            "report",
            "essay",
            "column",
            "interview",
            "item",
            "version",
            "text",
            "excerpt",
            "op-ed",
            "commentary",
            "analysis",
            "blog",
            "content",
            "review",
            "this",
            "it");

    /** So many tokens of names may stand before "contributed to this report". */
    private static final int LONGEST_LIST = 60;

    /** So many tokens may stand between the commas of "The Ledger, citing two officials, first reported". */
    private static final int LONGEST_ASIDE = 20;

    private static final List<String> DASHES = List.of("—", "–", "-", "--", "―");

    private final Tokens tokens;
    private final List<Credit> credits = new ArrayList<>();

    private Credits(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Finds the credits of a text, in the order in which they stand there. */
    public static List<Credit> find(Tokens tokens) {
        Credits found = new Credits(tokens);
        for (int s = 0; s < tokens.sentenceCount; s++) {
            found.sentence(tokens.first(s), tokens.last(s), tokens.beginsLine(s));
        }
        found.credits.sort(Comparator.comparing(credit -> credit.spans().get(0)));
        return List.copyOf(found.credits);
    }

    private void sentence(int first, int last, boolean beginsLine) {
        int begin = first;
        if (beginsLine) {
            dateline(first, last);
            while (begin < last && (tokens.is(begin, "(") || tokens.is(begin, "["))) {
                begin++;
            }
            reportingBy(begin, last);
            byline(begin, last);
        }
        for (int i = first; i <= last; i++) {
            switch (tokens.lower[i]) {
                case "©" -> copyright(i, last);
                case "copyright" -> copyright(tokens.is(i + 1, "©") ? i + 1 : i, last);
                case "first", "originally", "republished", "reprinted" -> first(i, first, last);
                case "contributed" -> contributed(i, first, last);
                case "files", "reporting" -> withFiles(i, last);
                case "information", "material" -> withMaterial(i, first, last);
                case "broke" -> broke(i, first);
                default -> {}
            }
        }
    }

    /** "TARN, Dec. 22 (Reuters) -", "WASHINGTON (AP) —", "(Reuters) -" */
    private void dateline(int first, int last) {
        int place = first;
        while (place <= last && place < first + 5 && isPlaceWord(place, first)) {
            place++;
        }
        int end = place;
        while (end <= last && end < first + 12 && isDateWord(end)) {
            end++;
        }
        int agencyFirst = -1;
        int agencyLast = -1;
        int dash = end;
        if (tokens.is(end, "(") || tokens.is(end, "/")) {
            agencyFirst = end + 1;
            agencyLast = agencyFirst;
            while (agencyLast < last
                    && agencyLast < agencyFirst + 4
                    && !tokens.is(agencyLast + 1, ")")
                    && !tokens.is(agencyLast + 1, "/")) {
                agencyLast++;
            }
            dash = agencyLast + 2;
        }
        if (dash > last || !tokens.isAny(dash, DASHES)) {
            return;
        }
        boolean shouted = place > first && tokens.isAllCaps(first);
        boolean agency = agencyFirst > 0 && tokens.isCapitalized(agencyFirst) && tokens.isWord(agencyLast);
        boolean known = agency
                && Gazetteer.isOutlet(tokens.words(agencyFirst, agencyLast).toLowerCase(java.util.Locale.ROOT));
        if (place > first && (shouted && (agency || agencyFirst < 0 && isDatelineDash(dash, end, place)) || known)) {
            String name = tokens.words(first, lastWord(first, place - 1));
            credits.add(new Credit(Credit.Kind.DATELINE, name, List.of(tokens.span(first, lastWord(first, end - 1)))));
        }
        if (agency && (known || shouted)) {
            credits.add(new Credit(
                    Credit.Kind.AGENCY,
                    tokens.words(agencyFirst, agencyLast),
                    List.of(tokens.span(agencyFirst, agencyLast))));
        }
    }

    /** Without an agency or a date, only a long dash makes a dateline: "TARN — The ferry", not "NATO - an alliance". */
    private boolean isDatelineDash(int dash, int end, int place) {
        return end > place
                || tokens.isAny(dash, List.of("—", "--"))
                        && !tokens.isAny(place - 1, List.of("update", "breaking", "watch"));
    }

    private int lastWord(int first, int token) {
        int last = token;
        while (last > first && !tokens.isWord(last) && !tokens.isNumber(last)) {
            last--;
        }
        return last;
    }

    private boolean isPlaceWord(int token, int first) {
        if (tokens.is(token, ",") && token > first) {
            return tokens.isWord(token + 1) && tokens.isCapitalized(token + 1) && !isDateWord(token + 1);
        }
        return tokens.isWord(token) && tokens.isCapitalized(token) && !isDateWord(token);
    }

    private boolean isDateWord(int token) {
        return tokens.has(token, Lexicon.MONTH | Lexicon.DAY)
                || tokens.isNumber(token)
                || tokens.is(token, ",")
                || tokens.is(token, ".")
                || tokens.isAny(
                        token,
                        List.of("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"));
    }

    private void copyright(int token, int last) {
        int i = token + 1;
        while (i <= last && (tokens.isNumber(i) || tokens.isAny(i, List.of("-", "–", ",", "by", "(", "c", ")", "©")))) {
            i++;
        }
        int size = credits.size();
        name(Credit.Kind.AGENCY, i, last);
        // a book's author has a copyright too, but is no agency
        if (credits.size() > size && !isPublisher(credits.get(size).name())) {
            credits.remove(size);
        }
    }

    private static boolean isPublisher(String name) {
        String lower = name.toLowerCase(java.util.Locale.ROOT);
        boolean press = false;
        for (String word : lower.split(" ")) {
            press |= (Lexicon.bits(word) & (Lexicon.OUTLET | Lexicon.BODY)) != 0 || Gazetteer.isTail(word);
        }
        return press || Gazetteer.isOutlet(lower);
    }

    /** The word "first" or "originally" and the verb beside it tell which credit it is. */
    private void first(int token, int first, int last) {
        int verb = token + 1;
        boolean said = tokens.is(token, "first") || tokens.is(token, "originally");
        if (tokens.is(token, "first") && tokens.is(token - 1, "reported")) {
            // "Axios reported first.", but not "Quill reported first to the harbour office"
            if (verb >= tokens.size || tokens.isAny(verb, List.of(".", ",", ";"))) {
                reporterBefore(token - 2, first);
            }
            return;
        }
        if (said && tokens.isAny(verb, List.of("reported", "revealed", "disclosed", "broken"))) {
            int by = verb + 1;
            while (by < verb + 5
                    && (tokens.has(by, Lexicon.DAY | Lexicon.PERIOD)
                            || tokens.isAny(by, List.of("last", "this", "on", "earlier")))) {
                by++;
            }
            if (tokens.is(by, "by") || tokens.isAny(verb + 1, List.of("in", "on")) && !isDateWord(verb + 2)) {
                name(Credit.Kind.FIRST_REPORTED, tokens.is(by, "by") ? by + 1 : verb + 2, last);
            } else if (!tokens.isAny(token - 1, List.of("was", "were", "been", "is"))) {
                reporterBefore(token - 1, first);
            }
            return;
        }
        if (said && tokens.is(verb, "to") && tokens.isAny(verb + 1, List.of("report", "break"))) {
            int was = tokens.is(token - 1, "the") ? token - 2 : token - 1;
            if (tokens.isAny(was, List.of("was", "were"))) {
                reporterBefore(was - 1, first);
            }
            return;
        }
        int behind = -1;
        if (said && tokens.isAny(verb, List.of("appeared", "published", "ran", "posted", "written"))) {
            behind = verb + 1;
        } else if (tokens.is(token, "first") && tokens.isAny(token - 1, List.of("appeared", "published"))) {
            behind = verb;
        } else if (!said) {
            behind = verb;
        }
        boolean place =
                tokens.isAny(behind, List.of("on", "in", "at", "by", "for", "from", "with")) && !isDateWord(behind + 1);
        if (behind > 0 && place && namesThePiece(token, first)) {
            name(Credit.Kind.APPEARED_FIRST, behind + 1, last);
        }
    }

    /** "This post", "The article", or nothing before "Originally published". */
    private boolean namesThePiece(int token, int first) {
        boolean atStart = true;
        for (int i = token - 1; i >= first && i > token - 40; i--) {
            if (tokens.isAny(i, PIECES)) {
                return true;
            }
            atStart &= !tokens.isWord(i);
        }
        return atStart;
    }

    /** "The Ledger broke the story", but not "Quill broke the news to his wife" */
    private void broke(int token, int first) {
        int noun = tokens.is(token + 1, "the") ? token + 2 : token + 1;
        if (tokens.isAny(noun, List.of("story", "news")) && !tokens.is(noun + 1, "to")) {
            reporterBefore(token - 1, first);
        }
    }

    /** "The Ledger, citing two officials, first reported": passes over what stands between the commas. */
    private int beforeAside(int token, int first) {
        if (!tokens.is(token, ",") || tokens.isAny(token - 1, List.of("which", "who"))) {
            return token;
        }
        for (int i = token - 1; i > first && i > token - LONGEST_ASIDE; i--) {
            if (tokens.is(i, ",")) {
                return tokens.isAny(i + 1, List.of("citing", "quoting")) ? i : token;
            }
        }
        return token;
    }

    /** "Reuters, which first reported", "The Ledger first reported" */
    private void reporterBefore(int token, int first) {
        int last = beforeAside(token, first);
        while (last > first && tokens.isAny(last, List.of(",", "which", "who", "that", "had", "was", "were"))) {
            last--;
        }
        int begin = last;
        while (begin > first && isNameWord(begin - 1)) {
            begin--;
        }
        while (begin < last && tokens.has(begin, Lexicon.DETERMINER | Lexicon.PREPOSITION | Lexicon.CONJUNCTION)) {
            begin++;
        }
        boolean capital = isNameWord(begin) && !tokens.has(begin, Lexicon.PRONOUN | Lexicon.DETERMINER | Lexicon.WH);
        if (last >= first && begin >= first && capital) {
            credit(Credit.Kind.FIRST_REPORTED, begin, last);
        }
    }

    /** "Ada Quill, Ivo Sund and Tarn Radio's Ines Vale contributed to this report." */
    private void contributed(int token, int first, int last) {
        boolean to = tokens.is(token + 1, "to") || tokens.is(token + 1, "reporting") || tokens.is(token + 1, "from");
        boolean piece = false;
        for (int i = token + 1; i <= last && i <= token + 5; i++) {
            piece |= tokens.isAny(i, PIECES) || tokens.is(i, "reporting");
        }
        if (to && piece) {
            names(Math.max(first, token - LONGEST_LIST), token - 1);
        }
    }

    /** "(Reporting by Ada Quill and Ivo Sund in Tarn; Editing by Ines Vale)" */
    private void reportingBy(int begin, int last) {
        int i = begin;
        if (tokens.isAny(i, List.of("additional", "further", "more"))) {
            i++;
        }
        if (tokens.isAny(i, List.of("reporting", "writing", "editing", "compiled")) && tokens.is(i + 1, "by")) {
            names(i + 2, last);
        }
    }

    /** "With files from Ada Quill", "With reporting by Reuters" */
    private void withFiles(int token, int last) {
        if (tokens.is(token - 1, "with") && tokens.isAny(token + 1, List.of("from", "by"))) {
            names(token + 2, last);
        }
    }

    /** "This report includes information from Reuters", "Material from Reuters was used in this report" */
    private void withMaterial(int token, int first, int last) {
        boolean includes = tokens.isAny(token - 1, List.of("includes", "contains", "with"));
        boolean used = false;
        boolean piece = false;
        for (int i = first; i <= last; i++) {
            used |= tokens.is(i, "used");
            piece |= tokens.isAny(i, PIECES);
        }
        if (tokens.is(token + 1, "from") && piece && (includes || used)) {
            int end = token + 2;
            while (end < last && !tokens.isAny(end, List.of("was", "were", "is"))) {
                end++;
            }
            names(token + 2, end);
        }
    }

    /** A line that only says "By The Associated Press"; a reporter's byline credits nobody else. */
    private void byline(int begin, int last) {
        int end = last;
        while (end > begin && !tokens.isWord(end)) {
            end--;
        }
        int name = tokens.is(begin + 1, "the") ? begin + 2 : begin + 1;
        boolean by = tokens.is(begin, "by") && tokens.isCapitalized(begin) && name <= end;
        if (by && Gazetteer.isOutlet(tokens.words(name, end).toLowerCase(java.util.Locale.ROOT))) {
            credit(Credit.Kind.AGENCY, name, end);
        }
    }

    /** Every name of a list; "in Tarn" and "editing by" between them are passed over. */
    private void names(int first, int last) {
        int i = first;
        while (i <= last) {
            boolean role = i + 1 <= last && tokens.is(i + 1, "by");
            boolean place = tokens.isAny(i, List.of("in", "at", "from", "for"));
            if (place || !isNameWord(i) || role) {
                i++;
                while (place && i <= last && isNameWord(i)) {
                    i++;
                }
                continue;
            }
            if (tokens.has(i, Lexicon.DETERMINER) && i < last) {
                i++;
                continue;
            }
            int end = i;
            while (end < last && isNameWord(end + 1)) {
                end++;
            }
            boolean possessive =
                    tokens.isAny(end + 1, List.of("'s", "'", "’")) && end + 2 <= last && isNameWord(end + 2);
            String name = tokens.words(i, end).toLowerCase(java.util.Locale.ROOT);
            if (!possessive && !Gazetteer.isPlace(name) && Gazetteer.state(name) == null) {
                credit(Credit.Kind.CONTRIBUTED, i, end);
            }
            i = end + 1;
        }
    }

    private boolean isNameWord(int token) {
        return tokens.isWord(token)
                && (tokens.isCapitalized(token) || isAddress(token))
                && !tokens.lower[token].startsWith("'");
    }

    /** "tarnledger.example" */
    private boolean isAddress(int token) {
        int dot = tokens.lower[token].indexOf('.');
        return dot > 1 && dot < tokens.lower[token].length() - 2;
    }

    private void name(Credit.Kind kind, int from, int last) {
        int first = from;
        while (first <= last && (tokens.isQuote(first) || tokens.isAny(first, List.of("the", ":", "@")))) {
            first++;
        }
        if (first > last || !isNameWord(first)) {
            return;
        }
        int end = first;
        while (end < last) {
            int next = end + 1;
            boolean joined =
                    tokens.isAny(next, List.of("of", "&", "and", "de", "for")) && next < last && isNameWord(next + 1);
            if (isNameWord(next) && tokens.spaceBefore(next)) {
                end = next;
            } else if (joined && kind != Credit.Kind.FIRST_REPORTED) {
                end = next + 1;
            } else {
                break;
            }
        }
        while (end > first && tokens.isAny(end, List.of("all", "on", "in", "read", "click"))) {
            end--;
        }
        credit(kind, first, end);
    }

    private void credit(Credit.Kind kind, int first, int last) {
        String name = SourceReading.line(tokens, first, last);
        boolean known = credits.stream()
                .skip(Math.max(0, credits.size() - 8))
                .anyMatch(credit -> credit.kind() == kind && credit.spans().contains(tokens.span(first, last)));
        if (!known) {
            credits.add(new Credit(kind, name, List.of(tokens.span(first, last))));
        }
    }
}
