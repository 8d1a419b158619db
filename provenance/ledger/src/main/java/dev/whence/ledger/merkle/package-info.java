/**
 * The log over the entries that shows whether one was changed, taken out or moved (RFC 6962). Start here: {@link
 * dev.whence.ledger.merkle.MerkleLog} grows over the hashes of entries; a {@link dev.whence.ledger.merkle.Checkpoint} says in
 * three lines what it held. {@link dev.whence.ledger.merkle.InclusionProof} and {@link
 * dev.whence.ledger.merkle.ConsistencyProof} are checked against it. Knows no entries, only {@link
 * dev.whence.ledger.merkle.Hash}es.
 */
@NullMarked
package dev.whence.ledger.merkle;

import org.jspecify.annotations.NullMarked;
