package dev.whence.cli.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.whence.training.corpus.Corpus;
import dev.whence.training.evaluation.AtConfidence;
import dev.whence.training.evaluation.ConfidenceBin;
import dev.whence.training.evaluation.Evaluation;
import dev.whence.training.evaluation.Part;
import dev.whence.training.evaluation.Score;
import dev.whence.training.evaluation.WholeScores;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes an evaluation as one JSON object; shares lie between 0 and 1, rounded to four digits behind the point. */
public final class EvaluationJson {

    private static final JsonFactory JSON = JsonOutput.FACTORY;

    private final JsonGenerator json;

    private EvaluationJson(JsonGenerator json) {
        this.json = json;
    }

    /** Returns the object in one line. */
    public static String of(Evaluation evaluation, Corpus corpus) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            new EvaluationJson(json).write(evaluation, corpus);
        } catch (IOException e) {
            throw new UncheckedIOException("a string could not be written", e);
        }
        return line.toString();
    }

    private void write(Evaluation evaluation, Corpus corpus) throws IOException {
        json.writeStartObject();
        json.writeNumberField("articles", evaluation.articles());
        json.writeNumberField("withoutContent", corpus.withoutContent());
        json.writeObjectFieldStart("spans");
        for (Part part : Part.values()) {
            json.writeObjectFieldStart(part.label());
            write("exact", evaluation.spans(part).exact());
            write("first", evaluation.spans(part).first());
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeObjectFieldStart("attributions");
        write(evaluation.wholes());
        if (evaluation.speakers().gold() > 0) {
            write("speaker", evaluation.speakers());
        }
        json.writeEndObject();
        writeAtConfidences(evaluation);
        writeBins(evaluation);
        json.writeObjectFieldStart("calibrationError");
        write("content", evaluation.contentCalibrationError());
        write("linked", evaluation.linkedCalibrationError());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeAtConfidences(Evaluation evaluation) throws IOException {
        json.writeArrayFieldStart("atLeast");
        for (AtConfidence at : evaluation.atConfidences()) {
            json.writeStartObject();
            write("confidence", at.least());
            write(at.scores());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeBins(Evaluation evaluation) throws IOException {
        json.writeArrayFieldStart("confidence");
        for (ConfidenceBin bin : evaluation.bins()) {
            json.writeStartObject();
            write("from", bin.from());
            write("to", bin.to());
            json.writeNumberField("found", bin.number());
            if (bin.number() > 0) {
                write("mean", bin.meanConfidence());
                write("content", bin.contentPrecision());
                write("linked", bin.linkedPrecision());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void write(WholeScores scores) throws IOException {
        write("content", scores.content());
        write("exact", scores.exact());
        write("linked", scores.linked());
    }

    private void write(String field, Score score) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeNumberField("right", score.right());
        json.writeNumberField("gold", score.gold());
        json.writeNumberField("found", score.found());
        write("p", score.precision());
        write("r", score.recall());
        write("f1", score.f1());
        json.writeEndObject();
    }

    private void write(String field, double share) throws IOException {
        BigDecimal rounded =
                BigDecimal.valueOf(share).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
        json.writeFieldName(field);
        json.writeNumber(rounded.toPlainString());
    }
}
