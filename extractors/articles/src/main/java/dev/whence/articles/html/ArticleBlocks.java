package dev.whence.articles.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Chooses from a page's blocks those of its article. */
final class ArticleBlocks {

    /** A page with fewer words than these chosen is asked again, with less to ask of each block. */
    private static final int FEWEST_WORDS = 10;

    private static final int TRIES = 12;
    private static final int LONG = 8;
    private static final double MOSTLY = 0.8;

    private ArticleBlocks() {}

    static List<Block> choose(List<Block> blocks, Judged page, BlockModel model) {
        return choose(blocks, model.logOdds(Features.of(blocks, page)));
    }

    static List<Block> choose(List<Block> blocks, double[] logOdds) {
        List<Block> chosen = List.of();
        for (int t = 0; t < TRIES; t++) {
            chosen = above(-t, blocks, logOdds);
            if (chosen.stream().mapToInt(block -> Features.words(block.text())).sum() >= FEWEST_WORDS) {
                break;
            }
        }
        return chosen;
    }

    private static List<Block> above(double threshold, List<Block> blocks, double[] logOdds) {
        List<Block> chosen = new ArrayList<>();
        Set<String> before = new HashSet<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            boolean canBe = threshold >= 0 || !isNavigation(block);
            boolean isLong = Features.words(block.text()) >= LONG;
            // pages print a paragraph again for another size of screen, or as a pulled quotation
            if (canBe && logOdds[i] > threshold && (!isLong || before.add(Judged.bare(block.text())))) {
                chosen.add(block);
            }
        }
        return chosen;
    }

    /** However little is asked of a block: menus and mere links are no article. */
    private static boolean isNavigation(Block block) {
        return block.place().isIn(Surroundings.NAV)
                || block.place().isIn(Surroundings.FOOTER)
                || block.linkShare() > MOSTLY;
    }
}
