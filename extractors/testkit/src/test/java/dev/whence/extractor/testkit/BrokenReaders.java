package dev.whence.extractor.testkit;

import dev.whence.core.Article;
import dev.whence.core.Issue;
import dev.whence.core.spi.ArticleReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Readers that each break one promise, as their authors would test them. */
final class BrokenReaders {

    private BrokenReaders() {}

    abstract static class NoteContract extends ArticleReaderContract {
        @Override
        protected Map<String, byte[]> samples() {
            return new TreeMap<>(NoteReader.SAMPLES);
        }
    }

    static class NameChanges extends NoteContract {
        @Override
        protected ArticleReader reader() {
            return new NoteReader() {
                private boolean read;

                @Override
                public String name() {
                    return read ? "other" : "notes";
                }

                @Override
                void read(String name, String text, Sink sink) {
                    read = true;
                    super.read(name, text, sink);
                }

                @Override
                Issue issue(String name) {
                    return new Issue("notes", Optional.empty(), name + ": not notes");
                }
            };
        }
    }

    static class RecognisesNothing extends NoteContract {
        @Override
        protected ArticleReader reader() {
            return new NoteReader() {
                @Override
                public boolean recognises(String name, byte[] head) {
                    return false;
                }
            };
        }
    }

    static class ThrowsOnShortHeads extends NoteContract {
        @Override
        protected ArticleReader reader() {
            return new NoteReader() {
                @Override
                public boolean recognises(String name, byte[] head) {
                    return head[4] == 'S';
                }
            };
        }
    }

    static class FindsNothing extends NoteContract {
        @Override
        protected ArticleReader reader() {
            return new NoteReader() {
                @Override
                void read(String name, String text, Sink sink) {}
            };
        }
    }

    static class NamesArticlesOtherwise extends NoteContract {
        @Override
        protected ArticleReader reader() {
            return new NoteReader() {
                @Override
                Article article(String name, int line, String text) {
                    return Article.builder("note " + line, text).build();
                }
            };
        }
    }

    static class OtherArticlesTheSecondTime extends NoteContract {
        @Override
        protected ArticleReader reader() {
            Map<Thread, String> last = new ConcurrentHashMap<>();
            return new NoteReader() {
                @Override
                void read(String name, String text, Sink sink) {
                    if (!name.equals(last.put(Thread.currentThread(), name))) {
                        super.read(name, text, sink);
                    }
                }
            };
        }
    }

    static class RemembersTheLastFile extends NoteContract {
        @Override
        protected ArticleReader reader() {
            Thread first = Thread.currentThread();
            return new NoteReader() {
                private String last = "";

                @Override
                void read(String name, String text, Sink sink) {
                    boolean fromLater = Thread.currentThread() == first && last.compareTo(name) > 0;
                    last = Thread.currentThread() == first ? name : last;
                    super.read(name, fromLater ? text + "more\n" : text, sink);
                }
            };
        }
    }

    static class KnowsOneThreadOnly extends NoteContract {
        @Override
        protected ArticleReader reader() {
            Thread first = Thread.currentThread();
            return new NoteReader() {
                @Override
                void read(String name, String text, Sink sink) {
                    if (Thread.currentThread() == first) {
                        super.read(name, text, sink);
                    }
                }
            };
        }
    }

    static class TrustsAvailable extends NoteContract {
        @Override
        protected ArticleReader reader() {
            return new NoteReader() {
                @Override
                byte[] bytes(InputStream input) throws IOException {
                    byte[] bytes = input.readNBytes(input.available());
                    // what comes later is thrown away
                    return input.readAllBytes().length == 0 ? bytes : new byte[0];
                }
            };
        }
    }

    static class Closes extends NoteContract {
        @Override
        protected ArticleReader reader() {
            return new NoteReader() {
                @Override
                byte[] bytes(InputStream input) throws IOException {
                    try (input) {
                        return input.readAllBytes();
                    }
                }
            };
        }
    }

    static class SwallowsExceptions extends NoteContract {
        @Override
        protected ArticleReader reader() {
            return new NoteReader() {
                @Override
                byte[] bytes(InputStream input) {
                    try {
                        return input.readAllBytes();
                    } catch (IOException e) {
                        return new byte[0];
                    }
                }
            };
        }
    }

    /** Throws on texts of a kind. */
    private abstract static class ThrowingReader extends NoteReader {

        abstract boolean isBad(String text);

        @Override
        void read(String name, String text, Sink sink) {
            if (isBad(text)) {
                throw new IllegalArgumentException("bad text");
            }
            super.read(name, text, sink);
        }
    }

    static class ThrowsOnTruncatedFiles extends NoteContract {
        @Override
        protected ArticleReader reader() {
            return new ThrowingReader() {
                @Override
                boolean isBad(String text) {
                    return text.startsWith("NOTES\nThe f") && text.length() < 20;
                }
            };
        }
    }

    static class ThrowsOnDamagedFiles extends NoteContract {
        @Override
        protected ArticleReader reader() {
            return new ThrowingReader() {
                @Override
                boolean isBad(String text) {
                    return text.startsWith("NOTES\n") && text.indexOf('\uFFFD') >= 0;
                }
            };
        }
    }

    static class ThrowsOnBinaryFiles extends NoteContract {
        @Override
        protected ArticleReader reader() {
            return new ThrowingReader() {
                @Override
                boolean isBad(String text) {
                    return text.codePoints().filter(c -> c == 0xFFFD).count() > 9;
                }
            };
        }
    }

    static class IssuesWithoutFile extends NoteContract {
        @Override
        protected ArticleReader reader() {
            return new NoteReader() {
                @Override
                Issue issue(String name) {
                    return new Issue("notes", Optional.empty(), "the first line must be NOTES");
                }
            };
        }
    }

    static class IssuesOfTwoLines extends NoteContract {
        @Override
        protected ArticleReader reader() {
            return new NoteReader() {
                @Override
                Issue issue(String name) {
                    return new Issue("notes", Optional.empty(), name + ": bad\nfirst line");
                }
            };
        }
    }
}
