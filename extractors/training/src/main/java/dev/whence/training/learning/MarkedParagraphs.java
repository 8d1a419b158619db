package dev.whence.training.learning;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Span;
import dev.whence.english.draft.Draft;
import dev.whence.english.learned.DescribedParagraphs;
import dev.whence.english.rules.ArticleReading;
import dev.whence.english.tagging.paragraph.Paragraph;
import dev.whence.english.tagging.paragraph.Tag;
import dev.whence.english.text.Clutter;
import dev.whence.english.text.Sentences;
import dev.whence.english.text.Tokenizer;
import dev.whence.english.text.Tokens;
import dev.whence.training.corpus.AnnotatedArticle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Turns annotated articles into what the tagger learns from. Attributions inside others' contents are left out. */
public final class MarkedParagraphs {

    private final Tokens tokens;
    private final List<DescribedParagraphs.Placed> paragraphs;
    private final byte[] tags;
    private final int[] paragraphOf;
    private final List<List<TrainingParagraph.Relation>> relations = new ArrayList<>();

    private MarkedParagraphs(Tokens tokens, List<DescribedParagraphs.Placed> paragraphs) {
        this.tokens = tokens;
        this.paragraphs = paragraphs;
        tags = new byte[tokens.size];
        paragraphOf = new int[tokens.size];
        for (int p = 0; p < paragraphs.size(); p++) {
            DescribedParagraphs.Placed placed = paragraphs.get(p);
            int end = placed.first() + placed.paragraph().sequence.length();
            Arrays.fill(paragraphOf, placed.first(), end, p);
            relations.add(new ArrayList<>());
        }
    }

    /**
     * Returns the paragraphs of an article.
     *
     * @param article the number of the article
     * @param annotator the number of who annotated it, from 1; 0 if nobody knows
     */
    public static List<TrainingParagraph> paragraphs(AnnotatedArticle annotated, int article, int annotator) {
        Read read = Read.of(annotated.article().text().value());
        MarkedParagraphs gold = new MarkedParagraphs(read.tokens(), read.paragraphs());
        for (Attribution attribution : outermost(annotated.attributions())) {
            gold.mark(attribution);
        }
        List<TrainingParagraph> made = new ArrayList<>();
        for (int p = 0; p < gold.paragraphs.size(); p++) {
            DescribedParagraphs.Placed placed = gold.paragraphs.get(p);
            int length = placed.paragraph().sequence.length();
            byte[] here = Arrays.copyOfRange(gold.tags, placed.first(), placed.first() + length);
            made.add(new TrainingParagraph(placed.paragraph(), here, gold.relations.get(p), article, annotator));
        }
        return made;
    }

    /** Returns the paragraphs of an article in which nobody marked anything. */
    public static List<Paragraph> unmarked(Article article) {
        return Read.of(article.text().value()).paragraphs().stream()
                .map(DescribedParagraphs.Placed::paragraph)
                .toList();
    }

    private static List<Attribution> outermost(List<Attribution> all) {
        List<Attribution> outermost = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            boolean inside = false;
            for (int j = 0; j < all.size() && !inside; j++) {
                boolean mutual = inside(all.get(j), all.get(i));
                inside = i != j && inside(all.get(i), all.get(j)) && !(mutual && i < j);
            }
            if (!inside) {
                outermost.add(all.get(i));
            }
        }
        return outermost;
    }

    private static boolean inside(Attribution inner, Attribution outer) {
        return Span.containAll(outer.content(), inner.content())
                && Span.containAll(outer.content(), inner.cue())
                && Span.containAll(outer.content(), inner.source());
    }

    private void mark(Attribution attribution) {
        List<int[]> cues = runs(attribution.cue());
        List<int[]> sources = runs(attribution.source());
        List<int[]> contents = runs(attribution.content());
        sources.forEach(run -> tag(run, 0));
        cues.forEach(run -> tag(run, 1));
        for (int[] run : contents) {
            boolean free = true;
            for (int t = run[0]; t < run[1]; t++) {
                free &= tags[t] == Tag.OUTSIDE;
            }
            if (free) {
                tag(run, 2);
            }
        }
        if (!cues.isEmpty()) {
            int paragraph = paragraphOf[cues.get(0)[0]];
            relations
                    .get(paragraph)
                    .add(new TrainingParagraph.Relation(
                            within(paragraph, cues).get(0), within(paragraph, sources), within(paragraph, contents)));
        }
    }

    private void tag(int[] run, int role) {
        for (int t = run[0]; t < run[1]; t++) {
            tags[t] = (byte) (t == run[0] ? Tag.begin(role) : Tag.inside(role));
        }
    }

    /** Returns the tokens of spans; spans with no token between them are one run. */
    private List<int[]> runs(List<Span> spans) {
        List<Span> ordered = new ArrayList<>(spans);
        ordered.sort(Comparator.comparingInt(Span::start));
        List<int[]> runs = new ArrayList<>();
        for (Span span : ordered) {
            int first = tokens.tokenAt(span.start());
            if (first > 0 && tokens.end[first - 1] > span.start()) {
                first--;
            }
            int end = first;
            while (end < tokens.size && tokens.start[end] < span.end()) {
                end++;
            }
            if (first < end) {
                if (!runs.isEmpty() && runs.get(runs.size() - 1)[1] >= first) {
                    runs.get(runs.size() - 1)[1] = end;
                } else {
                    runs.add(new int[] {first, end});
                }
            }
        }
        return runs;
    }

    private List<TrainingParagraph.TokenRange> within(int paragraph, List<int[]> runs) {
        int first = paragraphs.get(paragraph).first();
        int end = first + paragraphs.get(paragraph).paragraph().sequence.length();
        List<TrainingParagraph.TokenRange> within = new ArrayList<>();
        for (int[] run : runs) {
            int from = Math.max(run[0], first);
            int to = Math.min(run[1], end);
            if (from < to) {
                within.add(new TrainingParagraph.TokenRange(from - first, to - first));
            }
        }
        return within;
    }

    /** An article as the rules read it. */
    private record Read(Tokens tokens, List<DescribedParagraphs.Placed> paragraphs) {
        static Read of(String text) {
            Tokens tokens = Tokenizer.tokenize(text);
            Sentences.find(tokens);
            ArticleReading reading = new ArticleReading(tokens, Clutter.find(tokens));
            List<Draft> drafts = reading.read();
            return new Read(tokens, DescribedParagraphs.of(tokens, reading.quotations(), drafts));
        }
    }
}
