package dev.whence.training.corpus;

import dev.whence.articles.ArticleFiles;
import dev.whence.articles.TextReader;
import dev.whence.core.Article;
import dev.whence.core.Issue;
import dev.whence.core.spi.ArticleReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Articles in which people marked the attributions, read from a folder. It has one of two forms:
 *
 * <ul>
 * <li>brat's standoff form as PolNeAR has it: {@code text/NAME.txt} holds a text, {@code attributions/NAME.ann} or {@code
 *     attributions/NAME_ANNOTATOR.ann} what is marked in it. Where several people marked one text, the first file by name counts.
 *     Offsets in these files count code points;
 * <li>stories: {@code STORY/texts/NAME.txt} holds a text, {@code STORY/gold.jsonl} what is marked in the texts of a story, an attribution
 *     a line, with its speaker. Offsets count UTF-16 code units. The folder may be one story.
 * </ul>
 *
 * <p>What cannot be read is told in one line, and the rest is done. Immutable.
 *
 * @param articles the articles, in the order of their texts' names
 * @param withoutContent how many events were left out because they mark no content
 * @param complete whether every text had its annotations and every line of them could be used
 */
public record Corpus(List<AnnotatedArticle> articles, int withoutContent, boolean complete) {

    /** What a command's help says of the folder. */
    public static final String FORM = "a folder with text/NAME.txt and attributions/NAME.ann or NAME_ANNOTATOR.ann in"
            + " brat's standoff form, as PolNeAR has it; or stories, STORY/texts/NAME.txt and STORY/gold.jsonl";

    /** Copies the articles. */
    public Corpus {
        articles = List.copyOf(articles);
    }

    /**
     * Reads a folder.
     *
     * @param folder the folder that holds {@code text} and {@code attributions}, or the stories
     * @param issues takes one line for each thing that could not be read: the file, the place and the mend
     * @return what could be read
     */
    public static Corpus read(Path folder, Consumer<String> issues) {
        CountedIssues counted = new CountedIssues(issues);
        List<AnnotatedArticle> articles = new ArrayList<>();
        List<Path> stories = StoryFiles.find(folder, counted);
        if (!stories.isEmpty()) {
            stories.forEach(story -> articles.addAll(story(story, counted)));
            return new Corpus(articles, 0, counted.count() == 0);
        }
        int withoutContent = 0;
        for (CorpusFiles.Pair pair : CorpusFiles.find(folder, counted)) {
            Optional<Article> article = article(pair.text(), counted);
            Optional<StandoffFile> marked =
                    article.flatMap(text -> StandoffFile.read(pair.annotations(), text, pair.annotator(), counted));
            if (marked.isPresent()) {
                articles.add(
                        new AnnotatedArticle(article.orElseThrow(), marked.get().attributions()));
                withoutContent += marked.get().withoutContent();
            }
        }
        return new Corpus(articles, withoutContent, counted.count() == 0);
    }

    private static List<AnnotatedArticle> story(Path story, CountedIssues issues) {
        Map<String, Article> texts = new TreeMap<>();
        for (Path text : StoryFiles.texts(story, issues)) {
            article(text, issues).ifPresent(article -> texts.put(StoryFiles.name(text), article));
        }
        StoryLines marked = StoryLines.read(StoryFiles.annotations(story), texts, issues);
        List<AnnotatedArticle> articles = new ArrayList<>();
        texts.forEach((name, article) -> articles.add(new AnnotatedArticle(
                article, marked.attributions(name), StoryFiles.name(story), marked.otherNames(name))));
        return articles;
    }

    /** Returns the same article that any other command reads from the file. */
    private static Optional<Article> article(Path text, CountedIssues issues) {
        List<Article> articles = new ArrayList<>();
        ArticleFiles.of(List.of(new TextReader())).read(List.of(text), new ArticleReader.Sink() {

            @Override
            public void article(Article article) {
                articles.add(article);
            }

            @Override
            public void issue(Issue issue) {
                issues.accept(issue.message());
            }
        });
        return articles.stream().findFirst();
    }
}
