package dev.whence.articles.archives;

import java.io.IOException;

/** A limit was reached while bytes were read; the message names it. */
public final class LimitReached extends IOException {

    private static final long serialVersionUID = 1;

    public LimitReached(String message) {
        super(message);
    }
}
