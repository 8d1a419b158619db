package dev.whence.examples.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Attribution;
import dev.whence.core.Quotation;
import dev.whence.core.Span;
import dev.whence.english.AnnotatedArticle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {

    private static final String QUAY = "The quay is dry, Ada Kroll said. “We swept it,” she added. “Twice.”\n";

    @TempDir
    private Path folder;

    private final List<String> issues = new ArrayList<>();
    private WrittenCorpus written;

    @BeforeEach
    void makeFolders() {
        written = new WrittenCorpus(folder.resolve("corpus"));
    }

    @Test
    void eventsBecomeAttributionsOfTheArticleThatExtractReads() throws Exception {
        Path text = written.text("quay.txt", QUAY);
        written.annotations(
                "quay_4e07.ann",
                "T1|Content 0 15|The quay is dry",
                "T2|Source 17 26|Ada Kroll",
                "T3|Cue 27 31|said",
                "T4|Attribution 27 31|said",
                "E1|Attribution:T4 Content:T1 Cue:T3 Source:T2");

        Corpus corpus = read();

        assertThat(corpus.complete()).isTrue();
        AnnotatedArticle annotated = only(corpus);
        assertThat(annotated.article().name()).isEqualTo(text.toString());
        assertThat(annotated.article().text().value()).isEqualTo(QUAY);
        Attribution attribution = annotated.attributions().get(0);
        assertThat(annotated.attributions()).hasSize(1);
        assertThat(attribution.source()).containsExactly(new Span(17, 26));
        assertThat(attribution.cue()).containsExactly(new Span(27, 31));
        assertThat(attribution.content()).containsExactly(new Span(0, 15));
        assertThat(attribution.extractor()).hasToString("annotator-4e07/1");
        assertThat(attribution.quotation()).isEqualTo(Quotation.INDIRECT);
    }

    @Test
    void contentMayStandInSeveralStretches() throws Exception {
        written.text("quay.txt", QUAY);
        written.annotations(
                "quay.ann",
                "E1|Attribution:T5 Content:T1 Cue:T3",
                "E2|Attribution:T5 Content:T6 Cue:T3 Content2:T7",
                "T1|Content 59 67;33 47|“Twice.” “We swept it,”",
                "T3|Cue 52 57|added",
                "T5|Attribution 52 57|added",
                "T6|Content 33 47|“We swept it,”",
                "T7|Content 59 67|“Twice.”");

        List<Attribution> attributions = only(read()).attributions();

        assertThat(attributions).hasSize(2).allSatisfy(attribution -> {
            assertThat(attribution.content()).containsExactly(new Span(33, 47), new Span(59, 67));
            assertThat(attribution.quotation()).isEqualTo(Quotation.DIRECT);
            assertThat(attribution.source()).isEmpty();
        });
    }

    @Test
    void offsetsCountCodePoints() throws Exception {
        written.text("wave.txt", "🌊🌊 The quay is dry 🌊, Ada said");
        written.annotations(
                "wave.ann",
                "T1|Content 3 20|The quay is dry 🌊",
                "T2|Source 22 25|Ada",
                "T3|Cue 26 30|said",
                "E1|Attribution:T3 Content:T1 Cue:T3 Source:T2");

        AnnotatedArticle annotated = only(read());

        Attribution attribution = annotated.attributions().get(0);
        assertThat(annotated.article().text().slice(attribution.content())).isEqualTo("The quay is dry 🌊");
        assertThat(annotated.article().text().slice(attribution.source())).isEqualTo("Ada");
        assertThat(attribution.content()).containsExactly(new Span(5, 23));
    }

    @Test
    void lineBreaksMayStandInTheWordsOfALine() throws Exception {
        written.text("quay.txt", "Ada Kroll said:\n\nThe quay\nis dry\n");
        written.annotations(
                "quay.ann",
                "T1|Content 17 32|The quay",
                "is dry",
                "T2|Source 0 15|Ada Kroll said:",
                "T3|Content 0 25|Ada Kroll said:",
                "",
                "The quay",
                "E1|Attribution:T2 Content:T1",
                "E2|Attribution:T2 Content:T3");

        assertThat(only(read()).attributions()).hasSize(2);
    }

    @Test
    void theFirstOfSeveralAnnotatorsCounts() throws Exception {
        written.text("quay.txt", QUAY);
        written.text("quay_b.txt", QUAY);
        written.annotations("quay_5fec.ann", "T1|Content 0 8|The quay", "E1|Attribution:T1 Content:T1");
        written.annotations("quay_4e07.ann", "T1|Content 0 15|The quay is dry", "E1|Attribution:T1 Content:T1");
        written.annotations("quay_b.ann", "T1|Content 4 8|quay", "E1|Attribution:T1 Content:T1");
        written.annotations(".quay_0000.ann", "no annotations at all");

        Corpus corpus = read();

        assertThat(corpus.articles())
                .extracting(annotated -> annotated.article().text().slice(contents(annotated)))
                .containsExactly("The quay is dry", "quay");
    }

    @Test
    void anEventWithoutContentIsCountedAndNoMoreSaid() throws Exception {
        written.text("quay.txt", QUAY);
        written.annotations(
                "quay.ann",
                "T1|Cue 27 31|said",
                "E1|Attribution:T1 Cue:T1",
                "E2|Attribution-no-source:T1 ",
                "#1|AnnotatorNotes T1|a note",
                "A1|Sure E1",
                "R1|Same Arg1:T1 Arg2:T1",
                "*|Equiv T1 T1");

        Corpus corpus = read();

        assertThat(only(corpus).attributions()).isEmpty();
        assertThat(corpus.withoutContent()).isEqualTo(2);
        assertThat(corpus.complete()).isTrue();
        assertThat(issues).isEmpty();
    }

    @Test
    void anEmptyFileSaysThatThereIsNothingToMark() throws Exception {
        written.text("quay.txt", QUAY);
        Files.writeString(folder.resolve("corpus/attributions/quay.ann"), "");

        assertThat(only(read()).attributions()).isEmpty();
        assertThat(issues).isEmpty();
    }

    @Test
    void theFormsOfWindowsAreRead() throws Exception {
        written.text("quay.txt", "The quay\r\nis dry, Ada said");
        Files.writeString(
                folder.resolve("corpus/attributions/quay.ann"),
                "\uFEFFT1\tContent 0 16\tThe quay\r\nis dry\r\nE1\tAttribution:T1 Content:T1\r\n");

        assertThat(only(read()).attributions()).hasSize(1);
    }

    @Test
    void aLineThatCannotBeUsedIsNamedAndTheRestIsRead() throws Exception {
        written.text("quay.txt", QUAY);
        Path file = written.annotations(
                "quay.ann",
                "T1|Content 0 15|The quay is dry",
                "stray words",
                "T2|Content 0 999|The quay",
                "T3|Content 15 0|",
                "T4|Content",
                "T5|Content 0 x|The",
                "T6|Content 0 3|quay",
                "T1|Content 4 8|quay",
                "T8|Content 0 8|The quay",
                "E1|Attribution:T1 Content:T1",
                "E2|Attribution:T1 Content:T77",
                "E3|Attribution:T1 Content",
                "E4|Attribution:T1 Content:T2",
                "E5|Attribution:T1 Content:T6",
                "E6|Attribution:T1 Content:T1 Content2:T8",
                "T9|Content 0 99999999999|The quay");
        Files.write(
                file,
                "T7\tContent 4 8\tqu\u00e9y\n".getBytes(StandardCharsets.ISO_8859_1),
                java.nio.file.StandardOpenOption.APPEND);

        Corpus corpus = read();

        assertThat(only(corpus).article().text().slice(contents(only(corpus)))).isEqualTo("The quay is dry");
        assertThat(corpus.complete()).isFalse();
        assertThat(issues).allMatch(issue -> issue.startsWith(file + ":"));
        assertThat(issues.stream().map(issue -> issue.substring((file + ":").length())))
                .satisfiesExactlyInAnyOrder(
                        issue -> assertThat(issue).startsWith("2: is no line of brat's standoff form"),
                        issue -> assertThat(issue).startsWith("3: T2 [0, 999) ends behind the text, which has 68"),
                        issue -> assertThat(issue)
                                .startsWith("4: T3 has offsets")
                                .contains("\"15 0\""),
                        issue -> assertThat(issue).startsWith("5: T4 has no offsets"),
                        issue -> assertThat(issue)
                                .startsWith("6: T5 has offsets")
                                .contains("\"0 x\""),
                        issue -> assertThat(issue)
                                .startsWith("7: T6 gives other words")
                                .contains("\"The\""),
                        issue -> assertThat(issue).startsWith("8: T1 is there already"),
                        issue -> assertThat(issue).startsWith("11: E2 uses T77"),
                        issue ->
                                assertThat(issue).startsWith("12: E3 must join").contains("\"Content\""),
                        issue -> assertThat(issue).startsWith("15: ").contains("overlap"),
                        issue -> assertThat(issue).startsWith("16: T9 has offsets"),
                        issue -> assertThat(issue).startsWith("17: is not UTF-8"));
    }

    @Test
    void whatIsAloneIsNamed() throws Exception {
        Path text = written.text("alone.txt", QUAY);
        Path annotations = written.annotations("gone_4e07.ann", "T1|Content 0 3|The");
        written.text("blank.txt", " \n");
        written.annotations("blank.ann", "T1|Content 0 1| ");

        Corpus corpus = read();

        assertThat(corpus.articles()).isEmpty();
        assertThat(corpus.complete()).isFalse();
        assertThat(issues)
                .satisfiesExactlyInAnyOrder(
                        issue -> assertThat(issue).startsWith(text + ": has no annotations"),
                        issue -> assertThat(issue)
                                .startsWith(annotations + ": its text is missing")
                                .contains("gone.txt"),
                        issue -> assertThat(issue).contains("blank.txt: has no text"));
    }

    @Test
    void aFolderThatIsNoCorpusIsNamed() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThat(Corpus.read(empty, issues::add).articles()).isEmpty();
        assertThat(Corpus.read(folder.resolve("gone"), issues::add).articles()).isEmpty();

        assertThat(issues)
                .satisfiesExactly(
                        issue -> assertThat(issue).startsWith(empty.resolve("text") + ": no such folder"),
                        issue -> assertThat(issue).startsWith(empty.resolve("attributions") + ": no such folder"),
                        issue -> assertThat(issue).startsWith(folder.resolve("gone") + ": no such folder"));
    }

    @Test
    void quotationIsToldByTheMarks() throws Exception {
        String text = "“Dry,” he said. it is “dry” now. dry,” he said. \"Dry\" and \"clean\". \"Dry. “Clean.”\"";
        written.text("quay.txt", text);
        List<String> contents = List.of("“Dry,”", "it is “dry” now", "dry,”", "\"Dry\" and \"clean\"", "he said");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < contents.size(); i++) {
            int start = text.indexOf(contents.get(i));
            lines.add("T" + i + "|Content " + start + " "
                    + (start + contents.get(i).length()) + "|" + contents.get(i));
            lines.add("E" + i + "|Attribution:T" + i + " Content:T" + i);
        }
        written.annotations("quay.ann", lines.toArray(String[]::new));

        assertThat(only(read()).attributions())
                .extracting(Attribution::quotation)
                .containsExactly(
                        Quotation.DIRECT, Quotation.MIXED, Quotation.DIRECT, Quotation.MIXED, Quotation.INDIRECT);
    }

    private Corpus read() {
        return Corpus.read(written.folder(), issues::add);
    }

    private AnnotatedArticle only(Corpus corpus) {
        assertThat(corpus.articles()).as("articles; %s", issues).hasSize(1);
        return corpus.articles().get(0);
    }

    private static List<Span> contents(AnnotatedArticle annotated) {
        return annotated.attributions().stream()
                .flatMap(attribution -> attribution.content().stream())
                .toList();
    }
}
