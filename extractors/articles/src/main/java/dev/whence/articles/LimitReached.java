package dev.whence.articles;

import java.io.IOException;

/** A limit was reached while bytes were read; the message names it. */
final class LimitReached extends IOException {

    private static final long serialVersionUID = 1;

    LimitReached(String message) {
        super(message);
    }
}
