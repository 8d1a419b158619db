package dev.whence.english;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Extraction;
import dev.whence.core.ExtractorId;
import dev.whence.core.Issue;
import dev.whence.core.Mention;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.core.Span;
import dev.whence.core.spi.ExtractionContext;
import dev.whence.core.spi.Extractor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds attributions and credits in English news text by linguistic rules: direct, indirect, mixed and nested ones, with
 * their speakers. No network, no native code, nothing learned.
 *
 * <p>An article is read in one way whatever is wanted, and what a {@linkplain dev.whence.core.Profile profile} does not want is
 * left out at the end: a wider profile finds all that a narrower one finds, with the same spans.
 *
 * <p>Immutable and thread-safe; the time is linear in the text's length.
 */
public final class EnglishExtractor implements Extractor {

    private static final ExtractorId ID = new ExtractorId("english-rules", "1");

    private EnglishExtractor() {}

    /**
     * Makes the extractor.
     *
     * @return an extractor that can be shared
     */
    public static EnglishExtractor create() {
        return new EnglishExtractor();
    }

    @Override
    public ExtractorId id() {
        return ID;
    }

    @Override
    public Extraction extract(ExtractionContext context) {
        Article article = context.article();
        Tokens tokens = Tokenizer.tokenize(article.text().value());
        Sentences.find(tokens);
        ArticleReading reading = new ArticleReading(tokens, Clutter.find(tokens));
        List<Draft> drafts = reading.read();
        List<Issue> issues = new ArrayList<>();
        for (Span span : reading.tooLong()) {
            issues.add(new Issue(ID.name(), Optional.of(span), "too long for one sentence, read in pieces"));
        }
        List<Optional<Source>> speakers = Speakers.resolve(tokens, drafts, article.id());
        List<Draft> wanted = new ArrayList<>();
        List<Optional<Source>> theirs = new ArrayList<>();
        CueTypes types = new CueTypes(tokens);
        for (int i = 0; i < drafts.size(); i++) {
            if (types.of(drafts.get(i)).isIn(context.profile())) {
                wanted.add(drafts.get(i));
                theirs.add(speakers.get(i));
            }
        }
        return new Extraction(attributions(article, wanted, theirs), Credits.find(tokens), issues);
    }

    private static List<Attribution> attributions(
            Article article, List<Draft> drafts, List<Optional<Source>> speakers) {
        int[] outer = Nesting.outerOf(drafts);
        Map<Integer, Attribution> made = new HashMap<>();
        List<Attribution> attributions = new ArrayList<>();
        Map<String, Attribution> byId = new HashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            Attribution attribution = make(i, article, drafts, speakers, outer, made);
            if (byId.putIfAbsent(attribution.id(), attribution) == null) {
                attributions.add(attribution);
            }
        }
        attributions.sort(Comparator.comparingInt(EnglishExtractor::start)
                .thenComparing(Comparator.comparingInt(EnglishExtractor::end).reversed()));
        return attributions;
    }

    private static Attribution make(
            int i,
            Article article,
            List<Draft> drafts,
            List<Optional<Source>> speakers,
            int[] outer,
            Map<Integer, Attribution> made) {
        Attribution done = made.get(i);
        if (done != null) {
            return done;
        }
        Draft draft = drafts.get(i);
        Attribution.Builder builder = Attribution.builder(article.id(), ID)
                .content(draft.content, draft.quotation)
                .cue(draft.cue)
                .stance(draft.stance)
                .confidence(draft.confidence);
        if (draft.source != null) {
            builder.source(List.of(draft.source));
        }
        speakers.get(i).ifPresent(builder::speaker);
        if (draft.addressee != null) {
            builder.addressee(draft.addressee);
        }
        if (outer[i] >= 0) {
            Attribution around = make(outer[i], article, drafts, speakers, outer, made);
            builder.outerId(around.id());
            around.speaker()
                    .filter(speaker -> speaker.kind() == SourceKind.OUTLET)
                    .ifPresent(outlet -> builder.relay(new Mention(outlet.name(), around.source())));
        }
        Attribution attribution = builder.build();
        made.put(i, attribution);
        return attribution;
    }

    private static int start(Attribution attribution) {
        int start = attribution.content().get(0).start();
        for (Span span : attribution.source()) {
            start = Math.min(start, span.start());
        }
        for (Span span : attribution.cue()) {
            start = Math.min(start, span.start());
        }
        return start;
    }

    private static int end(Attribution attribution) {
        int end = attribution.content().get(attribution.content().size() - 1).end();
        for (Span span : attribution.source()) {
            end = Math.max(end, span.end());
        }
        for (Span span : attribution.cue()) {
            end = Math.max(end, span.end());
        }
        return end;
    }
}
