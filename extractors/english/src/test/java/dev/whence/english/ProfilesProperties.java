package dev.whence.english;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Profile;
import dev.whence.core.spi.ExtractionContext;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ProfilesProperties {

    private final EnglishExtractor extractor = EnglishExtractor.create();
    private final EnglishExtractor rules = EnglishExtractor.rules();

    @Property(tries = 300)
    void aWiderProfileFindsTheSameAndMore(@ForAll("texts") String text) {
        Article article = Article.builder("test", text).build();

        assertThat(ids(extractor, article, Profile.STATEMENTS))
                .containsAll(ids(extractor, article, Profile.UTTERANCES));
        assertThat(ids(rules, article, Profile.ALL)).containsAll(ids(rules, article, Profile.STATEMENTS));
    }

    private static List<String> ids(EnglishExtractor extractor, Article article, Profile profile) {
        return extractor.extract(ExtractionContext.of(article, profile)).attributions().stream()
                .map(Attribution::id)
                .toList();
    }

    @Provide
    Arbitrary<String> texts() {
        return sentences().list().ofMinSize(1).ofMaxSize(6).map(sentences -> String.join(" ", sentences));
    }

    /** Cues of every type, joined and nested, as contents end where other cues begin. */
    @Provide
    Arbitrary<String> sentences() {
        Arbitrary<String> subjects = Arbitraries.of("Ada Quill", "The mayor", "She", "Experts", "The report");
        Arbitrary<String> verbs = Arbitraries.of(
                "said",
                "told reporters",
                "believes",
                "did not say",
                "hopes",
                "vowed",
                "decided",
                "denied",
                "wants",
                "threatened",
                "has repeatedly sought",
                "tried",
                "agreed",
                "proposed",
                "showed");
        Arbitrary<String> contents = Arbitraries.of(
                "that the wall would hold",
                "to close the gates",
                "\"the wall will hold\"",
                "the wall would hold",
                "to show findings that shook the town",
                "a new wall");
        Arbitrary<String> joints = Arbitraries.of(" and ", ", but ", ", and she ", " while ", ", adding ", "; he ");
        return Combinators.combine(subjects, verbs, contents, joints, verbs, contents)
                .as((subject, verb, content, joint, second, more) ->
                        subject + " " + verb + " " + content + joint + second + " " + more + ".");
    }
}
