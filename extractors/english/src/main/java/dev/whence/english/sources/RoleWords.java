package dev.whence.english.sources;

import dev.whence.english.lexicon.Gazetteer;
import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.lexicon.Roles;
import dev.whence.english.text.NameRun;
import dev.whence.english.text.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads titles and roles around a name: "agency spokeswoman [Ada Quill]", "[Ada Quill], director of the centre", "A deputy
 * director, [Ada Quill], wrote", "[Ada Quill] (R-Calif.)", "[Ada Quill] is a farmer".
 */
final class RoleWords {

    private static final int REACH = 10;

    private static final long BOUNDARY = Lexicon.DETERMINER
            | Lexicon.POSSESSIVE
            | Lexicon.PREPOSITION
            | Lexicon.CONJUNCTION
            | Lexicon.SUBORDINATOR
            | Lexicon.WH
            | Lexicon.AUXILIARY
            | Lexicon.MODAL
            | Lexicon.PRONOUN
            | Lexicon.NEGATOR;

    /** Titles that also begin the names of bodies: "General Motors", "Justice Department". */
    private static final List<String> WEAK_TITLES = List.of(
            "general",
            "justice",
            "major",
            "former",
            "deputy",
            "vice",
            "acting",
            "attorney",
            "prince",
            "queen",
            "king",
            "brother",
            "sister",
            "father",
            "minister",
            "secretary",
            "coach",
            "hon.");

    private final Tokens tokens;

    RoleWords(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Tells whether a role in lower case stands right before a name: "spokesman Ada Quill". */
    boolean isRoleBefore(int token) {
        int before = token - 1;
        return tokens.has(before, Lexicon.ROLE | Lexicon.TITLE)
                && tokens.isWord(before)
                && !tokens.is(before, "one")
                && !tokens.is(before, "person")
                && tokens.sentenceOf(before) == tokens.sentenceOf(token);
    }

    boolean isPersonalTitle(int token) {
        return tokens.has(token, Lexicon.TITLE) && !tokens.isAny(token, WEAK_TITLES)
                || tokens.has(token, Lexicon.ROLE) && !tokens.has(token, Lexicon.TITLE);
    }

    /** Gathers titles, roles and the words beside them. */
    void gather(Person person, NameRun run) {
        before(person, run);
        appositionBefore(person, run);
        Integer role = roleAfter(run.last());
        if (role != null) {
            int from = Math.max(run.last() + 1, role - REACH);
            person.addRole(Roles.of(tokens.lower[role]));
            for (int i = from; i < role + REACH && i < tokens.size && !(i > role && tokens.is(i, ",")); i++) {
                addWord(person, i);
            }
        }
        party(person, run.last() + 1);
    }

    private void before(Person person, NameRun run) {
        for (int i = run.nameFirst() - 1; i >= run.first(); i--) {
            addWord(person, i);
        }
        int i = run.first() - 1;
        boolean role = run.titled() || run.nameFirst() == run.first() && isRoleBefore(run.first());
        boolean ofTitle = tokens.is(i, "of") && tokens.has(i - 1, Lexicon.TITLE | Lexicon.ROLE);
        if (ofTitle && run.nameFirst() > run.first()) {
            addWord(person, i - 1);
            i -= 2;
        } else if (!role) {
            return;
        }
        for (int steps = 0; steps < REACH && i >= 0 && tokens.isWord(i) && !tokens.has(i, BOUNDARY); steps++, i--) {
            if (tokens.has(i, Lexicon.FINITE) && !tokens.has(i, Lexicon.ROLE) && !tokens.isCapitalized(i)) {
                break;
            }
            addWord(person, i);
        }
    }

    private void addWord(Person person, int token) {
        if (!tokens.isWord(token)) {
            return;
        }
        String word = Roles.of(tokens.lower[token]);
        if (tokens.has(token, Lexicon.ROLE | Lexicon.TITLE) && !word.equals("former") && !word.equals("person")) {
            person.addRole(word);
        } else if (!tokens.has(token, BOUNDARY)) {
            person.addModifier(word);
        }
    }

    /** "An agency spokeswoman, Ada Quill, emailed" */
    private void appositionBefore(Person person, NameRun run) {
        int comma = run.first() - 1;
        if (run.nameFirst() != run.first()
                || !tokens.is(comma, ",")
                || !tokens.isAny(run.last() + 1, List.of(",", "."))) {
            return;
        }
        int role = -1;
        int i = comma - 1;
        for (int steps = 0; steps < REACH && i >= 0 && tokens.isWord(i); steps++, i--) {
            if (tokens.has(i, Lexicon.FINITE)
                    && !tokens.has(i, Lexicon.ROLE | Lexicon.BODY)
                    && !tokens.isCapitalized(i)) {
                return;
            }
            if (tokens.has(i, Lexicon.ROLE) && !tokens.has(i, Lexicon.DETERMINER)) {
                role = i;
            }
            if (role >= 0 && i < role && tokens.has(i, Lexicon.DETERMINER | Lexicon.POSSESSIVE)) {
                break;
            }
        }
        if (role >= 0) {
            for (int k = Math.max(i + 1, 0); k < comma; k++) {
                addWord(person, k);
            }
        }
    }

    /** Returns the role that an apposition or a copula behind a name gives, or null. */
    @Nullable Integer roleAfter(int last) {
        int i = last + 1;
        boolean copula = tokens.isAny(i, List.of("is", "was")) && tokens.isAny(i + 1, List.of("a", "an", "the"));
        if (!copula && !tokens.is(i, ",")) {
            return null;
        }
        i++;
        if (tokens.isNumber(i) && tokens.is(i + 1, ",")) {
            i += 2;
        }
        int role = -1;
        for (int steps = 0; steps < REACH && i < tokens.size; steps++, i++) {
            boolean leading = role < 0 && tokens.has(i, Lexicon.DETERMINER | Lexicon.POSSESSIVE);
            if (!tokens.isWord(i) || !leading && tokens.has(i, BOUNDARY & ~Lexicon.POSSESSIVE)) {
                break;
            }
            if (tokens.has(i, Lexicon.ROLE) && !tokens.is(i, "one")) {
                role = i;
            } else if (role >= 0) {
                break;
            } else if (tokens.has(i, Lexicon.SAY) && tokens.has(i, Lexicon.FINITE)) {
                return null;
            }
        }
        // "Quill, Republican Ada Moss and ..." is a list
        boolean anotherName = tokens.isWord(role + 1) && tokens.isCapitalized(role + 1);
        return role < 0 || anotherName || tokens.has(role + 1, Lexicon.FINITE) ? null : role;
    }

    /** Returns the state of "(R-Calif.)", "(Calif.)" or "of California"; null if there is none. */
    private @Nullable String state(int token) {
        if (token >= tokens.size || !tokens.isWord(token)) {
            return null;
        }
        String word = tokens.lower[token];
        boolean party = word.startsWith("r-") || word.startsWith("d-") || word.startsWith("i-");
        boolean closed = tokens.isAny(token + 1, List.of(")", "]", ","));
        return party || closed && tokens.is(token - 1, "(") ? Gazetteer.state(party ? word.substring(2) : word) : null;
    }

    /** "(R-Calif.)", ", D-N.Y.," */
    private void party(Person person, int token) {
        if (!tokens.isAny(token, List.of("(", ",", "["))) {
            return;
        }
        int i = token + 1;
        String word = i < tokens.size ? tokens.lower[i] : "";
        String state = state(i);
        if (state != null) {
            for (String part : state.toLowerCase(java.util.Locale.ROOT).split(" ")) {
                person.addModifier(part);
            }
            person.addRole("politician");
        }
        if (word.startsWith("r-") || word.equals("r") || word.equals("r.")) {
            person.addRole("republican");
        } else if (word.startsWith("d-") || word.equals("d") || word.equals("d.")) {
            person.addRole("democrat");
        }
    }
}
