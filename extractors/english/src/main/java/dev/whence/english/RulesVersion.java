package dev.whence.english;

import dev.whence.core.naming.ContentId;
import dev.whence.english.lexicon.WordFile;
import dev.whence.english.sources.SpeakerModel;

/**
 * What tells the rules of this version from others: a number, and a digest of the word files and of the model
 * that chooses speakers. Code can't be digested as files can,
 * so a test holds what is found in many texts, and asks for another number when that changes.
 */
final class RulesVersion {

    /** To be raised whenever the code finds something else than before in some text. */
    static final int NUMBER = 6;

    private static final String VERSION = NUMBER
            + "-"
            + new ContentId("rules")
                    .add(WordFile.digest())
                    .add(SpeakerModel.bundled().version())
                    .make()
                    .substring(0, 8);

    private RulesVersion() {}

    /** Returns the version: "6-5f2c77aa". */
    static String get() {
        return VERSION;
    }
}
