package dev.whence.tracker.matching;

import dev.whence.core.Source;
import dev.whence.core.Span;
import dev.whence.ledger.words.Words;
import dev.whence.tracker.sources.SpeakerAgreement;
import dev.whence.tracker.words.Alignment;
import dev.whence.tracker.words.StatementTerms;
import dev.whence.tracker.words.Vocabulary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Where a reported statement may come from: one stretch of a transcript, or several where what is reported was not said in
 * one go ("We cut it. ... The record shows it.").
 *
 * @param anchor the utterance with which the statement begins
 * @param places the utterances it runs over, in order
 * @param matched the weight of the reported terms that are found
 * @param longest the weight of the longest run of them
 * @param coverage the share of the report's weight that is found
 * @param speakers whether the sources agree
 */
record TranscriptPlace(
        int anchor, List<Integer> places, double matched, double longest, double coverage, SpeakerAgreement speakers) {

    /** Among how many terms at its head a report may name its speaker: "Cole: The dam holds". */
    private static final int HEAD = 3;

    /** How many terms side by side, of what weight, another stretch must add to be a part of the passage. */
    private static final int RUN = 3;

    private static final double PART = 1.2;

    /** Passages that begin no further apart are one place. */
    private static final int ONE_PLACE = 6;

    /** What is added before a logarithm is taken: less than one rare word weighs. */
    private static final double LITTLE = 0.2;

    /**
     * The weights of a logistic regression over 167 reported statements and what was said in 37 transcripts, each against its
     * own transcripts and against others; no weight moves by more than a fifth when any one transcript is left out.
     */
    private static final double BIAS = -4.3;

    private static final double BY_LONGEST = 1.26;
    private static final double BY_COVERAGE = 3.86;
    private static final double BY_SPEAKER = 2.36;
    private static final double BY_MATCHED_LEAD = 1.75;
    private static final double BY_LONGEST_LEAD = 2.66;

    /** A passage and the chance that the statement comes from it. */
    record Rated(TranscriptPlace passage, double score) {}

    /** Makes a passage of each stretch, with what other stretches of its transcript add. */
    static List<TranscriptPlace> of(
            List<Stretch> stretches,
            StatementTerms reported,
            Utterance utterance,
            List<Utterance> spoken,
            Vocabulary vocabulary) {
        Map<String, List<Stretch>> byTranscript = new LinkedHashMap<>();
        for (Stretch stretch : stretches) {
            Utterance said = spoken.get(stretch.anchor());
            byTranscript
                    .computeIfAbsent(said.transcript().orElse(said.id()), id -> new ArrayList<>())
                    .add(stretch);
        }
        Report report = new Report(reported, utterance, vocabulary);
        List<TranscriptPlace> passages = new ArrayList<>();
        for (List<Stretch> together : byTranscript.values()) {
            for (Stretch stretch : together) {
                passages.add(report.passage(stretch, together, spoken));
            }
        }
        return passages;
    }

    /** Rates passages of one report against one another: what is found at several places alike comes from none for sure. */
    static List<Rated> rate(List<TranscriptPlace> passages, List<Utterance> spoken) {
        List<Rated> rated = new ArrayList<>();
        for (TranscriptPlace passage : passages) {
            double matched = 0;
            double longest = 0;
            for (TranscriptPlace other : passages) {
                if (!passage.at(other, spoken)) {
                    matched = Math.max(matched, other.matched);
                    longest = Math.max(longest, other.longest);
                }
            }
            rated.add(new Rated(passage, passage.score(matched, longest)));
        }
        rated.sort(Comparator.comparingDouble(Rated::score)
                .reversed()
                .thenComparingInt(each -> each.passage().anchor()));
        return rated;
    }

    private boolean at(TranscriptPlace other, List<Utterance> spoken) {
        Optional<String> transcript = spoken.get(anchor).transcript();
        return anchor == other.anchor
                || transcript.isPresent()
                        && transcript.equals(spoken.get(other.anchor).transcript())
                        && Math.abs(anchor - other.anchor) <= ONE_PLACE;
    }

    private double score(double matchedElsewhere, double longestElsewhere) {
        double bySpeaker = switch (speakers) {
            case SAME -> BY_SPEAKER;
            case COMPATIBLE -> 0;
            case DIFFERENT -> -BY_SPEAKER;
        };
        double sum = BIAS
                + BY_LONGEST * Math.log(LITTLE + longest)
                + BY_COVERAGE * coverage
                + bySpeaker
                + BY_MATCHED_LEAD * Math.log((LITTLE + matched) / (LITTLE + matchedElsewhere))
                + BY_LONGEST_LEAD * Math.log((LITTLE + longest) / (LITTLE + longestElsewhere));
        return 1 / (1 + Math.exp(-sum));
    }

    /** What is reported, as passages are weighed for it. */
    private record Report(StatementTerms words, Utterance utterance, Vocabulary vocabulary) {

        private TranscriptPlace passage(Stretch main, List<Stretch> together, List<Utterance> spoken) {
            List<Stretch> parts = new ArrayList<>(List.of(main));
            BitSet covered = (BitSet) main.evidence().covered().clone();
            for (Stretch other : together) {
                BitSet more = (BitSet) other.evidence().covered().clone();
                more.andNot(covered);
                if (hasTellingRun(more)) {
                    parts.add(other);
                    covered.or(more);
                }
            }
            Stretch begins = parts.stream()
                    .min(Comparator.comparingInt(
                            part -> part.evidence().covered().nextSetBit(0)))
                    .orElse(main);
            TreeSet<Integer> places = new TreeSet<>(List.of(begins.anchor()));
            parts.forEach(part -> places.addAll(part.owners().keySet()));
            BitSet all = new BitSet(words.size());
            all.set(0, words.size());
            Optional<Source> speaker = spoken.get(begins.anchor()).speaker();
            SpeakerAgreement speakers = SpeakerAgreement.of(speaker, utterance.speaker());
            Optional<Integer> name =
                    speakers == SpeakerAgreement.COMPATIBLE ? nameAtTheHead(speaker) : Optional.empty();
            name.ifPresent(all::clear);
            name.ifPresent(covered::clear);
            double matched = weight(covered);
            return new TranscriptPlace(
                    begins.anchor(),
                    List.copyOf(places),
                    matched,
                    main.evidence().longest(),
                    matched / Math.max(1e-9, weight(all)),
                    name.isPresent() ? SpeakerAgreement.SAME : speakers);
        }

        /** Tells whether enough terms stand side by side that they were hardly said by chance. */
        private boolean hasTellingRun(BitSet terms) {
            int from = terms.nextSetBit(0);
            while (from >= 0) {
                int to = terms.nextClearBit(from);
                BitSet run = new BitSet(to);
                run.set(from, to);
                if (to - from >= RUN && weight(run) >= PART) {
                    return true;
                }
                from = terms.nextSetBit(to);
            }
            return false;
        }

        private double weight(BitSet terms) {
            return terms.stream()
                    .mapToDouble(j -> Alignment.weight(vocabulary, words, j))
                    .sum();
        }

        /** Returns the term at the head of the report that is the last name of a speaker. */
        private Optional<Integer> nameAtTheHead(Optional<Source> speaker) {
            String name = speaker.map(Source::name).orElse("");
            List<Words.Word> parts = Words.of(name, 0, name.length());
            if (parts.isEmpty()) {
                return Optional.empty();
            }
            String last = parts.get(parts.size() - 1).form();
            for (int i = 0; i < Math.min(HEAD, words.size()); i++) {
                Span span = words.span(i);
                List<Words.Word> here = Words.of(utterance.text(), span.start(), span.end());
                if (here.stream().anyMatch(word -> word.form().equals(last))) {
                    return Optional.of(i);
                }
            }
            return Optional.empty();
        }
    }
}
