package dev.whence.english.sources;

import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.english.lexicon.Gender;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A source that has been found behind a mention, with what later mentions of it can be told by.
 *
 * @param source the source
 * @param person the person, where it is a named one
 * @param gender whom a pronoun must agree with
 * @param head the noun that describes it, in lower case; empty for a name
 * @param words the words of its mention in lower case
 * @param token the first token of the mention
 * @param nested whether it was mentioned inside what somebody else said
 */
record Referent(
        Source source,
        @Nullable Person person,
        Gender gender,
        String head,
        Set<String> words,
        int token,
        boolean nested) {

    SourceKind kind() {
        return source.kind();
    }

    boolean isOnePerson() {
        return kind() == SourceKind.PERSON || kind() == SourceKind.ANONYMOUS;
    }

    Referent at(int newToken, boolean newNested) {
        return new Referent(source, person, gender, head, words, newToken, newNested);
    }
}
