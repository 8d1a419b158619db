package dev.whence.examples.corpus;

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
import java.util.TreeSet;
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
            String name = String.valueOf(file.getFileName());
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
            issues.accept(corpus + ": no such folder; give the folder that holds text and attributions");
            return List.of();
        }
        Path texts = corpus.resolve("text");
        Path annotations = corpus.resolve("attributions");
        Map<String, String> byText = new TreeMap<>();
        Set<String> textNames = names(texts, TEXT, issues);
        for (String name : names(annotations, ANNOTATIONS, issues)) {
            String textName = textOf(name, textNames);
            if (textNames.contains(textName)) {
                byText.putIfAbsent(textName, name);
            } else {
                issues.accept(annotations.resolve(name + ANNOTATIONS) + ": its text is missing; left out; add "
                        + texts.resolve(textName + TEXT));
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (String name : textNames) {
            Path text = texts.resolve(name + TEXT);
            String found = byText.get(name);
            if (found == null) {
                issues.accept(text + ": has no annotations; left out; add "
                        + annotations.resolve(name + ANNOTATIONS)
                        + ", an empty file if there is nothing to mark");
            } else {
                pairs.add(new Pair(text, annotations.resolve(found + ANNOTATIONS)));
            }
        }
        return pairs;
    }

    /** "brenn-cable_4e07" is what one annotator marked in "brenn-cable". */
    private static String textOf(String annotations, Set<String> texts) {
        int annotator = annotations.lastIndexOf('_');
        return texts.contains(annotations) || annotator <= 0 ? annotations : annotations.substring(0, annotator);
    }

    /** Returns the names without their ending, in order; dotfiles are skipped. */
    private static Set<String> names(Path folder, String ending, Consumer<String> issues) {
        Set<String> names = new TreeSet<>();
        if (!Files.isDirectory(folder)) {
            issues.accept(folder + ": no such folder; a corpus holds text/*.txt and attributions/*.ann");
            return names;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(ending) && !name.startsWith(".") && Files.isRegularFile(file)) {
                    names.add(name.substring(0, name.length() - ending.length()));
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            issues.accept(folder + ": folder could not be opened; check its permissions: " + e.getMessage());
        }
        return names;
    }
}
