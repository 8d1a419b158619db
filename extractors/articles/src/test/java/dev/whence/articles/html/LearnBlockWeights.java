package dev.whence.articles.html;

import dev.whence.articles.json.JsonNode;
import dev.whence.articles.json.JsonTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Learns the weights of {@link BlockModel} from pages on which people marked the article: {@code PAGES} is a folder of
 * {@code ID.html.gz}, {@code TRUTH} a JSON object of {@code {"ID":{"articleBody":"..."}}}. Writes the weights to
 * {@code OUT}; with {@code folds}, writes what models say that were learned without the page: {@code
 * {"ID":{"articleBody":...}}}.
 *
 * <p>Logistic regression with a Gaussian prior, fitted by Adam (Kingma and Ba 2015). A block counts by the root of its words,
 * a page as much as every other.
 */
public final class LearnBlockWeights {

    private static final int ROUNDS = 150;
    private static final double RATE = 0.05;
    private static final double PRIOR = 10;
    private static final double PAGE = 30;
    private static final double HEAVIEST = 5;
    private static final int FEWEST_PAGES = 3;
    private static final int FOLDS = 8;
    private static final int DEPTH = 512;

    private LearnBlockWeights() {}

    /** A page with what is known of its blocks. */
    private record Marked(
            String id, List<Block> blocks, List<Set<String>> features, boolean[] truth, double[] weight) {}

    /**
     * Learns.
     *
     * @param arguments PAGES TRUTH OUT, or PAGES TRUTH OUT folds
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        List<Marked> pages = read(Path.of(arguments[0]), Path.of(arguments[1]));
        Path out = Path.of(arguments[2]);
        if (arguments.length > 3) {
            Files.writeString(out, heldOut(pages));
        } else {
            Files.writeString(out, lines(learn(pages)));
        }
    }

    private static List<Marked> read(Path folder, Path truthFile) throws IOException {
        String json = Files.readString(truthFile);
        JsonNode truth = JsonTree.read(json, 10);
        List<Marked> pages = new ArrayList<>();
        for (String id :
                ((JsonNode.Fields) truth).fields().keySet().stream().sorted().toList()) {
            String body =
                    truth.get(id).flatMap(page -> page.text("articleBody")).orElse("");
            try (InputStream input = new GZIPInputStream(Files.newInputStream(folder.resolve(id + ".html.gz")))) {
                pages.add(marked(id, new String(input.readAllBytes(), StandardCharsets.UTF_8), body));
            }
        }
        return pages;
    }

    private static Marked marked(String id, String html, String body) {
        HtmlPage page = HtmlPage.parse(html, DEPTH);
        List<Block> blocks = page.candidates();
        List<Set<String>> features = new ArrayList<>();
        Features.of(blocks, page.judged()).forEach(found -> features.add(new HashSet<>(found)));
        boolean[] truth = new Truth(body).of(blocks);
        double[] weight = new double[truth.length];
        double positive = 1e-9;
        for (int i = 0; i < weight.length; i++) {
            weight[i] = Math.sqrt(1 + Truth.tokens(blocks.get(i).text()).size());
            positive += truth[i] ? weight[i] : 0;
        }
        for (int i = 0; i < weight.length; i++) {
            weight[i] = Math.min(HEAVIEST, weight[i] / positive * PAGE);
        }
        return new Marked(id, blocks, features, truth, weight);
    }

    private static Map<String, Double> learn(List<Marked> pages) {
        Map<String, Integer> index = index(pages);
        List<int[]> rows = new ArrayList<>();
        List<double[]> targets = new ArrayList<>();
        for (Marked page : pages) {
            for (int i = 0; i < page.truth().length; i++) {
                rows.add(page.features().get(i).stream()
                        .filter(index::containsKey)
                        .sorted()
                        .mapToInt(index::get)
                        .toArray());
                targets.add(new double[] {page.truth()[i] ? 1 : 0, page.weight()[i]});
            }
        }
        double[] weights = fit(rows, targets, index.size());
        Map<String, Double> named = new TreeMap<>();
        index.forEach((name, i) -> named.put(name, weights[i]));
        return named;
    }

    private static Map<String, Integer> index(List<Marked> pages) {
        Map<String, Integer> pagesWith = new TreeMap<>();
        for (Marked page : pages) {
            Set<String> all = new HashSet<>();
            page.features().forEach(all::addAll);
            all.forEach(name -> pagesWith.merge(name, 1, Integer::sum));
        }
        Map<String, Integer> index = new LinkedHashMap<>();
        pagesWith.forEach((name, count) -> {
            if (count >= FEWEST_PAGES) {
                index.put(name, index.size());
            }
        });
        return index;
    }

    private static double[] fit(List<int[]> rows, List<double[]> targets, int size) {
        double[] weights = new double[size];
        double[] first = new double[size];
        double[] second = new double[size];
        for (int round = 1; round <= ROUNDS; round++) {
            double[] slope = new double[size];
            for (int row = 0; row < rows.size(); row++) {
                double odds = 0;
                for (int feature : rows.get(row)) {
                    odds += weights[feature];
                }
                double[] target = targets.get(row);
                double error = target[1] * (1 / (1 + Math.exp(-odds)) - target[0]);
                for (int feature : rows.get(row)) {
                    slope[feature] += error;
                }
            }
            for (int i = 0; i < size; i++) {
                double g = slope[i] + PRIOR * weights[i];
                first[i] = 0.9 * first[i] + 0.1 * g;
                second[i] = 0.99 * second[i] + 0.01 * g * g;
                double step = first[i] / (1 - Math.pow(0.9, round));
                weights[i] -= RATE * step / (Math.sqrt(second[i] / (1 - Math.pow(0.99, round))) + 1e-8);
            }
        }
        return weights;
    }

    private static String lines(Map<String, Double> weights) {
        StringBuilder lines = new StringBuilder();
        weights.forEach((name, weight) -> {
            if (Math.abs(weight) >= 0.005) {
                lines.append(
                        String.format(Locale.ROOT, "%s\t%.3f%n", name, weight).replace(System.lineSeparator(), "\n"));
            }
        });
        return lines.toString();
    }

    private static String heldOut(List<Marked> pages) {
        Map<String, String> bodies = new TreeMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Marked> others = new ArrayList<>();
            for (int i = 0; i < pages.size(); i++) {
                if (i % FOLDS != fold) {
                    others.add(pages.get(i));
                }
            }
            BlockModel model = new BlockModel(learn(others));
            for (int i = fold; i < pages.size(); i += FOLDS) {
                Marked page = pages.get(i);
                double[] odds =
                        model.logOdds(page.features().stream().map(List::copyOf).toList());
                StringBuilder body = new StringBuilder();
                ArticleBlocks.choose(page.blocks(), odds)
                        .forEach(block -> body.append(block.text()).append("\n\n"));
                bodies.put(page.id(), body.toString());
            }
        }
        StringBuilder json = new StringBuilder("{");
        bodies.forEach((id, body) -> json.append(json.length() > 1 ? ",\n" : "")
                .append('"')
                .append(id)
                .append("\":{\"articleBody\":\"")
                .append(escaped(body))
                .append("\"}"));
        return json.append("}\n").toString();
    }

    private static String escaped(String text) {
        StringBuilder json = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\' || c < ' ') {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.toString();
    }

    /** Finds the blocks of a page in the text that people marked: half of a block's runs of four words must be there. */
    private static final class Truth {

        private static final int RUN = 4;

        private final Map<String, Integer> runs = new HashMap<>();
        private final Map<String, Integer> lines = new HashMap<>();

        private Truth(String body) {
            runs(tokens(body)).forEach(run -> runs.merge(run, 1, Integer::sum));
            body.lines().forEach(line -> lines.merge(String.join(" ", tokens(line)), 1, Integer::sum));
        }

        private boolean[] of(List<Block> blocks) {
            boolean[] truth = new boolean[blocks.size()];
            for (int i = 0; i < truth.length; i++) {
                truth[i] = take(tokens(blocks.get(i).text()));
            }
            return truth;
        }

        private boolean take(List<String> words) {
            String line = String.join(" ", words);
            if (words.size() <= RUN) {
                return !words.isEmpty() && lines.merge(line, -1, Integer::sum) >= 0;
            }
            List<String> found = new ArrayList<>();
            for (String run : runs(words)) {
                if (runs.getOrDefault(run, 0) > 0) {
                    runs.merge(run, -1, Integer::sum);
                    found.add(run);
                }
            }
            boolean taken = 2 * found.size() >= words.size() - RUN + 1;
            if (!taken) {
                found.forEach(run -> runs.merge(run, 1, Integer::sum));
            }
            return taken;
        }

        private static List<String> runs(List<String> words) {
            List<String> runs = new ArrayList<>();
            for (int i = 0; i + RUN <= words.size(); i++) {
                runs.add(String.join(" ", words.subList(i, i + RUN)));
            }
            return runs;
        }

        private static List<String> tokens(String text) {
            List<String> words = new ArrayList<>();
            int start = 0;
            for (int i = 0; i <= text.length(); i++) {
                if (i == text.length() || !Character.isLetterOrDigit(text.charAt(i)) && text.charAt(i) != '_') {
                    if (i > start) {
                        words.add(text.substring(start, i));
                    }
                    start = i + 1;
                }
            }
            return words;
        }
    }
}
