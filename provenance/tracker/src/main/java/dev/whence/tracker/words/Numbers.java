package dev.whence.tracker.words;

/** What the numbers of two aligned statements have to do with each other. */
public enum Numbers {
    /** Neither counts anything. */
    NONE,
    /** One counts something, the other nothing. */
    IN_ONE,
    /** At least one number is in both. */
    SHARED,
    /** Both count, and not one number is the same. */
    DIFFERENT;

    public static Numbers of(Alignment alignment) {
        boolean inA = false;
        boolean inB = false;
        for (int i = 0; i < alignment.a().size(); i++) {
            if (alignment.a().is(i, StatementTerms.NUMBER)) {
                inA = true;
                if (alignment.answer(i) >= 0) {
                    return SHARED;
                }
            }
        }
        for (int j = 0; j < alignment.b().size(); j++) {
            inB |= alignment.b().is(j, StatementTerms.NUMBER);
        }
        return inA && inB ? DIFFERENT : inA || inB ? IN_ONE : NONE;
    }
}
