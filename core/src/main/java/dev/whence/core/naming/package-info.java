/**
 * How things are named, for the modules of Whence alone. Start here: {@link dev.whence.core.naming.ContentId ContentId} makes an id from
 * what a thing holds. {@link dev.whence.core.naming.Address Address} is the one form of the many that a web address may have, and {@link
 * dev.whence.core.naming.Labels Labels} are the names that constants have in output and input.
 */
@NullMarked
package dev.whence.core.naming;

import org.jspecify.annotations.NullMarked;
