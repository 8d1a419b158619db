/**
 * JSON in its one canonical form (RFC 8785). Start here: {@code CanonicalJson} writes it, with numbers as {@code EcmaNumber}
 * and text as {@code Wtf8} has them; {@code Fields} reads fields and says what is wrong with them.
 */
@NullMarked
package dev.whence.ledger.json;

import org.jspecify.annotations.NullMarked;
