package dev.whence.english.sources;

import dev.whence.core.Quotation;
import dev.whence.core.SourceKind;
import dev.whence.english.lexicon.Gender;
import dev.whence.english.lexicon.Roles;
import dev.whence.english.sources.Situation.Spoken;
import dev.whence.english.text.Tokens;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for a candidate and against it, as places among the weights of a {@link SpeakerModel}. Each feature is told for all forms
 * of mentions together and for the form at hand. Used by one thread.
 */
final class SpeakerFeatures {

    private static final int VALUES = 16;
    private static final int FORMS = 1 + Form.values().length;
    private static final int TEMPLATES = 72;
    /** How many weights there are. */
    static final int SIZE = TEMPLATES * VALUES * FORMS;
    /** How many features there are. */
    static final int FEATURES = TEMPLATES * VALUES;

    private final SourceReading reading;
    private final Tokens tokens;
    private final NameCounts names;
    private final int mostMentions;
    private int[] places = new int[160];
    private int count;
    private int form;
    /** The weight of each feature for the form at hand, where they are to be summed up; empty where they are to be listed. */
    private int[] weights = new int[0];

    private int sum;

    SpeakerFeatures(SourceReading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
        names = new NameCounts(reading);
        int most = 0;
        for (Person person : reading.people.persons()) {
            most = Math.max(most, person.mentions);
        }
        mostMentions = most;
    }

    /** Returns how many features the last candidate has. */
    int count() {
        return count;
    }

    int get(int i) {
        return places[i];
    }

    private void add(int template, int value) {
        if (weights.length > 0) {
            sum += weights[template * VALUES + Math.min(Math.max(value, 0), VALUES - 1)];
            return;
        }
        if (count + 2 > places.length) {
            places = Arrays.copyOf(places, 2 * places.length);
        }
        int place = (template * VALUES + Math.min(Math.max(value, 0), VALUES - 1)) * FORMS;
        places[count++] = place;
        places[count++] = place + 1 + form;
    }

    /** Returns the sum of the weights of a candidate's features. */
    int sum(Candidate candidate, Situation at, @Nullable RoleMatch roles, SpeakerModel model) {
        weights = model.weights(at.form);
        sum = 0;
        find(candidate, at, roles);
        return sum;
    }

    /** Returns where one feature and form has its weight among all. */
    static int placeOf(int feature, Form form) {
        return feature * FORMS + 1 + form.number;
    }

    /** Returns where one feature has its weight for all forms together. */
    static int placeOf(int feature) {
        return feature * FORMS;
    }

    /** Lists the features of a candidate. */
    void read(Candidate candidate, Situation at, @Nullable RoleMatch roles) {
        weights = new int[0];
        count = 0;
        find(candidate, at, roles);
    }

    private void find(Candidate candidate, Situation at, @Nullable RoleMatch roles) {
        form = at.form.number;
        Referent referent = candidate.referent;
        int kind = number(referent.kind);
        for (int i = 0; i < Candidate.ORIGINS; i++) {
            if ((candidate.origins & 1 << i) != 0) {
                add(i, kind);
            }
        }
        add(12, kind);
        add(13, gender(referent, at));
        place(candidate, at);
        add(18, candidate.rank);
        speakers(candidate, at);
        known(referent);
        if (at.own != null) {
            add(36 + number(at.own.kind), kind);
            add(25, at.own == referent ? 1 : 0);
        }
        if (roles != null && at.own != referent) {
            roles(candidate, roles);
        } else if (roles != null) {
            add(63, candidate.rivals | (roles.isForAnybody() ? 8 : 0));
            add(64, candidate.rivals | (roles.saysMore() ? 8 : 0));
            add(65, candidate.rivals | (roles.isProper() ? 8 : 0));
        }
        if (at.own != null && !candidate.has(Candidate.OWN_DESCRIPTION | Candidate.OWN_NAME)) {
            body(referent, at.own, at.phrase);
        }
        if (referent.person == null && !referent.described && !candidate.has(Candidate.INSIDE)) {
            add(68, Math.min(names.count(referent), 7) + (names.isMost(referent) ? 8 : 0));
        }
        if (candidate.named != 0) {
            boolean own = candidate.has(Candidate.OWN_DESCRIPTION);
            add(own ? 69 : 70, own ? candidate.named >> 1 : candidate.named * 4 + Math.min(candidate.rank, 3));
        }
        if (candidate.has(Candidate.NAMESAKE) && referent.person != null) {
            namesake(candidate, referent.person, at);
        }
        add(
                51,
                bits(
                        candidate.has(Candidate.OWN_NAME),
                        candidate.hasNamesake,
                        candidate.has(Candidate.NAMESAKE),
                        isOneWord(referent)));
        add(
                34,
                bits(
                        candidate.has(Candidate.SPOKE),
                        candidate.has(Candidate.NAMED),
                        candidate.has(Candidate.NEAR),
                        candidate.has(Candidate.OUTER)));
    }

    private void namesake(Candidate candidate, Person person, Situation at) {
        int whole = candidate.nearestWhole;
        add(55, whole < 0 ? 15 : bucket(reading.sentencesBetween(whole, at.token)));
        add(56, Math.min(candidate.place, 3) * 4 + bits(candidate.spoke >= 0, candidate.spoke == 0));
        SourcePhrase phrase = at.phrase;
        if (phrase != null) {
            boolean given = false;
            for (int i = phrase.first; i < phrase.head; i++) {
                given |= person.words.contains(Person.withoutAccents(tokens.lower[i]));
            }
            Gender titled = phrase.head > 0 ? Roles.genderOf(Roles.of(tokens.lower[phrase.head - 1])) : Gender.UNKNOWN;
            boolean agrees = titled == Gender.UNKNOWN || person.gender.agrees(titled);
            add(
                    71,
                    bits(
                            titled != Gender.UNKNOWN,
                            person.firstNames > 0,
                            person.firstNames > 2,
                            person.roles.stream().anyMatch(Roles::isParent)));
            add(
                    57,
                    bits(
                            given,
                            agrees,
                            titled != Gender.UNKNOWN && person.gender == titled,
                            phrase.first == phrase.head));
        }
    }

    private static int number(SourceKind kind) {
        return switch (kind) {
            case PERSON -> 0;
            case ORGANIZATION -> 1;
            case GOVERNMENT -> 2;
            case GROUP -> 3;
            case ANONYMOUS -> 4;
            case DOCUMENT -> 5;
            case OUTLET -> 6;
        };
    }

    private static boolean isOneWord(Referent referent) {
        return referent.name.indexOf(' ') < 0;
    }

    private static int bits(boolean... flags) {
        int bits = 0;
        for (int i = 0; i < flags.length; i++) {
            bits |= flags[i] ? 1 << i : 0;
        }
        return bits;
    }

    private static int gender(Referent referent, Situation at) {
        Gender wanted =
                at.form.gender() != Gender.UNKNOWN ? at.form.gender() : at.own == null ? Gender.UNKNOWN : at.own.gender;
        if (wanted == Gender.UNKNOWN) {
            return 0;
        }
        return referent.gender == wanted ? 1 : referent.gender == Gender.UNKNOWN ? 2 : 3;
    }

    private void place(Candidate candidate, Situation at) {
        int nearest = candidate.nearest;
        if (nearest < 0) {
            add(14, 15);
            return;
        }
        int sentences = reading.sentencesBetween(nearest, at.token);
        int paragraphs = reading.paragraphsBetween(nearest, at.token);
        boolean content = at.isInContent(tokens, nearest) && !at.isInContent(tokens, at.token);
        boolean isQuoted = reading.isQuoted(nearest);
        add(14, bucket(sentences));
        add(15, Math.min(paragraphs, 6));
        add(16, bits(candidate.subject, candidate.possessive, isQuoted, content));
        add(
                17,
                candidate.nearestSubject < 0
                        ? 15
                        : bucket(reading.sentencesBetween(candidate.nearestSubject, at.token)));
        add(29, Math.min(sentences, 3) * 4 + bits(candidate.subject, isQuoted || content));
        add(48, bits(at.quoted, isQuoted, at.outer != null));
        Spoken last = at.last;
        add(44, last == null ? 2 : nearest > last.token() ? 1 : 0);
        if (last != null) {
            boolean about = Situation.isIn(last.draft(), tokens.start[nearest]);
            add(52, bits(about, last.draft().quotation == Quotation.INDIRECT, sentences > 0, candidate.subject));
        }
        add(53, bits(candidate.firstInSentence, candidate.subject, sentences == 0, isQuoted || content));
        int told = reading.toldSentencesBetween(nearest, at.token);
        add(58, bucket(told));
        add(59, Math.min(told, 3) * 4 + bits(candidate.subject, isQuoted || content));
        add(60, Math.min(told, 3) * 4 + Math.min(candidate.rank, 3));
        add(49, Math.min(candidate.rank, 3) * 4 + bits(candidate.subject, isQuoted || content));
    }

    private static int bucket(int distance) {
        return distance < 6 ? Math.max(distance, 0) : distance < 9 ? 6 : distance < 14 ? 7 : distance < 25 ? 8 : 9;
    }

    private void speakers(Candidate candidate, Situation at) {
        add(19, candidate.spoke < 0 ? 15 : Math.min(candidate.spoke, 5) + (candidate.spokeNested ? 6 : 0));
        add(61, Math.min(candidate.times, 5));
        Person person = candidate.referent.person;
        if (person != null) {
            add(62, Math.min(person.speaks, 4));
            add(66, Math.min(person.speaks, 3) * 4 + Math.min(candidate.rank, 3));
        }
        Spoken last = at.last;
        boolean isLast = last != null && last.referent().key == candidate.referent.key
                || last != null && last.referent().key.equals(candidate.referent.key);
        if (last != null) {
            int apart = Math.min(Math.max(reading.paragraphsBetween(last.token(), at.token), 0), 3);
            boolean direct = last.draft().quotation != Quotation.INDIRECT;
            add(isLast ? 20 : 21, apart * 4 + bits(direct, at.isDirect()));
            add(isLast ? 45 : 46, bucket(reading.sentencesBetween(last.token(), at.token)));
            add(67, Math.min(candidate.rank, 3) * 4 + bits(isLast, candidate.subject));
            add(54, bits(isLast, last.form() == at.form, last.form().isPronoun(), last.draft().sourceFirst < 0));
        }
        Spoken outer = at.outer;
        if (outer != null) {
            boolean isOuter = outer.referent().key.equals(candidate.referent.key);
            add(22, bits(isOuter, outer.draft().quotation == Quotation.INDIRECT, at.quoted));
        }
    }

    private void known(Referent referent) {
        Person person = referent.person;
        if (person != null) {
            add(23, bits(person.sure, person.hasFullName(), !person.roles.isEmpty()));
            add(24, person.mentions == mostMentions ? 4 : 4 * person.mentions / Math.max(1, mostMentions));
            add(31, Math.min(person.mentions, 6));
        }
    }

    private void roles(Candidate candidate, RoleMatch roles) {
        Person person = candidate.referent.person;
        int role = candidate.role;
        int shared = candidate.shared;
        boolean named = person != null;
        add(26, role + (named ? 8 : 0));
        add(27, role * 3 + shared);
        add(named ? 28 : 30, shared * 4 + bits(roles.saysMore(), roles.isProper()));
        add(32, bits(roles.hasComplement(), shared > 0, role >= RoleMatch.WIDER, named));
        if (person != null) {
            add(33, bits(roles.isForAnybody(), person.roles.isEmpty(), person.age > 0, roles.isOfOtherRank(person)));
            add(35, role * 3 + Math.min(2, roles.saysMore() ? shared == 0 ? 2 : 1 : 0));
        }
    }

    private void body(Referent referent, Referent own, @Nullable SourcePhrase phrase) {
        if (referent.person != null || phrase == null || own.kind == SourceKind.ANONYMOUS) {
            return;
        }
        String noun = tokens.lower[phrase.head];
        boolean same = referent.described && referent.head.equals(noun);
        boolean called = !referent.described && BodyNouns.isCalled(referent.name, noun);
        boolean ends = referent.name.endsWith(own.name) || referent.name.startsWith(own.name);
        boolean alone = phrase.first == phrase.head && phrase.head == phrase.last;
        add(43, bits(same, called, ends, alone));
    }
}
