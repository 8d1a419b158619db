package dev.whence.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.ExtractorId;
import dev.whence.core.PublicationTime;
import dev.whence.core.Quotation;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.core.Span;
import dev.whence.ledger.testkit.NoLanguage;
import dev.whence.tracker.Tracker;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What a later version of an article added, removed or softened stands on the page, where there is one. */
class RevisionsSectionTest {

    private static final String BARGES = "400 barges lie idle below the third lock of the Tarrow canal";
    private static final String BREAD = "the price of bread in Ollund will rise again before the winter";
    private static final String KEEPERS = "the keepers of the lock have not been paid since the spring floods";

    private final Tracker tracker = Tracker.builder().language(new NoLanguage()).build();

    /** Records a version that attributes each line to who stands before the bar. */
    private void version(String date, String... lines) {
        String text = String.join(".\n", lines).replace("|", " said ") + ".\n";
        Article article = Article.builder("canal-" + date, text)
                .outlet("<b>Gazette</b>")
                .url("https://gazette.example/canal")
                .published(PublicationTime.parse(date))
                .build();
        List<Attribution> attributions = new ArrayList<>();
        for (String line : lines) {
            String speaker = line.substring(0, line.indexOf('|'));
            String content = line.substring(line.indexOf('|') + 1);
            int start = text.indexOf(content);
            attributions.add(Attribution.builder(article.id(), new ExtractorId("by-hand", "1"))
                    .content(List.of(new Span(start, start + content.length())), Quotation.INDIRECT)
                    .speaker(
                            speaker.startsWith("an ")
                                    ? Source.described(speaker.substring(3), SourceKind.ANONYMOUS, article.id())
                                    : Source.named(speaker, SourceKind.PERSON))
                    .build());
        }
        tracker.record(article, attributions);
    }

    private Document page() throws IOException {
        StringBuilder out = new StringBuilder();
        HtmlReport.of(tracker).write(out);
        Parsed.parse(out.toString());
        return Jsoup.parse(out.toString());
    }

    @Test
    void what_a_later_version_added_removed_and_softened_is_told() throws IOException {
        version("2031-03-01", "Miriam Cole|" + BARGES, "Tobias Vann|" + BREAD);
        version("2031-03-02", "an official|" + BARGES, "Tobias Vann|" + KEEPERS);

        Document page = page();
        Element section = page.expectFirst("#revisions");

        assertThat(section.select("h3").eachText())
                .containsExactly(
                        "<b>Gazette</b> (2 March 2031) (article 2) against <b>Gazette</b> (1 March 2031) (article 1)");
        assertThat(section.select("ul.revision > li").eachText())
                .satisfiesExactly(
                        added -> assertThat(added).isEqualTo("added Tobias Vann (named person): " + KEEPERS),
                        removed -> assertThat(removed).isEqualTo("removed Tobias Vann (named person): " + BREAD),
                        softened -> assertThat(softened)
                                .startsWith("softened official (unnamed person): " + BARGES)
                                .contains("Source named before, not named here: Miriam Cole → official"));
        assertThat(page.select("nav a").eachText()).contains("Later versions of an article");
        List<String> ids = page.select("[id]").eachAttr("id");
        for (String href : section.select("a").eachAttr("href")) {
            assertThat(ids).contains(href.substring(1));
        }
    }

    @Test
    void a_version_that_reports_the_same_says_so() throws IOException {
        version("2031-03-01", "Miriam Cole|" + BARGES);
        version("2031-03-02", "Miriam Cole|" + BARGES, "Miriam Cole|" + BARGES);
        assertThat(page().expectFirst("#revisions").text()).contains("Reports the same in the same way.");
    }

    @Test
    void articles_of_one_version_have_no_such_part() throws IOException {
        version("2031-03-01", "Miriam Cole|" + BARGES);
        assertThat(page().select("#revisions, nav a[href=#revisions]")).isEmpty();
    }
}
