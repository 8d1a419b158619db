package dev.whence.english.sources;

import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.english.lexicon.Gender;
import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.lexicon.Roles;
import dev.whence.english.text.NameRun;
import dev.whence.english.text.NameRuns;
import dev.whence.english.text.Tokens;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What is known of one text while its sources are told apart. Used by one thread. */
public final class SourceReading {

    private static final long SINGLE_NAME =
            Lexicon.DEMONYM | Lexicon.PLACE_NAME | Lexicon.ORGANIZATION_NAME | Lexicon.OUTLET_NAME;

    private static final Pattern SPACES = Pattern.compile("[\\s\\h]+");

    final Tokens tokens;
    final String articleId;
    final List<NameRun> runs;
    final People people;
    final Bodies bodies;
    /** Words with a capital letter that no beginning of a sentence explains. */
    private final Set<String> nameWords = new HashSet<>();

    private final Map<String, Source> sources = new HashMap<>();
    private final Map<Person, Set<String>> modifiers = new HashMap<>();
    private final boolean[] quoted;
    /** The paragraph of each sentence. */
    private final int[] paragraphs;
    /** How many sentences before each are no more than a part of a quotation. */
    private final int[] quotedBefore;

    SourceReading(Tokens tokens, String articleId) {
        this.tokens = tokens;
        this.articleId = articleId;
        runs = NameRuns.find(tokens);
        people = People.find(tokens, runs);
        bodies = Bodies.find(tokens, runs);
        for (NameRun run : runs) {
            for (int i = run.first(); i <= run.last() && !run.headline(); i++) {
                if (i != tokens.first(tokens.sentenceOf(i)) && !isQuoteOpening(i)) {
                    nameWords.add(tokens.lower[i]);
                }
            }
        }
        quoted = new boolean[tokens.size];
        findQuoted();
        paragraphs = new int[tokens.sentenceCount];
        quotedBefore = new int[tokens.sentenceCount + 1];
        for (int i = 0; i < paragraphs.length; i++) {
            int last = tokens.last(i);
            boolean inside = (quoted[tokens.first(i)] || tokens.isQuote(tokens.first(i)))
                    && (quoted[last] || tokens.isQuote(last));
            quotedBefore[i + 1] = quotedBefore[i] + (inside ? 1 : 0);
        }
        for (int i = 1; i < paragraphs.length; i++) {
            paragraphs[i] = paragraphs[i - 1] + (tokens.beginsLine(i) ? 1 : 0);
        }
    }

    /** Marks what stands between double quotation marks; a paragraph closes what it leaves open. */
    private void findQuoted() {
        boolean open = false;
        for (int i = 0; i < tokens.size; i++) {
            if (i > 0 && breaksLine(i)) {
                open = false;
            }
            if (!tokens.isQuote(i)) {
                quoted[i] = open;
                continue;
            }
            switch (tokens.lower[i]) {
                case "“", "«", "„" -> open = true;
                case "”", "»" -> open = false;
                case "\"", "''", "``", "＂" -> open = !open;
                default -> quoted[i] = open;
            }
        }
    }

    private boolean breaksLine(int token) {
        for (int i = tokens.end[token - 1]; i < tokens.start[token]; i++) {
            if (tokens.text.charAt(i) == '\n') {
                return true;
            }
        }
        return false;
    }

    boolean isQuoted(int token) {
        return token >= 0 && token < quoted.length && quoted[token];
    }

    /** Returns how many paragraphs lie between two tokens. */
    int paragraphsBetween(int earlier, int later) {
        return paragraphs[tokens.sentenceOf(later)] - paragraphs[tokens.sentenceOf(earlier)];
    }

    /** Returns how many sentences lie between two tokens, without those that are no more than a part of a quotation. */
    int toldSentencesBetween(int earlier, int later) {
        int first = tokens.sentenceOf(earlier);
        int last = tokens.sentenceOf(later);
        return last - first - (quotedBefore[Math.max(first, last)] - quotedBefore[first]);
    }

    /** Returns how many sentences lie between two tokens. */
    int sentencesBetween(int earlier, int later) {
        return tokens.sentenceOf(later) - tokens.sentenceOf(earlier);
    }

    Referent described(String description, SourceKind kind, SourcePhrase phrase) {
        String head = tokens.lower[phrase.head];
        Gender gender = kind == SourceKind.ANONYMOUS ? Roles.genderOf(head) : Gender.UNKNOWN;
        return Referent.described(lowered(description, phrase.first), kind, gender, head, phrase);
    }

    /** Returns the source itself; its id is a digest, so that it is made only for those who speak, and once. */
    Source source(Referent referent) {
        boolean described = referent.described || !referent.kind.named();
        return sources.computeIfAbsent(
                referent.kind.label() + (described ? " a " : " ") + referent.name,
                key -> described
                        ? Source.described(referent.name, referent.kind, articleId)
                        : Source.named(referent.name, referent.kind));
    }

    /** "Local media", "Wildlife experts": the capital is only that of the sentence, if no name begins with this word. */
    private String lowered(String description, int first) {
        boolean opens = first == tokens.first(tokens.sentenceOf(first)) || isQuoteOpening(first);
        boolean common = opens
                && !tokens.has(first, Lexicon.COMMON | SINGLE_NAME)
                && tokens.isCapitalized(first)
                && tokens.isWord(first + 1)
                && !tokens.isCapitalized(first + 1)
                && !tokens.is(first + 1, "'s")
                && !tokens.has(first + 1, Lexicon.CONJUNCTION)
                && !nameWords.contains(tokens.lower[first])
                && !tokens.isAllCaps(first)
                && description.startsWith(tokens.word(first));
        return common ? tokens.lower[first] + description.substring(tokens.lower[first].length()) : description;
    }

    private boolean isQuoteOpening(int token) {
        return token > 0 && tokens.isQuote(token - 1);
    }

    /** Returns the words that tell a description from others: without articles, prepositions and the head. */
    Set<String> words(SourcePhrase phrase) {
        Set<String> words = new TreeSet<>();
        for (int i = phrase.first; i <= phrase.last && i < phrase.first + 16; i++) {
            if (i > phrase.head && tokens.isAny(i, List.of(",", "who", "which", "that"))) {
                break;
            }
            boolean telling = tokens.isWord(i)
                    && !tokens.has(
                            i, Lexicon.DETERMINER | Lexicon.PREPOSITION | Lexicon.POSSESSIVE | Lexicon.CONJUNCTION)
                    && !tokens.is(i, "'s")
                    && i != phrase.head;
            if (telling) {
                words.add(tokens.lower[i]);
                addParts(words, tokens.lower[i]);
            }
        }
        return words;
    }

    /** "DHS" also stands for the words of the department's name. */
    private void addParts(Set<String> words, String word) {
        Bodies.Body body = bodies.whole(List.of(word));
        if (body != null) {
            words.addAll(body.words());
        }
    }

    /** Returns the text from the first token to the last, both included, on one line. */
    public static String line(Tokens tokens, int first, int last) {
        String words = tokens.words(first, last);
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean doubled = c == ' ' && i > 0 && words.charAt(i - 1) == ' ';
            if (doubled || c != ' ' && (Character.isWhitespace(c) || Character.isSpaceChar(c))) {
                return SPACES.matcher(words).replaceAll(" ");
            }
        }
        return words;
    }

    /** Returns the words beside a person's roles, acronyms spelled out. */
    Set<String> modifiers(Person person) {
        if (person.modifiers.isEmpty()) {
            return person.modifiers;
        }
        return modifiers.computeIfAbsent(person, each -> {
            Set<String> words = new TreeSet<>(person.modifiers);
            person.modifiers.forEach(word -> addParts(words, word));
            return words;
        });
    }

    /** Returns the first token of the noun phrase that ends with a token. */
    int phraseFirst(int last) {
        int first = last;
        for (int steps = 0; steps < 10 && first > 0; steps++) {
            int before = first - 1;
            boolean possessive = tokens.is(before, "'s") && before > 0 && !tokens.spaceBefore(before);
            if (possessive && tokens.isWord(before - 1) && !tokens.has(before - 1, Lexicon.PRONOUN)) {
                first = before - 1;
                continue;
            }
            if (!tokens.isWord(before)
                    || tokens.has(
                            before,
                            Lexicon.PREPOSITION
                                    | Lexicon.CONJUNCTION
                                    | Lexicon.SUBORDINATOR
                                    | Lexicon.WH
                                    | Lexicon.AUXILIARY
                                    | Lexicon.MODAL
                                    | Lexicon.PRONOUN)
                    || tokens.has(before, Lexicon.ING)
                            && !tokens.isCapitalized(before)
                            && !tokens.has(before, Lexicon.DOCUMENT | Lexicon.BODY)
                    || tokens.sentenceOf(before) != tokens.sentenceOf(last)
                    || tokens.has(before, Lexicon.FINITE)
                            && tokens.has(before, Lexicon.CUE)
                            && !tokens.isCapitalized(before)) {
                break;
            }
            first = before;
            if (tokens.has(first, Lexicon.DETERMINER | Lexicon.POSSESSIVE)) {
                break;
            }
        }
        return first;
    }
}
