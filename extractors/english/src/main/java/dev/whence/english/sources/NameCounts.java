package dev.whence.english.sources;

import dev.whence.english.text.NameRun;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How often a text uses the names of what is no person, told by their last words. */
final class NameCounts {

    private final Map<String, Integer> byLastWord = new HashMap<>();
    private int most;

    NameCounts(SourceReading reading) {
        for (NameRun run : reading.runs) {
            if (reading.people.mentionEndingAt(run.last()) == null) {
                most = Math.max(most, byLastWord.merge(reading.tokens.lower[run.last()], 1, Integer::sum));
            }
        }
    }

    int count(Referent named) {
        String name = named.name;
        return byLastWord.getOrDefault(name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT), 0);
    }

    /** Tells whether no other name of what is no person comes more often. */
    boolean isMost(Referent named) {
        return most > 1 && count(named) == most;
    }
}
