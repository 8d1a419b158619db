package dev.whence.english;

import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is known of one text while its sources are told apart. Used by one thread. */
final class Reading {

    /** So many earlier sources are looked back at. */
    static final int LOOK_BACK = 24;

    final Tokens tokens;
    final String articleId;
    final List<NameRun> runs;
    final People people;
    final Bodies bodies;
    /** The sources found so far, in the order of the drafts. */
    final List<Referent> referents = new ArrayList<>();

    private final boolean[] quoted;

    Reading(Tokens tokens, String articleId) {
        this.tokens = tokens;
        this.articleId = articleId;
        runs = NameRuns.find(tokens);
        people = People.find(tokens, runs);
        bodies = Bodies.find(tokens, runs);
        quoted = new boolean[tokens.size];
        findQuoted();
    }

    /** Marks what stands between double quotation marks; a paragraph closes what it leaves open. */
    private void findQuoted() {
        boolean open = false;
        for (int i = 0; i < tokens.size; i++) {
            if (i > 0 && breaksLine(i)) {
                open = false;
            }
            String mark = tokens.isQuote(i) ? tokens.lower[i] : "";
            switch (mark) {
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

    /** Returns the last source that speaks for itself, not inside another's words. */
    @Nullable Referent lastReferent() {
        for (int i = referents.size() - 1; i >= 0 && i >= referents.size() - LOOK_BACK; i--) {
            if (!referents.get(i).nested()) {
                return referents.get(i);
            }
        }
        return referents.isEmpty() ? null : referents.get(referents.size() - 1);
    }

    /** Returns how many sentences lie between two tokens. */
    int sentencesBetween(int earlier, int later) {
        return tokens.sentenceOf(later) - tokens.sentenceOf(earlier);
    }

    Referent named(String name, SourceKind kind, int token) {
        return new Referent(Source.named(clean(name), kind), null, Gender.UNKNOWN, "", Set.of(), token, false);
    }

    Referent person(Person person, int token) {
        return new Referent(
                Source.named(clean(person.name), SourceKind.PERSON), person, person.gender, "", Set.of(), token, false);
    }

    Referent described(String description, SourceKind kind, SourcePhrase phrase) {
        String head = tokens.lower[phrase.head];
        return new Referent(
                Source.described(clean(description), kind, articleId),
                null,
                kind == SourceKind.ANONYMOUS ? Roles.genderOf(head) : Gender.UNKNOWN,
                head,
                words(phrase),
                phrase.first,
                false);
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

    /** Returns the words beside a person's roles, acronyms spelled out. */
    Set<String> modifiers(Person person) {
        Set<String> words = new TreeSet<>(person.modifiers);
        person.modifiers.forEach(word -> addParts(words, word));
        return words;
    }

    private static String clean(String name) {
        String clean = name.strip();
        return clean.isEmpty() ? "?" : clean;
    }

    /** Returns the first token of the noun phrase that ends with a token. */
    int phraseFirst(int last) {
        int first = last;
        for (int steps = 0; steps < 10 && first > 0; steps++) {
            int before = first - 1;
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
