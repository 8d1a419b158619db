package dev.whence.english.sources;

import dev.whence.core.SourceKind;
import dev.whence.english.lexicon.Gazetteer;
import dev.whence.english.lexicon.Gender;
import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.sources.Situation.Spoken;
import dev.whence.english.text.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers whom a source mention may mean. */
final class Candidates {

    /** So many mentions of persons are looked back at. */
    private static final int MENTIONS = 60;
    /** So many who spoke before are looked back at. */
    private static final int SPOKEN = 24;

    private static final int PERSONS = 16;
    /** How many sentences back somebody unnamed is still meant by the same noun. */
    private static final int NEAR = 5;

    private final SourceReading reading;
    private final Tokens tokens;
    private final NearNouns nouns;
    private final NamedLater namedLater;
    private final List<Spoken> spoken;
    private final Map<Object, Candidate> found = new LinkedHashMap<>();

    Candidates(SourceReading reading, NearNouns nouns, List<Spoken> spoken) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.nouns = nouns;
        this.spoken = spoken;
        namedLater = new NamedLater(reading);
    }

    /** Returns the candidates, each once, in an order that depends on the text alone. */
    List<Candidate> of(Situation at, @Nullable Referent same, @Nullable RoleMatch roles) {
        found.clear();
        if (same != null) {
            add(same, Candidate.SAME_SPEAKER);
        }
        if (at.phrase != null && at.own != null) {
            Referent earlier = earlier(at, at.phrase, at.own);
            ownWords(at, at.phrase, earlier == null ? at.own : earlier);
        }
        if (at.outer != null
                && (at.form.isPronoun() || at.form == Form.NONE)
                && mayStandFor(at.outer.referent(), at, roles)) {
            add(at.outer.referent(), Candidate.OUTER);
        }
        if (at.form == Form.ONE && at.own == null && at.phrase != null) {
            oneOfThem(at.phrase);
        }
        if (at.form != Form.NAME && at.form != Form.INDEFINITE) {
            whoSpoke(at, roles);
        }
        if (wantsPersons(at)) {
            persons(at, roles);
        }
        if (at.form.isPronoun() && at.form != Form.I && at.form != Form.WE || at.form == Form.NONE) {
            nearNouns(at, roles);
        }
        if (at.form == Form.DEFINITE) {
            nearNouns(at, roles);
        }
        List<Candidate> all = new ArrayList<>(found.values());
        rank(all, at);
        if (roles != null) {
            match(all, roles);
        }
        if (at.form == Form.DEFINITE && at.own != null && !at.own.isOnePerson()) {
            name(all, at.own);
        }
        return all;
    }

    private Candidate add(Referent referent, int origin) {
        Candidate candidate = found.computeIfAbsent(referent.key, key -> new Candidate(referent));
        candidate.origins |= origin;
        return candidate;
    }

    private void ownWords(Situation at, SourcePhrase phrase, Referent own) {
        add(own, own.described ? Candidate.OWN_DESCRIPTION : Candidate.OWN_NAME);
        for (int i = phrase.first; i <= phrase.last; i++) {
            PersonMention mention = reading.people.mentionEndingAt(i);
            if (mention != null && mention.first() >= phrase.first && speaksInside(mention, phrase, own)) {
                add(Referent.of(mention.person()), Candidate.INSIDE);
            }
        }
        if (own.kind == SourceKind.DOCUMENT || own.kind == SourceKind.OUTLET || own.kind == SourceKind.ORGANIZATION) {
            for (NearNouns.Noun name : nouns.namesWithin(phrase.first, phrase.last)) {
                if (!tokens.isAny(name.first() - 1, List.of("with", "about", "to", "against", "on"))) {
                    add(name.referent(), Candidate.INSIDE);
                }
            }
        }
        if (own.described && own.kind == SourceKind.ANONYMOUS) {
            behind(phrase);
        }
        if (at.form == Form.INDEFINITE) {
            Referent later = namedLater.resolve(phrase);
            if (later != null) {
                add(later, Candidate.LATER);
            }
        }
        if (at.form == Form.NAME) {
            namesakes(at, phrase, own);
        }
    }

    /** "A spokesman for [Quill]", "[Quill's] lawyer" and "a report about [Quill]" are not Quill; "a book by [Quill]" is. */
    private boolean speaksInside(PersonMention mention, SourcePhrase phrase, Referent own) {
        if (own.person != null) {
            return true;
        }
        int before = mention.first() - 1;
        boolean other = tokens.has(before, Lexicon.PREPOSITION) && !tokens.is(before, "by");
        return mention.last() == phrase.last && !other;
    }

    /**
     * Returns what a noun alone is led back to: "the diplomats" to two diplomats who spoke, "the department" to the Department of Public
     * Works, "the Mail" to the Daily Mail; null if to nothing.
     */
    private @Nullable Referent earlier(Situation at, SourcePhrase phrase, Referent own) {
        boolean alone = phrase.first == phrase.head && phrase.head == phrase.last;
        if (!alone) {
            return null;
        }
        for (int i = spoken.size() - 1; i >= 0 && i >= spoken.size() - SPOKEN; i--) {
            Referent before = spoken.get(i).referent();
            boolean several = own.kind == SourceKind.GROUP || own.kind == SourceKind.DOCUMENT && phrase.definite;
            if (several && own.described && before.kind == own.kind && before.head.equals(own.head)) {
                return phrase.definite || reading.sentencesBetween(spoken.get(i).token(), at.token) <= 1
                        ? before
                        : null;
            }
            if (own.kind == SourceKind.OUTLET
                    && !own.described
                    && before.kind == own.kind
                    && before.name.endsWith(" " + own.name)) {
                return before;
            }
        }
        boolean body = own.kind == SourceKind.ORGANIZATION && phrase.definite && own.described;
        Bodies.Body last = body ? reading.bodies.lastWithNoun(own.head, at.token) : null;
        return last == null ? null : Referent.named(last.name(), SourceKind.ORGANIZATION);
    }

    /** "[A port spokeswoman], Ada Quill, wrote" */
    private void behind(SourcePhrase phrase) {
        if (!tokens.is(phrase.last + 1, ",")) {
            return;
        }
        int i = phrase.last + 2;
        while (i < tokens.size && i < phrase.last + 6 && tokens.has(i, Lexicon.TITLE | Lexicon.ROLE)) {
            i++;
        }
        for (int end = i; end < tokens.size && end < i + 5; end++) {
            PersonMention mention = reading.people.mentionEndingAt(end);
            boolean closed = tokens.is(end + 1, ",") && !tokens.has(end + 2, Lexicon.CONJUNCTION);
            if (mention != null && mention.first() <= i && closed) {
                add(Referent.of(mention.person()), Candidate.BEHIND);
            }
        }
    }

    private void namesakes(Situation at, SourcePhrase phrase, Referent own) {
        boolean other = false;
        int place = 0;
        for (Person person : reading.people.withSurname(tokens.lower[phrase.head])) {
            add(Referent.of(person), Candidate.NAMESAKE).place = place++;
            other |= person != own.person;
        }
        if (other) {
            whereNamesakesAre(at);
        }
        for (int i = spoken.size() - 1; i >= 0 && i >= spoken.size() - SPOKEN; i--) {
            Referent earlier = spoken.get(i).referent();
            if (earlier.person == null && isLonger(earlier.name, own.name)) {
                add(earlier, Candidate.NAMESAKE);
                other = true;
            }
        }
        add(own, 0).hasNamesake = other;
    }

    /** "Tarn Mail" is longer for "Mail", and "Orbex Group" for "Orbex"; "Orbex Train" is something else. */
    private static boolean isLonger(String whole, String part) {
        if (whole.length() <= part.length()) {
            return false;
        }
        if (whole.endsWith(" " + part)) {
            return !Gazetteer.isOutlet(part.toLowerCase(Locale.ROOT));
        }
        if (!whole.startsWith(part + " ")) {
            return false;
        }
        String last = whole.substring(whole.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return (Lexicon.bits(last) & (Lexicon.BODY | Lexicon.OUTLET | Lexicon.TAIL)) != 0;
    }

    private void whereNamesakesAre(Situation at) {
        List<PersonMention> mentions = reading.people.mentions();
        int from = reading.people.lastMentionBefore(at.token);
        for (int i = from; i >= 0 && i > from - MENTIONS; i--) {
            Candidate candidate = found.get(mentions.get(i).person());
            if (candidate != null && mentions.get(i).whole() && candidate.nearestWhole < 0) {
                candidate.nearestWhole = mentions.get(i).first();
            }
        }
        int after = 0;
        for (int i = spoken.size() - 1; i >= 0 && i >= spoken.size() - SPOKEN; i--) {
            Candidate candidate = found.get(spoken.get(i).referent().key);
            if (candidate != null) {
                candidate.times++;
                candidate.spoke = candidate.spoke < 0 ? after : candidate.spoke;
            }
            after += spoken.get(i).nested() ? 0 : 1;
        }
    }

    /** "One" behind "two board members": a board member. */
    private void oneOfThem(SourcePhrase phrase) {
        for (int i = spoken.size() - 1; i >= 0 && i >= spoken.size() - 6; i--) {
            Referent group = spoken.get(i).referent();
            if (group.kind == SourceKind.GROUP) {
                add(Referent.oneOf(group, phrase), Candidate.ANTECEDENT);
                return;
            }
        }
        for (NearNouns.Noun noun : nouns.before(phrase.first, Lexicon.PEOPLE)) {
            if (noun.referent().kind == SourceKind.GROUP) {
                add(Referent.oneOf(noun.referent(), phrase), Candidate.ANTECEDENT);
                return;
            }
        }
    }

    private void whoSpoke(Situation at, @Nullable RoleMatch roles) {
        int after = 0;
        for (int i = spoken.size() - 1; i >= 0 && i >= spoken.size() - SPOKEN; i--) {
            Spoken each = spoken.get(i);
            if (mayStandFor(each.referent(), at, roles)) {
                Candidate candidate = add(each.referent(), Candidate.SPOKE);
                candidate.times++;
                if (candidate.spoke < 0) {
                    candidate.spoke = after;
                    candidate.spokeNested = each.nested();
                }
                if (each.token() < at.token) {
                    candidate.mentioned(each.token(), true, false, each.nested() || reading.isQuoted(each.token()));
                }
            }
            after += each.nested() ? 0 : 1;
        }
    }

    /** What the form of the mention rules out is no candidate. */
    private static boolean mayStandFor(Referent referent, Situation at, @Nullable RoleMatch roles) {
        if (at.form.isOnePerson()) {
            return referent.isOnePerson() && referent.gender.agrees(at.form.gender());
        }
        if (at.form == Form.IT) {
            return !referent.isOnePerson();
        }
        if (at.form == Form.THEY && referent.person != null && referent.gender != Gender.UNKNOWN) {
            return false;
        }
        boolean answer = at.form == Form.NONE && at.draft.source != null; // "A:"
        Referent own = at.own;
        if (own == null || at.form.isPronoun()) {
            return !answer || referent.isOnePerson();
        }
        if (at.form == Form.BARE) {
            return referent.kind == own.kind && referent.head.equals(own.head);
        }
        if (own.kind == SourceKind.ANONYMOUS) {
            return referent.isOnePerson()
                    && referent.gender.agrees(own.gender)
                    && (roles == null || !roles.rulesOut(referent));
        }
        return describes(own, referent);
    }

    /** Tells whether what is no person may be called by a description: "the paper" is no university. */
    private static boolean describes(Referent own, Referent referent) {
        return switch (own.kind) {
            case DOCUMENT -> referent.kind == SourceKind.DOCUMENT || referent.kind == SourceKind.OUTLET;
            case OUTLET -> referent.kind == SourceKind.OUTLET || referent.kind == SourceKind.ORGANIZATION;
            case GROUP -> referent.kind == SourceKind.GROUP || referent.kind == SourceKind.ORGANIZATION;
            default ->
                !referent.isOnePerson() && referent.kind != SourceKind.GROUP && referent.kind != SourceKind.DOCUMENT;
        };
    }

    private static boolean wantsPersons(Situation at) {
        Referent own = at.own;
        return switch (at.form) {
            case HE, SHE, I, RELATIVE, NONE -> true;
            case DEFINITE -> own != null && own.kind == SourceKind.ANONYMOUS;
            default -> false;
        };
    }

    private void persons(Situation at, @Nullable RoleMatch roles) {
        if (roles != null && (isCalledSoBefore(at, roles) || isOneOfTwo(at, roles))) {
            return;
        }
        List<PersonMention> mentions = reading.people.mentions();
        int from = reading.people.lastMentionBefore(at.token);
        int persons = 0;
        for (int i = from; i >= 0 && i > from - MENTIONS && persons < PERSONS; i--) {
            PersonMention mention = mentions.get(i);
            Referent referent = Referent.of(mention.person());
            if (!mayStandFor(referent, at, roles)) {
                continue;
            }
            Candidate known = found.get(referent.key);
            persons += known == null ? 1 : 0;
            Candidate candidate = known != null ? known : add(referent, Candidate.NAMED);
            if (mention.first() > candidate.nearest) {
                PersonMention before = i == 0 ? null : mentions.get(i - 1);
                candidate.firstInSentence =
                        before == null || reading.sentencesBetween(before.first(), mention.first()) > 0;
            }
            candidate.origins |= Candidate.NAMED;
            candidate.mentioned(
                    mention.first(), mention.subject(), mention.possessive(), reading.isQuoted(mention.first()));
        }
    }

    /** Whom the text called just so, and not long ago, is meant before any whom it names. */
    private boolean isCalledSoBefore(Situation at, RoleMatch roles) {
        for (int i = spoken.size() - 1; i >= 0 && i >= spoken.size() - SPOKEN; i--) {
            Referent earlier = spoken.get(i).referent();
            boolean same = earlier.kind == SourceKind.ANONYMOUS && roles.role(earlier) == RoleMatch.SAME;
            if (same && (!roles.saysMore() || roles.shared(earlier) > 0)) {
                return reading.sentencesBetween(spoken.get(i).token(), at.token) <= NEAR;
            }
        }
        return false;
    }

    /** "Minister Quill met Minister Sund. [The minister] said": it may be either, unless one of them spoke last. */
    private boolean isOneOfTwo(Situation at, RoleMatch roles) {
        List<PersonMention> mentions = reading.people.mentions();
        PersonMention first = null;
        int from = reading.people.lastMentionBefore(at.token);
        for (int i = from; i >= 0 && i > from - MENTIONS; i--) {
            PersonMention mention = mentions.get(i);
            if (first != null && reading.sentencesBetween(mention.first(), first.first()) > 0) {
                return false;
            }
            Person person = mention.person();
            if (roles.role(person) < RoleMatch.WIDER || !person.gender.agrees(roles.gender())) {
                continue;
            }
            if (at.last != null && at.last.referent().person == person) {
                return false;
            }
            if (first != null && first.person() != person) {
                return roles.role(person) == roles.role(first.person())
                        && roles.shared(person) == roles.shared(first.person());
            }
            first = first == null ? mention : first;
        }
        return false;
    }

    /** Returns what kinds of nouns can mean whom a mention means. */
    private static long nounsFor(Situation at) {
        Referent own = at.own;
        if (at.form.isOnePerson()) {
            return Lexicon.ROLE;
        }
        if (at.form == Form.IT) {
            return Lexicon.BODY | Lexicon.DOCUMENT | Lexicon.OUTLET;
        }
        if (at.form == Form.THEY) {
            return Lexicon.PEOPLE | Lexicon.BODY | Lexicon.OUTLET;
        }
        if (own == null || at.form.isPronoun()) {
            return NearNouns.NOUNS;
        }
        return switch (own.kind) {
            case ANONYMOUS, PERSON -> Lexicon.ROLE;
            case DOCUMENT -> Lexicon.DOCUMENT | Lexicon.OUTLET;
            case GROUP -> Lexicon.PEOPLE | Lexicon.BODY;
            default -> Lexicon.BODY | Lexicon.OUTLET;
        };
    }

    private void nearNouns(Situation at, @Nullable RoleMatch roles) {
        boolean antecedent = at.form == Form.RELATIVE;
        for (NearNouns.Noun noun : nouns.before(at.token, nounsFor(at))) {
            if (mayStandFor(noun.referent(), at, roles)) {
                Candidate candidate = add(noun.referent(), Candidate.NEAR);
                boolean subject = tokens.has(noun.head() + 1, Lexicon.FINITE | Lexicon.MODAL | Lexicon.AUXILIARY);
                candidate.mentioned(noun.first(), subject, false, reading.isQuoted(noun.head()));
                if (antecedent && noun.head() >= at.token - 2) {
                    candidate.origins |= Candidate.ANTECEDENT;
                }
            }
        }
        if (antecedent) {
            PersonMention mention = reading.people.mentionEndingAt(at.token - 1);
            PersonMention before = reading.people.mentionEndingAt(at.token - 2);
            PersonMention nearest = mention != null ? mention : before;
            if (nearest != null) {
                add(Referent.of(nearest.person()), Candidate.ANTECEDENT);
            }
        }
    }

    /** Tells of each candidate how it fits the description, and of what is described how well others do. */
    private static void match(List<Candidate> all, RoleMatch roles) {
        int rivals = 0;
        for (Candidate each : all) {
            if (!each.has(Candidate.OWN_DESCRIPTION)) {
                Person person = each.referent.person;
                each.role = person != null ? roles.role(person) : roles.role(each.referent);
                each.shared = Math.min(2, person != null ? roles.shared(person) : roles.shared(each.referent));
                if (each.role >= RoleMatch.WIDER) {
                    rivals |= person == null ? 4 : each.role == RoleMatch.WIDER ? 1 : 2;
                }
            }
        }
        for (Candidate each : all) {
            each.rivals = rivals;
        }
    }

    /** "the company": tells of what is described whether others have names that can be called so. */
    private static void name(List<Candidate> all, Referent own) {
        int named = 0;
        for (Candidate each : all) {
            Referent referent = each.referent;
            if (!referent.described && referent.person == null && referent != own) {
                boolean called = BodyNouns.isCalled(referent.name, own.head);
                each.named = (called ? 1 : 0) | (referent.kind == own.kind ? 2 : 0);
                named |= each.named == 3 ? (named & 8) != 0 ? 24 : 8 : 1 << each.named;
            }
        }
        for (Candidate each : all) {
            if (each.has(Candidate.OWN_DESCRIPTION)) {
                each.named = named;
            }
        }
    }

    private void rank(List<Candidate> all, Situation at) {
        for (Candidate one : all) {
            int nearer = 0;
            for (Candidate other : all) {
                if (other != one && other.nearest > one.nearest && alike(one, other, at)) {
                    nearer++;
                }
            }
            one.rank = nearer;
        }
    }

    /** Whom the gender tells apart are no rivals. */
    private static boolean alike(Candidate one, Candidate other, Situation at) {
        return one.referent.isOnePerson() == other.referent.isOnePerson()
                && (other.referent.gender == at.form.gender() || one.referent.gender != at.form.gender());
    }
}
