package dev.whence.english;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Credit;
import dev.whence.core.Extraction;
import dev.whence.core.ExtractorId;
import dev.whence.core.Issue;
import dev.whence.core.Mention;
import dev.whence.core.Profile;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.core.Span;
import dev.whence.core.spi.ExtractionContext;
import dev.whence.core.spi.Extractor;
import dev.whence.english.draft.Draft;
import dev.whence.english.draft.Nesting;
import dev.whence.english.learned.DescribedParagraphs;
import dev.whence.english.learned.LearnedDrafts;
import dev.whence.english.learned.LearnedDrafts.Conventions;
import dev.whence.english.learned.PretrainedDrafts;
import dev.whence.english.pretrained.PretrainedModel;
import dev.whence.english.rules.ArticleReading;
import dev.whence.english.rules.Credits;
import dev.whence.english.rules.CueTypes;
import dev.whence.english.rules.InnerBeliefs;
import dev.whence.english.rules.KeyWords;
import dev.whence.english.sources.SpeakerResolver;
import dev.whence.english.tagging.paragraph.TaggedAttribution;
import dev.whence.english.text.Clutter;
import dev.whence.english.text.Quotations;
import dev.whence.english.text.Sentences;
import dev.whence.english.text.TextParts;
import dev.whence.english.text.Tokenizer;
import dev.whence.english.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Finds attributions and credits in English news text: direct, indirect, mixed and nested ones, with their speakers. A
 * learned model judges what stands in each paragraph; linguistic rules tell it what they see, and add what it cannot see.
 * No network, and no native code but that of {@link EnglishPreset#BEST}, which lies in another module.
 *
 * <p>What a {@linkplain Profile profile} does not want is left out at the end: {@link Profile#STATEMENTS} finds all that {@link
 * Profile#UTTERANCES} finds, with the same spans. In these two the rules have the first word, and the model adds what it is sure of;
 * with {@link EnglishPreset#BEST} the model says which attributions there are. In {@link Profile#ALL} the model has the first word, with the spans of the corpus
 * that it learned from; since the model of {@code BEST} did not learn wishes and plans, {@code BEST} finds there what {@link
 * EnglishPreset#ACCURATE} finds.
 *
 * <p>A text of more than about a million characters, which no article has, is read in parts, each by itself, and an issue says
 * so: working memory has a bound, whatever the text, and only what is found grows with it.
 *
 * <p>Immutable and thread-safe; the time is linear in the text's length.
 */
public final class EnglishExtractor implements Extractor {

    private static final ExtractorId RULES = new ExtractorId("english-rules", RulesVersion.get());
    private static final String LEARNED = "english";
    /**
     * Of attributions less sure than this two in three are wrong, and without them more whole attributions are right on balance. It is
     * not asked of {@link Profile#ALL}, which is for those who want to see whatever may be one.
     */
    private static final double LEAST_OF_STATEMENTS = 0.3;

    private final ExtractorId id;
    private final @Nullable Learned learned;
    private final @Nullable Double leastConfidence;

    private EnglishExtractor(ExtractorId id, @Nullable Learned learned, @Nullable Double leastConfidence) {
        this.id = id;
        this.learned = learned;
        this.leastConfidence = leastConfidence;
    }

    /** What is learned, and goes over what the rules found. */
    private interface Learned {

        /** Returns what tells it from others. */
        String version();

        /** Tells whether it judges what stands inside others' words too, which else the rules alone find. */
        boolean findsInside(Profile profile);

        /**
         * Returns the drafts of rules and model together, in document order.
         *
         * @param rules those of the rules, in document order
         */
        List<Draft> drafts(Tokens tokens, boolean[] clutter, Quotations quotations, List<Draft> rules, Profile profile);
    }

    private record OfParagraphs(EnglishModel model) implements Learned {

        @Override
        public String version() {
            return model.version();
        }

        @Override
        public boolean findsInside(Profile profile) {
            return false;
        }

        @Override
        public List<Draft> drafts(
                Tokens tokens, boolean[] clutter, Quotations quotations, List<Draft> rules, Profile profile) {
            DescribedParagraphs paragraphs = new DescribedParagraphs(tokens, quotations, rules);
            List<List<TaggedAttribution>> found = paragraphs.read(model.model());
            Conventions conventions = profile == Profile.ALL ? Conventions.OF_MODEL : Conventions.OF_RULES;
            return LearnedDrafts.of(tokens, quotations, clutter, rules, paragraphs.places(), found, conventions);
        }
    }

    /**
     * A pretrained model, and another for the profile of whose attributions it learned only a part.
     *
     * @param model finds what the narrower profiles ask for
     * @param wide finds what {@link Profile#ALL} asks for
     */
    private record OfTexts(PretrainedModel model, OfParagraphs wide) implements Learned {

        /** Finds the model that another module brings, if it is there: on the class path, or among the modules. */
        static OfTexts bundled() {
            return ServiceLoader.load(PretrainedModel.class, PretrainedModel.class.getClassLoader())
                    .findFirst()
                    .map(model -> new OfTexts(model, new OfParagraphs(EnglishModel.bundled(EnglishPreset.ACCURATE))))
                    .orElseThrow(() ->
                            new IllegalStateException("the preset best needs the artifact dev.whence:whence-encoder:"
                                    + " add it to the dependencies, or module dev.whence.encoder to the module path"));
        }

        @Override
        public String version() {
            return model.version() + "-" + wide.version();
        }

        @Override
        public boolean findsInside(Profile profile) {
            return profile != Profile.ALL;
        }

        @Override
        public List<Draft> drafts(
                Tokens tokens, boolean[] clutter, Quotations quotations, List<Draft> rules, Profile profile) {
            if (profile == Profile.ALL) {
                return wide.drafts(tokens, clutter, quotations, rules, profile);
            }
            return PretrainedDrafts.of(tokens, quotations, clutter, rules, model.find(tokens.text));
        }
    }

    /**
     * Makes an extractor with the model that serves most: {@link EnglishPreset#FAST}.
     *
     * @return an extractor that can be shared
     */
    public static EnglishExtractor create() {
        return create(EnglishPreset.FAST);
    }

    /**
     * Makes an extractor with a model that comes with the library, which is read at the first call.
     *
     * @param preset which model
     * @return an extractor that can be shared
     * @throws IllegalStateException if the preset is {@link EnglishPreset#BEST} and its module is missing; the message says what to
     *     add
     */
    public static EnglishExtractor create(EnglishPreset preset) {
        return preset == EnglishPreset.BEST ? of(OfTexts.bundled()) : of(EnglishModel.bundled(preset));
    }

    /**
     * Makes an extractor with any model.
     *
     * @param model the model, which gives the extractor its version together with the rules
     * @return an extractor that can be shared
     */
    public static EnglishExtractor of(EnglishModel model) {
        return of(new OfParagraphs(model));
    }

    private static EnglishExtractor of(Learned learned) {
        return new EnglishExtractor(new ExtractorId(LEARNED, version(learned)), learned, null);
    }

    /** Returns what tells a model and the rules from others. */
    private static String version(@Nullable Learned learned) {
        return (learned == null ? "" : learned.version() + "-") + RulesVersion.get();
    }

    /**
     * Makes an extractor of linguistic rules alone, with nothing learned but who is meant. In the narrower profiles it finds as much as
     * {@link EnglishPreset#FAST}, which tells better how sure it is; in {@link Profile#ALL} it finds less. It is twice as fast or more.
     *
     * @return an extractor that can be shared
     */
    public static EnglishExtractor rules() {
        return new EnglishExtractor(RULES, null, null);
    }

    /**
     * Returns an extractor that leaves out what it is less sure of, for those who prefer precision. A confidence is the share of
     * attributions of that confidence that people mark too.
     *
     * @param confidence from 0 to 1; unless this is called, 0 with {@link Profile#ALL} and 0.3 with the narrower profiles
     * @return an extractor that can be shared
     * @throws IllegalArgumentException if it does not lie between 0 and 1
     */
    public EnglishExtractor withLeastConfidence(double confidence) {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must lie between 0 and 1: " + confidence);
        }
        // what is found depends on it, so the version does
        String version = version(learned) + "-from-" + confidence;
        return new EnglishExtractor(new ExtractorId(id.name(), version), learned, confidence);
    }

    @Override
    public ExtractorId id() {
        return id;
    }

    @Override
    public Extraction extract(ExtractionContext context) {
        String text = context.article().text().value();
        List<Span> parts = TextParts.of(text);
        if (parts.size() == 1) {
            return read(text, 0, context);
        }
        List<Attribution> attributions = new ArrayList<>();
        List<Credit> credits = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        String message =
                "longer than " + TextParts.LONGEST + " characters, read in " + parts.size() + " parts, each by itself";
        issues.add(new Issue(id.name(), Optional.empty(), message));
        for (Span part : parts) {
            Extraction found = read(text.substring(part.start(), part.end()), part.start(), context);
            attributions.addAll(found.attributions());
            credits.addAll(found.credits());
            issues.addAll(found.issues());
        }
        return new Extraction(attributions, credits, issues);
    }

    /**
     * Reads a text, or a part of one.
     *
     * @param from where it begins in the article's text
     */
    private Extraction read(String text, int from, ExtractionContext context) {
        Article article = context.article();
        Tokens tokens = Tokenizer.tokenize(text);
        Sentences.find(tokens);
        boolean[] clutter = Clutter.find(tokens);
        ArticleReading reading = new ArticleReading(tokens, clutter);
        List<Draft> drafts = reading.read();
        if (learned != null) {
            drafts = learned.drafts(tokens, clutter, reading.quotations(), drafts, context.profile());
        }
        List<Issue> issues = new ArrayList<>();
        for (Span span : reading.tooLong()) {
            Span there = moved(List.of(span), from).get(0);
            issues.add(new Issue(id.name(), Optional.of(there), "too long for one sentence, read in pieces"));
        }
        List<Optional<Source>> speakers = SpeakerResolver.resolve(tokens, drafts, article.id());
        if (learned == null || !learned.findsInside(context.profile())) {
            InnerBeliefs.doubt(tokens, drafts, speakers);
        }
        List<Draft> wanted = new ArrayList<>();
        List<Optional<Source>> theirs = new ArrayList<>();
        CueTypes types = new CueTypes(tokens);
        double least = least(context.profile());
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            if (draft.confidence >= least && types.of(draft).isIn(context.profile())) {
                if (context.profile() != Profile.ALL) {
                    KeyWords.keep(tokens, draft);
                }
                wanted.add(draft);
                theirs.add(speakers.get(i));
            }
        }
        return new Extraction(attributions(article, from, wanted, theirs), credits(tokens, from), issues);
    }

    private static List<Credit> credits(Tokens tokens, int from) {
        List<Credit> credits = new ArrayList<>();
        for (Credit credit : Credits.find(tokens)) {
            credits.add(from == 0 ? credit : new Credit(credit.kind(), credit.name(), moved(credit.spans(), from)));
        }
        return credits;
    }

    /** Takes spans of a part to where they stand in the whole text. */
    private static List<Span> moved(List<Span> spans, int from) {
        if (from == 0) {
            return spans;
        }
        List<Span> moved = new ArrayList<>(spans.size());
        for (Span span : spans) {
            moved.add(new Span(span.start() + from, span.end() + from));
        }
        return moved;
    }

    private double least(Profile profile) {
        if (leastConfidence != null) {
            return leastConfidence;
        }
        return profile == Profile.ALL ? 0 : LEAST_OF_STATEMENTS;
    }

    private List<Attribution> attributions(
            Article article, int from, List<Draft> drafts, List<Optional<Source>> speakers) {
        int[] outer = Nesting.outerOf(drafts);
        Map<Integer, Attribution> made = new HashMap<>();
        List<Attribution> attributions = new ArrayList<>();
        Map<String, Attribution> byId = new HashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            Attribution attribution = make(i, article, from, drafts, speakers, outer, made);
            if (byId.putIfAbsent(attribution.id(), attribution) == null) {
                attributions.add(attribution);
            }
        }
        attributions.sort(Attribution.DOCUMENT_ORDER);
        return attributions;
    }

    private Attribution make(
            int i,
            Article article,
            int from,
            List<Draft> drafts,
            List<Optional<Source>> speakers,
            int[] outer,
            Map<Integer, Attribution> made) {
        Attribution done = made.get(i);
        if (done != null) {
            return done;
        }
        Draft draft = drafts.get(i);
        Attribution.Builder builder = Attribution.builder(article.id(), id)
                .content(moved(draft.content, from), draft.quotation)
                .cue(moved(draft.cue, from))
                .stance(draft.stance)
                .confidence(draft.confidence);
        if (draft.source != null) {
            builder.source(moved(List.of(draft.source), from));
        }
        speakers.get(i).ifPresent(builder::speaker);
        if (draft.addressee != null) {
            builder.addressee(new Mention(draft.addressee.name(), moved(draft.addressee.spans(), from)));
        }
        if (outer[i] >= 0) {
            Attribution around = make(outer[i], article, from, drafts, speakers, outer, made);
            builder.outerId(around.id());
            around.speaker()
                    .filter(speaker -> speaker.kind() == SourceKind.OUTLET)
                    .ifPresent(outlet -> builder.relay(new Mention(outlet.name(), around.source())));
        }
        Attribution attribution = builder.build();
        made.put(i, attribution);
        return attribution;
    }
}
