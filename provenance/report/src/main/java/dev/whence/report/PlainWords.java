package dev.whence.report;

import dev.whence.core.PublicationTime;
import dev.whence.core.Quotation;
import dev.whence.core.SourceKind;
import dev.whence.core.Stance;
import dev.whence.core.spi.Language.CueForce;
import dev.whence.ledger.entry.Variant;
import dev.whence.tracker.story.Drift;
import dev.whence.tracker.story.Origin;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

/** Says in a reader's words what the types say in the field's. English, whatever the locale. */
final class PlainWords {

    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    /** Orders changes with those first that a reader must know of. */
    static final Comparator<Variant.Kind> WEIGHTIEST_FIRST =
            Comparator.comparing((Variant.Kind kind) -> !weighty(kind)).thenComparing(Comparator.reverseOrder());

    private PlainWords() {}

    static String of(Variant.Kind kind) {
        return switch (kind) {
            case IDENTICAL -> "same words";
            case BENIGN -> "same but for spelling or punctuation";
            case TRUNCATED -> "cut shorter";
            case EXTENDED -> "made longer";
            case ALTERED -> "quoted words changed";
            case PARAPHRASED -> "put in other words";
            case NUMBER_CHANGED -> "number changed";
            case HEDGED -> "made more or less exact";
            case RE_ATTRIBUTED -> "another source named";
        };
    }

    /** Tells whether a change can change what a reader believes was said, and by whom. */
    static boolean weighty(Variant.Kind kind) {
        return switch (kind) {
            case ALTERED, NUMBER_CHANGED, HEDGED, RE_ATTRIBUTED -> true;
            case IDENTICAL, BENIGN, TRUNCATED, EXTENDED, PARAPHRASED -> false;
        };
    }

    static String of(SourceKind kind) {
        return switch (kind) {
            case PERSON -> "named person";
            case ORGANIZATION -> "organization";
            case GOVERNMENT -> "government";
            case GROUP -> "unnamed group";
            case ANONYMOUS -> "unnamed person";
            case DOCUMENT -> "document";
            case OUTLET -> "news outlet";
        };
    }

    static String of(Quotation quotation) {
        return switch (quotation) {
            case DIRECT -> "quoted";
            case INDIRECT -> "not quoted, in the article’s words";
            case MIXED -> "partly quoted";
        };
    }

    static String of(Stance stance) {
        return switch (stance) {
            case ASSERTED -> "says so";
            case DENIED -> "denies it";
            case DOUBTED -> "doubts it";
            case ASKED -> "asks";
        };
    }

    /** Says why an article's report of a claim goes back to someone else; follows the article's name. */
    static String of(Origin.Kind kind, String name) {
        return switch (kind) {
            case FIRST_REPORTED -> "says that " + name + " reported it first";
            case RELAYED -> "has it from " + name;
            case TOLD -> "says that " + name + " was told";
            case AGENCY -> "carries a text of " + name;
            case APPEARED_FIRST -> "says that the article appeared first at " + name;
            case CONTRIBUTED -> "says that " + name + " contributed to it";
            case COPY -> "carries the same text as " + name;
            case PASSAGE -> "carries a passage of " + name;
            case REVISION -> "is another version of " + name;
            case SAME_OUTLET -> "is by the same outlet as " + name;
        };
    }

    /** Says how a cue takes what it attributes; follows "which". */
    static String of(CueForce force) {
        return switch (force) {
            case DISTANCED -> "keeps a distance";
            case TENTATIVE -> "takes it as less sure";
            case NEUTRAL -> "leaves it open";
            case EMPHATIC -> "gives it weight";
            case ENDORSED -> "holds it true";
            case CONCEDED -> "takes it as an admission";
        };
    }

    /** Says what became of quoted words; stands before them. */
    static String of(Drift.QuotedChange change) {
        return switch (change) {
            case DROPPED -> "Left out inside the quotation marks: ";
            case ADDED -> "Put in inside the quotation marks: ";
            case REPLACED -> "Exchanged inside the quotation marks: ";
            case MOVED -> "Moved inside the quotation marks: ";
            case ELIDED -> "Left out, and the gap is shown: ";
            case BRACKETED -> "Put in, in brackets: ";
            case CUT -> "No longer quoted: ";
            case EXTENDED -> "Quoted as well: ";
            case UNQUOTED -> "Told without quotation marks: ";
            case NOW_QUOTED -> "Put in quotation marks: ";
        };
    }

    /** Says how the source differs; stands before the two. */
    static String of(Drift.SourceChange change) {
        return switch (change) {
            case UNNAMED -> "Source named before, not named here: ";
            case NAMED -> "Source not named before, named here: ";
            case OTHER -> "Given to another source: ";
            case OTHER_NAME -> "The same source under another name: ";
            case OTHER_DESCRIPTION -> "Source not named, described otherwise: ";
        };
    }

    static String of(PublicationTime time) {
        if (time instanceof PublicationTime.OnDate on) {
            return date(on.date());
        }
        OffsetDateTime utc = time.earliest().atOffset(ZoneOffset.UTC);
        return date(utc.toLocalDate()) + ", " + twoDigits(utc.getHour()) + ":" + twoDigits(utc.getMinute()) + " UTC";
    }

    private static String date(LocalDate date) {
        return date.getDayOfMonth() + " " + MONTHS.get(date.getMonthValue() - 1) + " " + date.getYear();
    }

    private static String twoDigits(int number) {
        return (number < 10 ? "0" : "") + number;
    }

    static String count(long number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }

    /** Joins names as a sentence does, naming no more than a few. */
    static String list(List<String> names, int most) {
        int named = names.size() <= most ? names.size() : Math.max(1, most - 1);
        int others = names.size() - named;
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < named; i++) {
            boolean last = i == named - 1 && others == 0;
            list.append(i == 0 ? "" : last ? " and " : ", ").append(names.get(i));
        }
        return others == 0
                ? list.toString()
                : list.append(" and ").append(others).append(" more").toString();
    }

    /** Returns a text on one line, cut between words if it is longer than a number of characters. */
    static String shorten(String text, int most) {
        StringBuilder line = new StringBuilder();
        boolean space = false;
        for (int i = 0; i < text.length() && line.length() <= most + 1; i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                space = !line.isEmpty();
            } else {
                if (space) {
                    line.append(' ');
                }
                space = false;
                line.append(c);
            }
        }
        if (line.length() <= most) {
            return line.toString();
        }
        int cut = line.lastIndexOf(" ", most);
        cut = cut > most / 2 ? cut : InertText.whole(line, most);
        return line.substring(0, cut) + " …";
    }
}
