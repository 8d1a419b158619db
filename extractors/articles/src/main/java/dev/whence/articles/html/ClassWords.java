package dev.whence.articles.html;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * The words that pages of many outlets use in their elements' {@code class}, {@code id} and such, and that may tell an
 * article from what surrounds it. Names are divided where a letter meets none and where a capital follows a small letter.
 */
final class ClassWords {

    static final List<String> ALL = List.of("""
            about above action actions ad ads advert advertisement alert archive area article aside attribution author avatar
            banner bar below bio blog blogroll body bottom box brand breadcrumb breadcrumbs breaking browse button buttons byline
            callout caption card cards carousel categories category column columns comment comments commercial complementary
            component contact container content contentinfo contributor cookie copy copyright correction count credit credits
            cta dateline date deck dek description dialog disclaimer disqus dropdown embed entry excerpt fact facebook feature
            featured feed field figure follow foot footer footnote form further gallery global header heading headline hed
            hentry highlight highlights hidden html image images info infobox inline input inset inside instagram intro item
            items js kicker keywords label latest layout lead leaderboard legal link links list listing live login main map
            masthead media menu message meta metadata mini mobile modal module more most nav navbar navigation newsletter next
            news note notice notification nocontent off outbrain overlay page pagination pane panel paragraph paywall partner permalink photo
            player playlist popular popup post postid posts premium prev preview primary privacy print profile promo promoted
            promotion prose pull pullquote pulled quote rail rating read reader recent recirc recirculation recommend
            recommendation recommendations recommended region register related reply replies respond review rich rss scroll search
            secondary section see sep share sharing shares shop short sidebar side sign signup single site skip slide slider slideshow
            slot snippet social source sponsor sponsored sponsors standfirst standard sticky stories story strip sub subhead subscribe
            subscription subtitle summary survey tab table taboola tabs tag taglist tags taxonomy teaser text textwidget thread thumb thumbnail
            time timestamp title toc toggle tool toolbar toolbox tools tooltip top topic topics trending trust tweet twitter
            ui upsell utility video view views wall warning whatsapp widget widgets wp wysiwyg zone
            """.strip().split("\\s+"));

    private static final int LONGEST = 400;
    private static final BitSet NONE = new BitSet();
    private static final Map<String, Integer> INDEX = new HashMap<>();

    static {
        for (int i = 0; i < ALL.size(); i++) {
            INDEX.put(ALL.get(i), i);
        }
    }

    private ClassWords() {}

    static BitSet of(Element element) {
        // a page's body has words for all that stands somewhere on it
        if (element.attributesSize() == 0
                || element.normalName().equals("body")
                || element.normalName().equals("html")) {
            return NONE;
        }
        BitSet words = new BitSet();
        collect(element.className(), words);
        collect(element.id(), words);
        collect(element.attr("data-component"), words);
        collect(element.attr("data-testid"), words);
        collect(element.attr("data-type"), words);
        return words.isEmpty() ? NONE : words;
    }

    static boolean has(BitSet words, String word) {
        Integer index = INDEX.get(word);
        return index != null && words.get(index);
    }

    private static void collect(String names, BitSet words) {
        int end = Math.min(LONGEST, names.length());
        int start = 0;
        for (int i = 0; i <= end; i++) {
            boolean letter = i < end && isLetter(names.charAt(i));
            boolean camel = letter && i > start && isCapital(names.charAt(i)) && !isCapital(names.charAt(i - 1));
            if (!letter || camel) {
                if (i - start > 1) {
                    Integer index = INDEX.get(names.substring(start, i).toLowerCase(Locale.ROOT));
                    if (index != null) {
                        words.set(index);
                    }
                }
                start = letter ? i : i + 1;
            }
        }
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || isCapital(c);
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
