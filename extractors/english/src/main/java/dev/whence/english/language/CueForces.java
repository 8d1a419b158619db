package dev.whence.english.language;

import dev.whence.core.spi.Language.CueForce;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How English cues take what they attribute. The classes follow the factives, assertives and hedges that Recasens et al. (2013)
 * collect from Hooper (1975) and others; a cue of several words has the force of its most telling one, so that "went on to
 * claim" is a claim.
 */
public final class CueForces {

    private static final Map<CueForce, Set<String>> WORDS = new EnumMap<>(CueForce.class);

    static {
        add(CueForce.DISTANCED, """
                claim claims claimed claiming allege alleges alleged alleging allegedly allegation allegations purport purports
                purported purportedly supposedly profess professes professed maintain maintains maintained maintaining
                contend contends contended contending contention boast boasts boasted
                """);
        add(CueForce.TENTATIVE, """
                suggest suggests suggested suggesting suggestion believe believes believed believing belief think thinks thought
                thinking suspect suspects suspected suspecting speculate speculates speculated speculating guess guesses guessed
                suppose supposes supposed hint hints hinted hinting imply implies implied implying assume assumes assumed
                expect expects expected expecting hope hopes hoped hoping fear fears feared fearing doubt doubts doubted
                estimate estimates estimated estimating predict predicts predicted predicting assess assesses assessed assessing
                assessment seem seems seemed feel feels felt figure figures reportedly apparently
                """);
        add(CueForce.NEUTRAL, """
                say says said saying tell tells told telling write writes wrote written writing speak speaks spoke add adds added
                adding ask asks asked asking reply replies replied replying answer answers answered state states stated stating
                statement comment comments commented report reports reported reporting according describe describes described
                remark remarks remarked explain explains explained call calls called quote quotes quoted mention mentions
                mentioned tweet tweets tweeted post posts posted put puts go goes went
                """);
        add(CueForce.EMPHATIC, """
                insist insists insisted insisting insistence declare declares declared declaring declaration announce announces
                announced announcing announcement stress stresses stressed stressing emphasize emphasizes emphasized emphasise
                emphasises emphasised warn warns warned warning assert asserts asserted asserting assertion argue argues argued
                arguing vow vows vowed swear swears swore pledge pledges pledged promise promises promised assure assures
                assured proclaim proclaims proclaimed affirm affirms affirmed reiterate reiterates reiterated accuse accuses
                accused accusing charge charges charged testify testifies testified
                """);
        add(CueForce.ENDORSED, """
                confirm confirms confirmed confirming confirmation reveal reveals revealed revealing revelation disclose discloses
                disclosed disclosing note notes noted noting show shows showed shown showing demonstrate demonstrates
                demonstrated prove proves proved proven find finds found finding discover discovers discovered know knows knew
                known learn learns learned realize realizes realized realise realises realised remember remembers remembered
                recall recalls recalled verify verifies verified establish establishes established determine determines
                determined conclude concludes concluded observe observes observed acknowledge acknowledges acknowledged
                acknowledging point points pointed pointing
                """);
        add(CueForce.CONCEDED, """
                admit admits admitted admitting admission concede concedes conceded conceding concession confess confesses
                confessed confessing confession
                """);
    }

    private CueForces() {}

    private static void add(CueForce force, String words) {
        WORDS.put(force, SmallWords.set(words));
    }

    /** The force that is not neutral tells most; of several, that of the first word. */
    public static Optional<CueForce> forceOf(List<String> words) {
        Optional<CueForce> neutral = Optional.empty();
        for (String word : words) {
            Optional<CueForce> force = forceOf(word);
            if (force.isPresent() && force.get() != CueForce.NEUTRAL) {
                return force;
            }
            neutral = neutral.isPresent() ? neutral : force;
        }
        return neutral;
    }

    private static Optional<CueForce> forceOf(String word) {
        for (Map.Entry<CueForce, Set<String>> known : WORDS.entrySet()) {
            if (known.getValue().contains(word)) {
                return Optional.of(known.getKey());
            }
        }
        return Optional.empty();
    }
}
