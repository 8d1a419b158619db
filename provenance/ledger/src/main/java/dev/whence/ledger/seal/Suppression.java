package dev.whence.ledger.seal;

import dev.whence.core.Article;
import dev.whence.core.Extraction;
import dev.whence.ledger.words.FoldedWords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sources that were forgotten and must not come back: what a tracker keeps out of the articles that it records from now on.
 * Without it, a copy of a text that is recorded again brings the words back.
 *
 * <p>A suppression names those who were forgotten. It is kept outside the ledger, in a file that only its keeper can read. The
 * file is UTF-8 text. Its first line is {@code whence suppression list 1}. Each further line is one source: a name, or
 * {@code described: WORDS} for those who go by no name and are described in just these words, or {@code body: NAME} for the name
 * of something other than a person. A name that begins like one of these, or with {@code #}, has {@code named: } before it. A
 * line that begins with {@code #} is a comment.
 *
 * <p>Equal by content. Immutable and thread-safe.
 */
public final class Suppression {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Set<String> names;
    private final Set<String> bodies;
    private final Set<String> descriptions;

    private Suppression(Collection<String> names, Collection<String> bodies, Collection<String> descriptions) {
        this.names = cleaned(names);
        this.bodies = cleaned(bodies);
        this.descriptions = cleaned(descriptions);
    }

    private static Set<String> cleaned(Collection<String> values) {
        Set<String> cleaned = new LinkedHashSet<>();
        for (String value : values) {
            if (FoldedWords.of(value).isEmpty()) {
                throw new IllegalArgumentException("names and descriptions must have letters or digits: " + value);
            }
            cleaned.add(BLANKS.matcher(value.strip()).replaceAll(" "));
        }
        return cleaned;
    }

    /**
     * Makes a suppression.
     *
     * @param names names of persons, or ids of sources
     * @param bodies names of what is no person, of which the last word alone is no name
     * @param descriptions the very words that describe those who go by no name
     * @return the suppression
     * @throws IllegalArgumentException if one of them has no letter or digit
     */
    public static Suppression of(Collection<String> names, Collection<String> bodies, Collection<String> descriptions) {
        return new Suppression(names, bodies, descriptions);
    }

    /**
     * Reads a list.
     *
     * @param file the file
     * @return what it names
     * @throws IOException if it cannot be read or is no such list; the message names the file, the line and the remedy
     */
    public static Suppression read(Path file) throws IOException {
        return SuppressionFile.read(file);
    }

    /**
     * Adds what this names to a list; makes the list if there is none. What the list names already is not added again. The list
     * is written to a new file, which only its owner may read where the file system has permissions, and that takes its place
     * when it is whole. Two programs must not do so at the same time.
     *
     * @param file the file; one that is no such list is left as it is
     * @throws IOException if it cannot be read or written, or is no such list; the message names the file and the remedy
     */
    public void addTo(Path file) throws IOException {
        SuppressionFile.add(this, file);
    }

    /**
     * Returns the names.
     *
     * @return names of persons, and ids of sources, in their order
     */
    public List<String> names() {
        return List.copyOf(names);
    }

    /**
     * Returns the names of what is no person.
     *
     * @return the names, in their order
     */
    public List<String> bodies() {
        return List.copyOf(bodies);
    }

    /**
     * Returns the descriptions of those who go by no name.
     *
     * @return the descriptions, in their order
     */
    public List<String> descriptions() {
        return List.copyOf(descriptions);
    }

    /**
     * What is left of an article.
     *
     * @param given the article as it was given
     * @param article the article without what was kept out. Its id and its digest are made from what is left, so that nobody can
     *     find out from them what was kept out
     * @param extraction what was found in it, without what was kept out
     * @param attributions how many attributions were kept out
     * @param passages how many passages of the text are withheld
     * @param others how many other parts were kept out: titles, addresses, bylines, names beside attributions
     */
    public record KeptOut(
            Article given, Article article, Extraction extraction, int attributions, int passages, int others) {}

    /**
     * Keeps these sources out of an article, by the rules of {@link dev.whence.ledger.Ledger#forget}: what is attributed to
     * them, the passages that name them, and their names wherever they stand. The same article gives the same each time.
     *
     * @param article the article
     * @param extraction what was found in it
     * @return what is left, if there was anything to keep out
     */
    public Optional<KeptOut> keepOut(Article article, Extraction extraction) {
        return names.isEmpty() && bodies.isEmpty() && descriptions.isEmpty()
                ? Optional.empty()
                : new Masking(this, article, extraction).keepOut();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Suppression suppression
                && suppression.names.equals(names)
                && suppression.bodies.equals(bodies)
                && suppression.descriptions.equals(descriptions);
    }

    @Override
    public int hashCode() {
        return names.hashCode() + 31 * (bodies.hashCode() + 31 * descriptions.hashCode());
    }

    /** Returns how many it names, and no name. */
    @Override
    public String toString() {
        return "Suppression of " + (names.size() + bodies.size() + descriptions.size()) + " sources";
    }
}
