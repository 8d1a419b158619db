/**
 * The taggers whose opinions a model averages: how probable each tag of each token is.
 *
 * <p>Start here: {@link dev.whence.english.tagging.taggers.Tagger Tagger}, with its two kinds, {@link dev.whence.english.tagging.taggers.NetworkTagger NetworkTagger} and {@link dev.whence.english.tagging.taggers.LinearTagger LinearTagger}. Both score tags and leave it to a
 * {@link dev.whence.english.tagging.taggers.Chain Chain} to sum over all ways to tag a paragraph; {@link dev.whence.english.tagging.taggers.Exp Exp} is its exponential function, the same on every machine.
 */
@NullMarked
package dev.whence.english.tagging.taggers;

import org.jspecify.annotations.NullMarked;
