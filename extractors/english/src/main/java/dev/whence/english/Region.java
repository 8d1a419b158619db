package dev.whence.english;

/**
 * A stretch of tokens that is read as one: a sentence, sentences joined by a quotation, or the inside of a quotation.
 *
 * @param low the first token
 * @param high the last token
 * @param quote the number of the quotation it is the inside of; -1 if it is the outlet's own text
 */
record Region(int low, int high, int quote) {

    boolean isQuoted() {
        return quote >= 0;
    }
}
