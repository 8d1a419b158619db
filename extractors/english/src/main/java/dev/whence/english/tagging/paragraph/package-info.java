/**
 * A paragraph as the model sees it, and what the model finds in it: values without a rule.
 *
 * <p>Start here: {@link dev.whence.english.tagging.paragraph.Paragraph Paragraph} with its {@link dev.whence.english.tagging.paragraph.Sequence Sequence} of tokens; words are known by {@link dev.whence.english.tagging.paragraph.WordHash WordHash} and numbered by
 * {@link dev.whence.english.tagging.paragraph.HashIndex HashIndex}. A token has a {@link dev.whence.english.tagging.paragraph.Tag Tag}, tags make a {@link dev.whence.english.tagging.paragraph.TaggedSpan TaggedSpan}, spans a {@link dev.whence.english.tagging.paragraph.TaggedAttribution TaggedAttribution}.
 */
@NullMarked
package dev.whence.english.tagging.paragraph;

import org.jspecify.annotations.NullMarked;
