package dev.whence.ledger.counting;

import dev.whence.core.Attribution;
import dev.whence.ledger.entry.Entry;
import java.util.HashSet;
import java.util.Set;

/**
 * Folds entries, in their order, to what counts of them. The rule, which whoever expresses it in another language must keep to:
 *
 * <ul>
 *   <li>An article is what its last entry says; so is the source that someone gave an attribution.
 *   <li>An attribution counts if the last entry that records or supersedes it records it, if its article is recorded, and if
 *       neither it nor its article is gone.
 *   <li>Gone is what was retracted, or went with a source that was forgotten, at whatever time.
 *   <li>All other entries change nothing of that.
 * </ul>
 *
 * <p>Not thread-safe.
 *
 * @param <X> what keeping may throw
 */
public final class Counting<X extends Exception> {

    private final Kept<X> kept;
    private final Set<String> gone = new HashSet<>();

    public Counting(Kept<X> kept) {
        this.kept = kept;
    }

    /** Begins with something gone already. */
    public Counting(Kept<X> kept, Set<String> gone) {
        this(kept);
        this.gone.addAll(gone);
    }

    /** Applies the next entry. An attribution that is gone, or whose article is, is not told of. */
    public void apply(long number, Entry entry) throws X {
        Entry.Said said = entry.said();
        gone.addAll(said.gone());
        if (said.attribution().filter(added -> isGone(added.attribution())).isEmpty()) {
            tell(number, said, kept);
        }
    }

    /** Tells whether an article or an attribution is gone by itself. */
    public boolean isGone(String id) {
        return gone.contains(id);
    }

    /** Tells whether an attribution is gone, by itself or with its article. */
    public boolean isGone(Attribution attribution) {
        return isGone(attribution.id()) || isGone(attribution.articleId());
    }

    /** Tells what an entry says by itself, whatever was before it: for who keeps all that is said, and counts when asked. */
    public static <X extends Exception> void tell(long number, Entry.Said said, Kept<X> kept) throws X {
        if (said.article().isPresent()) {
            kept.article(number, said.article().get());
        }
        if (said.attribution().isPresent()) {
            kept.attribution(number, said.attribution().get());
        }
        if (said.correction().isPresent()) {
            kept.correction(number, said.correction().get());
        }
        if (said.superseded().isPresent()) {
            kept.superseded(number, said.superseded().get());
        }
        for (String id : said.gone()) {
            kept.gone(number, id);
        }
    }
}
