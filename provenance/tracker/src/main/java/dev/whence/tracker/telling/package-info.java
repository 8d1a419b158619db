/**
 * Puts the story of a claim together. Start here: {@code Traces} tells a claim, {@code Revisions} what versions of an article
 * changed, {@code Explanations} why statements are one claim.
 */
@NullMarked
package dev.whence.tracker.telling;

import org.jspecify.annotations.NullMarked;
