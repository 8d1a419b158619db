package dev.whence.extractor.testkit;

import dev.whence.core.Article;
import dev.whence.core.PublicationTime;
import java.util.List;

/**
 * Short invented articles in the forms that news takes: straight and curly quotation marks, nested attributions, a
 * transcript, a quotation over two paragraphs, characters outside the basic plane. Immutable.
 */
public final class SampleArticles {

    private static final Article BRIDGE = Article.builder("bridge.txt", """
                    Ferry crash shuts Hollow Bay bridge, officials say

                    PORT ELLERY, March 4 (Coastline Wire) - The Hollow Bay bridge will stay closed for at least ten days after
                    a ferry struck one of its piers, Transport Secretary Ines Calder said on Tuesday.

                    "We will not open it before every bolt has been looked at," Calder told reporters. "Nobody wants a second
                    accident."

                    A senior port official said the pilot had warned that the rudder was stuck. The operator, Brim Lines, denied
                    that its ship was badly kept.

                    According to the harbor police, 12 passengers were hurt. "It sounded like thunder," said Tomas Reede, who
                    was on deck.
                    """)
            .title("Ferry crash shuts Hollow Bay bridge, officials say")
            .outlet("Coastline Wire")
            .published(PublicationTime.parse("2031-03-04"))
            .build();

    private static final Article HARVEST = Article.builder("harvest.txt", """
                    Minister: “No farm will be left alone” 🌾

                    The Farm Ministry of Ostmark has promised help to growers after the driest spring on record.

                    “We know what this means for families,” the minister, Jonas Weil, said in Lauben. “I have told the cabinet
                    that ‘half a harvest is no harvest,’ and it has understood.

                    “There will be money by June.”

                    Weil’s critics are not convinced. The growers’ union said that the ministry “has counted 𝟗𝟎 farms and
                    forgotten the rest”, while stressing that it would wait for the decree.

                    This post appeared first on Lauben Courier.
                    """)
            .outlet("Ostmark Today")
            .published(PublicationTime.parse("2031-06-01T09:30:00Z"))
            .build();

    private static final Article INTERVIEW =
            Article.builder("interview.txt", """
                    Interview with the head of the Nerin Glacier Survey

                    Q: How fast is it melting?

                    A: Faster than we thought. I'd say a metre a month.

                    HALVORSEN: The river will tell us, as my father used to say.

                    MODERATOR: Thank you, Dr. Halvorsen.
                    """).build();

    private static final List<Article> ALL = List.of(BRIDGE, HARVEST, INTERVIEW);

    private SampleArticles() {}

    /**
     * Returns the articles.
     *
     * @return always the same, in the same order
     */
    public static List<Article> all() {
        return ALL;
    }
}
