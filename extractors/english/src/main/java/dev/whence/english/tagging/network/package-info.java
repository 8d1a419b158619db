/**
 * The network: its weights and the arithmetic on them.
 *
 * <p>Start here: {@link dev.whence.english.tagging.network.Network Network} holds the weights, over {@link dev.whence.english.tagging.network.WordVectors WordVectors}. One direction of its {@link dev.whence.english.tagging.network.Memory Memory} is an {@link dev.whence.english.tagging.network.Lstm Lstm} or a
 * {@link dev.whence.english.tagging.network.LightGru LightGru}, run over a {@link dev.whence.english.tagging.network.Batch Batch} of sequences, as a model is trained; {@link dev.whence.english.tagging.network.TwoWays TwoWays} runs both directions at once, as a text is
 * read, in the same two kinds ({@link dev.whence.english.tagging.network.TwoLstms TwoLstms}, {@link dev.whence.english.tagging.network.TwoLightGrus TwoLightGrus}). All loops over rows are in {@link dev.whence.english.tagging.network.RowArithmetic RowArithmetic}.
 */
@NullMarked
package dev.whence.english.tagging.network;

import org.jspecify.annotations.NullMarked;
