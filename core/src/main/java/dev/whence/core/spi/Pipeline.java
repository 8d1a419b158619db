package dev.whence.core.spi;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Extraction;
import dev.whence.core.ExtractorId;
import dev.whence.core.Issue;
import dev.whence.core.Span;
import dev.whence.core.overlap.Told;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Runs extractors one after the other over an article, and is itself an extractor. Each is given what those before it
 * found. Where two find the same spans, the earlier one's answer stands, and the later one is noted in {@link
 * Attribution#alsoFoundBy}. Where they {@linkplain Attribution#tellsSameAs tell the same} by other spans, the earlier one's
 * answer stands alone, so that nothing is told twice; what one extractor finds by itself stays as it is.
 *
 * <p>Immutable and thread-safe, as its extractors are.
 */
public final class Pipeline implements Extractor {

    /** What becomes of an article when an extractor throws, or gives an answer that does not fit the article. */
    public enum OnFailure {
        /**
         * The extractor's answer is left out and an {@link Issue} says so; the others go on. This holds for whatever one article
         * can make an extractor throw: exceptions, checked ones that were not declared too, and errors. Of the virtual
         * machine's errors it holds for {@link StackOverflowError}, and for {@link OutOfMemoryError}: what the extractor
         * had allocated can be reclaimed once its call has ended, and the next article may be a small one. {@link
         * InternalError}, {@link UnknownError} and {@code ThreadDeath} say nothing of the article, and are thrown on.
         */
        ISOLATE,
        /** The exception or error ends the extraction. */
        FAIL_FAST
    }

    private final ExtractorId id;
    private final List<Extractor> extractors;
    /** As each named itself when the pipeline was made: one that fails may fail to say its name, too. */
    private final List<ExtractorId> names;

    private final OnFailure onFailure;

    private Pipeline(Builder builder) {
        id = builder.id;
        extractors = List.copyOf(builder.extractors);
        names = extractors.stream().map(Extractor::id).toList();
        onFailure = builder.onFailure;
    }

    /**
     * Begins a pipeline.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Makes a pipeline of extractors, isolating failures.
     *
     * @param extractors the extractors, in order
     * @return the pipeline
     * @throws IllegalArgumentException as {@link Builder#build} does
     */
    public static Pipeline of(Extractor... extractors) {
        Builder builder = builder();
        for (Extractor extractor : extractors) {
            builder.add(extractor);
        }
        return builder.build();
    }

    @Override
    public ExtractorId id() {
        return id;
    }

    /**
     * Returns the extractors.
     *
     * @return in the order they run
     */
    public List<Extractor> extractors() {
        return extractors;
    }

    /**
     * Extracts with the default profile.
     *
     * @param article the article
     * @return what all extractors found
     */
    public Extraction extract(Article article) {
        return extract(ExtractionContext.of(article));
    }

    /**
     * Runs every extractor.
     *
     * @param context the article and what is wanted of it
     * @return what all extractors found, in document order
     * @throws RuntimeException what an extractor throws, if failures are not isolated; so are errors
     */
    @Override
    public Extraction extract(ExtractionContext context) {
        Extraction found = context.earlier();
        for (int i = 0; i < extractors.size(); i++) {
            ExtractionContext next = new ExtractionContext(context.article(), context.profile(), found);
            found = merge(found, run(extractors.get(i), names.get(i), next));
        }
        return found;
    }

    private Extraction run(Extractor extractor, ExtractorId name, ExtractionContext context) {
        try {
            Extraction extraction = Objects.requireNonNull(extractor.extract(context), "extraction");
            checkFits(extraction, context);
            return extraction;
        } catch (Throwable e) {
            if (onFailure == OnFailure.FAIL_FAST || !isOfTheArticle(e)) {
                throw e;
            }
            if (isInterruption(e)) {
                // whoever interrupted the thread meant more than this article
                Thread.currentThread().interrupt();
            }
            String message = "extractor " + name + " failed and was left out: " + inOneLine(e);
            return new Extraction(List.of(), List.of(), List.of(new Issue(name.name(), Optional.empty(), message)));
        }
    }

    /**
     * Returns whether what was thrown can be laid to one article, so that it is isolated; {@link OnFailure#ISOLATE} says what
     * can. For whoever works through articles one after the other.
     *
     * @param thrown what was thrown
     * @return false if others would fare no better
     */
    public static boolean isOfTheArticle(Throwable thrown) {
        // by its name, as the class will be taken out of Java
        boolean ofTheMachine = thrown instanceof VirtualMachineError
                || thrown.getClass().getName().equals("java.lang.ThreadDeath");
        return !ofTheMachine || thrown instanceof StackOverflowError || thrown instanceof OutOfMemoryError;
    }

    /** Checked, and so no extractor may throw it, but one can. */
    private static boolean isInterruption(Throwable thrown) {
        return thrown instanceof InterruptedException;
    }

    private static String inOneLine(Throwable thrown) {
        String words;
        try {
            words = String.valueOf(thrown.toString());
        } catch (Throwable e) {
            // an exception's own words can fail as well, and are no reason to leave out the others
            words = thrown.getClass().getName();
        }
        return words.replaceAll("\\R", " ");
    }

    private static void checkFits(Extraction extraction, ExtractionContext context) {
        Article article = context.article();
        Set<String> ids = new HashSet<>();
        context.earlier().attributions().forEach(attribution -> ids.add(attribution.id()));
        extraction.attributions().forEach(attribution -> ids.add(attribution.id()));
        for (Attribution attribution : extraction.attributions()) {
            attribution.checkFits(article);
            if (attribution.outerId().isPresent()
                    && !ids.contains(attribution.outerId().get())) {
                throw new IllegalArgumentException("attribution " + attribution.id() + " names an outer one that is not"
                        + " here: " + attribution.outerId().get());
            }
        }
        extraction.credits().forEach(credit -> checkInside(credit.spans(), article));
        extraction.issues().forEach(issue -> checkInside(issue.span().stream().toList(), article));
    }

    private static void checkInside(List<Span> spans, Article article) {
        spans.forEach(article.text()::checkInside);
    }

    private static Extraction merge(Extraction earlier, Extraction later) {
        Map<String, Attribution> byId = new LinkedHashMap<>();
        earlier.attributions().forEach(attribution -> byId.put(attribution.id(), attribution));
        Map<String, String> instead = toldBefore(earlier.attributions(), later.attributions());
        for (Attribution attribution : later.attributions()) {
            if (!instead.containsKey(attribution.id())) {
                byId.merge(attribution.id(), inside(attribution, instead), Pipeline::note);
            }
        }
        List<Attribution> attributions = new ArrayList<>(byId.values());
        attributions.sort(Attribution.DOCUMENT_ORDER);
        return new Extraction(
                attributions,
                joinDistinct(earlier.credits(), later.credits()),
                joinDistinct(earlier.issues(), later.issues()));
    }

    /** Returns by id of those of an extractor's attributions that tell what another found before, the id of that one. */
    private static Map<String, String> toldBefore(List<Attribution> earlier, List<Attribution> later) {
        Set<String> found = new HashSet<>();
        later.forEach(attribution -> found.add(attribution.id()));
        Set<String> before = new HashSet<>();
        earlier.forEach(attribution -> before.add(attribution.id()));
        // what it finds too, it tells apart from all else that it finds
        Told told = new Told(earlier.stream()
                .filter(attribution -> !found.contains(attribution.id()))
                .toList());
        Map<String, String> instead = new HashMap<>();
        for (Attribution attribution : later) {
            if (!before.contains(attribution.id())) {
                told.sameAs(attribution)
                        .findFirst()
                        .filter(other -> !other.extractor()
                                .name()
                                .equals(attribution.extractor().name()))
                        .ifPresent(other -> instead.put(attribution.id(), other.id()));
            }
        }
        return instead;
    }

    /** Returns an attribution as one inside that which stands in place of its outer one. */
    private static Attribution inside(Attribution attribution, Map<String, String> instead) {
        Optional<String> outer = attribution.outerId().map(instead::get);
        return outer.isPresent() && !outer.get().equals(attribution.id())
                ? attribution.toBuilder().outerId(outer.get()).build()
                : attribution;
    }

    private static Attribution note(Attribution standing, Attribution other) {
        if (other.extractor().equals(standing.extractor())
                || standing.alsoFoundBy().contains(other.extractor())) {
            return standing;
        }
        return standing.toBuilder()
                .alsoFoundBy(join(standing.alsoFoundBy(), List.of(other.extractor())))
                .build();
    }

    private static <T> List<T> join(List<T> first, List<T> second) {
        List<T> joined = new ArrayList<>(first);
        joined.addAll(second);
        return joined;
    }

    private static <T> List<T> joinDistinct(List<T> first, List<T> second) {
        return join(first, second).stream().distinct().toList();
    }

    /** Puts a pipeline together in plain sight. Not thread-safe. */
    public static final class Builder {

        private ExtractorId id = new ExtractorId("pipeline", "1");
        private final List<Extractor> extractors = new ArrayList<>();
        private OnFailure onFailure = OnFailure.ISOLATE;

        private Builder() {}

        /**
         * Names the pipeline, which is of use where it is a part of another.
         *
         * @param value the id; {@code pipeline/1} by default
         * @return this
         */
        public Builder id(ExtractorId value) {
            id = Objects.requireNonNull(value, "id");
            return this;
        }

        /**
         * Adds an extractor behind those that were added before.
         *
         * @param extractor the extractor
         * @return this
         */
        public Builder add(Extractor extractor) {
            extractors.add(Objects.requireNonNull(extractor, "extractor"));
            return this;
        }

        /**
         * Says what becomes of an article when an extractor fails.
         *
         * @param value {@link OnFailure#ISOLATE} by default
         * @return this
         */
        public Builder onFailure(OnFailure value) {
            onFailure = Objects.requireNonNull(value, "onFailure");
            return this;
        }

        /**
         * Makes the pipeline.
         *
         * @return the pipeline
         * @throws IllegalArgumentException if there is no extractor, two have one name, or one requires another that does
         *     not stand before it
         */
        public Pipeline build() {
            if (extractors.isEmpty()) {
                throw new IllegalArgumentException("a pipeline must have an extractor");
            }
            Map<String, Extractor> before = new LinkedHashMap<>();
            for (Extractor extractor : extractors) {
                String name = extractor.id().name();
                for (String required : extractor.requires()) {
                    if (!before.containsKey(required)) {
                        throw new IllegalArgumentException("extractor " + name + " requires " + required
                                + ", which does not stand before it: " + before.keySet());
                    }
                }
                if (before.put(name, extractor) != null) {
                    throw new IllegalArgumentException("two extractors are named " + name);
                }
            }
            return new Pipeline(this);
        }
    }
}
