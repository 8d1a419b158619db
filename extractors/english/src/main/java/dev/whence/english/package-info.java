/** Attributions and credits from English news text, and the language rules of English. */
@NullMarked
package dev.whence.english;

import org.jspecify.annotations.NullMarked;
