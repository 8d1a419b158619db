package dev.whence.english.tagging.paragraph;

/** The tags of tokens: outside, or the beginning or inside of a source, a cue or a content. */
public final class Tag {

    public static final int OUTSIDE = 0;
    /** How many there are. */
    public static final int COUNT = 7;
    /** How many kinds of spans there are: source, cue, content. */
    public static final int ROLES = 3;

    private Tag() {}

    public static int begin(int role) {
        return 1 + 2 * role;
    }

    public static int inside(int role) {
        return 2 + 2 * role;
    }

    /** Tells whether a tag may stand behind another; behind {@link #OUTSIDE}, what may begin a sequence. */
    public static boolean follows(int before, int tag) {
        return tag == OUTSIDE || tag % 2 == 1 || before == tag || before == tag - 1;
    }
}
