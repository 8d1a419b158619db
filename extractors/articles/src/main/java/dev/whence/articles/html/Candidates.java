package dev.whence.articles.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of a page that may belong to its article, as far as the page's own structure says: what stands among comments,
 * or in another {@code article} element than the headline, under a headline of its own, does not.
 */
final class Candidates {

    private static final int SHORTEST = 8;
    private static final int MOST_MORE = 60;

    private Candidates() {}

    static List<Block> of(List<Block> blocks, Judged page) {
        Block headline = headline(blocks, page);
        Element own = headline == null ? null : outermostArticle(headline.place());
        Map<Element, Boolean> others = new HashMap<>();
        List<Block> left = new ArrayList<>();
        for (Block block : blocks) {
            Element article = outermostArticle(block.place());
            boolean other = own != null
                    && article != null
                    && !article.equals(own)
                    && others.computeIfAbsent(article, Candidates::hasHeading);
            boolean comment = block.place().isIn(Surroundings.COMMENTS)
                    && (headline == null || !headline.place().isIn(Surroundings.COMMENTS));
            if (!other && !comment) {
                left.add(block.at(left.size()));
            }
        }
        return left;
    }

    /** The headline as the page shows it: the first printed as its main heading, else the last anywhere. */
    static @Nullable Block headline(List<Block> blocks, Judged page) {
        String title = Judged.bare(page.title());
        Block found = null;
        for (Block block : blocks) {
            boolean main = block.container().normalName().equals("h1");
            if ((found == null || main || !found.container().normalName().equals("h1"))
                    && isTitle(Judged.bare(block.text()), title)) {
                found = block;
                if (main) {
                    break;
                }
            }
        }
        return found;
    }

    /** Whether words are the title, which pages print with their name before or behind it. */
    static boolean isTitle(String bare, String title) {
        return title.length() > SHORTEST
                && bare.length() > SHORTEST
                && (title.startsWith(bare) || bare.startsWith(title))
                && Math.abs(title.length() - bare.length()) < MOST_MORE;
    }

    private static @Nullable Element outermostArticle(Place place) {
        Element found = null;
        for (Place at = place; at != null; at = at.parent()) {
            if (at.element().normalName().equals("article")) {
                found = at.element();
            }
        }
        return found;
    }

    private static boolean hasHeading(Element article) {
        Set<String> headings = new HashSet<>(List.of("h1", "h2", "h3"));
        for (Element element : article.getAllElements()) {
            if (headings.contains(element.normalName())) {
                return true;
            }
        }
        return false;
    }
}
