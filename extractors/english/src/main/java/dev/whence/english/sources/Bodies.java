package dev.whence.english.sources;

import dev.whence.english.lexicon.Gazetteer;
import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.text.NameRun;
import dev.whence.english.text.Tokens;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The organizations that a text names in full, found by their last words ("the [Harbour Safety Board]") or by what they
 * begin with ("the [Department of Public Works]"), and the acronyms and parts that stand for them.
 */
final class Bodies {

    private static final int LONGEST = 10;
    private static final int SAME_PART = 16;

    /**
     * One organization.
     *
     * @param name the name as it stands, without article
     * @param words its words in lower case, without "of", "for", "and", "the"
     * @param first the token of its first mention
     */
    record Body(String name, List<String> words, int first) {

        boolean endsWith(List<String> part) {
            int from = words.size() - part.size();
            return from >= 0 && words.subList(from, words.size()).equals(part);
        }
    }

    private final Tokens tokens;
    private final Map<Body, List<Integer>> mentions = new HashMap<>();
    private final Map<String, Body> byName = new HashMap<>();
    private final Map<String, Body> byAcronym = new HashMap<>();
    private final Map<String, List<Body>> byLastWord = new HashMap<>();
    private final Map<String, List<Body>> byNoun = new HashMap<>();
    private final Map<String, Body> byFirstWords = new HashMap<>();

    private Bodies(Tokens tokens) {
        this.tokens = tokens;
    }

    static Bodies find(Tokens tokens, List<NameRun> runs) {
        Bodies bodies = new Bodies(tokens);
        int covered = -1;
        for (NameRun run : runs) {
            if (run.first() > covered && !run.headline()) {
                covered = bodies.add(run);
            }
        }
        bodies.findAcronyms();
        return bodies;
    }

    /** Returns the fullest name for a name, an acronym or a part of one; null if the text gives none. */
    @Nullable Body whole(List<String> words) {
        if (words.size() == 1) {
            Body body = byAcronym.get(words.get(0).replace(".", ""));
            if (body != null) {
                return body;
            }
        }
        Body exact = byName.get(String.join(" ", words));
        Body longer = null;
        for (Body body : byLastWord.getOrDefault(words.get(words.size() - 1), List.of())) {
            boolean fuller = longer == null || body.words.size() > longer.words.size();
            if (words.size() > 1 && body.words.size() > words.size() && body.endsWith(words) && fuller) {
                longer = body;
            }
        }
        if (longer != null) {
            return longer;
        }
        Body begun = byFirstWords.get(String.join(" ", words));
        return begun != null ? begun : exact;
    }

    /** Returns the organization mentioned last before a token whose name has a noun such as "department" in it. */
    @Nullable Body lastWithNoun(String noun, int token) {
        Body last = null;
        int lastToken = -1;
        for (Body body : byNoun.getOrDefault(noun, List.of())) {
            int mention = lastMention(body, token);
            if (mention > lastToken) {
                last = body;
                lastToken = mention;
            }
        }
        return last;
    }

    private int lastMention(Body body, int token) {
        List<Integer> of = mentions.getOrDefault(body, List.of());
        int found = Collections.binarySearch(of, token);
        int before = found >= 0 ? found - 1 : -found - 2;
        return before >= 0 ? of.get(before) : -1;
    }

    /** Notes where an acronym stands for an organization. */
    private void findAcronyms() {
        for (int i = 0; i < tokens.size && !byAcronym.isEmpty(); i++) {
            if (tokens.isAllCaps(i) && tokens.isCapitalized(i)) {
                Body body = byAcronym.get(tokens.lower[i].replace(".", ""));
                if (body != null) {
                    mentions.computeIfAbsent(body, b -> new ArrayList<>()).add(i);
                }
            }
        }
        mentions.values().forEach(Collections::sort);
    }

    private int add(NameRun run) {
        int first = run.first();
        int last = run.last();
        int end = last;
        while (end - first < LONGEST) {
            int next = behindConnector(first, end);
            if (next < 0) {
                break;
            }
            end = next;
        }
        if (!isBody(first, end)) {
            return last;
        }
        List<String> words = new ArrayList<>();
        StringBuilder initials = new StringBuilder();
        for (int i = first; i <= end; i++) {
            if (tokens.isWord(i) && !isConnector(i) && !tokens.is(i, "the")) {
                words.add(tokens.lower[i]);
                initials.append(tokens.lower[i].charAt(0));
            }
        }
        String key = String.join(" ", words);
        Body body = byName.get(key);
        if (body == null) {
            body = new Body(SourceReading.line(tokens, first, end), words, first);
            enter(body, key, initials.toString());
        }
        mentions.computeIfAbsent(body, b -> new ArrayList<>()).add(first);
        if (tokens.is(end + 1, "(") && tokens.isAllCaps(end + 2) && tokens.is(end + 3, ")")) {
            byAcronym.putIfAbsent(tokens.lower[end + 2].replace(".", ""), body);
        }
        return end;
    }

    private void enter(Body body, String key, String initials) {
        byName.put(key, body);
        List<String> words = body.words;
        // "Texas Department of Public Safety" is the DPS
        for (int i = 0; i + 2 <= initials.length() && i < 3; i++) {
            if (i == 0 || Gazetteer.isPlace(words.get(i - 1)) || Gazetteer.isDemonym(words.get(i - 1))) {
                byAcronym.putIfAbsent(initials.substring(i), body);
            } else {
                break;
            }
        }
        put(byLastWord, words.get(words.size() - 1), body);
        for (String word : words) {
            if ((Lexicon.bits(word) & Lexicon.BODY) != 0) {
                put(byNoun, word, body);
            }
        }
        String last = words.get(words.size() - 1);
        if (words.size() > 1 && isCompanyTail(last)) {
            byFirstWords.putIfAbsent(String.join(" ", words.subList(0, words.size() - 1)), body);
        }
    }

    private static void put(Map<String, List<Body>> map, String word, Body body) {
        List<Body> list = map.computeIfAbsent(word, key -> new ArrayList<>());
        if (list.size() < SAME_PART) {
            list.add(body);
        }
    }

    private static boolean isCompanyTail(String word) {
        return switch (word) {
            case "group",
                    "inc",
                    "inc.",
                    "corp",
                    "corp.",
                    "corporation",
                    "company",
                    "co.",
                    "holdings",
                    "ltd",
                    "ltd.",
                    "llc",
                    "plc",
                    "bank",
                    "industries",
                    "motors",
                    "airlines",
                    "airways",
                    "technologies",
                    "foundation" -> true;
            default -> false;
        };
    }

    private boolean isConnector(int token) {
        return !tokens.isCapitalized(token)
                && token < tokens.size
                && switch (tokens.lower[token]) {
                    case "of", "for", "and", "&", "on", "de", "in" -> true;
                    default -> false;
                };
    }

    /** Returns the last word of the run that a connector joins to the name, -1 if none. */
    private int behindConnector(int first, int end) {
        int next = end + 1;
        if (next >= tokens.size || !isConnector(next)) {
            return -1;
        }
        boolean listing = tokens.is(next, "and") || tokens.is(next, "&");
        boolean inside = tokens.is(next, "in") || tokens.is(next, "on");
        if (!listing && !headNoun(first, end) || inside && !tokens.has(end, Lexicon.BODY)) {
            return -1;
        }
        next++;
        if (tokens.is(next, "the")) {
            // "Fishermen and the Harbour Union" are two
            if (listing && !headNoun(first, end)) {
                return -1;
            }
            next++;
        }
        if (next >= tokens.size || !tokens.isWord(next) || !tokens.isCapitalized(next)) {
            return -1;
        }
        int last = next;
        while (last + 1 < tokens.size
                && last - first < LONGEST
                && tokens.isWord(last + 1)
                && tokens.isCapitalized(last + 1)
                && tokens.spaceBefore(last + 1)
                && tokens.sentenceOf(last + 1) == tokens.sentenceOf(last)) {
            last++;
        }
        if (!listing) {
            return inside && tokens.has(next, Lexicon.PLACE_NAME) ? -1 : last;
        }
        boolean oneName =
                isNounOfBody(last) && !isNounOfBody(end) || first < end && !isNounOfBody(end) && isNounOfBody(first);
        return oneName ? last : -1;
    }

    private boolean headNoun(int first, int end) {
        for (int i = first; i <= end; i++) {
            if (isNounOfBody(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNounOfBody(int token) {
        return tokens.has(token, Lexicon.BODY) || tokens.has(token, Lexicon.TAIL) || tokens.is(token, "centers");
    }

    private boolean isBody(int first, int end) {
        if (first == end || tokens.has(end, Lexicon.ROLE | Lexicon.PEOPLE) && !tokens.has(end, Lexicon.BODY)) {
            return false;
        }
        boolean document = tokens.has(end, Lexicon.DOCUMENT) && !tokens.has(end, Lexicon.BODY | Lexicon.OUTLET);
        if (document) {
            return false;
        }
        boolean title = tokens.has(first, Lexicon.TITLE) && !isNounOfBody(end);
        boolean noun = !title && headNoun(first, end);
        if (!tokens.has(first, Lexicon.NAME_START)) {
            return noun;
        }
        String name = tokens.words(first, end).toLowerCase(Locale.ROOT);
        return !Gazetteer.isPlace(name) && (noun || Gazetteer.isOrganization(name));
    }
}
