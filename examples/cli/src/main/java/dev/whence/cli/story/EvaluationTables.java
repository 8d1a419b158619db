package dev.whence.cli.story;

import dev.whence.training.corpus.Corpus;
import dev.whence.training.evaluation.AtConfidence;
import dev.whence.training.evaluation.ConfidenceBin;
import dev.whence.training.evaluation.Evaluation;
import dev.whence.training.evaluation.Part;
import dev.whence.training.evaluation.Score;
import dev.whence.training.evaluation.SpanScores;
import dev.whence.training.evaluation.WholeScores;
import java.util.Locale;

/** Writes an evaluation as tables to read; shares are in per cent. */
public final class EvaluationTables {

    private static final String INDENT = "  ";

    private final StringBuilder lines = new StringBuilder();

    private EvaluationTables() {}

    /** Returns the tables, without a line break at the end. */
    public static String of(Evaluation evaluation, Corpus corpus) {
        EvaluationTables tables = new EvaluationTables();
        tables.summary(evaluation, corpus);
        tables.spans(evaluation);
        tables.wholes(evaluation.wholes());
        tables.speakers(evaluation.speakers());
        tables.atConfidences(evaluation);
        tables.bins(evaluation);
        return tables.lines.toString().stripTrailing();
    }

    private void summary(Evaluation evaluation, Corpus corpus) {
        Score all = evaluation.wholes().content();
        line(
                "%d articles, %d attributions marked, %d found; those inside another's content are left out.",
                evaluation.articles(), all.gold(), all.found());
        if (corpus.withoutContent() > 0) {
            line("Marked without content, and left out: %d.", corpus.withoutContent());
        }
    }

    private void spans(Evaluation evaluation) {
        line("%nSpans that have the same words, and those that begin with the same%n");
        line(INDENT + "%-10s%7s%7s%7s%13s", "", "P", "R", "F1", "F1 of first");
        for (Part part : Part.values()) {
            SpanScores scores = evaluation.spans(part);
            line(
                    INDENT + "%-10s%s%13.1f",
                    part.label(),
                    shares(scores.exact()),
                    percent(scores.first().f1()));
        }
    }

    private void wholes(WholeScores wholes) {
        line("%nWhole attributions%n");
        line(INDENT + "%-10s%7s%7s%7s", "", "P", "R", "F1");
        line(
                INDENT + "%-10s%s   at least 0.8 of the words of the content are right",
                "content",
                shares(wholes.content()));
        line(INDENT + "%-10s%s   all of them are", "exact", shares(wholes.exact()));
        line(INDENT + "%-10s%s   those of source and cue too", "linked", shares(wholes.linked()));
    }

    private void speakers(Score speakers) {
        if (speakers.gold() > 0) {
            line(INDENT + "%-10s%s   the content and who said it", "speaker", shares(speakers));
        }
    }

    private void atConfidences(Evaluation evaluation) {
        line("%nKeeping only what is found with at least this confidence%n");
        line(INDENT + "%-10s%7s%21s%4s%21s", "", "", "content", "", "linked");
        line(INDENT + "%-10s%7s%7s%7s%7s%4s%7s%7s%7s", "", "found", "P", "R", "F1", "", "P", "R", "F1");
        for (AtConfidence at : evaluation.atConfidences()) {
            Score content = at.scores().content();
            Score linked = at.scores().linked();
            line(INDENT + "%-10.1f%7d%s    %s", at.least(), content.found(), shares(content), shares(linked));
        }
    }

    private void bins(Evaluation evaluation) {
        line("%nConfidence, and how much of what is found with it is right%n");
        line(INDENT + "%-12s%7s%7s%9s%9s", "", "found", "mean", "content", "linked");
        for (ConfidenceBin bin : evaluation.bins()) {
            if (bin.number() > 0) {
                line(
                        INDENT + "%.1f to %.1f  %7d%7.1f%9.1f%9.1f",
                        bin.from(),
                        bin.to(),
                        bin.number(),
                        percent(bin.meanConfidence()),
                        percent(bin.contentPrecision()),
                        percent(bin.linkedPrecision()));
            }
        }
        line(
                INDENT + "expected calibration error%9.1f%9.1f",
                percent(evaluation.contentCalibrationError()),
                percent(evaluation.linkedCalibrationError()));
    }

    private static String shares(Score score) {
        return String.format(
                Locale.ROOT,
                "%7.1f%7.1f%7.1f",
                percent(score.precision()),
                percent(score.recall()),
                percent(score.f1()));
    }

    private static double percent(double share) {
        return 100 * share;
    }

    private void line(String format, Object... values) {
        lines.append(String.format(Locale.ROOT, format.replace("%n", "\n"), values))
                .append('\n');
    }
}
