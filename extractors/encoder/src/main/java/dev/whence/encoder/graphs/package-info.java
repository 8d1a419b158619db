/**
 * The network: its two graphs, run by ONNX Runtime, and nothing of what its numbers mean.
 *
 * <p>Start here: {@link dev.whence.encoder.graphs.EncoderGraph EncoderGraph} gives each word of a window a vector, {@link dev.whence.encoder.graphs.HeadsGraph HeadsGraph} scores the labels of words that have
 * one. {@link dev.whence.encoder.graphs.Graph Graph} is what they share. All are thread-safe; each run works in the thread that asks, since a host has threads of its own.
 */
@NullMarked
package dev.whence.encoder.graphs;

import org.jspecify.annotations.NullMarked;
