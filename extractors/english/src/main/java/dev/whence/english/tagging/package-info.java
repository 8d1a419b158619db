/**
 * The learned model: paragraphs as numbers in, attributions out. It knows no word, only hashes, and nothing of the rules.
 *
 * <p>Start here: {@link dev.whence.english.tagging.Model Model} reads. A paragraph goes through it so:
 *
 * <pre>
 * paragraph  the tokens as numbers
 *    |
 * taggers    how probable each tag of each token is; the average of several taggers
 *    |            (a network, from the room of that name; or a linear model over features)
 * spans      the spans that may be, each judged
 *    |
 * assembler  each cue with its source and contents, judged as a link and as a whole
 *    |
 *    v
 * tagged attributions
 * </pre>
 *
 * <p>In this room: {@link dev.whence.english.tagging.Model Model}, the judges ({@link dev.whence.english.tagging.Logistic Logistic}), {@link dev.whence.english.tagging.Assembler Assembler} with {@link dev.whence.english.tagging.WholeFeatures WholeFeatures}, and what keeps
 * them: {@link dev.whence.english.tagging.ModelFile ModelFile}, {@link dev.whence.english.tagging.BundledVectors BundledVectors}. Below it, in the order in which to read them:
 * {@link dev.whence.english.tagging.paragraph paragraph}, {@link dev.whence.english.tagging.features features},
 * {@link dev.whence.english.tagging.network network}, {@link dev.whence.english.tagging.taggers taggers}.
 */
@NullMarked
package dev.whence.english.tagging;

import org.jspecify.annotations.NullMarked;
