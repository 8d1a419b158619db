/**
 * Writing entries together. Start here: a {@code GroupCommit} lets many threads append with one commit of the store.
 */
@NullMarked
package dev.whence.ledger.writing;

import org.jspecify.annotations.NullMarked;
