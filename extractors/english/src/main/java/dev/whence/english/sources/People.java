package dev.whence.english.sources;

import dev.whence.english.lexicon.Gazetteer;
import dev.whence.english.lexicon.Gender;
import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.lexicon.Roles;
import dev.whence.english.text.NameRun;
import dev.whence.english.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The persons that a text names, found in one pass over its name runs: full names first, then the surnames and first names
 * that stand for them.
 */
final class People {

    /** So many persons of one surname are told apart; a text that names more is no news article. */
    private static final int NAMESAKES = 24;

    private final Tokens tokens;
    private final List<NameRun> runs;
    private final RoleWords roles;
    private final Map<String, List<Person>> bySurname = new HashMap<>();
    private final Map<String, List<Person>> byOtherWord = new HashMap<>();
    private final Set<String> singles = new HashSet<>();
    private final Map<Person, Integer> lastSeen = new HashMap<>();
    private final List<Person> persons = new ArrayList<>();
    private final List<PersonMention> mentions = new ArrayList<>();
    private int[] mentionFirsts = new int[0];
    private int[] mentionLasts = new int[0];

    private People(Tokens tokens, List<NameRun> runs) {
        this.tokens = tokens;
        this.runs = runs;
        roles = new RoleWords(tokens);
    }

    /** Finds the persons of a text. */
    static People find(Tokens tokens, List<NameRun> runs) {
        People people = new People(tokens, runs);
        for (NameRun run : runs) {
            if (run.nameLength() == 1 && !run.headline()) {
                people.singles.add(Person.withoutAccents(tokens.lower[run.last()]));
            }
        }
        Person[] full = new Person[runs.size()];
        for (boolean headlines : new boolean[] {false, true}) {
            for (int i = 0; i < full.length; i++) {
                if (runs.get(i).headline() == headlines) {
                    full[i] = people.fullName(runs.get(i));
                }
            }
        }
        for (int i = 0; i < full.length; i++) {
            people.mention(runs.get(i), full[i]);
        }
        people.mentionFirsts = new int[people.mentions.size()];
        people.mentionLasts = new int[people.mentions.size()];
        for (int i = 0; i < people.mentionFirsts.length; i++) {
            people.mentionFirsts[i] = people.mentions.get(i).first();
            people.mentionLasts[i] = people.mentions.get(i).last();
        }
        return people;
    }

    List<PersonMention> mentions() {
        return mentions;
    }

    List<Person> persons() {
        return persons;
    }

    /** Returns the last mention that begins before a token; -1 if there is none. */
    int lastMentionBefore(int token) {
        int found = Arrays.binarySearch(mentionFirsts, token);
        return found >= 0 ? found - 1 : -found - 2;
    }

    /** Returns the mention that ends with a token. */
    @Nullable PersonMention mentionEndingAt(int token) {
        int found = Arrays.binarySearch(mentionLasts, token);
        return found >= 0 ? mentions.get(found) : null;
    }

    /** Makes a person of a source that has a name of its own and that nothing else is known of. */
    Person add(int first, int last) {
        List<String> words = words(first, last);
        Person person = known(words);
        return person != null ? person : enter(first, last, words);
    }

    /** Returns the persons who have this surname, in the order of the text. */
    List<Person> withSurname(String word) {
        return bySurname.getOrDefault(Person.withoutAccents(word), List.of());
    }

    /** Returns the person that a single word stands for, null if none. */
    @Nullable Person lookup(int token) {
        return known(words(token, token));
    }

    private @Nullable Person fullName(NameRun run) {
        int first = run.nameFirst();
        int last = run.last();
        if (run.nameLength() < 2
                || run.nameLength() > 6
                || Gazetteer.isNameSuffix(tokens.lower[last]) && run.nameLength() < 3 && !run.titled()) {
            return null;
        }
        int evidence = evidence(run);
        if (evidence == 0 || run.headline() && evidence < 2) {
            return null;
        }
        List<String> words = words(first, last);
        if (words.isEmpty()) {
            return null;
        }
        Person person = run.headline() ? known(words) : knownFullName(words);
        if (person == null) {
            if (run.headline() && run.nameLength() > 2 && !run.titled()) {
                return null;
            }
            person = enter(first, last, words);
        } else {
            longer(person, first, last, words);
        }
        person.sure |= evidence > 1 || singles.contains(person.surname());
        gatherRoles(person, run);
        gatherAge(person, run);
        return person;
    }

    /** "Ada Quill, 42," and "42-year-old Ada Quill" */
    private void gatherAge(Person person, NameRun run) {
        if (isAgeBehind(run.last())) {
            person.age = age(tokens.lower[run.last() + 2]);
        }
        for (int i = run.nameFirst() - 1; i >= 0 && i > run.nameFirst() - 4; i--) {
            if (tokens.lower[i].endsWith("-year-old")) {
                person.age = age(tokens.lower[i]);
            }
        }
    }

    /** Returns the number that a word begins with, of two digits at most; 0 if there is none. */
    static int age(String word) {
        int age = 0;
        for (int i = 0; i < word.length() && i < 2 && Character.isDigit(word.charAt(i)); i++) {
            age = 10 * age + Character.digit(word.charAt(i), 10);
        }
        return age;
    }

    /** How much speaks for a person: 0 nothing, 1 capital letters alone, 2 a given name, a title or a role. */
    private int evidence(NameRun run) {
        int first = run.nameFirst();
        int last = run.last();
        if (tokens.has(first, Lexicon.NAME_START)) {
            String name = SourceReading.line(tokens, first, last).toLowerCase(java.util.Locale.ROOT);
            if (Gazetteer.isPlace(name) || Gazetteer.isOutlet(name) || Gazetteer.isOrganization(name)) {
                return 0;
            }
        }
        boolean roleBefore = first == run.first() && roles.isRoleBefore(first);
        if (tokens.has(last, Lexicon.TAIL) || isDigitsOrCode(first, last)) {
            return run.titled() && run.nameLength() == 2 && roleBefore ? 1 : 0;
        }
        boolean theBefore = tokens.isAny(first - 1, List.of("the", "a", "an"));
        boolean label = tokens.isAllCaps(first) && tokens.isAllCaps(last) && tokens.is(last + 1, ":");
        if (label) {
            return 0;
        }
        boolean given = tokens.has(first, Lexicon.GIVEN_NAME) && !theBefore;
        boolean body =
                tokens.has(last, Lexicon.BODY | Lexicon.OUTLET | Lexicon.DOCUMENT | Lexicon.PERIOD | Lexicon.PEOPLE);
        if (body) {
            return given && run.nameLength() == 2 && !tokens.has(last, Lexicon.PEOPLE) ? 1 : 0;
        }
        boolean office = tokens.has(last, Lexicon.ROLE | Lexicon.TITLE) && !given && !run.titled(); // "Prime Minister"
        if (office && !isInitials(tokens.lower[first])) {
            return 0;
        }
        if (run.titled() || given || roleBefore || isInitials(tokens.lower[first])) {
            return 2;
        }
        if (roles.roleAfter(last) != null
                || isAgeBehind(last)
                || tokens.is(last + 1, ",") && tokens.is(last + 2, "who")) {
            return 2;
        }
        boolean plainWords = isDemonym(first) || tokens.has(first, Lexicon.BODY | Lexicon.PEOPLE | Lexicon.DOCUMENT);
        return plainWords || theBefore || run.nameLength() > 4 || tokens.isAllCaps(first) != tokens.isAllCaps(last)
                ? 0
                : 1;
    }

    /** "J.", "J.P." */
    private static boolean isInitials(String word) {
        return (word.length() == 2 || word.length() == 4)
                && word.charAt(1) == '.'
                && word.endsWith(".")
                && Character.isLetter(word.charAt(word.length() - 2));
    }

    private boolean isDemonym(int token) {
        return tokens.has(token, Lexicon.DEMONYM | Lexicon.PLACE_NAME);
    }

    private boolean isDigitsOrCode(int first, int last) {
        for (int i = first; i <= last; i++) {
            for (int c = tokens.start[i]; c < tokens.end[i]; c++) {
                char letter = tokens.text.charAt(c);
                if (Character.isDigit(letter) || letter == '@' || letter == '/' || letter == '&' || letter == '_') {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isAgeBehind(int last) {
        return tokens.is(last + 1, ",")
                && tokens.isNumber(last + 2)
                && tokens.lower[last + 2].length() <= 2
                && (tokens.is(last + 3, ",") || tokens.is(last + 3, "."));
    }

    /** Returns the folded words of a name, without a nickname in quotation marks. */
    private List<String> words(int first, int last) {
        List<String> words = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            if (tokens.isQuote(i)) {
                i = closing(i, last);
            } else if (tokens.isWord(i)) {
                words.add(Person.withoutAccents(tokens.lower[i]));
            }
        }
        if (words.isEmpty()) {
            words.add(Person.withoutAccents(tokens.lower[last]));
        }
        return words;
    }

    /** Returns the mark that closes a nickname inside a name. */
    private int closing(int opening, int last) {
        int i = opening + 1;
        while (i < last && !tokens.isQuote(i)) {
            i++;
        }
        return i;
    }

    private String name(int first, int last) {
        StringBuilder name = new StringBuilder();
        for (int i = first; i <= last; i++) {
            if (tokens.isQuote(i)) {
                i = closing(i, last);
            } else if (tokens.isWord(i)) {
                name.append(name.length() == 0 ? "" : " ").append(tokens.word(i));
            }
        }
        return name.toString();
    }

    private @Nullable Person knownFullName(List<String> words) {
        Person found = oneWhoIs(bySurname.get(Person.surnameOf(words)), words);
        // an initial stands for a surname that is spelled out elsewhere, and the other way round
        return found != null ? found : oneWhoIs(byOtherWord.get(words.get(0)), words);
    }

    private static @Nullable Person oneWhoIs(@Nullable List<Person> list, List<String> words) {
        if (list != null) {
            for (Person person : list) {
                if (person.hasFullName() && person.isAlso(words)) {
                    return person;
                }
            }
        }
        return null;
    }

    /** Returns the person that a full or a short name stands for, the one mentioned last where several have it. */
    private @Nullable Person known(List<String> words) {
        if (words.size() > 1) {
            return knownFullName(words);
        }
        Person person = mostRecent(bySurname.get(words.get(0)), Gender.UNKNOWN);
        return person != null ? person : mostRecent(byOtherWord.get(words.get(0)), Gender.UNKNOWN);
    }

    private Person enter(int first, int last, List<String> words) {
        Person person = new Person(name(first, last), words, first);
        person.gender = words.size() > 1 || Gazetteer.isGivenName(words.get(0))
                ? Gazetteer.genderOf(words.get(0))
                : Gender.UNKNOWN;
        for (int i = first; i < last; i++) {
            if (tokens.isQuote(i) && tokens.isWord(i + 1)) {
                person.nickname = Person.withoutAccents(tokens.lower[i + 1]);
                put(byOtherWord, person.nickname, person);
                i = closing(i, last);
            }
        }
        put(bySurname, person.surname(), person);
        if (person.surname().startsWith("al-") || person.surname().startsWith("el-")) {
            put(bySurname, person.surname().substring("al-".length()), person);
        }
        for (String word : words) {
            if (!word.equals(person.surname())) {
                put(byOtherWord, word, person);
            }
        }
        persons.add(person);
        return person;
    }

    private static void put(Map<String, List<Person>> map, String word, Person person) {
        List<Person> list = map.computeIfAbsent(word, key -> new ArrayList<>());
        if (list.size() < NAMESAKES) {
            list.add(person);
        }
    }

    private void longer(Person person, int first, int last, List<String> words) {
        boolean better = words.size() > person.words.size()
                || words.size() == person.words.size()
                        && String.join(" ", words).length()
                                > String.join(" ", person.words).length();
        if (better) {
            String oldSurname = person.surname();
            person.words = words;
            person.name = name(first, last);
            if (!person.surname().equals(oldSurname)) {
                put(bySurname, person.surname(), person);
            }
        } else if (isLoud(person.name) && words.equals(person.words)) {
            person.name = name(first, last);
        }
    }

    private static boolean isLoud(String name) {
        return name.chars().noneMatch(Character::isLowerCase);
    }

    private void gatherRoles(Person person, NameRun run) {
        roles.gather(person, run);
    }

    private void mention(NameRun run, @Nullable Person full) {
        Person person = full;
        if (person == null) {
            person = shortName(run);
        }
        if (person == null) {
            return;
        }
        lastSeen.put(person, run.nameFirst());
        person.mentions++;
        if (full == null
                && run.nameLength() == 1
                && person.hasFullName()
                && Person.withoutAccents(tokens.lower[run.last()]).equals(person.givenName())) {
            person.firstNames++;
        }
        int next = run.last() + 1;
        boolean possessive = tokens.isAny(next, List.of("'s", "'", "’"))
                && (tokens.is(next, "'s") || tokens.lower[run.last()].endsWith("s"));
        mentions.add(new PersonMention(
                run.nameFirst(), run.last(), person, run.nameLength() > 1, isSubject(run), possessive));
    }

    private boolean isSubject(NameRun run) {
        int next = run.last() + 1;
        int before = run.first() - 1;
        while (tokens.isWord(before) && tokens.has(before, Lexicon.ROLE | Lexicon.TITLE | Lexicon.DETERMINER)) {
            before--;
        }
        boolean atStart = before < 0 || !tokens.isWord(before) && !tokens.is(before, ",");
        boolean verbBehind = tokens.has(next, Lexicon.FINITE | Lexicon.MODAL | Lexicon.AUXILIARY)
                || tokens.has(next, Lexicon.ADVERB) && tokens.has(next + 1, Lexicon.FINITE | Lexicon.AUXILIARY);
        boolean verbBefore = tokens.has(before, Lexicon.SAY) && tokens.has(before, Lexicon.FINITE);
        return verbBehind || verbBefore || atStart && !tokens.is(next, "'s") && !tokens.is(next, "'");
    }

    /** Finds whom a surname or a first name stands for. */
    private @Nullable Person shortName(NameRun run) {
        int length = run.nameLength();
        if (length > 3) {
            return null;
        }
        List<String> words = words(run.nameFirst(), run.last());
        Gender gender = run.titled() ? Roles.genderOf(Roles.of(tokens.lower[run.nameFirst() - 1])) : Gender.UNKNOWN;
        if (length > 1) {
            return suffixOf(bySurname.get(words.get(words.size() - 1)), words);
        }
        String word = words.get(0);
        Person person = mostRecent(bySurname.get(word), gender);
        if (person == null) {
            // "Ms. Lin" may have her surname first
            person = mostRecent(byOtherWord.get(word), gender);
        }
        if (person != null && !isAnotherOfOffice(person, run)) {
            if (run.titled()) {
                gatherRoles(person, run);
            }
            return person;
        }
        return newSingle(run, word);
    }

    /** "President Quill" is not Ada Quill, whom the text names later and says something else of. */
    private boolean isAnotherOfOffice(Person person, NameRun run) {
        int title = run.nameFirst() - 1;
        boolean only = run.titled() && tokens.isAny(title, List.of("president", "pope", "king", "queen"));
        return only
                && !lastSeen.containsKey(person)
                && (!person.roles.isEmpty() || tokens.is(title, "pope"))
                && !person.hasRole(tokens.lower[title]);
    }

    private static @Nullable Person suffixOf(@Nullable List<Person> list, List<String> words) {
        if (list != null) {
            for (Person person : list) {
                int from = person.words.size() - words.size();
                if (from >= 0 && person.words.subList(from, person.words.size()).equals(words)) {
                    return person;
                }
            }
        }
        return null;
    }

    /** A single name is a new person only behind a title or role, or if it is a frequent given name. */
    private @Nullable Person newSingle(NameRun run, String word) {
        long name =
                Lexicon.DEMONYM | Lexicon.PLACE_NAME | Lexicon.ORGANIZATION_NAME | Lexicon.OUTLET_NAME | Lexicon.TAIL;
        if (run.headline()
                || (Lexicon.bits(word) & name) != 0
                || tokens.isAllCaps(run.last())
                || tokens.has(
                        run.last(), Lexicon.BODY | Lexicon.PEOPLE | Lexicon.ROLE | Lexicon.TITLE | Lexicon.DOCUMENT)) {
            return null;
        }
        boolean titled = run.titled() && roles.isPersonalTitle(run.nameFirst() - 1);
        boolean given = Gazetteer.isGivenName(word) && word.length() > 2;
        if (!titled && !given && !roles.isRoleBefore(run.nameFirst())) {
            return null;
        }
        Person person = enter(run.nameFirst(), run.last(), words(run.nameFirst(), run.last()));
        if (tokens.is(run.nameFirst() - 1, "pope")) {
            // he has no other name
            person.name = name(run.nameFirst() - 1, run.last());
        }
        gatherRoles(person, run);
        person.sure = true;
        return person;
    }

    private @Nullable Person mostRecent(@Nullable List<Person> list, Gender gender) {
        if (list == null) {
            return null;
        }
        Person best = null;
        int bestSeen = Integer.MIN_VALUE;
        for (Person person : list) {
            int seen = lastSeen.getOrDefault(person, -person.first - 1);
            // who is known to have the other gender, or is no sure person, comes last
            int rank = person.gender.agrees(gender) ? seen : Integer.MIN_VALUE;
            if (rank > bestSeen) {
                best = person;
                bestSeen = rank;
            }
        }
        return best;
    }

    /** Returns the name runs that the persons were found in. */
    List<NameRun> runs() {
        return runs;
    }
}
