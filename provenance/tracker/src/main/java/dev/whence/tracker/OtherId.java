package dev.whence.tracker;

import dev.whence.core.Attribution;
import dev.whence.core.Extraction;
import dev.whence.core.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was found in an article, as it is of the same article by another id, of which the ids of attributions are made. */
final class OtherId {

    private final String from;
    private final String to;
    private final Map<String, String> ids = new HashMap<>();

    private OtherId(String from, String to) {
        this.from = from;
        this.to = to;
    }

    /** Returns an extraction of one article as that of another; the same if it is the same. */
    static Extraction of(Extraction extraction, String from, String to) {
        return from.equals(to) ? extraction : new OtherId(from, to).of(extraction);
    }

    private Extraction of(Extraction extraction) {
        extraction
                .attributions()
                .forEach(one -> ids.put(one.id(), builder(one).build().id()));
        List<Attribution> attributions = new ArrayList<>();
        for (Attribution one : extraction.attributions()) {
            Attribution.Builder builder = builder(one);
            one.outerId().ifPresent(outer -> builder.outerId(ids.getOrDefault(outer, outer)));
            attributions.add(builder.build());
        }
        return new Extraction(attributions, extraction.credits(), extraction.issues());
    }

    private Attribution.Builder builder(Attribution one) {
        Attribution.Builder builder = Attribution.builder(to, one.extractor())
                .source(one.source())
                .cue(one.cue())
                .content(one.content(), one.quotation())
                .stance(one.stance())
                .confidence(one.confidence())
                .alsoFoundBy(one.alsoFoundBy());
        one.speaker().map(this::source).ifPresent(builder::speaker);
        one.addressee().ifPresent(builder::addressee);
        one.relay().ifPresent(builder::relay);
        return builder;
    }

    /** A source without a name is one within its article only. */
    private Source source(Source source) {
        boolean described = Source.described(source.name(), source.kind(), from).equals(source);
        return described ? Source.described(source.name(), source.kind(), to) : source;
    }
}
