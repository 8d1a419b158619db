/**
 * From how probable each label of each word is to the spans that the labels make.
 *
 * <p>Start here: {@link dev.whence.encoder.decoding.LabelPath LabelPath} finds the most probable labels, {@link dev.whence.encoder.decoding.Labelled Labelled} the spans that they make. {@link dev.whence.encoder.decoding.AnchorSpan AnchorSpan} is what gives an
 * attribution away, {@link dev.whence.encoder.decoding.Arguments Arguments} are its source and its contents.
 */
@NullMarked
package dev.whence.encoder.decoding;

import org.jspecify.annotations.NullMarked;
