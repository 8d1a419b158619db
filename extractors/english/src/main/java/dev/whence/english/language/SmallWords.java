package dev.whence.english.language;

import java.util.Set;

/** The small words of English: stop words and negators. */
public final class SmallWords {

    private static final Set<String> STOP_WORDS = set("""
            a an the this that these those
            i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers
            herself it its itself they them their theirs themselves one who whom whose which what
            there here when where why how then than so as if
            and or but yet while whereas because since until unless although though whether
            of in on at by for from to into onto upon with within about above across after against along amid among around
            before behind below beneath beside besides between beyond during except inside near off out outside over per
            through throughout toward towards under up down via
            am is are was were be been being do does did doing done have has had having
            will would shall should can could may might must ought
            also just only even still already again very too both each either all any some such other another own same
            i'm i've i'd i'll you're you've you'd you'll he's he'd he'll she's she'd she'll it's it'd it'll we're we've we'd
            we'll they're they've they'd they'll that's that'd that'll there's here's what's who's where's let's
            """);

    private static final Set<String> NEGATORS = set("""
            not never no none nobody no-one nothing nowhere neither nor without cannot n't
            """);

    private static final Set<String> PROSPECTS = set("""
            plan plans planning intend intends intending intention intentions prospect prospects threat threats threaten
            threatens threatening possibility possibilities possible potential potentially risk risks danger plot plots
            plotting prepare prepares preparing preparation preparations consider considers considering propose proposes
            proposing proposal proposals might could hope hopes hoping fear fears seek seeks seeking
            """);

    private SmallWords() {}

    public static boolean isProspect(String word) {
        return PROSPECTS.contains(word);
    }

    public static boolean isStopWord(String word) {
        return STOP_WORDS.contains(straight(word));
    }

    public static boolean isNegator(String word) {
        String straight = straight(word);
        return NEGATORS.contains(straight) || straight.endsWith("n't");
    }

    /** Makes every apostrophe the straight one. */
    static String straight(String word) {
        return word.replace('\u2019', '\'').replace('\u2018', '\'').replace('\u02BC', '\'');
    }

    /** Reads a list of words with white space between them. */
    static Set<String> set(String words) {
        return Set.of(words.strip().split("\\s+"));
    }
}
