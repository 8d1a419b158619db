package dev.whence.articles.html;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells how probable it is that a block belongs to the article: logistic regression over what can be told of the block and of
 * those beside it. The weights are learned from pages on which people marked the article, by {@code LearnBlockWeights} in
 * the tests of this module. Immutable.
 */
final class BlockModel {

    private static final String WEIGHTS = "block-weights.tsv";

    private final Map<String, Double> weights;

    BlockModel(Map<String, Double> weights) {
        this.weights = new HashMap<>(weights);
    }

    static BlockModel learned() {
        return Learned.MODEL;
    }

    private static BlockModel load() {
        Map<String, Double> weights = new HashMap<>();
        try (InputStream input = BlockModel.class.getResourceAsStream(WEIGHTS)) {
            if (input == null) {
                throw new IllegalStateException("the jar lacks " + WEIGHTS);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                if (tab > 0) {
                    weights.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BlockModel(weights);
    }

    /** The logarithm of the odds that each block belongs to the article. */
    double[] logOdds(List<List<String>> features) {
        double[] odds = new double[features.size()];
        for (int i = 0; i < odds.length; i++) {
            for (String feature : features.get(i)) {
                Double weight = weights.get(feature);
                odds[i] += weight == null ? 0 : weight;
            }
        }
        return odds;
    }

    /** Read when it is first asked for: what learns new weights needs none. */
    private static final class Learned {

        private static final BlockModel MODEL = load();
    }
}
