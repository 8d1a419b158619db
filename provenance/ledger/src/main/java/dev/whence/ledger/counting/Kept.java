package dev.whence.ledger.counting;

import dev.whence.ledger.entry.Entry;

/**
 * Where somebody keeps what counts: in memory, or in rows by which it is found. It is told what each entry changes.
 *
 * @param <X> what keeping may throw
 */
public interface Kept<X extends Exception> {

    /** An article is this one from now on, whatever it was before. */
    void article(long number, Entry.OfArticle added) throws X;

    /** An attribution counts, in place of an earlier entry of the same id. */
    void attribution(long number, Entry.OfAttribution added) throws X;

    /** An attribution has this source from now on, whatever is recorded of it. */
    void correction(long number, Entry.Correction correction) throws X;

    /** An attribution does not count, until it is recorded again. */
    void superseded(long number, String attributionId) throws X;

    /** An attribution, or an article with all its attributions, does not count any more, whatever is recorded later. */
    void gone(long number, String id) throws X;
}
