/**
 * Which statements are one claim. Start here: {@code Linker} links what is new with what is recorded. {@code Statements}
 * divides contents, {@code DividedArticle} holds what that gave; {@code StatementIndex} finds candidates, with {@code Postings},
 * {@code Tally} and {@code Glance}; {@code Match} decides; {@code Variants} says how two differ, {@code Denials} and {@code
 * Polarity} whether one denies the other.
 */
@NullMarked
package dev.whence.tracker.linking;

import org.jspecify.annotations.NullMarked;
