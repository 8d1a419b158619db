package dev.whence.tracker.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.PublicationTime;
import dev.whence.core.Quotation;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.core.Span;
import dev.whence.tracker.Press;
import dev.whence.tracker.Tracker;
import dev.whence.tracker.story.Drift;
import dev.whence.tracker.story.Revision;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a later version of an article says otherwise, or no longer. */
class RevisionsTest {

    private static final String URL = "https://gazette.example/canal";
    private static final String HULL = "the ferry will stop because its hull is cracked";
    private static final String BREAD = "the bakery on Fenwick Street won a prize";
    private static final String BARGES = "forty barges wait before the locks of Tarrow canal";

    private final Tracker tracker = Press.tracker();

    @Test
    void aRevisionTellsWhatWasAddedRemovedAndChanged() {
        Article first = version("2024-03-01", line("Miriam Cole", "said", HULL), line("Tobias Vann", "said", BREAD));
        Article second =
                version("2024-03-02", line("Miriam Cole", "claimed", HULL), line("Tobias Vann", "said", BARGES));

        List<Revision> revisions = tracker.revisions(second.id());

        assertThat(revisions).hasSize(1);
        Revision revision = revisions.get(0);
        assertThat(revision.before()).isEqualTo(first);
        assertThat(revision.article()).isEqualTo(second);
        assertThat(words(revision.added())).containsExactly(BARGES);
        assertThat(words(revision.removed())).containsExactly(BREAD);
        assertThat(revision.changed()).hasSize(1);
        assertThat(revision.changed().get(0).drift().get(0)).isInstanceOf(Drift.Cue.class);
        assertThat(revision.changed().get(0).softened()).isTrue();
        assertThat(tracker.revisions(URL)).isEqualTo(revisions);
        assertThat(tracker.revisions(first.id())).isEqualTo(revisions);
    }

    @Test
    void whatBecomesLessSureIsSoftenedAndWhatBecomesSurerIsNot() {
        version("2024-03-01", line("Miriam Cole", "said", BARGES));
        version("2024-03-02", line("Miriam Cole", "said", "about " + BARGES));
        version("2024-03-03", line("Miriam Cole", "said", BARGES + " "));

        List<Revision> revisions = tracker.revisions(URL);

        assertThat(revisions).hasSize(2);
        assertThat(revisions.get(0).changed()).singleElement().satisfies(change -> {
            assertThat(change.drift()).singleElement().isInstanceOf(Drift.Figure.class);
            assertThat(change.softened()).isTrue();
        });
        assertThat(revisions.get(1).changed())
                .singleElement()
                .satisfies(change -> assertThat(change.softened()).isFalse());
    }

    @Test
    void aSourceThatIsNoLongerNamedIsSoftened() {
        version("2024-03-01", line("Miriam Cole", "said", HULL));
        version("2024-03-02", line("an official", "said", HULL));

        Revision.Change change = tracker.revisions(URL).get(0).changed().get(0);

        assertThat(change.drift().get(0))
                .isInstanceOfSatisfying(
                        Drift.Speaker.class, drift -> assertThat(drift.change()).isEqualTo(Drift.SourceChange.UNNAMED));
        assertThat(change.softened()).isTrue();
    }

    @Test
    void whatOnlyMovedOrIsToldAlikeIsNoChange() {
        version("2024-03-01", line("Miriam Cole", "said", HULL), line("Tobias Vann", "said", BREAD));
        version("2024-03-02", line("Tobias Vann", "said", BREAD), line("Miriam Cole", "said", HULL));

        assertThat(tracker.revisions(URL))
                .singleElement()
                .satisfies(it -> assertThat(it.changesNothing()).isTrue());
    }

    @Test
    void anArticleOfOneVersionHasNoRevisions() {
        Article only = version("2024-03-01", line("Miriam Cole", "said", HULL));
        Article elsewhere = Press.article("Courier", HULL);
        tracker.record(elsewhere, List.of(Press.indirect(elsewhere, Press.COLE).build()));
        assertThat(tracker.revisions(only.id())).isEmpty();
        assertThat(tracker.revisions(elsewhere.id())).isEmpty();
        assertThat(tracker.revisions("https://nowhere.example/")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Revision(only, elsewhere, List.of(), List.of(), List.of()))
                .withMessageStartingWith("article must be another version of ");
    }

    private record Line(String source, String cue, String content) {}

    private static Line line(String source, String cue, String content) {
        return new Line(source, cue, content);
    }

    private Article version(String date, Line... lines) {
        StringBuilder text = new StringBuilder();
        List<int[]> starts = new ArrayList<>();
        for (Line line : lines) {
            int source = text.length();
            text.append(line.source).append(' ');
            int cue = text.length();
            text.append(line.cue).append(" that ");
            int content = text.length();
            text.append(line.content).append(".\n");
            starts.add(new int[] {source, cue, content});
        }
        Article article = Article.builder("canal.html", text.toString())
                .url(URL)
                .outlet("Gazette")
                .published(PublicationTime.parse(date))
                .build();
        List<Attribution> attributions = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            int[] at = starts.get(i);
            attributions.add(Attribution.builder(article.id(), Press.EXTRACTOR)
                    .source(List.of(new Span(at[0], at[0] + lines[i].source.length())))
                    .cue(List.of(new Span(at[1], at[1] + lines[i].cue.length())))
                    .content(List.of(new Span(at[2], at[2] + lines[i].content.length())), Quotation.INDIRECT)
                    .speaker(source(lines[i].source, article))
                    .build());
        }
        tracker.record(article, attributions);
        return article;
    }

    private static Source source(String name, Article article) {
        return name.startsWith("an ")
                ? Source.described(name.substring(3), SourceKind.ANONYMOUS, article.id())
                : Source.named(name, SourceKind.PERSON);
    }

    private List<String> words(List<Attribution> attributions) {
        return attributions.stream()
                .map(one ->
                        tracker.article(one.articleId()).orElseThrow().text().slice(one.content()))
                .toList();
    }
}
