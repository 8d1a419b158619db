package dev.whence.tracker.linking;

import dev.whence.core.Attribution;
import dev.whence.core.Text;
import dev.whence.ledger.entry.Link;
import dev.whence.ledger.entry.Variant;
import dev.whence.tracker.fold.State;
import dev.whence.tracker.sources.SpeakerAgreement;
import dev.whence.tracker.story.ParaphraseScorer;
import dev.whence.tracker.words.Alignment;
import dev.whence.tracker.words.Numbers;
import dev.whence.tracker.words.StatementTerms;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Two aligned statements and what follows from the alignment. */
public record Match(
        Alignment alignment,
        Attribution one,
        Attribution other,
        SpeakerAgreement speakers,
        boolean opposed,
        double score) {

    private static final double ALMOST_ALL = 0.999;

    /** From this score on two statements are held to be one claim. */
    public static final double VERIFIED = 0.5;

    /** The least weight of shared words; less can be chance, however short the statements are. */
    private static final double LEAST_EVIDENCE = 0.7;

    /** The weight of shared words that is enough to go by; how much less there is speaks against. */
    private static final double ENOUGH = 2;

    private static final double EVIDENCE = 0.5;

    /** How much it speaks against one claim that what one tells as done, the other tells as planned or feared. */
    private static final double AWAITED = 1.6;

    /** How much it speaks against one claim that one counts what the other does not, or they count differently. */
    private static final double COUNTED = 0.8;

    /** How much must be shared before two statements are rather one claim than not. */
    private static final double BIAS = 2.4;

    /** A score this near to 0 or 1 leaves no doubt; nor does a scorer's answer count for more. */
    static final double DOUBT = 0.05;

    /** From this score on two statements do not speak against being one claim. */
    private static final double NEAR = 0.3;

    /** From this score on a statement can bring together two claims that were apart. */
    private static final double STRONG = 0.7;

    /** From this score on no other statement of the claim is asked. */
    private static final double CERTAIN = 0.9;

    /** The share of words that a denial and what it denies have in common at least. */
    private static final double AKIN = 0.15;

    /** How sure it is what a statement without words of its own points to. */
    private static final double POINTING = 0.6;

    static Match of(Alignment alignment, Attribution one, Attribution other, boolean opposed, boolean oneAwaits) {
        SpeakerAgreement speakers = SpeakerAgreement.of(one.speaker(), other.speaker());
        // within one article a part of a statement is rather another statement than a shorter form of it
        boolean oneArticle = one.articleId().equals(other.articleId());
        return new Match(alignment, one, other, speakers, opposed, score(alignment, speakers, oneArticle, oneAwaits));
    }

    /**
     * The chance that two people would call this one claim: a logistic function of how much of the words is shared, as the
     * geometric mean of what the shorter has in the longer and what both have in both, moved by what the sources tell.
     */
    private static double score(Alignment alignment, SpeakerAgreement speakers, boolean oneArticle, boolean oneAwaits) {
        if (alignment.a().sameForms(alignment.b())) {
            return speakers == SpeakerAgreement.DIFFERENT && alignment.matched() < LEAST_EVIDENCE ? 0 : 1;
        }
        if (alignment.matched() < LEAST_EVIDENCE) {
            return 0;
        }
        double shared = oneArticle ? alignment.overlap() : Math.sqrt(alignment.containment() * alignment.overlap());
        double against = (oneAwaits ? AWAITED : 0)
                + switch (Numbers.of(alignment)) {
                    case NONE, SHARED -> 0;
                    case IN_ONE, DIFFERENT -> COUNTED;
                };
        return score(shared, alignment.matched(), speakers, against);
    }

    private static double score(double shared, double matched, SpeakerAgreement speakers, double against) {
        double evidence = Math.min(0, Math.log(matched / ENOUGH));
        double bySource = switch (speakers) {
            case SAME -> 0.35;
            case COMPATIBLE -> 0;
            case DIFFERENT -> -0.9;
        };
        return 1 / (1 + Math.exp(-(5.5 * shared - BIAS + bySource + EVIDENCE * evidence - against)));
    }

    /** Tells whether two statements that share so much at most can reach a score, whoever said them. */
    static boolean possible(double matched, double weightA, double weightB, double least) {
        double containment = Math.min(1, matched / Math.max(1e-9, Math.min(weightA, weightB)));
        double overlap = Math.min(1, 2 * matched / Math.max(1e-9, weightA + weightB));
        boolean perhapsSameForms = overlap > ALMOST_ALL;
        return perhapsSameForms
                || matched >= LEAST_EVIDENCE
                        && score(Math.sqrt(containment * overlap), matched, SpeakerAgreement.SAME, 0) >= least;
    }

    /** Asks a scorer where the words alone leave a doubt; what it says counts as evidence of its own (naive Bayes). */
    Match informedBy(ParaphraseScorer scorer, State state) {
        if (score < DOUBT || score > 1 - DOUBT) {
            return this;
        }
        OptionalDouble asked = scorer.score(words(older(), state, one), words(alignment.b(), state, other));
        if (asked.isEmpty()) {
            return this;
        }
        double chance = asked.getAsDouble();
        if (!(chance >= 0 && chance <= 1)) {
            throw new IllegalStateException("a paraphrase scorer must give a chance from 0 to 1: " + chance);
        }
        double bounded = Math.max(DOUBT, Math.min(1 - DOUBT, chance));
        double odds = score / (1 - score) * bounded / (1 - bounded);
        return new Match(alignment, one, other, speakers, opposed, odds / (1 + odds));
    }

    private static String words(StatementTerms profile, State state, Attribution attribution) {
        Text text = text(state, attribution);
        return profile.statement().spans().stream().map(text::slice).collect(Collectors.joining(" "));
    }

    public StatementTerms older() {
        return alignment.a();
    }

    public boolean verified() {
        return score >= VERIFIED;
    }

    boolean near() {
        return score >= NEAR;
    }

    /** Tells whether both speak of one thing, be it to affirm or to deny it. */
    boolean akin() {
        return alignment.containment() >= AKIN && Numbers.of(alignment) != Numbers.DIFFERENT;
    }

    boolean strong() {
        return score >= STRONG;
    }

    boolean certain() {
        return score >= CERTAIN;
    }

    public Variant variant(State state) {
        return Variants.of(alignment, one.speaker(), other.speaker(), text(state, one), text(state, other));
    }

    private static Text text(State state, Attribution attribution) {
        return state.article(attribution.articleId()).orElseThrow().text();
    }

    /** Returns a link that does not rest on shared words but on one statement pointing to the other. */
    Link pointing(State state, Link.Relation relation) {
        return new Link(
                alignment.a().statement().id(), alignment.b().statement().id(), relation, variant(state), POINTING);
    }

    public Link link(State state) {
        return new Link(
                alignment.a().statement().id(),
                alignment.b().statement().id(),
                opposed ? Link.Relation.CONTRADICTS : Link.Relation.SAME,
                variant(state),
                score);
    }
}
