package dev.whence.english.sources;

import dev.whence.core.SourceKind;
import dev.whence.english.lexicon.Gazetteer;
import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.text.NameRun;
import dev.whence.english.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells who is meant by a source mention that is a name: of a person, a government, an outlet or an organization. */
final class Names {

    private final SourceReading reading;
    private final Tokens tokens;
    private final NameEdges edges;

    /** What an apposition says of a name, wherever it stands. */
    private final Map<String, SourceKind> appositions = new HashMap<>();

    Names(SourceReading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
        edges = new NameEdges(tokens);
        for (NameRun run : reading.runs) {
            SourceKind kind = appositionKind(run.last());
            if (kind != null) {
                appositions.putIfAbsent(lower(run.first(), run.last()), kind);
            }
        }
    }

    /** Returns the source that a mention names, null if it only describes it. */
    @Nullable Referent resolve(SourcePhrase phrase) {
        if (phrase.isCoordinated() && !isOneName(phrase)) {
            return null;
        }
        Referent appositive = personBehindRole(phrase);
        if (appositive == null) {
            appositive = personBehindMention(phrase);
        }
        if (appositive != null) {
            return appositive;
        }
        Referent outlet = edges.outletBeforeNoun(phrase);
        if (outlet != null) {
            return outlet;
        }
        if (!phrase.isProper() && !isNameStart(phrase.head)) {
            return surnameThatIsAWord(phrase);
        }
        PersonMention mention = reading.people.mentionEndingAt(phrase.head);
        if (mention != null && mention.person().sure && mention.first() >= phrase.first) {
            return Referent.of(mention.person());
        }
        Referent known = knownName(phrase);
        if (known != null) {
            return known;
        }
        if (isDescribedByHead(phrase)) {
            return null;
        }
        return kindByContext(phrase, mention);
    }

    /** "Winter said", of Ada Winter: a word that only the beginning of the sentence would explain, if nobody had it for a name. */
    private @Nullable Referent surnameThatIsAWord(SourcePhrase phrase) {
        boolean alone = phrase.first == phrase.last && !phrase.definite && !phrase.indefinite;
        if (!alone || !tokens.isCapitalized(phrase.head) || tokens.has(phrase.head, Lexicon.PEOPLE)) {
            return null;
        }
        for (Person person : reading.people.withSurname(tokens.lower[phrase.head])) {
            if (person.sure && person.hasFullName()) {
                return Referent.of(person);
            }
        }
        return null;
    }

    private boolean isNameStart(int token) {
        return tokens.isCapitalized(token) && reading.people.mentionEndingAt(token) != null;
    }

    /** "the senator, Ada Quill", "the director of national parks Ada Quill": the name stands behind the role. */
    private @Nullable Referent personBehindRole(SourcePhrase phrase) {
        if (phrase.head >= phrase.last
                || tokens.isCapitalized(phrase.head) && !tokens.has(phrase.head, Lexicon.TITLE)) {
            return null;
        }
        boolean other = tokens.has(phrase.head, Lexicon.PEOPLE | Lexicon.BODY | Lexicon.DOCUMENT | Lexicon.OUTLET)
                && !tokens.has(phrase.head, Lexicon.ROLE | Lexicon.TITLE);
        if (other) {
            return null;
        }
        PersonMention behind = tokens.is(phrase.head + 1, ",") ? mentionBehind(phrase.head + 2, phrase.last) : null;
        if (behind == null && tokens.is(phrase.head + 1, ",") && !phrase.indefinite) {
            // "The secretary, Harbour Union, Ada Quill"
            PersonMention last = reading.people.mentionEndingAt(phrase.last);
            behind = last != null && tokens.is(last.first() - 1, ",") ? last : null;
        }
        if (behind == null && tokens.is(phrase.head + 1, "of") && !phrase.indefinite) {
            behind = reading.people.mentionEndingAt(phrase.last);
            int before = behind == null ? 0 : behind.first() - 1;
            boolean office = before > phrase.head + 1
                    && before <= phrase.head + 4
                    && tokens.isWord(before)
                    && !tokens.has(before, Lexicon.PREPOSITION | Lexicon.CONJUNCTION | Lexicon.ROLE | Lexicon.TITLE)
                    && !tokens.is(before, "'s");
            behind = office ? behind : null;
        }
        return behind == null ? null : Referent.of(behind.person());
    }

    /** "[A port spokeswoman], Ada Quill, wrote": the mention ends before the name that stands in apposition to it. */
    private @Nullable Referent personBehindMention(SourcePhrase phrase) {
        boolean role = tokens.has(phrase.head, Lexicon.ROLE) && !tokens.isCapitalized(phrase.head);
        if (!role || !tokens.is(phrase.last + 1, ",")) {
            return null;
        }
        PersonMention behind = mentionBehind(phrase.last + 2, Math.min(phrase.last + 9, tokens.size - 1));
        boolean closed = behind != null
                && tokens.is(behind.last() + 1, ",")
                && !tokens.has(behind.last() + 2, Lexicon.CONJUNCTION);
        return behind != null && closed ? Referent.of(behind.person()) : null;
    }

    /** Returns the person named at a token, behind titles. */
    private @Nullable PersonMention mentionBehind(int token, int last) {
        int i = token;
        while (i < last && i < token + 4 && tokens.has(i, Lexicon.TITLE | Lexicon.ROLE)) {
            i++;
        }
        for (int end = i; end <= last && end < i + 5; end++) {
            PersonMention mention = reading.people.mentionEndingAt(end);
            if (mention != null) {
                return mention.first() <= i ? mention : null;
            }
        }
        return null;
    }

    /** "Citizenship and Immigration Services" is one name, "Quill and Moss" are two. */
    private boolean isOneName(SourcePhrase phrase) {
        Bodies.Body body = reading.bodies.whole(words(phrase.first, phrase.last));
        return body != null && (body.words().contains(tokens.lower[phrase.head]) || phrase.head == phrase.last);
    }

    private @Nullable Referent knownName(SourcePhrase phrase) {
        String whole = lower(phrase.first, phrase.last);
        String toHead = lower(phrase.first, phrase.head);
        boolean shout = tokens.isAllCaps(phrase.head) || toHead.indexOf('.') > 0;
        String country = Gazetteer.country(toHead);
        boolean pronounLike = toHead.equals("us") && !tokens.isAllCaps(phrase.head);
        if (country != null && !pronounLike) {
            return Referent.named(country, SourceKind.GOVERNMENT);
        }
        if (Gazetteer.isOutlet(whole) || Gazetteer.isOutlet(toHead)) {
            if (Gazetteer.isOutlet(toHead) && !isNewsTail(phrase)) {
                return outlet(phrase);
            }
        }
        Bodies.Body body = reading.bodies.whole(words(phrase.first, phrase.last));
        if (body == null && phrase.last > phrase.head) {
            body = reading.bodies.whole(words(phrase.first, phrase.head));
        }
        if (body != null && !Gazetteer.isOrganization(toHead)) {
            SourceKind told = appositions.get(body.name().toLowerCase(Locale.ROOT));
            SourceKind kind =
                    told != null && told.named() && told != SourceKind.PERSON ? told : organizationKind(body.name());
            return Referent.named(isLonger(phrase, body) ? nameOf(phrase, kind) : body.name(), kind);
        }
        if (Gazetteer.isOrganization(toHead)) {
            String full = Gazetteer.whole(toHead);
            if (body != null && shout) {
                full = body.name();
            }
            return Referent.named(full != null ? full : phrase.toHead(), SourceKind.ORGANIZATION);
        }
        if (Gazetteer.isCapital(toHead) && reading.people.mentionEndingAt(phrase.head) == null) {
            return Referent.named(phrase.toHead(), SourceKind.GOVERNMENT);
        }
        return null;
    }

    /** "Tarn Society for the Care of Seals", of which the text's runs of names show the beginning. */
    private boolean isLonger(SourcePhrase phrase, Bodies.Body body) {
        return phrase.last > phrase.head
                && SourceReading.line(tokens, phrase.first, phrase.last).startsWith(body.name() + " ");
    }

    /** "Channel 4": a name that ends in a number; null if it is none. */
    @Nullable Referent numbered(SourcePhrase phrase) {
        boolean named = phrase.first < phrase.head && tokens.isCapitalized(phrase.first);
        boolean outlet = tokens.isAny(phrase.head - 1, List.of("channel", "radio", "bbc"))
                || Gazetteer.isOutlet(lower(phrase.first, phrase.head))
                || phrase.first < phrase.head && Gazetteer.isOutlet(lower(phrase.first, phrase.head - 1));
        return named && outlet && tokens.isNumber(phrase.head)
                ? Referent.named(phrase.toHead(), SourceKind.OUTLET)
                : null;
    }

    /** "Fox News viewers" is no outlet; the head tells. */
    private boolean isNewsTail(SourcePhrase phrase) {
        return tokens.has(phrase.head, Lexicon.PEOPLE) && phrase.head > phrase.first;
    }

    private Referent outlet(SourcePhrase phrase) {
        return Referent.named(nameOf(phrase, SourceKind.OUTLET), SourceKind.OUTLET);
    }

    private static SourceKind organizationKind(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String last = lower.substring(lower.lastIndexOf(' ') + 1);
        boolean press = switch (last) {
            case "magazine", "radio", "television", "tv", "broadcasting" -> true;
            default -> (Lexicon.bits(last) & Lexicon.OUTLET) != 0;
        };
        return press || Gazetteer.isOutlet(lower) ? SourceKind.OUTLET : SourceKind.ORGANIZATION;
    }

    /** The head is a common noun with a capital letter: "Justice Department officials", "the Quill campaign". */
    private boolean isDescribedByHead(SourcePhrase phrase) {
        boolean role = tokens.has(phrase.head, Lexicon.ROLE)
                && (phrase.definite || phrase.indefinite || phrase.head == phrase.first)
                && !hasArticleInName(phrase);
        return tokens.has(phrase.head, Lexicon.PEOPLE)
                || role && !isSurnameOfSomeone(phrase)
                || phrase.head == phrase.first
                        && (phrase.definite || phrase.indefinite)
                        && tokens.has(phrase.head, Lexicon.BODY | Lexicon.DOCUMENT)
                        && !tokens.has(phrase.head, Lexicon.OUTLET)
                || tokens.has(phrase.head, Lexicon.DOCUMENT) && !tokens.has(phrase.head, Lexicon.OUTLET);
    }

    /** "of The Tarn Reporter": inside a sentence the article has a capital letter only where it belongs to the name. */
    private boolean hasArticleInName(SourcePhrase phrase) {
        int article = phrase.first - 1;
        return phrase.first < phrase.head
                && tokens.is(article, "the")
                && tokens.isCapitalized(article)
                && article != tokens.first(tokens.sentenceOf(article))
                && !tokens.isQuote(article - 1)
                && tokens.isCapitalized(phrase.first);
    }

    private boolean isSurnameOfSomeone(SourcePhrase phrase) {
        return reading.people.mentionEndingAt(phrase.head) != null;
    }

    private Referent kindByContext(SourcePhrase phrase, @Nullable PersonMention mention) {
        String last = tokens.lower[phrase.head];
        SourceKind kind = appositions.get(lower(phrase.first, phrase.head));
        if (kind == null) {
            kind = edges.kindBefore(phrase);
        }
        boolean inName = phrase.head > phrase.first || phrase.definite;
        if (kind == null && tokens.has(phrase.head, Lexicon.OUTLET) && inName && mention == null) {
            kind = SourceKind.OUTLET;
        }
        boolean body = tokens.has(phrase.head, Lexicon.BODY) || Gazetteer.isTail(last);
        if (kind == null && body && (mention == null || phrase.definite)) {
            kind = organizationKind(phrase.toHead());
        }
        if (kind == null && mention == null && Gazetteer.isPlace(lower(phrase.first, phrase.head))) {
            return Referent.named(phrase.toHead(), SourceKind.GOVERNMENT);
        }
        if (kind == null && mention == null && publishes(phrase)) {
            kind = SourceKind.OUTLET;
        }
        boolean several = tokens.isAny(phrase.first, List.of("many", "some", "several", "most", "all", "few"));
        if (kind == null
                && mention == null
                && (several || isPeopleName(last) || isPluralCode(phrase.head) || isPeopleAtStart(phrase))) {
            return reading.described(phrase.description(), SourceKind.GROUP, phrase);
        }
        if (kind == null && mention == null && (phrase.definite || isCode(phrase))) {
            kind = SourceKind.ORGANIZATION;
        }
        if (kind != null && kind != SourceKind.PERSON) {
            return Referent.named(nameOf(phrase, kind), kind);
        }
        Person person = mention != null ? mention.person() : reading.people.add(nameFirst(phrase), phrase.head);
        return Referent.of(person);
    }

    /** "TarnWatch", "Tarnwatch.org": a single name that no person of the text has. */
    private boolean publishes(SourcePhrase phrase) {
        int name = phrase.head;
        boolean single = phrase.first == name && phrase.last == name && !tokens.has(name, Lexicon.GIVEN_NAME);
        if (!single || reading.people.lookup(name) != null || tokens.isAllCaps(name)) {
            return false;
        }
        String word = tokens.word(name);
        for (int i = 2; i < word.length() - 2; i++) {
            boolean inner = Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1));
            if (word.charAt(i) == '.' || inner && i > "Mac".length()) {
                return true;
            }
        }
        return false;
    }

    /** An organization keeps what is joined to it: "Friends of the Harbour", "Tarn Society for the Care of Seals". */
    private String nameOf(SourcePhrase phrase, SourceKind kind) {
        int first = edges.first(phrase, kind);
        boolean whole =
                phrase.last > phrase.head && kind != SourceKind.OUTLET && isAllName(phrase.head + 1, phrase.last);
        return SourceReading.line(tokens, first, whole ? phrase.last : phrase.head);
    }

    private boolean isAllName(int first, int last) {
        for (int i = first; i <= last; i++) {
            boolean joint = i < last && tokens.isAny(i, List.of("of", "for", "the", "and", "&", "on", "in", "to"));
            if (!joint && !(tokens.isWord(i) && tokens.isCapitalized(i))) {
                return false;
            }
        }
        return tokens.isAny(first, List.of("of", "for", "on"));
    }

    /** "Russians", "Texans" */
    private static boolean isPeopleName(String word) {
        return word.endsWith("s") && Gazetteer.isDemonym(word.substring(0, word.length() - 1));
    }

    /** "Islanders" where a sentence begins, if the text names nobody so: a surname comes with the rest of the name first. */
    private boolean isPeopleAtStart(SourcePhrase phrase) {
        String word = tokens.lower[phrase.head];
        return phrase.first == phrase.head
                && phrase.head == tokens.first(tokens.sentenceOf(phrase.head))
                && reading.people.lookup(phrase.head) == null
                && Descriptions.areAgents(word);
    }

    /** "PACs", "NGOs" */
    private boolean isPluralCode(int token) {
        String word = tokens.word(token);
        int last = word.length() - 1;
        return last > 1 && word.charAt(last) == 's' && Character.isUpperCase(word.charAt(last - 1));
    }

    private boolean isCode(SourcePhrase phrase) {
        return phrase.first == phrase.head
                && tokens.isAllCaps(phrase.head)
                && reading.people.lookup(phrase.head) == null;
    }

    private int nameFirst(SourcePhrase phrase) {
        int first = phrase.first;
        for (int i = phrase.first; i < phrase.head; i++) {
            if (tokens.has(i, Lexicon.TITLE | Lexicon.ROLE) || tokens.is(i, "'s") || tokens.isQuote(i)) {
                first = i + 1;
            }
        }
        return first;
    }

    /** What an apposition behind a name says that it is: "Harbour Watch, a news website". */
    private @Nullable SourceKind appositionKind(int last) {
        if (!tokens.is(last + 1, ",") || !tokens.isAny(last + 2, List.of("a", "an", "the"))) {
            return null;
        }
        SourceKind kind = null;
        for (int i = last + 3; i < last + 11 && tokens.isWord(i); i++) {
            if (tokens.has(i, Lexicon.PREPOSITION | Lexicon.WH | Lexicon.AUXILIARY)) {
                break;
            }
            if (tokens.has(i, Lexicon.OUTLET)) {
                kind = SourceKind.OUTLET;
            } else if (tokens.has(i, Lexicon.ROLE)) {
                kind = SourceKind.PERSON;
            } else if (tokens.has(i, Lexicon.BODY)) {
                kind = SourceKind.ORGANIZATION;
            }
        }
        return kind;
    }

    private List<String> words(int first, int last) {
        List<String> words = new ArrayList<>();
        for (int i = first; i <= last && i < first + 16; i++) {
            boolean telling = tokens.isWord(i)
                    && !tokens.is(i, "'s")
                    && !tokens.isAny(i, List.of("of", "for", "and", "the", "on", "in", "de"));
            if (telling) {
                words.add(tokens.lower[i]);
            }
        }
        if (words.isEmpty()) {
            words.add("");
        }
        return words;
    }

    private String lower(int first, int last) {
        return SourceReading.line(tokens, first, last).toLowerCase(Locale.ROOT);
    }
}
