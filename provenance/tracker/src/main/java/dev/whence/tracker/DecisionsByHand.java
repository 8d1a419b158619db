package dev.whence.tracker;

import dev.whence.core.Attribution;
import dev.whence.core.Source;
import dev.whence.core.spi.Language;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.Statement;
import dev.whence.tracker.FoldedLedger.Decided;
import dev.whence.tracker.fold.Decisions;
import dev.whence.tracker.sources.Sources;
import dev.whence.tracker.story.Claim;
import dev.whence.tracker.story.KnownSource;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What people decide about a record, as {@link Tracker} promises it. Thread-safe. */
final class DecisionsByHand {

    private final GuardedLedger guarded;
    private final FoldedLedger folded;
    private final Language language;

    DecisionsByHand(GuardedLedger guarded, FoldedLedger folded, Language language) {
        this.guarded = guarded;
        this.folded = folded;
        this.language = language;
    }

    /** Decides about two statements, and returns the claim of one of them. */
    Claim decide(String first, String second, Entry.Verdict verdict, String reason, String asked) {
        return guarded.decide(now -> {
            requireStatement(first, "first");
            requireStatement(second, "second");
            Entry.Confirmation decided = new Entry.Confirmation(first, second, verdict, reason);
            boolean known = verdict == Entry.Verdict.CONFIRMED
                    ? now.claims().confirmed(first, second)
                    : now.claims().rejected(first, second);
            return new Decided<>(known ? List.of() : List.of(decided), () -> claimNow(asked));
        });
    }

    Claim split(String claimId, Collection<String> statementIds, String reason) {
        Set<String> leaving = new LinkedHashSet<>(statementIds);
        return guarded.decide(now -> {
            Claim claim = requireClaim(claimId, "claimId");
            List<String> all = claim.statements().stream().map(Statement::id).toList();
            if (leaving.isEmpty() || !all.containsAll(leaving) || leaving.size() == all.size()) {
                throw new IllegalArgumentException("statementIds must be some, not all, of the statements of claim "
                        + claim.id() + ": " + leaving);
            }
            return new Decided<>(
                    Decisions.split(claim, leaving, now.claims(), reason),
                    () -> claimNow(leaving.iterator().next()));
        });
    }

    Claim merge(String claimId, String otherClaimId, String reason) {
        return guarded.decide(now -> {
            Claim claim = requireClaim(claimId, "claimId");
            Claim other = requireClaim(otherClaimId, "otherClaimId");
            return new Decided<>(Decisions.merge(claim, other, now.claims(), reason), () -> claimNow(claim.id()));
        });
    }

    Attribution correct(String attributionId, Source speaker, String reason) {
        return guarded.decide(now -> {
            Entry.Correction correction = new Entry.Correction(attributionId, speaker, reason);
            boolean known =
                    requireAttribution(attributionId, "attributionId").speaker().equals(Optional.of(speaker));
            return new Decided<>(
                    known ? List.of() : List.of(correction),
                    () -> folded.state().attribution(attributionId).orElseThrow());
        });
    }

    /** Decides about the sources of two attributions, and returns that of one of them. */
    KnownSource decideSource(String first, String second, Entry.Verdict verdict, String reason, String asked) {
        return guarded.decide(now -> {
            Attribution one = requireSource(first, "first");
            Attribution other = requireSource(second, "second");
            Entry.SourceConfirmation decided = new Entry.SourceConfirmation(first, second, verdict, reason);
            if (verdict == Entry.Verdict.REJECTED
                    && one.articleId().equals(other.articleId())
                    && one.speaker().equals(other.speaker())) {
                throw new IllegalArgumentException(
                        "second must not have the source of first in the same article; correct"
                                + " one of them instead: " + second);
            }
            boolean known = now.sources().decisions(first).stream()
                    .anyMatch(it -> it.verdict() == verdict
                            && Set.of(it.first(), it.second()).equals(Set.of(first, second)));
            return new Decided<>(
                    known ? List.of() : List.of(decided),
                    () -> new Sources(folded.state(), language).of(asked).orElseThrow());
        });
    }

    void retract(String id, String reason) {
        guarded.decide(now -> {
            if (now.article(id).isEmpty() && now.recorded(id).isEmpty()) {
                throw new IllegalArgumentException("id must be that of a recorded article or attribution: " + id);
            }
            return new Decided<>(List.of(new Entry.Retraction(id, reason)), () -> id);
        });
    }

    private Claim claimNow(String statementId) {
        return folded.state().claims().claimOf(statementId).orElseThrow();
    }

    private void requireStatement(String id, String parameter) {
        if (folded.state().claims().claimOf(id).isEmpty()) {
            throw new IllegalArgumentException(parameter + " must be the id of a recorded statement: " + id);
        }
    }

    private Claim requireClaim(String id, String parameter) {
        return folded.state()
                .claims()
                .claimOf(id)
                .orElseThrow(
                        () -> new IllegalArgumentException(parameter + " must be the id of a recorded claim: " + id));
    }

    private Attribution requireAttribution(String id, String parameter) {
        return folded.state()
                .attribution(id)
                .orElseThrow(() ->
                        new IllegalArgumentException(parameter + " must be the id of a recorded attribution: " + id));
    }

    private Attribution requireSource(String id, String parameter) {
        Attribution attribution = requireAttribution(id, parameter);
        if (attribution.speaker().isEmpty()) {
            throw new IllegalArgumentException(parameter + " must have a source: " + id);
        }
        return attribution;
    }
}
