package dev.whence.training.learning;

import dev.whence.english.tagging.Assembler;
import dev.whence.english.tagging.Logistic;
import dev.whence.english.tagging.Model;
import dev.whence.english.tagging.WholeFeatures;
import dev.whence.english.tagging.features.LinkFeatures;
import dev.whence.english.tagging.features.SpanFeatures;
import dev.whence.english.tagging.network.Network;
import dev.whence.english.tagging.network.WordVectors;
import dev.whence.english.tagging.paragraph.HashIndex;
import dev.whence.english.tagging.paragraph.Paragraph;
import dev.whence.english.tagging.paragraph.Sequence;
import dev.whence.english.tagging.paragraph.TaggedSpan;
import dev.whence.english.tagging.taggers.NetworkTagger;
import dev.whence.english.tagging.taggers.Tagger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Learns a {@link Model}. The judges learn from what taggers find in articles that they were not learned from: for each part
 * of the articles the taggers are learned from the other parts (stacked generalization, Wolpert 1992). The same articles and
 * the same recipe give the same model, whatever the number of threads.
 */
public final class ModelTrainer {

    private static final int PARTS = 3;
    /** How often the annotator is kept from the tagger, which does not know one when it reads. */
    private static final double NOBODY = 0.3;

    /** What stands fewer times in the marked articles, or in those that a teacher read, is not known by itself. */
    private static final int RARE = 3;

    private static final int RARE_TAUGHT = 20;
    private static final long SEED = 20_161_108;

    private final Recipe recipe;
    private final WordVectors vectors;
    private final int threads;
    private final Consumer<String> progress;

    /**
     * Makes a trainer.
     *
     * @param recipe what to learn
     * @param vectors the word vectors to build on
     * @param threads how many taggers are learned side by side
     * @param progress is told what was done, line by line
     */
    public ModelTrainer(Recipe recipe, WordVectors vectors, int threads, Consumer<String> progress) {
        this.recipe = recipe;
        this.vectors = vectors;
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * Learns.
     *
     * @param paragraphs the paragraphs of all articles, in an order that stays
     * @param taught further paragraphs that another model read, for the networks to begin with; none if there are none
     * @return the model
     */
    public Model train(List<TrainingParagraph> paragraphs, List<TrainingParagraph> taught) {
        List<Tagger> members = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Optional<Network>>> begun = new ArrayList<>();
            for (int m = 0; m < recipe.members().size(); m++) {
                Recipe.Plan plan = recipe.members().get(m);
                long seed = SEED - 1 - m;
                begun.add(pool.submit(() -> begin(plan, taught, seed)));
            }
            List<Optional<Network>> beginnings = get(begun);
            List<List<Future<Tagger>>> jobs = new ArrayList<>();
            for (int part = 0; part <= PARTS; part++) {
                List<TrainingParagraph> others = part == PARTS ? paragraphs : part(paragraphs, part, false);
                List<Future<Tagger>> learned = new ArrayList<>();
                for (int m = 0; m < recipe.members().size(); m++) {
                    Recipe.Plan plan = recipe.members().get(m);
                    String name = "tagger " + (m + 1) + " of "
                            + recipe.members().size()
                            + (part == PARTS ? ", all articles" : ", without part " + (part + 1) + " of " + PARTS);
                    long seed = SEED + 1000L * part + m;
                    Optional<Network> beginning = beginnings.get(m);
                    learned.add(pool.submit(() -> learn(plan, beginning, others, seed, name)));
                }
                jobs.add(learned);
            }
            for (int part = 0; part < PARTS; part++) {
                Model.tag(get(jobs.get(part)), recipe.floor(), paragraphs(part(paragraphs, part, true)));
            }
            members.addAll(get(jobs.get(PARTS)));
        } finally {
            pool.shutdownNow();
        }
        return judged(paragraphs, members);
    }

    private static <T> List<T> get(List<Future<T>> jobs) {
        List<T> done = new ArrayList<>();
        for (Future<T> job : jobs) {
            try {
                done.add(job.get());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while learning", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("a tagger could not be learned", e.getCause());
            }
        }
        return done;
    }

    private static List<TrainingParagraph> part(List<TrainingParagraph> all, int part, boolean within) {
        return all.stream().filter(p -> p.article() % PARTS == part == within).toList();
    }

    private static List<Paragraph> paragraphs(List<TrainingParagraph> of) {
        return of.stream().map(TrainingParagraph::paragraph).toList();
    }

    /** Learns a network from what a teacher read, if it read anything: the one that all parts begin with. */
    private Optional<Network> begin(Recipe.Plan plan, List<TrainingParagraph> taught, long seed) {
        if (taught.isEmpty() || !(plan instanceof Recipe.NetworkPlan network)) {
            return Optional.empty();
        }
        Network beginning = network(network, taught, RARE_TAUGHT);
        new NetworkTrainer(beginning, network.taught(), seed).initialized().train(examples(taught, seed));
        progress.accept("beginning of a tagger, from what the teacher read");
        return Optional.of(beginning);
    }

    private Tagger learn(
            Recipe.Plan plan, Optional<Network> beginning, List<TrainingParagraph> from, long seed, String name) {
        Tagger member;
        if (plan instanceof Recipe.NetworkPlan network) {
            Network net = beginning.map(Network::copy).orElseGet(() -> network(network, from, RARE));
            if (beginning.isPresent()) {
                new NetworkTrainer(net, network.after(), seed).train(examples(from, seed));
            } else {
                new NetworkTrainer(net, network.alone(), seed).initialized().train(examples(from, seed));
            }
            member = new NetworkTagger(net);
        } else {
            member = learn((Recipe.LinearPlan) plan, from, annotators(from, seed), seed);
        }
        progress.accept(name);
        return member;
    }

    private Network network(Recipe.NetworkPlan plan, List<TrainingParagraph> from, int rare) {
        return new Network(
                plan.shape(),
                vectors,
                index(from, Sequence::words, rare),
                index(from, Sequence::endings, rare),
                index(from, Sequence::shapes, rare));
    }

    private static List<NetworkTrainer.Example> examples(List<TrainingParagraph> from, long seed) {
        List<Integer> annotators = annotators(from, seed);
        List<NetworkTrainer.Example> examples = new ArrayList<>();
        for (int i = 0; i < from.size(); i++) {
            Sequence sequence = from.get(i).paragraph().sequence.by(annotators.get(i));
            examples.add(new NetworkTrainer.Example(sequence, from.get(i).tags()));
        }
        return examples;
    }

    /** Returns for each paragraph the annotator it is learned with; nobody for some, by chance. */
    private static List<Integer> annotators(List<TrainingParagraph> from, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Integer> annotators = new ArrayList<>();
        for (TrainingParagraph p : from) {
            annotators.add(random.nextDouble() < NOBODY ? 0 : Math.min(p.annotator(), Sequence.ANNOTATORS - 1));
        }
        return annotators;
    }

    private static HashIndex index(List<TrainingParagraph> from, Function<Sequence, int[]> which, int rare) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (TrainingParagraph p : from) {
            for (int hash : which.apply(p.paragraph().sequence)) {
                counts.merge(hash, 1, Integer::sum);
            }
        }
        return new HashIndex(counts.entrySet().stream()
                .filter(e -> e.getValue() >= rare)
                .mapToInt(Map.Entry::getKey)
                .toArray());
    }

    private static Tagger learn(
            Recipe.LinearPlan plan, List<TrainingParagraph> from, List<Integer> annotators, long seed) {
        HabitCounts counts = new HabitCounts(from);
        List<LinearTaggerTrainer.Example> examples = new ArrayList<>();
        for (int i = 0; i < from.size(); i++) {
            TrainingParagraph p = from.get(i);
            examples.add(new LinearTaggerTrainer.Example(
                    p.paragraph(), annotators.get(i), p.tags(), counts.without(p.article())));
        }
        return new LinearTaggerTrainer(counts.all(), seed).train(examples, plan.epochs(), plan.rate());
    }

    /** Learns the judges from paragraphs that are tagged by taggers which do not know them. */
    private Model judged(List<TrainingParagraph> paragraphs, List<Tagger> members) {
        Logistic spans = spanJudge(paragraphs);
        List<List<TaggedSpan>> tagged = new ArrayList<>();
        for (TrainingParagraph p : paragraphs) {
            tagged.add(p.paragraph().spans);
        }
        SpanFeatures features = new SpanFeatures();
        for (int half = 0; half < 2; half++) {
            int mine = half;
            Logistic other = spanJudge(paragraphs.stream()
                    .filter(p -> p.article() / PARTS % 2 != mine)
                    .toList());
            for (TrainingParagraph p : paragraphs) {
                if (p.article() / PARTS % 2 == mine) {
                    Model.judge(p.paragraph(), other, features);
                }
            }
        }
        progress.accept("judge of spans");
        Logistic links = linkJudge(paragraphs);
        progress.accept("judge of links");
        Logistic wholes = wholeJudge(paragraphs, links);
        progress.accept("judge of whole attributions");
        for (int i = 0; i < paragraphs.size(); i++) {
            paragraphs.get(i).paragraph().spans = tagged.get(i);
        }
        return new Model(members, recipe.floor(), spans, links, wholes);
    }

    private static Logistic spanJudge(List<TrainingParagraph> paragraphs) {
        SpanFeatures features = new SpanFeatures();
        List<LogisticTrainer.Example> examples = new ArrayList<>();
        for (TrainingParagraph p : paragraphs) {
            for (TaggedSpan span : p.paragraph().spans) {
                int[] found = features.of(p.paragraph(), span).copy();
                examples.add(new LogisticTrainer.Example(found, Logistic.odds(span.probability()), p.isGold(span)));
            }
        }
        return LogisticTrainer.train(examples, 8, 0.7, 0.02f, SEED);
    }

    private static Logistic linkJudge(List<TrainingParagraph> paragraphs) {
        LinkFeatures features = new LinkFeatures();
        List<LogisticTrainer.Example> examples = new ArrayList<>();
        for (TrainingParagraph p : paragraphs) {
            for (TaggedSpan cue : p.paragraph().spans) {
                TrainingParagraph.Relation relation = cue.role() == 1 && cue.probability() >= 0.1f ? p.of(cue) : null;
                if (relation == null) {
                    continue;
                }
                for (TaggedSpan span : p.paragraph().spans) {
                    boolean candidate = span.role() != 1 && span.probability() >= 0.1f && !span.overlaps(cue);
                    if (candidate && p.isPart(span)) {
                        int[] found = features.of(p.paragraph(), cue, span).copy();
                        examples.add(new LogisticTrainer.Example(found, 0, relation.has(span)));
                    }
                }
            }
        }
        return LogisticTrainer.train(examples, 8, 0.5, 0.02f, SEED);
    }

    private static Logistic wholeJudge(List<TrainingParagraph> paragraphs, Logistic links) {
        WholeFeatures features = new WholeFeatures();
        Assembler assembler = new Assembler(links, Model.THRESHOLD);
        List<LogisticTrainer.Example> examples = new ArrayList<>();
        for (TrainingParagraph p : paragraphs) {
            for (Assembler.Option option : assembler.assemble(p.paragraph())) {
                int[] found = features.of(p.paragraph(), option).copy();
                boolean right = p.isGold(Assembler.found(option, 0));
                examples.add(new LogisticTrainer.Example(found, WholeFeatures.base(option), right));
            }
        }
        return LogisticTrainer.train(examples, 12, 0.3, 0.02f, SEED);
    }
}
