package dev.whence.cli.story;

import dev.whence.core.spi.Language.CueForce;
import dev.whence.tracker.Drift;
import dev.whence.tracker.Origin;
import java.util.Optional;
import java.util.function.Function;

/** Says in plain words, with the articles' own, what changed from one article to the next. */
final class DriftWords {

    /** More characters of an article's words than this are cut in the middle. */
    private static final int LONGEST = 72;

    private final Function<Origin.Evidence, String> text;

    /** Takes what finds the words of an article. */
    DriftWords(Function<Origin.Evidence, String> text) {
        this.text = text;
    }

    String of(Drift drift) {
        String before = words(drift.before());
        String here = words(drift.after());
        if (drift instanceof Drift.Speaker speaker) {
            return "speaker: " + of(speaker);
        }
        if (drift instanceof Drift.Quoted quoted) {
            return "quotation: " + of(quoted, before, here);
        }
        if (drift instanceof Drift.Figure number) {
            return "number: " + of(number, before, here);
        }
        if (drift instanceof Drift.Cue cue) {
            return "cue: " + before + " became " + here + ", which " + of(cue.later());
        }
        return "hedge: " + exchanged(before, here);
    }

    private static String of(Drift.Speaker speaker) {
        String before = speaker.earlier().name();
        String here = speaker.later().name();
        return switch (speaker.change()) {
            case UNNAMED -> before + " before; not named here, only \"" + here + "\"";
            case NAMED -> "not named before, only \"" + before + "\"; here " + here;
            case OTHER -> before + " before; here " + here;
            case OTHER_NAME -> "the same under another name, " + before + " before, here " + here;
            case OTHER_DESCRIPTION -> "not named, \"" + before + "\" before, here \"" + here + "\"";
        };
    }

    private static String of(Drift.Quoted quoted, String before, String here) {
        return switch (quoted.change()) {
            case DROPPED -> before + " left out inside the quotation marks";
            case ADDED -> here + " put in inside the quotation marks";
            case REPLACED -> before + " became " + here + " inside the quotation marks";
            case MOVED -> before + " stands at another place inside the quotation marks";
            case ELIDED -> before + " left out, and the gap is shown";
            case BRACKETED -> here + " put in, in brackets";
            case CUT -> before + " no longer quoted";
            case EXTENDED -> here + " quoted as well";
            case UNQUOTED -> here + " told without quotation marks";
            case NOW_QUOTED -> here + " put in quotation marks";
        };
    }

    private static String of(Drift.Figure number, String before, String here) {
        return exchanged(before, here) + (number.boundOnly() ? ", the same value with another bound" : "");
    }

    private static String exchanged(String before, String here) {
        if (before.isEmpty()) {
            return here + " put in";
        }
        return here.isEmpty() ? before + " left out" : before + " became " + here;
    }

    private static String of(CueForce force) {
        return switch (force) {
            case DISTANCED -> "keeps a distance";
            case TENTATIVE -> "takes it as less sure";
            case NEUTRAL -> "leaves it open";
            case EMPHATIC -> "gives it weight";
            case ENDORSED -> "holds it true";
            case CONCEDED -> "takes it as an admission";
        };
    }

    private String words(Optional<Origin.Evidence> evidence) {
        return evidence.map(text)
                .map(words -> words.strip().replaceAll("\\s+", " "))
                .map(DriftWords::shorten)
                .map(words -> words.startsWith("“") ? words : '"' + words + '"')
                .orElse("");
    }

    private static String shorten(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        int head = words.lastIndexOf(' ', LONGEST / 2);
        int tail = words.indexOf(' ', words.length() - LONGEST / 2);
        return head < 0 || tail < 0 ? words : words.substring(0, head) + " ..." + words.substring(tail);
    }
}
