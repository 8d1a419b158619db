package dev.whence.cli.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.whence.cli.story.PlainWords;
import dev.whence.core.Attribution;
import dev.whence.core.Edit;
import dev.whence.core.Link;
import dev.whence.core.Span;
import dev.whence.core.Statement;
import dev.whence.core.Variant;
import dev.whence.tracker.Entry;
import dev.whence.tracker.Explanation;
import dev.whence.tracker.Explanation.Chain;
import dev.whence.tracker.Explanation.Compared;
import dev.whence.tracker.Explanation.Decided;
import dev.whence.tracker.Explanation.Linked;
import dev.whence.tracker.Explanation.Naming;
import dev.whence.tracker.Explanation.Step;
import dev.whence.tracker.Explanation.Subject;
import dev.whence.tracker.Explanation.Version;
import dev.whence.tracker.KnownSource;
import dev.whence.tracker.Origin;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes an explanation as one line of JSON; offsets count UTF-16 code units of each article's text. */
public final class ExplanationJson {

    private static final JsonFactory JSON = JsonOutput.FACTORY;

    private final JsonGenerator json;

    private ExplanationJson(JsonGenerator json) {
        this.json = json;
    }

    public static String line(Explanation explanation) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            new ExplanationJson(json).write(explanation);
        } catch (IOException e) {
            throw new UncheckedIOException("a string could not be written", e);
        }
        return line.toString();
    }

    private void write(Explanation explanation) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("attributions");
        for (Subject subject : explanation.subjects()) {
            write(subject);
        }
        json.writeEndArray();
        json.writeBooleanField("oneClaim", explanation.oneClaim());
        json.writeArrayFieldStart("chains");
        for (Chain chain : explanation.chains()) {
            json.writeStartObject();
            json.writeStringField("claim", chain.claimId());
            write("from", chain.from());
            write("to", chain.to());
            writeSteps("steps", chain.steps());
            json.writeEndObject();
        }
        json.writeEndArray();
        writeSteps("against", explanation.against());
        json.writeEndObject();
    }

    private void write(Subject subject) throws IOException {
        Attribution attribution = subject.attribution();
        json.writeStartObject();
        json.writeStringField("id", attribution.id());
        json.writeStringField("article", subject.article().name());
        write("source", attribution.source());
        write("cue", attribution.cue());
        write("content", attribution.content());
        json.writeArrayFieldStart("versions");
        for (Version version : subject.versions()) {
            json.writeStartObject();
            json.writeNumberField("entry", version.number());
            json.writeStringField("extractor", version.attribution().extractor().name());
            json.writeStringField("version", version.attribution().extractor().version());
            json.writeNumberField("confidence", version.attribution().confidence());
            if (version.attribution().speaker().isPresent()) {
                json.writeStringField(
                        "name", version.attribution().speaker().get().name());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        if (subject.naming().isPresent()) {
            write(PlainWords.speaker(attribution), subject.naming().get());
        }
        json.writeEndObject();
    }

    private void write(String name, Naming naming) throws IOException {
        json.writeObjectFieldStart("naming");
        json.writeStringField("name", name);
        if (naming.name().isPresent()) {
            write("standsAt", List.of(naming.name().get()));
        }
        if (naming.correction().isPresent()) {
            json.writeObjectFieldStart("correction");
            json.writeNumberField("entry", naming.correction().get().number());
            json.writeStringField(
                    "reason", naming.correction().get().correction().reason());
            json.writeEndObject();
        }
        json.writeStringField("fullestName", naming.source().name());
        json.writeArrayFieldStart("ties");
        for (KnownSource.Tie tie : naming.ties()) {
            json.writeStartObject();
            json.writeStringField("first", tie.first());
            json.writeStringField("second", tie.second());
            json.writeStringField("reason", tie.reason().label());
            json.writeArrayFieldStart("evidence");
            for (Origin.Evidence evidence : tie.evidence()) {
                json.writeStartObject();
                json.writeStringField("articleId", evidence.articleId());
                write("spans", evidence.spans());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("decisions");
        for (Entry.SourceConfirmation decision : naming.decisions()) {
            writeDecision(decision.first(), decision.second(), decision.verdict(), decision.reason());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeDecision(String first, String second, Entry.Verdict verdict, String reason) throws IOException {
        json.writeStartObject();
        json.writeStringField("first", first);
        json.writeStringField("second", second);
        json.writeStringField("verdict", verdict.label());
        json.writeStringField("reason", reason);
        json.writeEndObject();
    }

    private void write(String field, Statement statement) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("statement", statement.id());
        json.writeStringField("attribution", statement.attributionId());
        json.writeStringField("articleId", statement.articleId());
        write("spans", statement.spans());
        json.writeEndObject();
    }

    private void writeSteps(String field, List<Step> steps) throws IOException {
        json.writeArrayFieldStart(field);
        for (Step step : steps) {
            json.writeStartObject();
            write("from", step.from());
            write("to", step.to());
            if (step.reason() instanceof Linked linked) {
                json.writeNumberField("entry", linked.number());
                write("link", linked.link(), linked.shared());
            } else if (step.reason() instanceof Decided decided) {
                json.writeNumberField("entry", decided.number());
                json.writeFieldName("decision");
                Entry.Confirmation it = decided.decision();
                writeDecision(it.first(), it.second(), it.verdict(), it.reason());
            } else if (step.reason() instanceof Compared compared) {
                json.writeNumberField("leastScore", compared.least());
                write("compared", compared.match(), compared.shared());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void write(String field, Link link, Explanation.Shared shared) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("first", link.first());
        json.writeStringField("second", link.second());
        json.writeStringField("relation", link.relation().label());
        json.writeArrayFieldStart("variant");
        for (Variant.Kind kind : link.variant().kinds()) {
            json.writeString(kind.label());
        }
        json.writeEndArray();
        json.writeNumberField("score", link.score());
        json.writeArrayFieldStart("edits");
        for (Edit edit : link.variant().edits()) {
            json.writeStartObject();
            json.writeStringField("operation", edit.operation().label());
            write("before", edit.before());
            write("after", edit.after());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("shared");
        write("first", shared.first());
        write("second", shared.second());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void write(String field, List<Span> spans) throws IOException {
        json.writeArrayFieldStart(field);
        for (Span span : spans) {
            json.writeArray(new int[] {span.start(), span.end()}, 0, 2);
        }
        json.writeEndArray();
    }
}
