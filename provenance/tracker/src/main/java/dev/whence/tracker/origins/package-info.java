/**
 * Where articles have a claim from. Start here: {@code Origins} for one claim; {@code Copies} finds articles with the words
 * of another, by {@code SharedRuns}; {@code IndependentOrigins} counts; {@code Outlets} knows names of outlets.
 */
@NullMarked
package dev.whence.tracker.origins;

import org.jspecify.annotations.NullMarked;
