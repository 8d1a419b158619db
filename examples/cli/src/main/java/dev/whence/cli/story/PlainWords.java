package dev.whence.cli.story;

import dev.whence.cli.console.Paragraphs;
import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.PublicationTime;
import dev.whence.core.Source;
import dev.whence.core.Variant;
import dev.whence.tracker.Origin;
import dev.whence.tracker.Revision;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in plain words what the types of Whence say. */
public final class PlainWords {

    private static final DateTimeFormatter TO_THE_MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private PlainWords() {}

    /** "Corvane Wire, 2024-03-12". */
    public static String outletAndDate(Article article) {
        return outlet(article) + ", "
                + article.published().map(PlainWords::time).orElse("no date");
    }

    private static String time(PublicationTime time) {
        return time instanceof PublicationTime.At at ? TO_THE_MINUTE.format(at.instant()) : time.toString();
    }

    /** Who published it, or where that is not known its file's name without folders. */
    public static String outlet(Article article) {
        String name = article.name();
        return article.outlet().orElse(name.substring(name.lastIndexOf('/') + 1));
    }

    public static String speaker(Attribution attribution) {
        return attribution.speaker().map(Source::name).orElse("an unknown source");
    }

    /** "Edda Varnholt", "denied by Dina Marsh". */
    public static String speakerAndStance(Attribution attribution) {
        String speaker = speaker(attribution);
        return switch (attribution.stance()) {
            case ASSERTED -> speaker;
            case DENIED -> "denied by " + speaker;
            case DOUBTED -> "doubted by " + speaker;
            case ASKED -> "asked by " + speaker;
        };
    }

    static String differences(Set<Variant.Kind> kinds) {
        return kinds.stream().map(PlainWords::difference).collect(Collectors.joining(", "));
    }

    private static String difference(Variant.Kind kind) {
        return switch (kind) {
            case IDENTICAL -> "the same words";
            case BENIGN -> "the same words, written a little differently";
            case TRUNCATED -> "cut short";
            case EXTENDED -> "with more words";
            case ALTERED -> "changed inside the quotation marks";
            case PARAPHRASED -> "in other words";
            case NUMBER_CHANGED -> "another number";
            case HEDGED -> "hedged differently";
            case RE_ATTRIBUTED -> "given to another source";
        };
    }

    /** "2 attributions added, 1 removed, 3 told otherwise". */
    static String changes(Revision revision) {
        if (revision.changesNothing()) {
            return "reports the same in the same words";
        }
        return Paragraphs.count(revision.added().size(), "attribution") + " added, "
                + revision.removed().size() + " removed, " + revision.changed().size() + " told otherwise";
    }

    static String origin(Origin origin) {
        return switch (origin.kind()) {
            case FIRST_REPORTED -> "says that " + origin.name() + " reported it first";
            case RELAYED -> "relays " + origin.name();
            case TOLD -> "said to " + origin.name();
            case AGENCY -> "credits the text to " + origin.name();
            case APPEARED_FIRST -> "says that the article appeared first at " + origin.name();
            case CONTRIBUTED -> "says that " + origin.name() + " contributed to it";
            case COPY -> "carries the text of " + origin.name();
            case PASSAGE -> "carries a passage of " + origin.name();
            case REVISION -> "is a later version of the same article";
            case SAME_OUTLET -> "is by the same outlet";
        };
    }
}
