/**
 * How a claim changed between two articles. Start here: {@code Drifts}; {@code QuotedDrifts} compares what stands in
 * quotation marks, {@code MeasuredDrifts} numbers and hedges.
 */
@NullMarked
package dev.whence.tracker.drift;

import org.jspecify.annotations.NullMarked;
