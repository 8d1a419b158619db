package dev.whence.benchmarks.news;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.ExtractorId;
import dev.whence.core.PublicationTime;
import dev.whence.core.Quotation;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.core.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Articles without end, each of about 4 KB with about twelve attributions, made of invented words that behave as those of
 * news do: a few stand everywhere and most are rare, an article keeps to its topic, half of what is said was told before,
 * word for word, cut short, with a word changed or in other words, a few claims are told by everyone for a while, and one
 * article in ten is a copy. Two runs give the same articles. Not thread-safe.
 */
public final class InventedNews {

    private static final ExtractorId EXTRACTOR = new ExtractorId("invented-news", "1");

    private static final int OUTLETS = 200;
    private static final int SPEAKERS = 40_000;
    private static final int TOPICS_AT_A_TIME = 50;
    private static final int TOPIC_WORDS = 40;
    private static final int CLAIMS_REMEMBERED = 5_000;
    private static final int POPULAR_AT_A_TIME = 4;
    private static final int ARTICLES_REMEMBERED = 64;
    private static final Instant BEGIN = Instant.parse("2021-03-01T06:00:00Z");
    private static final int SECONDS_BETWEEN_ARTICLES = 120;

    /**
     * An article with what is said in it.
     *
     * @param article the article
     * @param attributions its attributions, in order of the text
     * @param claims for each attribution the number of the claim that its words were made from
     */
    public record Piece(Article article, List<Attribution> attributions, List<Integer> claims) {

        /** Copies the parts. */
        public Piece {
            attributions = List.copyOf(attributions);
            claims = List.copyOf(claims);
        }
    }

    private record Topic(List<String> words, List<InventedClaim> claims) {}

    private final SplittableRandom random;
    private final List<Topic> topics = new ArrayList<>();
    private final List<InventedClaim> popular = new ArrayList<>();
    private final List<Piece> recent = new ArrayList<>();
    private int claims;
    private int articles;

    /**
     * Begins.
     *
     * @param seed other seeds give other news
     */
    public InventedNews(long seed) {
        random = new SplittableRandom(seed);
        for (int i = 0; i < TOPICS_AT_A_TIME; i++) {
            topics.add(topic());
        }
    }

    private Topic topic() {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < TOPIC_WORDS; i++) {
            words.add(InventedWords.telling(random));
        }
        return new Topic(words, new ArrayList<>());
    }

    /**
     * Makes the next article.
     *
     * @return the article with its attributions
     */
    public Piece next() {
        articles++;
        if (articles % 500 == 0) {
            topics.set(random.nextInt(topics.size()), topic());
        }
        boolean copied = recent.size() == ARTICLES_REMEMBERED && random.nextInt(10) == 0;
        if (copied) {
            return copy(recent.get(random.nextInt(recent.size())));
        }
        Piece made = new Writing(topics.get(random.nextInt(topics.size()))).write();
        if (recent.size() < ARTICLES_REMEMBERED) {
            recent.add(made);
        } else {
            recent.set(articles % ARTICLES_REMEMBERED, made);
        }
        return made;
    }

    private Piece copy(Piece original) {
        Article article = article(original.article().text().value());
        List<Attribution> attributions = original.attributions().stream()
                .map(attribution -> Attribution.builder(article.id(), EXTRACTOR)
                        .source(attribution.source())
                        .cue(attribution.cue())
                        .content(attribution.content(), attribution.quotation())
                        .speaker(attribution.speaker().orElseThrow())
                        .build())
                .toList();
        return new Piece(article, attributions, original.claims());
    }

    private Article article(String text) {
        String outlet = InventedWords.name(random.nextInt(1 + random.nextInt(OUTLETS))) + " Post";
        return Article.builder("news-" + articles, text)
                .outlet(outlet)
                .published(new PublicationTime.At(BEGIN.plusSeconds((long) articles * SECONDS_BETWEEN_ARTICLES)))
                .build();
    }

    private InventedClaim claim(Topic topic) {
        int kind = random.nextInt(100);
        if (kind < 4) {
            return popularClaim(topic);
        }
        List<InventedClaim> known = topic.claims();
        if (kind < 50 && !known.isEmpty()) {
            // what was said lately is told again most
            int back = random.nextInt(1 + random.nextInt(known.size()));
            return known.get(known.size() - 1 - back);
        }
        InventedClaim made = InventedClaim.make(claims++, SPEAKERS, topic.words(), random);
        if (known.size() == CLAIMS_REMEMBERED / TOPICS_AT_A_TIME) {
            known.remove(0);
        }
        known.add(made);
        return made;
    }

    private InventedClaim popularClaim(Topic topic) {
        if (popular.size() < POPULAR_AT_A_TIME || random.nextInt(4_000) == 0) {
            if (popular.size() == POPULAR_AT_A_TIME) {
                popular.remove(0);
            }
            popular.add(InventedClaim.make(claims++, SPEAKERS, topic.words(), random));
        }
        return popular.get(random.nextInt(popular.size()));
    }

    /** Writes one article. */
    private final class Writing {

        private record Place(Span source, Span cue, Span content, InventedClaim claim, boolean quoted, boolean named) {}

        private final Topic topic;

        /** Half of the outlets print typewriter's quotation marks. */
        private final boolean curly = random.nextBoolean();

        private final StringBuilder text = new StringBuilder();
        private final List<Place> places = new ArrayList<>();

        private Writing(Topic topic) {
            this.topic = topic;
        }

        private Piece write() {
            int said = 8 + random.nextInt(9);
            for (int i = 0; i < said; i++) {
                tell();
                tell();
                if (random.nextBoolean()) {
                    quote(claim(topic));
                } else {
                    report(claim(topic));
                }
                text.append('\n');
            }
            Article article = article(text.toString());
            List<Attribution> attributions = new ArrayList<>();
            List<Integer> numbers = new ArrayList<>();
            for (Place place : places) {
                attributions.add(attribution(article, place));
                numbers.add(place.claim.number());
            }
            return new Piece(article, attributions, numbers);
        }

        private Attribution attribution(Article article, Place place) {
            Source speaker = place.named
                    ? Source.named(name(place.claim), SourceKind.PERSON)
                    : Source.described("harbor official", SourceKind.ANONYMOUS, article.id());
            return Attribution.builder(article.id(), EXTRACTOR)
                    .source(List.of(place.source))
                    .cue(List.of(place.cue))
                    .content(List.of(place.content), place.quoted ? Quotation.DIRECT : Quotation.INDIRECT)
                    .speaker(speaker)
                    .build();
        }

        private static String name(InventedClaim claim) {
            return InventedWords.name(claim.speaker() % 900) + " " + InventedWords.name(1_000 + claim.speaker());
        }

        /** The reporter's own words: a sentence of the topic. */
        private void tell() {
            String words = InventedClaim.make(0, 1, topic.words(), random).words();
            text.append(Character.toUpperCase(words.charAt(0)))
                    .append(words, 1, words.length())
                    .append(". ");
        }

        private void quote(InventedClaim claim) {
            // a text with a mark that is not of Latin 1 takes twice the room in memory
            String words = claim.toldAgain(topic.words(), random) + ",";
            Span content = append(curly ? "“" + words + "”" : "\"" + words + "\"");
            text.append(' ');
            boolean named = random.nextInt(7) > 0;
            Span source = append(named ? name(claim) : "a harbor official");
            text.append(' ');
            places.add(new Place(source, append("said"), content, claim, true, named));
            text.append(". ");
        }

        private void report(InventedClaim claim) {
            boolean named = random.nextInt(7) > 0;
            Span source = append(named ? name(claim) : "A harbor official");
            text.append(' ');
            Span cue = append("said");
            text.append(' ');
            places.add(new Place(
                    source, cue, append("that " + claim.toldAgain(topic.words(), random)), claim, false, named));
            text.append(". ");
        }

        private Span append(String words) {
            int start = text.length();
            text.append(words);
            return new Span(start, text.length());
        }
    }
}
