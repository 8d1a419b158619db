package dev.whence.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.whence.ledger.testkit.NoLanguage;
import dev.whence.tracker.Tracker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {

    private static String html() throws IOException {
        try (Tracker tracker = DamStory.tracker()) {
            StringBuilder out = new StringBuilder();
            HtmlReport.of(tracker).write(out);
            return out.toString();
        }
    }

    @Test
    void what_changed_from_one_article_to_the_next_is_told_with_the_words_of_both() throws IOException {
        assertThat(page().select("ul.drift li").eachText())
                .contains(
                        "No longer quoted: “through the spring”",
                        "Source named before, not named here: Marlow council → engineer");
    }

    private static Document page() throws IOException {
        return Jsoup.parse(html());
    }

    @Test
    void the_first_line_says_that_whence_wrote_it() throws IOException {
        assertThat(html()).startsWith("<!DOCTYPE html><!-- Whence report -->\n<html lang=\"en\">\n");
    }

    @Test
    void a_page_with_fewer_texts_names_all_articles_and_has_every_statement() throws IOException {
        Document whole = page();
        int articles = whole.select("ol.contents > li").size();
        for (int most = 0; most <= articles; most++) {
            Document page;
            try (Tracker tracker = DamStory.tracker()) {
                StringBuilder out = new StringBuilder();
                HtmlReport.of(tracker).withMostTexts(most).write(out);
                page = Jsoup.parse(out.toString());
                assertThat(Parsed.parse(out.toString()).getDocumentElement().getTagName())
                        .isEqualTo("html");
            }
            assertThat(page.select("article.source")).hasSize(most);
            assertThat(page.select("ol.contents > li")).hasSize(articles);
            assertThat(page.select(".left-out").eachText())
                    .hasSize(most == articles ? 0 : 1)
                    .allMatch(note -> note.startsWith("The texts of "));
            assertThat(page.select("article.claim .words").eachText())
                    .isEqualTo(whole.select("article.claim .words").eachText());
            assertThat(page.select("#single li")).hasSameSizeAs(whole.select("#single li"));
            for (Element link : page.select("a[href^=#]")) {
                String fragment = link.attr("href").substring(1);
                assertThat(page.getElementById(fragment)).as(fragment).isNotNull();
            }
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> {
                    try (Tracker tracker = DamStory.tracker()) {
                        HtmlReport.of(tracker).withMostTexts(-1);
                    }
                })
                .withMessageContaining("-1");
    }

    @Test
    void the_page_is_well_formed() throws IOException {
        assertThat(Parsed.parse(html()).getDocumentElement().getTagName()).isEqualTo("html");
    }

    @Test
    void the_same_record_gives_the_same_bytes_in_any_locale(@TempDir Path folder) throws IOException {
        Locale before = Locale.getDefault();
        Path here = folder.resolve("here.html");
        Path there = folder.resolve("there.html");
        try (Tracker tracker = DamStory.tracker()) {
            HtmlReport.of(tracker).write(here);
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            HtmlReport.of(tracker).write(there);
        } finally {
            Locale.setDefault(before);
        }
        assertThat(Files.readAllBytes(there)).isEqualTo(Files.readAllBytes(here));
        assertThat(Files.readString(here, StandardCharsets.UTF_8)).isEqualTo(html());
    }

    @Test
    void the_content_security_policy_allows_the_pages_own_style_and_nothing_else() throws Exception {
        String html = html();
        Document page = Jsoup.parse(html);
        String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        int start = html.indexOf("<style>") + "<style>".length();
        byte[] css = html.substring(start, html.indexOf("</style>", start)).getBytes(StandardCharsets.UTF_8);
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(css));
        assertThat(policy).startsWith("default-src 'none'; style-src 'sha256-" + hash + "';");
        assertThat(policy).doesNotContain("unsafe");
        assertThat(page.select("script, img, iframe, object, link, svg, form, [style], base"))
                .isEmpty();
    }

    @Test
    void no_element_has_an_attribute_that_acts() throws IOException {
        Set<String> names = new HashSet<>();
        for (Element element : page().getAllElements()) {
            element.attributes().forEach(attribute -> names.add(attribute.getKey()));
        }
        assertThat(names).noneMatch(name -> name.startsWith("on"));
    }

    @Test
    void only_plain_web_addresses_become_links() throws IOException {
        List<String> outside = page().select("a[href]").eachAttr("href").stream()
                .filter(href -> !href.startsWith("#"))
                .toList();
        assertThat(outside)
                .containsExactly(
                        "https://northwire.example/dam?a=1&b=2",
                        "https://tern.example/dam",
                        "https://lakeside.example/600");
        for (Element link : page().select("a[href^=http]")) {
            assertThat(link.attr("rel")).isEqualTo("noopener noreferrer");
            assertThat(link.attr("referrerpolicy")).isEqualTo("no-referrer");
        }
        assertThat(page().text()).contains("javascript:alert(1)", "https://northwire.example@evil.example/");
    }

    @Test
    void every_link_inside_the_page_leads_somewhere_and_no_target_is_there_twice() throws IOException {
        Document page = page();
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        for (String href : page.select("a[href^=#]").eachAttr("href")) {
            assertThat(ids).contains(href.substring(1));
        }
    }

    @Test
    void every_article_is_shown_word_for_word() throws IOException {
        List<String> texts = page().select("article.source div.text").stream()
                .map(HtmlReportTest::wordsOf)
                .toList();
        assertThat(texts)
                .containsExactly(
                        DamStory.WIRE,
                        DamStory.COPY,
                        DamStory.SHORTENED,
                        DamStory.CHANGED,
                        HostileText.shown(DamStory.HOSTILE));
    }

    private static String wordsOf(Element text) {
        Element words = text.clone();
        words.select(".pin").remove();
        return words.wholeText();
    }

    @Test
    void a_content_inside_a_content_is_marked_inside_it() throws IOException {
        Element inner = page().expectFirst("#article-1 mark mark");
        assertThat(wordsOf(inner)).isEqualTo("that about 400 homes lie in the flood path");
        assertThat(page().select("#article-1 mark b.who").eachText()).containsExactly("the council");
        assertThat(page().select("#article-1 mark i.cue").eachText()).containsExactly("believes");
    }

    @Test
    void a_claim_with_more_outlets_comes_first() throws IOException {
        List<String> titles = page().select("article.claim h3").eachText();
        assertThat(titles).hasSize(2);
        assertThat(titles.get(0)).startsWith("1. “The dam will hold through the spring");
        assertThat(titles.get(1)).contains("400 homes lie in the flood path");
    }

    @Test
    void appearances_stand_in_order_of_publication_and_lead_to_their_place_and_back() throws IOException {
        Document page = page();
        List<Element> links = page.select("#claim-1 a.where");
        assertThat(links.stream().map(Element::text)).containsExactly("Northwire", "Marlow Courier", "The Daily Tern");
        for (Element link : links) {
            Element pin = page.expectFirst(link.attr("href"));
            assertThat(pin.attr("href")).isEqualTo("#claim-1");
            assertThat(pin.attr("aria-label")).isEqualTo("Statement 1, said by Ana Oduya");
        }
    }

    @Test
    void what_else_the_article_says_of_the_source_is_told() throws IOException {
        String text = page().select("#shared").text();
        assertThat(text)
                .contains("speaking to reporters", "by way of Northwire", "according to Ana Oduya", "(unnamed person)")
                .contains("partly quoted", "not quoted");
        assertThat(page().select("#single .tag").eachText()).contains("denies it");
    }

    @Test
    void the_one_origin_is_named_with_the_words_that_tell_it() throws IOException {
        String facts = page().select("#claim-1 .facts").text();
        assertThat(facts)
                .contains("Independent origins 1, as far as the articles tell")
                .contains("Marlow Courier carries a text of Northwire: “(Northwire) —”")
                .contains("The Daily Tern has it from Northwire: “Northwire”")
                .doesNotContain("Northwire carries a text of Northwire");
    }

    @Test
    void words_that_differ_are_marked_against_the_row_that_is_named() throws IOException {
        Element row = page().expectFirst("#claim-1 tr:nth-child(3)");
        assertThat(row.text()).contains("compared with row 1");
        assertThat(row.select("del").text()).contains("through the spring");
        Element changed = page().expectFirst("#claim-2 tbody tr:nth-child(2)");
        assertThat(changed.select("ins").text()).contains("More than 600");
        assertThat(changed.select(".weighty").eachText()).contains("another source named");
    }

    @Test
    void no_id_of_the_record_is_on_show() throws IOException {
        assertThat(html()).doesNotContainPattern("[0-9a-f]{32}");
    }

    @Test
    void an_empty_record_gives_a_page_that_says_so() throws IOException {
        try (Tracker tracker = Tracker.builder().language(new NoLanguage()).build()) {
            StringBuilder out = new StringBuilder();
            HtmlReport.of(tracker).withTitle("<Empty> & \"quiet\"").write(out);
            Parsed.parse(out.toString());
            Document page = Jsoup.parse(out.toString());
            assertThat(page.title()).isEqualTo("<Empty> & \"quiet\"");
            assertThat(page.select("#glance").text()).contains("Nothing is on record yet.");
        }
    }

    @Test
    void a_blank_title_is_refused() {
        try (Tracker tracker = Tracker.builder().language(new NoLanguage()).build()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> HtmlReport.of(tracker).withTitle(" "))
                    .withMessageContaining("blank");
        }
    }
}
