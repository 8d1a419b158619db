package dev.whence.english.language;

import dev.whence.core.spi.Language.Discourse;
import java.util.Set;

/** Words by which one speaks of what another said. */
public final class DiscourseWords {

    private static final Set<String> SAYINGS = SmallWords.set("""
            claim claims account accounts statement statements report reports suggestion suggestions allegation allegations
            accusation accusations assertion assertions contention contentions comment comments remark remarks story stories
            rumor rumors rumour rumours version versions testimony narrative insinuation insinuations characterization
            characterisation charge charges notion idea description denial denials words speculation
            """);

    private static final Set<String> DENIALS = SmallWords.set("""
            false untrue incorrect inaccurate wrong baseless unfounded groundless bogus fabricated fictitious unsubstantiated
            unsupported discredited nonsense rubbish preposterous absurd lie lies lying fake hoax fabrication
            deny denies denied denying dispute disputes disputed disputing reject rejects rejected rejecting dismiss dismisses
            dismissed dismissing refute refutes refuted refuting rebut rebuts rebutted rebutting debunk debunks debunked
            debunking contradict contradicts contradicted contradicting repudiate repudiates repudiated repudiating
            disavow disavows disavowed rubbished rubbishes
            """);

    private static final Set<String> EMPHASES = SmallWords.set("""
            categorically completely entirely totally utterly absolutely flatly strongly simply patently plainly wholly
            vehemently firmly outright otherwise demonstrably clearly publicly repeatedly immediately quickly
            """);

    private DiscourseWords() {}

    public static Discourse of(String word) {
        return SAYINGS.contains(word)
                ? Discourse.SAYING
                : DENIALS.contains(word)
                        ? Discourse.DENIAL
                        : EMPHASES.contains(word) ? Discourse.EMPHASIS : Discourse.NONE;
    }
}
