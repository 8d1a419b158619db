package dev.whence.tracker.origins;

import dev.whence.core.Article;
import dev.whence.core.spi.Language;
import dev.whence.ledger.words.FoldedName;
import dev.whence.tracker.fold.State;

/** Tells which names are outlets', and which of them are one outlet's. */
public final class Outlets {

    private final State state;
    private final Language language;

    public Outlets(State state, Language language) {
        this.state = state;
        this.language = language;
    }

    /** Tells whether a name that an article mentions is an outlet's: one that is known or recorded, or the article's own. */
    boolean isOutlet(String name, Article in) {
        return state.isOutlet(name) || language.outlet(name).isPresent() || isOwn(name, in);
    }

    /** Returns what all names of an outlet share. */
    String key(String name) {
        return FoldedName.of(language.outlet(name).orElse(name));
    }

    /** "The Courier", in the Selmouth Courier, is that paper itself. */
    boolean isOwn(String name, Article in) {
        return in.outlet()
                .map(outlet -> FoldedName.of(outlet).equals(FoldedName.of(name))
                        || FoldedName.of(outlet).endsWith(" " + FoldedName.of(name))
                        || key(outlet).equals(key(name)))
                .orElse(false);
    }

    /** "Reuters" is one outlet wherever it is named; "local media" may be another each time. */
    static boolean isName(String name) {
        String bare = name.startsWith("the ") ? name.substring("the ".length()) : name;
        return !bare.isEmpty() && Character.isUpperCase(bare.codePointAt(0));
    }
}
