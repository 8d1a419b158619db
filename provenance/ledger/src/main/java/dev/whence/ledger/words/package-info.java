/**
 * The words of a text, for finding and forgetting. Start here: {@code Words} cuts a text into words; {@code SearchWords} are
 * those that it is found by, whatever the ledger. {@code FoldedWords} are what names are compared by when a source is
 * forgotten, with {@code FoldedCharacters} and {@code DecodedText} below it. {@code FoldedName} compares names of outlets.
 */
@NullMarked
package dev.whence.ledger.words;

import org.jspecify.annotations.NullMarked;
