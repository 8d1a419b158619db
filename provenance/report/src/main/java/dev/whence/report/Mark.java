package dev.whence.report;

import dev.whence.core.Span;
import java.io.IOException;
import java.util.Optional;

/**
 * A stretch of text that is to be drawn as something.
 *
 * @param span where, in UTF-16 code units of the whole text
 * @param role what it is drawn as
 * @param insertion what is written before its first word, inside of it, if anything; written also where the span is empty
 */
record Mark(Span span, Role role, Optional<Insertion> insertion) {

    /** What a stretch of text is drawn as. Each has an element that tells it apart without a style sheet too. */
    enum Role {
        CONTENT("mark", "said"),
        STATEMENT("span", "place"),
        SOURCE("b", "who"),
        CUE("i", "cue"),
        CREDIT("span", "credit"),
        DROPPED("del", ""),
        ADDED("ins", ""),
        MOVED("span", "moved");

        private final String tag;
        private final String styleClass;

        Role(String tag, String styleClass) {
            this.tag = tag;
            this.styleClass = styleClass;
        }

        String tag() {
            return tag;
        }

        String styleClass() {
            return styleClass;
        }
    }

    /** Something that is written into the text and is not of the text. */
    @FunctionalInterface
    interface Insertion {

        /** Writes it, with all its elements closed. */
        void write(Html html) throws IOException;
    }

    /**
     * A small label in the text that is the target of a link and links back.
     *
     * @param id the fragment that leads here
     * @param href the fragment it leads to, without {@code #}
     * @param label what is on show
     * @param spoken what a screen reader says in its place
     */
    record Pin(String id, String href, String label, String spoken) implements Insertion {

        @Override
        public void write(Html html) throws IOException {
            html.open("a", "pin")
                    .attribute("id", id)
                    .attribute("href", "#" + href)
                    .attribute("aria-label", spoken)
                    .text(label)
                    .close();
        }
    }

    Mark(Span span, Role role) {
        this(span, role, Optional.empty());
    }
}
