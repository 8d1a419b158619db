package dev.whence.english.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClutterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[ad_1]",
                "[ad_2]",
                "Sign up to our free breaking news emails",
                "Please enter a valid email address",
                "I would like to be emailed about offers, events and updates from Tarn Ledger.",
                "Read our privacy notice",
                "READ MORE: Ten quiet harbours to visit",
                "Related: Ferry timetable",
                "See also",
                "Story continues below",
                "Vote Now:",
                "Share this:",
                "Facebook Twitter Email Print",
                "Advertisement",
                "We use cookies to improve this site.",
                "Leave a reply",
                "Your email address will not be published.",
                "Required fields are marked *",
                "showPlayer('Ledger-Videos-Top');",
                "window.onload = function() { play(); };",
                "Photo: Getty",
                "(Photo by Ada Quill/Getty Images)",
                "© 2020 Tarn Ledger",
                "Copyright 2020. All rights reserved.",
                "Click here for more on the ferry.",
                "Follow us on Twitter for updates."
            })
    void whatBelongsToThePageIsClutter(String line) {
        assertThat(clutter(line)).containsOnly(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mayor lied, says rival",
                "READ MORE: Mayor lied, says rival",
                "\"We use cookies,\" the company said.",
                "The photo was taken on Monday.",
                "The mayor told residents to subscribe to the ferry's alerts.",
                "Related charges were dropped, police said.",
                "More than 40 people drowned.",
                "Watch out for ice, the coastguard said.",
                "He wrote: \"Click here to win.\"",
                "Video of the crash shows smoke.",
                "The advertisement was withdrawn.",
                "“Read more books,” she said.",
                "The ferry (Tarn's oldest) sank; nobody died.",
                "[The mayor] lied."
            })
    void whatTheArticleSaysIsNone(String line) {
        assertThat(clutter(line)).containsOnly(false);
    }

    private static boolean[] clutter(String text) {
        Tokens tokens = Tokenizer.tokenize(text);
        Sentences.find(tokens);
        return Clutter.find(tokens);
    }
}
