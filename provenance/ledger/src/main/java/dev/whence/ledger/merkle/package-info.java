/**
 * What shows that nothing was changed. Start here: {@link dev.whence.ledger.merkle.MerkleLog} grows over the hashes of
 * entries (RFC 6962); a {@link dev.whence.ledger.merkle.Checkpoint} says in three lines what it held. {@link
 * dev.whence.ledger.merkle.InclusionProof} and {@link dev.whence.ledger.merkle.ConsistencyProof} are checked against it. A
 * {@link dev.whence.ledger.merkle.Piece} is a text that an entry only commits to, with one of the {@link
 * dev.whence.ledger.merkle.Salts}, so that it can be erased.
 */
@NullMarked
package dev.whence.ledger.merkle;

import org.jspecify.annotations.NullMarked;
