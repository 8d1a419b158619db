package dev.whence.cli.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {

    private static final List<String> NAMES = List.of("Ada Quill", "Ivo Sund", "Ines Vale", "Tomas Reede", "Mira Holt");
    private static final List<String> CONTENTS =
            List.of("the wall would hold", "the ferry was late again", "the bridge needs new bolts", "he was ill");

    @TempDir
    private Path folder;

    @Test
    void whatIsLearnedFromACorpusIsFoundInNewArticles() throws IOException {
        Path corpus = corpus(30);
        Path model = folder.resolve("own.model");
        Path article = Files.writeString(
                folder.resolve("new.txt"),
                "Ines Vale glimmered out that the ferry needs new bolts. The wind turned.\n");

        Ran trained = Ran.whence("train", "--out", model.toString(), corpus.toString());
        Ran found = Ran.whence("extract", "--profile", "all", "--model", model.toString(), article.toString());

        assertThat(trained.status()).isZero();
        assertThat(trained.data()).isEmpty();
        assertThat(trained.messages()).contains("judge of links");
        assertThat(found.status()).isZero();
        assertThat(found.dataLines()).singleElement().asString().contains("\"cue\":[[10,23]]", "\"source\":[[0,9]]");
    }

    @Test
    void whoIsMeantIsLearnedFromStories() throws IOException {
        Path story = Files.createDirectories(folder.resolve("stories/quay/texts"));
        Files.writeString(
                story.resolve("a.txt"), "Ada Quill opened the gate. Ines Vale left. “It is dry,” she said.\n");
        Files.writeString(
                folder.resolve("stories/quay/gold.jsonl"),
                "{\"article\":\"a.txt\",\"content\":[[44,53]],\"cue\":[[60,64]],\"source\":[[56,59]],\"kind\":\"direct\","
                        + "\"speaker\":\"Ada Quill\",\"speakerKind\":\"person\",\"contentText\":[\"It is dry\"]}\n");
        Path out = folder.resolve("speakers.model");
        String stories = folder.resolve("stories").toString();

        Ran learned = Ran.whence("train", "--speakers", "--out", out.toString(), stories);
        Ran measured = Ran.whence("evaluate", "--preset", "rules", "--json", stories);

        assertThat(learned.messages()).contains("quay: ", "of the speakers are right", "learned from 1 articles");
        assertThat(learned.status()).isZero();
        assertThat(out).isNotEmptyFile();
        assertThat(measured.data()).contains("\"speaker\":{\"right\":");
        assertThat(Ran.whence(
                                "train",
                                "--speakers",
                                "--out",
                                out.toString(),
                                corpus(3).toString(),
                                "--force")
                        .messages())
                .contains("articles must have speakers marked");
    }

    @Test
    void tooLittleToLearnFromIsSaidInOneLine() throws IOException {
        Path corpus = corpus(3);

        Ran ran = Ran.whence("train", "--out", folder.resolve("own.model").toString(), corpus.toString());

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.messageLines()).singleElement().asString().contains("articles must be at least 8: 3");
    }

    @Test
    void aFileThatIsNoModelIsNamed() throws IOException {
        Path model = Files.writeString(folder.resolve("own.model"), "no model at all");

        Ran ran = Ran.whence("extract", "--model", model.toString(), model.toString());

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.messageLines()).singleElement().asString().contains("own.model", "not a model");
    }

    @Test
    void aConfidenceBeyondOneIsWrongUsage() {
        Ran ran = Ran.whence("extract", "--least-confidence", "2", folder.toString());

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.messages()).contains("--least-confidence must lie between 0 and 1, not 2.0");
    }

    /** Articles in which people glimmer things out. */
    private Path corpus(int articles) throws IOException {
        Path corpus = Files.createDirectory(folder.resolve("corpus"));
        Path texts = Files.createDirectory(corpus.resolve("text"));
        Path marked = Files.createDirectory(corpus.resolve("attributions"));
        for (int i = 0; i < articles; i++) {
            StringBuilder text = new StringBuilder();
            StringBuilder lines = new StringBuilder();
            for (int k = 0; k < 6; k++) {
                String name = NAMES.get((i + k) % NAMES.size());
                String content = "that " + CONTENTS.get((i + 2 * k) % CONTENTS.size());
                int start = text.length();
                int cue = start + name.length() + 1;
                int said = cue + "glimmered out ".length();
                text.append(name).append(" glimmered out ").append(content).append(". The wind turned.\n\n");
                int t = 3 * k + 1;
                lines.append("T%d\tSource %d %d\t%s\n".formatted(t, start, start + name.length(), name));
                lines.append("T%d\tCue %d %d\tglimmered out\n".formatted(t + 1, cue, said - 1));
                lines.append("T%d\tContent %d %d\t%s\n".formatted(t + 2, said, said + content.length(), content));
                lines.append("E%d\tAttribution:T%d Source:T%d Content:T%d Cue:T%d\n"
                        .formatted(k + 1, t + 1, t, t + 2, t + 1));
            }
            Files.writeString(texts.resolve("article" + i + ".txt"), text);
            Files.writeString(marked.resolve("article" + i + "_a" + i % 2 + ".ann"), lines);
        }
        return corpus;
    }
}
