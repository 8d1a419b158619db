package dev.whence.examples.corpus;

import dev.whence.articles.ArticleFiles;
import dev.whence.core.ExtractorId;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Finds which annotations belong to which text. */
final class CorpusFiles {

    private static final String TEXT = ".txt";
    private static final String ANNOTATIONS = ".ann";

    /** A text and what is marked in it. */
    record Pair(Path text, Path annotations) {

        /** Returns who marked it: "annotator-4e07"; "annotator" if the name does not tell. */
        ExtractorId annotator() {
            int length = stem(text).length();
            String rest = stem(annotations).substring(length).replace('_', '-');
            return new ExtractorId("annotator" + rest, "1");
        }

        private static String stem(Path file) {
            String name = name(file);
            return name.substring(0, name.lastIndexOf('.'));
        }
    }

    private CorpusFiles() {}

    /**
     * Finds the texts that have annotations.
     *
     * @param corpus the folder
     * @param issues takes a line for each text and each file of annotations that is alone
     * @return texts and annotations, in the order of the texts' names
     */
    static List<Pair> find(Path corpus, Consumer<String> issues) {
        if (!Files.isDirectory(corpus)) {
            issues.accept(
                    ArticleFiles.name(corpus) + ": no such folder; give the folder that holds text and attributions");
            return List.of();
        }
        Path texts = corpus.resolve("text");
        Path annotations = corpus.resolve("attributions");
        Map<String, Path> byText = new TreeMap<>();
        Map<String, Path> textFiles = files(texts, TEXT, issues);
        files(annotations, ANNOTATIONS, issues).forEach((name, file) -> {
            String textName = textOf(name, textFiles.keySet());
            if (textFiles.containsKey(textName)) {
                byText.putIfAbsent(textName, file);
            } else {
                issues.accept(ArticleFiles.name(file) + ": its text is missing; left out; add "
                        + ArticleFiles.name(texts) + "/" + textName + TEXT);
            }
        });
        List<Pair> pairs = new ArrayList<>();
        textFiles.forEach((name, text) -> {
            Path found = byText.get(name);
            if (found == null) {
                issues.accept(ArticleFiles.name(text) + ": has no annotations; left out; add "
                        + ArticleFiles.name(annotations) + "/" + name + ANNOTATIONS
                        + ", an empty file if there is nothing to mark");
            } else {
                pairs.add(new Pair(text, found));
            }
        });
        return pairs;
    }

    /** "brenn-cable_4e07" is what one annotator marked in "brenn-cable". */
    private static String textOf(String annotations, Set<String> texts) {
        int annotator = annotations.lastIndexOf('_');
        return texts.contains(annotations) || annotator <= 0 ? annotations : annotations.substring(0, annotator);
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : ArticleFiles.name(name);
    }

    /** Returns the files by their names without ending, in order; dotfiles are skipped. */
    private static Map<String, Path> files(Path folder, String ending, Consumer<String> issues) {
        Map<String, Path> named = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            issues.accept(
                    ArticleFiles.name(folder) + ": no such folder; a corpus holds text/*.txt and attributions/*.ann");
            return named;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = name(file);
                if (name.endsWith(ending) && !name.startsWith(".") && Files.isRegularFile(file)) {
                    named.put(name.substring(0, name.length() - ending.length()), file);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            issues.accept(ArticleFiles.name(folder) + ": folder could not be opened; check its permissions");
        }
        return named;
    }
}
