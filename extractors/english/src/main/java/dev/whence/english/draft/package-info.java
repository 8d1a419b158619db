/**
 * An attribution while it is put together, and how several lie inside each other.
 *
 * <p>Start here: {@link dev.whence.english.draft.Draft Draft} is what rules and model fill and the later rooms complete; {@link dev.whence.english.draft.Nesting Nesting} tells which
 * draft lies inside which. Drafts are changed in place, by one thread, and never leave the module.
 */
@NullMarked
package dev.whence.english.draft;

import org.jspecify.annotations.NullMarked;
