package dev.whence.english.sources;

import dev.whence.core.SourceKind;
import dev.whence.english.lexicon.Gender;
import dev.whence.english.lexicon.Plurals;
import dev.whence.english.lexicon.Roles;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whom a mention can mean: a person, or a name, or a description, with what others can be told by. Immutable. */
final class Referent {

    final String name;
    final SourceKind kind;
    /** Whether it goes by no name. */
    final boolean described;
    /** The person, where it is a named one. */
    final @Nullable Person person;
    /** Whom a pronoun must agree with. */
    final Gender gender;
    /** The noun that describes it, in lower case; empty for a name that is none. */
    final String head;
    /** The description; null for a name. */
    final @Nullable SourcePhrase phrase;
    /** What two referents share if they are the same. */
    final Object key;

    private Referent(
            String name,
            SourceKind kind,
            boolean described,
            @Nullable Person person,
            Gender gender,
            String head,
            @Nullable SourcePhrase phrase) {
        this.name = name;
        this.kind = kind;
        this.described = described;
        this.person = person;
        this.gender = gender;
        this.head = head;
        this.phrase = phrase;
        key = person != null ? person : name.toLowerCase(Locale.ROOT);
    }

    /** Returns what stands for a person; the names of persons are complete when this is asked for first. */
    static Referent of(Person person) {
        Referent known = person.referent;
        if (known == null || !known.name.equals(person.name)) {
            known = new Referent(clean(person.name), SourceKind.PERSON, false, person, person.gender, "", null);
            person.referent = known;
        }
        return known;
    }

    static Referent named(String name, SourceKind kind) {
        return new Referent(clean(name), kind, false, null, Gender.UNKNOWN, "", null);
    }

    /** Returns what goes by a name that describes it: "the Quill administration". */
    static Referent named(String name, SourceKind kind, String head) {
        return new Referent(clean(name), kind, false, null, Gender.UNKNOWN, head, null);
    }

    static Referent described(String name, SourceKind kind, Gender gender, String head, SourcePhrase phrase) {
        return new Referent(clean(name), kind, true, null, gender, head, phrase);
    }

    /** Returns one of a group, for a mention such as "one". */
    static Referent oneOf(Referent group, SourcePhrase phrase) {
        String name = Plurals.singular(Plurals.uncounted(group.name), group.head);
        String head = Plurals.singular(group.head, group.head);
        return described(
                name, SourceKind.ANONYMOUS, Roles.genderOf(head), head, group.phrase == null ? phrase : group.phrase);
    }

    boolean isOnePerson() {
        return kind == SourceKind.PERSON || kind == SourceKind.ANONYMOUS;
    }

    private static String clean(String name) {
        String clean = name.strip();
        return clean.isEmpty() ? "?" : clean;
    }
}
