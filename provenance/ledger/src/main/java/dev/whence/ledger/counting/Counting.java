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
        tell(number, entry, new Kept<X>() {
            @Override
            public void article(long at, Entry.OfArticle added) throws X {
                kept.article(at, added);
            }

            @Override
            public void attribution(long at, Entry.OfAttribution added) throws X {
                if (!isGone(added.attribution())) {
                    kept.attribution(at, added);
                }
            }

            @Override
            public void correction(long at, Entry.Correction correction) throws X {
                kept.correction(at, correction);
            }

            @Override
            public void superseded(long at, String attributionId) throws X {
                kept.superseded(at, attributionId);
            }

            @Override
            public void gone(long at, String id) throws X {
                gone.add(id);
                kept.gone(at, id);
            }
        });
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
    public static <X extends Exception> void tell(long number, Entry entry, Kept<X> kept) throws X {
        entry.choose(new Telling<>(number, kept));
    }

    private record Telling<X extends Exception>(long number, Kept<X> kept) implements Entry.Cases<Boolean, X> {

        @Override
        public Boolean article(Entry.OfArticle entry) throws X {
            kept.article(number, entry);
            return true;
        }

        @Override
        public Boolean attribution(Entry.OfAttribution entry) throws X {
            kept.attribution(number, entry);
            return true;
        }

        @Override
        public Boolean correction(Entry.Correction entry) throws X {
            kept.correction(number, entry);
            return true;
        }

        @Override
        public Boolean superseded(Entry.Superseded entry) throws X {
            kept.superseded(number, entry.attributionId());
            return true;
        }

        @Override
        public Boolean retraction(Entry.Retraction entry) throws X {
            kept.gone(number, entry.id());
            return true;
        }

        @Override
        public Boolean forgetting(Entry.Forgetting entry) throws X {
            for (String id : entry.attributionIds()) {
                kept.gone(number, id);
            }
            return true;
        }

        @Override
        public Boolean extraction(Entry.OfExtraction entry) {
            return false;
        }

        @Override
        public Boolean link(Entry.OfLink entry) {
            return false;
        }

        @Override
        public Boolean confirmation(Entry.Confirmation entry) {
            return false;
        }

        @Override
        public Boolean sourceConfirmation(Entry.SourceConfirmation entry) {
            return false;
        }

        /** A correction to a source that was forgotten gives no source. */
        @Override
        public Boolean tombstone(Entry.Tombstone entry) {
            return false;
        }
    }
}
