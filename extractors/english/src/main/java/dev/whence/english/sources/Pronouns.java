package dev.whence.english.sources;

import dev.whence.core.SourceKind;
import dev.whence.core.Span;
import dev.whence.english.draft.Draft;
import dev.whence.english.lexicon.Gazetteer;
import dev.whence.english.lexicon.Gender;
import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.lexicon.Roles;
import dev.whence.english.text.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells whom a pronoun stands for: the nearest source or subject that agrees with it. */
final class Pronouns {

    /** How many sentences a pronoun reaches back. */
    private static final int REACH = 7;
    /** How many tokens a pronoun reaches back for a noun that is no person. */
    private static final int TOKENS = 90;

    /** How many there are of a group, before its noun. */
    private static final Pattern COUNT = Pattern.compile(
            "^(?:two|three|four|five|six|seven|eight|nine|ten|\\d[\\d,]*|several|some|many|most|all|both) ",
            Pattern.CASE_INSENSITIVE);

    private final SourceReading reading;
    private final Tokens tokens;
    private final Function<SourcePhrase, @Nullable Referent> phrases;

    Pronouns(SourceReading reading, Function<SourcePhrase, @Nullable Referent> phrases) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.phrases = phrases;
    }

    boolean isPronoun(SourcePhrase phrase) {
        if (tokens.is(phrase.first, "one") && (phrase.first == phrase.last || tokens.is(phrase.first + 1, "of"))) {
            return true;
        }
        boolean relative = tokens.isAny(phrase.head, List.of("who", "which", "that", "whom"));
        boolean pronoun = tokens.has(phrase.head, Lexicon.PRONOUN)
                || tokens.isAny(
                        phrase.head,
                        List.of(
                                "him",
                                "her",
                                "them",
                                "himself",
                                "herself",
                                "themselves",
                                "itself",
                                "his",
                                "hers",
                                "theirs",
                                "me",
                                "us",
                                "both",
                                "another",
                                "others"));
        boolean country = tokens.is(phrase.head, "us") && tokens.isAllCaps(phrase.head);
        return phrase.head == phrase.first && (relative || pronoun) && !country;
    }

    @Nullable Referent resolve(SourcePhrase phrase, @Nullable Draft draft) {
        int token = phrase.head;
        return switch (tokens.lower[token]) {
            case "he", "him", "himself", "his" -> person(token, Gender.MALE, draft);
            case "she", "her", "herself", "hers" -> person(token, Gender.FEMALE, draft);
            case "they", "them", "themselves", "theirs", "both" -> several(token, draft);
            case "it", "itself" -> thing(token, draft);
            case "one" -> oneOf(phrase, draft);
            case "another" -> oneOf(phrase, draft);
            case "who", "which", "that", "whom" -> antecedent(token);
            case "i", "me", "we", "us", "you" -> reading.isQuoted(token) ? quotedSpeaker(token) : null;
            default -> reading.described(phrase.description(), unnamedKind(phrase), phrase);
        };
    }

    private SourceKind unnamedKind(SourcePhrase phrase) {
        return switch (tokens.lower[phrase.head]) {
            case "someone", "somebody", "anyone", "nobody" -> SourceKind.ANONYMOUS;
            default -> SourceKind.GROUP;
        };
    }

    /** "I" inside a quotation is whoever is quoted: the last source, if it stands in the same sentence. */
    private @Nullable Referent quotedSpeaker(int token) {
        Referent last = reading.lastReferent();
        boolean near = last != null && Math.abs(reading.sentencesBetween(last.token(), token)) <= 1;
        return near && tokens.is(token, "i") ? last : null;
    }

    private @Nullable Referent person(int token, Gender gender, @Nullable Draft draft) {
        Referent best = null;
        double bestScore = Double.NEGATIVE_INFINITY;
        Referent lastSpeaker = reading.lastReferent();
        List<PersonMention> mentions = reading.people.mentions();
        int from = reading.people.lastMentionBefore(token);
        for (int i = from; i >= 0 && i > from - 60; i--) {
            PersonMention mention = mentions.get(i);
            int distance = reading.sentencesBetween(mention.first(), token);
            if (distance > REACH) {
                break;
            }
            if (mention.person().gender.agrees(gender)) {
                double score = score(mention, distance, token, gender, draft, lastSpeaker);
                if (score > bestScore) {
                    bestScore = score;
                    best = reading.person(mention.person(), token);
                }
            }
        }
        int size = reading.referents.size();
        for (int i = size - 1; i >= 0 && i >= size - 4; i--) {
            Referent earlier = reading.referents.get(i);
            int distance = reading.sentencesBetween(earlier.token(), token);
            boolean fits = earlier.isOnePerson() && earlier.gender().agrees(gender) && distance <= REACH;
            if (fits && !isInOwnContent(earlier.token(), token, draft)) {
                double score = 10
                        - 2 * distance
                        + 1.5
                        + (earlier.equals(lastSpeaker) ? 2.5 : 0)
                        - (earlier.nested() ? 2 : 0)
                        + (earlier.gender() == gender ? 1 : 0);
                if (score > bestScore) {
                    bestScore = score;
                    best = earlier;
                }
            }
        }
        return best;
    }

    private double score(
            PersonMention mention,
            int distance,
            int token,
            Gender gender,
            @Nullable Draft draft,
            @Nullable Referent lastSpeaker) {
        double score = 10 - 2 * distance;
        score += mention.subject() ? 2 : 0;
        score -= mention.possessive() ? 1.5 : 0;
        score -= reading.isQuoted(mention.first()) && !reading.isQuoted(token) ? 4 : 0;
        score -= isInOwnContent(mention.first(), token, draft) ? 5 : 0;
        score += mention.person().gender == gender ? 1 : 0;
        score -= mention.person().sure ? 0 : 3;
        score += lastSpeaker != null && lastSpeaker.person() == mention.person() ? 2.5 : 0;
        return score;
    }

    /** What a speaker says in the same sentence is about others, as a rule. */
    private boolean isInOwnContent(int mention, int token, @Nullable Draft draft) {
        if (draft == null) {
            return false;
        }
        for (Span span : draft.content) {
            boolean inside = span.contains(tokens.start[mention]);
            if (inside && !span.contains(tokens.start[token])) {
                return true;
            }
        }
        return false;
    }

    /** "They": the last group, or the nearest noun for several people. */
    private @Nullable Referent several(int token, @Nullable Draft draft) {
        int size = reading.referents.size();
        Referent body = null;
        for (int i = size - 1; i >= 0 && i >= size - 6; i--) {
            Referent earlier = reading.referents.get(i);
            int distance = reading.sentencesBetween(earlier.token(), token);
            if (distance > 3 || distance < 0) {
                break;
            }
            if (earlier.kind() == SourceKind.GROUP) {
                return earlier;
            }
            boolean many = earlier.kind() == SourceKind.ORGANIZATION || earlier.kind() == SourceKind.OUTLET;
            if (many && body == null) {
                body = earlier;
            }
        }
        Referent near = nearest(token, Lexicon.PEOPLE, draft);
        return near != null ? near : body;
    }

    private @Nullable Referent thing(int token, @Nullable Draft draft) {
        int size = reading.referents.size();
        for (int i = size - 1; i >= 0 && i >= size - 4; i--) {
            Referent earlier = reading.referents.get(i);
            int distance = reading.sentencesBetween(earlier.token(), token);
            boolean fits = !earlier.isOnePerson() && earlier.kind() != SourceKind.GROUP;
            if (fits && !earlier.nested() && distance <= 2) {
                return earlier;
            }
        }
        return nearest(token, Lexicon.BODY | Lexicon.DOCUMENT | Lexicon.OUTLET, draft);
    }

    /** Finds the nearest noun of a kind before a token, outside of quotations. */
    private @Nullable Referent nearest(int token, long nouns, @Nullable Draft draft) {
        for (int i = token - 1; i >= 0 && i > token - TOKENS; i--) {
            boolean noun = tokens.has(i, nouns)
                    || (nouns & Lexicon.BODY) != 0
                            && tokens.isCapitalized(i)
                            && (Gazetteer.isOrganization(tokens.lower[i])
                                    || Gazetteer.country(tokens.lower[i]) != null);
            boolean verb = tokens.has(i, Lexicon.FINITE)
                    && tokens.has(i - 1, Lexicon.PRONOUN | Lexicon.AUXILIARY | Lexicon.MODAL);
            if (noun
                    && !verb
                    && !reading.isQuoted(i)
                    && !tokens.has(i, Lexicon.PRONOUN)
                    && !isInOwnContent(i, token, draft)) {
                Referent found = phrases.apply(SourcePhrase.of(tokens, reading.phraseFirst(i), i));
                if (found != null && !found.isOnePerson()) {
                    return found;
                }
            }
        }
        return null;
    }

    /** "one of the experts", or "one" behind "experts": an expert. */
    private @Nullable Referent oneOf(SourcePhrase phrase, @Nullable Draft draft) {
        boolean spelledOut = tokens.is(phrase.first + 1, "of") && phrase.last > phrase.first + 1;
        if (spelledOut && !tokens.isAny(phrase.last, List.of("them", "those"))) {
            SourcePhrase others = SourcePhrase.of(tokens, phrase.first + 2, phrase.last);
            if (tokens.has(others.head, Lexicon.PRONOUN)) {
                return null;
            }
            return reading.described(
                    singular(others.description(), tokens.word(others.head)), SourceKind.ANONYMOUS, others);
        }
        Referent group = several(phrase.first, draft);
        int size = reading.referents.size();
        if (group == null || group.kind() != SourceKind.GROUP) {
            Referent last = size > 0 ? reading.referents.get(size - 1) : null;
            boolean another = tokens.is(phrase.first, "another") && last != null && last.kind() == SourceKind.ANONYMOUS;
            return another ? last : null;
        }
        String name = singular(COUNT.matcher(group.source().name()).replaceFirst(""), group.head());
        Referent one = reading.described(name, SourceKind.ANONYMOUS, phrase);
        String head = singular(group.head(), group.head());
        return new Referent(one.source(), null, Roles.genderOf(head), head, group.words(), phrase.first, false);
    }

    /** Makes the noun in a description mean one: "wildlife experts" to "wildlife expert". */
    static String singular(String description, String noun) {
        String lower = noun.toLowerCase(Locale.ROOT);
        int at = noun.isEmpty() ? -1 : description.toLowerCase(Locale.ROOT).lastIndexOf(lower);
        if (at < 0) {
            return description;
        }
        String one;
        if (lower.equals("people")) {
            one = "person";
        } else if (lower.endsWith("men")) {
            one = lower.substring(0, lower.length() - 2) + "an";
        } else if (lower.endsWith("ies")) {
            one = lower.substring(0, lower.length() - 3) + "y";
        } else if (lower.endsWith("sses") || lower.endsWith("ches")) {
            one = lower.substring(0, lower.length() - 2);
        } else {
            one = lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
        }
        return description.substring(0, at) + one + description.substring(at + lower.length());
    }

    /** "Quill, who ..." */
    private @Nullable Referent antecedent(int token) {
        int last = token - 1;
        while (last > 0 && !tokens.isWord(last)) {
            last--;
        }
        if (last < 0
                || tokens.has(
                        last,
                        Lexicon.PREPOSITION
                                | Lexicon.AUXILIARY
                                | Lexicon.MODAL
                                | Lexicon.CONJUNCTION
                                | Lexicon.ADVERB)) {
            return null;
        }
        Referent found = phrases.apply(SourcePhrase.of(tokens, reading.phraseFirst(last), last));
        boolean person = found != null && (found.isOnePerson() && !isUnsure(found) || found.kind() == SourceKind.GROUP);
        if (person || !tokens.is(token, "who")) {
            return found;
        }
        // "Ada Quill, the head of the Tarn Society, who ..."
        int mention = reading.people.lastMentionBefore(token);
        PersonMention nearest = mention < 0 ? null : reading.people.mentions().get(mention);
        boolean same = nearest != null && reading.sentencesBetween(nearest.first(), token) == 0;
        return same && nearest != null ? reading.person(nearest.person(), token) : found;
    }

    private static boolean isUnsure(Referent referent) {
        return referent.person() != null && !referent.person().sure;
    }
}
