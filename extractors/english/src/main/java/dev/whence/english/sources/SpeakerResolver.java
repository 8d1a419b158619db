package dev.whence.english.sources;

import dev.whence.core.Quotation;
import dev.whence.core.Source;
import dev.whence.core.Stance;
import dev.whence.english.draft.Draft;
import dev.whence.english.draft.Nesting;
import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.sources.Situation.Spoken;
import dev.whence.english.text.Tokens;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells who stands behind each source mention of a text. For each mention the candidates are gathered, and the one that a model
 * likes best is the speaker. Start here.
 */
public final class SpeakerResolver {

    private final Tokens tokens;
    private final SourceReading reading;
    private final Mentions mentions;
    private final NearNouns nouns;
    private final TurnLabels labels;
    private final SpeakerFeatures features;
    private final List<Spoken> spoken = new ArrayList<>();
    private final Choice choice;

    /** Chooses between candidates. */
    public interface Choice {

        /**
         * Returns which candidate is meant.
         *
         * @param draft the number of the draft
         * @param candidates the candidates, one at least; asked for what they are only while this is called
         */
        int choose(int draft, Options candidates);
    }

    /** The candidates for one mention. */
    public interface Options {

        int size();

        /** Returns the source that a candidate would be. */
        Source source(int candidate);

        /** Returns the places of its features among the weights. */
        int[] features(int candidate);

        /** Returns the score that a model gives. */
        int score(int candidate, SpeakerModel model);
    }

    private SpeakerResolver(Tokens tokens, String articleId, Choice choice) {
        this.tokens = tokens;
        this.choice = choice;
        reading = new SourceReading(tokens, articleId);
        mentions = new Mentions(reading);
        nouns = new NearNouns(reading, mentions);
        labels = new TurnLabels(reading);
        features = new SpeakerFeatures(reading);
    }

    /**
     * Finds the source behind each draft with the model that comes with the library.
     *
     * @param drafts in document order
     * @return a source for each draft, empty where the text does not tell
     */
    public static List<Optional<Source>> resolve(Tokens tokens, List<Draft> drafts, String articleId) {
        return resolve(tokens, drafts, articleId, best(SpeakerModel.bundled()));
    }

    /** Finds the source behind each draft, with any choice between candidates. */
    public static List<Optional<Source>> resolve(Tokens tokens, List<Draft> drafts, String articleId, Choice choice) {
        return tokens.size == 0
                ? drafts.stream().map(draft -> Optional.<Source>empty()).toList()
                : new SpeakerResolver(tokens, articleId, choice).all(drafts);
    }

    /** Returns the choice of what a model likes best. */
    public static Choice best(SpeakerModel model) {
        return (draft, candidates) -> {
            int best = 0;
            int bestScore = Integer.MIN_VALUE;
            for (int i = 0; i < candidates.size() && candidates.size() > 1; i++) {
                int score = candidates.score(i, model);
                if (score > bestScore) {
                    bestScore = score;
                    best = i;
                }
            }
            return best;
        };
    }

    private List<Optional<Source>> all(List<Draft> drafts) {
        int[] outer = Nesting.outerOf(drafts);
        IdentityHashMap<Draft, Spoken> found = new IdentityHashMap<>();
        Candidates candidates = new Candidates(reading, nouns, spoken);
        List<Mention> given = drafts.stream().map(this::mention).toList();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            Spoken around = outer[i] < 0 ? null : found.get(drafts.get(outer[i]));
            Situation at = situation(draft, given.get(i), around);
            Referent referent =
                    TurnLabels.isLabel(draft) && at.phrase != null ? labels.resolve(at.phrase, draft) : null;
            boolean later = draft.sameSpeakerAs != null && draft.sameSpeakerAs.start() > draft.end();
            if (referent == null && !later && (at.form != Form.NONE || hasSpeaker(draft))) {
                Spoken same = draft.sameSpeakerAs == null ? null : found.get(draft.sameSpeakerAs);
                RoleMatch roles = at.phrase != null && at.own != null && at.own.described
                        ? new RoleMatch(reading, at.phrase)
                        : null;
                List<Candidate> all = candidates.of(at, same == null ? null : same.referent(), roles);
                if (!all.isEmpty()) {
                    referent = all.get(choice.choose(i, new Asked(all, at, roles))).referent;
                }
            }
            if (referent != null) {
                Spoken here = new Spoken(referent, at.form, at.token, outer[i] >= 0, draft);
                found.put(draft, here);
                spoken.add(here);
            }
        }
        List<Optional<Source>> sources = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            Spoken speaker = found.get(draft);
            if (speaker == null && draft.sameSpeakerAs != null) {
                speaker = found.get(draft.sameSpeakerAs);
            }
            sources.add(Optional.ofNullable(speaker).map(each -> reading.source(each.referent())));
        }
        return sources;
    }

    /**
     * Tells whether an attribution without a source mention has a speaker all the same: a quotation that stands alone, and what goes on
     * from another ("adding that"). "It is believed" has none.
     */
    private boolean hasSpeaker(Draft draft) {
        boolean question = draft.source != null && draft.stance == Stance.ASKED; // "Q:"
        if (draft.sourceFirst >= 0 || question) {
            return false;
        }
        if (draft.sameSpeakerAs != null || draft.cueFirst < 0) {
            return draft.sameSpeakerAs != null || draft.quotation != Quotation.INDIRECT;
        }
        int before = draft.cueFirst - 1;
        while (tokens.has(before, Lexicon.ADVERB | Lexicon.NEGATOR)) {
            before--;
        }
        boolean passive = tokens.isAny(before, List.of("is", "are", "was", "were", "be", "been", "being", "'s"));
        return !passive || tokens.has(draft.cueLast, Lexicon.ING);
    }

    /** A source mention by its own words. */
    private record Mention(
            @Nullable SourcePhrase phrase, @Nullable Referent own, Form form) {}

    private static final Mention NO_MENTION = new Mention(null, null, Form.NONE);

    private Mention mention(Draft draft) {
        int first = draft.speakerFirst();
        int last = draft.speakerLast();
        if (first < 0 || last < first || last >= tokens.size) {
            return NO_MENTION;
        }
        SourcePhrase phrase = SourcePhrase.of(tokens, first, last);
        Form form = Form.ofPronoun(tokens, phrase);
        Referent own = null;
        if (form == Form.BARE) {
            own = mentions.own(phrase);
            form = own == null ? Form.NONE : Form.ofPhrase(tokens, phrase, own);
        } else if (form == Form.ONE) {
            own = mentions.oneOf(phrase);
        }
        if (own != null && own.person != null) {
            own.person.speaks++;
        }
        return new Mention(phrase, own, form);
    }

    private Situation situation(Draft draft, Mention mention, @Nullable Spoken outer) {
        int token = mention.phrase() == null ? placeOf(draft) : draft.speakerFirst();
        return new Situation(
                reading, draft, mention.phrase(), mention.own(), mention.form(), token, outer, lastSpeaker());
    }

    private int placeOf(Draft draft) {
        int offset = draft.cueFirst >= 0
                ? tokens.start[draft.cueFirst]
                : draft.content.isEmpty() ? 0 : draft.content.get(0).start();
        return Math.min(tokens.tokenAt(offset), tokens.size - 1);
    }

    /** Returns who spoke last for himself, not inside another's words. */
    private @Nullable Spoken lastSpeaker() {
        for (int i = spoken.size() - 1; i >= 0 && i >= spoken.size() - 24; i--) {
            if (!spoken.get(i).nested()) {
                return spoken.get(i);
            }
        }
        return spoken.isEmpty() ? null : spoken.get(spoken.size() - 1);
    }

    /** Candidates while a choice is made. */
    private final class Asked implements Options {

        private final List<Candidate> candidates;
        private final Situation at;
        private final @Nullable RoleMatch roles;

        private Asked(List<Candidate> candidates, Situation at, @Nullable RoleMatch roles) {
            this.candidates = candidates;
            this.at = at;
            this.roles = roles;
        }

        @Override
        public int size() {
            return candidates.size();
        }

        @Override
        public Source source(int candidate) {
            return reading.source(candidates.get(candidate).referent);
        }

        @Override
        public int[] features(int candidate) {
            features.read(candidates.get(candidate), at, roles);
            int[] places = new int[features.count()];
            for (int i = 0; i < places.length; i++) {
                places[i] = features.get(i);
            }
            return places;
        }

        @Override
        public int score(int candidate, SpeakerModel model) {
            return features.sum(candidates.get(candidate), at, roles, model);
        }
    }
}
