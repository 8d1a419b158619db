/**
 * What archives and packed files hold, taken out piece by piece. Start here: {@link
 * dev.whence.articles.archives.WarcRecords} divides a web archive into its records. Then {@link
 * dev.whence.articles.archives.GzipMembers} unpacks gzip, member by member; {@link dev.whence.articles.archives.Unpacked}
 * watches that what comes out is not too much for what went in, which {@link dev.whence.articles.archives.Counted} counts,
 * and throws {@link dev.whence.articles.archives.LimitReached}.
 */
@NullMarked
package dev.whence.articles.archives;

import org.jspecify.annotations.NullMarked;
