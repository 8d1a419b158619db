package dev.whence.training.corpus;

import dev.whence.articles.ArticleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Finds the stories of a folder: those folders that hold {@code gold.jsonl} beside their texts. */
final class StoryFiles {

    private static final String ANNOTATIONS = "gold.jsonl";
    private static final String TEXTS = "texts";

    private StoryFiles() {}

    /**
     * Finds the stories.
     *
     * @param corpus a story, or a folder of stories
     * @param issues takes a line if the folder could not be opened
     * @return the folders of the stories in the order of their names; none if this is another kind of corpus
     */
    static List<Path> find(Path corpus, Consumer<String> issues) {
        if (isStory(corpus)) {
            return List.of(corpus);
        }
        if (!Files.isDirectory(corpus)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(corpus)) {
            return folders.filter(StoryFiles::isStory).sorted().toList();
        } catch (IOException e) {
            issues.accept(ArticleFiles.name(corpus) + ": folder could not be opened; check its permissions");
            return List.of();
        }
    }

    private static boolean isStory(Path folder) {
        return Files.isRegularFile(annotations(folder));
    }

    static Path annotations(Path story) {
        return story.resolve(ANNOTATIONS);
    }

    /** Returns the texts of a story in the order of their names. */
    static List<Path> texts(Path story, Consumer<String> issues) {
        Path folder = story.resolve(TEXTS);
        if (!Files.isDirectory(folder)) {
            issues.accept(ArticleFiles.name(folder) + ": no such folder; a story holds gold.jsonl and texts/*.txt");
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> name(file).endsWith(".txt") && !name(file).startsWith("."))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            issues.accept(ArticleFiles.name(folder) + ": folder could not be opened; check its permissions");
            return List.of();
        }
    }

    static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : ArticleFiles.name(name);
    }
}
