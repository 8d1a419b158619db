package dev.whence.articles;

import dev.whence.articles.archives.Counted;
import dev.whence.articles.archives.GzipMembers;
import dev.whence.articles.archives.LimitReached;
import dev.whence.articles.archives.Unpacked;
import dev.whence.articles.files.Messages;
import dev.whence.core.Issue;
import dev.whence.core.spi.ArticleReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads what gzip packed (RFC 1952), of whatever kind it is; several members are one file. Offsets count in the unpacked
 * file. A file that breaks off is read as far as it goes, one of a web archive's records that is broken is gone over, and a file
 * that becomes too large for its size is refused.
 */
final class GzipReader implements ArticleReader {

    private static final String NAME = "gzip";

    private final Limits limits;
    private final Kinds kinds;

    GzipReader(Limits limits, Kinds kinds) {
        this.limits = limits;
        this.kinds = kinds;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(String name, byte[] head) {
        return head.length > 2 && head[0] == 0x1F && head[1] == (byte) 0x8B && head[2] == 8;
    }

    @Override
    public void read(String name, InputStream input, Sink sink) throws IOException {
        Counted packed = new Counted(input);
        try (GzipMembers members = new GzipMembers(
                packed, (at, problem, whole, followed) -> sink.issue(broken(name, at, problem, whole, followed)))) {
            Unpacked unpacked = new Unpacked(members, packed, limits.expansion());
            read(name, unpacked, sink);
            if (!unpacked.problem().isEmpty()) {
                sink.issue(Messages.issue(
                        NAME,
                        name + ": broken gzip: " + unpacked.problem() + "; read as far as it goes; pack it anew"));
            }
        } catch (LimitReached e) {
            sink.issue(Messages.issue(NAME, name + ": " + e.getMessage() + "; left out; unpack it or raise the limit"));
        }
    }

    private static Issue broken(String name, long at, String problem, boolean whole, boolean followed) {
        String done = whole
                ? "read all the same"
                : followed ? "read on with the next one" : "no other follows; read as far as it goes";
        return Messages.issue(
                NAME,
                name + ": broken gzip: the record packed near byte " + at + " " + problem + "; " + done
                        + "; pack it anew");
    }

    private void read(String name, Unpacked unpacked, Sink sink) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(unpacked, Kinds.HEAD);
        buffered.mark(Kinds.HEAD);
        byte[] head = buffered.readNBytes(Kinds.HEAD);
        buffered.reset();
        if (head.length == 0 && !unpacked.problem().isEmpty()) {
            // the file is broken from its beginning, which is told
            return;
        }
        String inner =
                name.toLowerCase(java.util.Locale.ROOT).endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        Optional<ArticleReader> reader = kinds.of(inner, head);
        if (reader.isPresent()) {
            reader.get().read(name, buffered, sink);
        } else {
            sink.issue(Messages.issue(
                    NAME, name + ": holds no kind of file that is read here (" + kinds.names() + "); left out"));
        }
    }
}
