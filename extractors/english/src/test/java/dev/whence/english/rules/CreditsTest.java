package dev.whence.english.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Credit;
import dev.whence.english.text.Sentences;
import dev.whence.english.text.Tokenizer;
import dev.whence.english.text.Tokens;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        TARN (AP) — The ferry sank.                                     | dateline TARN; agency AP
        TARN, Dec. 22 (Reuters) - The ferry sank.                       | dateline TARN; agency Reuters
        (Reuters) - The ferry sank.                                     | agency Reuters
        TARN, Dec. 22 — The ferry sank.                                 | dateline TARN
        WEST TARN, N.H. (UPI) — The ferry sank.                         | dateline WEST TARN, N.H.; agency UPI
        Tarn City (AFP) – The ferry sank.                               | dateline Tarn City; agency AFP
        © 2020 Reuters                                                  | agency Reuters
        Copyright 2020 The Associated Press. All rights reserved.       | agency Associated Press
        Copyright © 2015 by Nora Quill.                                 | ``
        This post appeared first on TARN LEDGER                         | appeared-first TARN LEDGER
        The post Ferry sinks appeared first on Tarn Ledger.             | appeared-first Tarn Ledger
        This article was originally published by the Tarn Ledger.       | appeared-first Tarn Ledger
        This story first appeared in The Tarn Ledger.                   | appeared-first Tarn Ledger
        Originally published on tarnledger.example                      | appeared-first tarnledger.example
        This article was first published on Monday.                     | ``
        He first appeared on stage in Tarn.                             | ``
        The ferry sank, according to Reuters, which first reported it.  | first-reported Reuters
        The deal was first reported by The Tarn Ledger.                 | first-reported Tarn Ledger
        The deal was first reported last week by the Tarn Ledger.       | first-reported Tarn Ledger
        The Tarn Ledger first reported the deal.                        | first-reported Tarn Ledger
        Tarn Radio was the first to report the deal.                    | first-reported Tarn Radio
        The deal with Quill was first reported in May.                  | ``
        Ada Quill and Ledger.example's Ivo Sund contributed to this report. | contributed Ada Quill; contributed Ivo Sund
        The Associated Press contributed to this story.                 | contributed Associated Press
        (Reporting by Ada Quill and Ivo Sund in Tarn; Editing by Ines Vale) | contributed Ada Quill; contributed Ivo Sund; contributed Ines Vale
        By The Associated Press                                         | agency Associated Press
        By Ada Quill                                                    | ``
        By Reuters standards this is fast.                              | ``
        With reporting by Reuters and AFP                               | contributed Reuters; contributed AFP
        This report includes information from Reuters.                  | contributed Reuters
        Material from The Associated Press was used in this report.     | contributed Associated Press
        The agency has material from Tarn.                              | ``
        The Tarn Ledger broke the story.                                | first-reported Tarn Ledger
        Quill broke the news to his wife.                               | ``
        The ferry sank, Tarn Ledger reported first.                     | first-reported Tarn Ledger
        The captain, Ada Quill, reported first to the harbour office.   | ``
        The leak was first revealed by the Tarn Ledger.                 | first-reported Tarn Ledger
        The Tarn Ledger, citing two officials, first reported the deal. | first-reported Tarn Ledger
        The storm contributed to this loss.                             | ``
        NATO is an alliance - a large one.                              | ``
        """)
    void saysWhereATextComesFrom(String text, String expected) {
        assertThat(found(text).stream()
                        .map(credit -> credit.kind().label() + " " + credit.name())
                        .collect(Collectors.joining("; ")))
                .isEqualTo(expected);
    }

    @Test
    void theSpanIsThatOfTheName() {
        String text = "It sank. This post appeared first on Tarn Ledger";

        assertThat(found(text)).singleElement().satisfies(credit -> {
            assertThat(credit.spans()).hasSize(1);
            assertThat(text.substring(
                            credit.spans().get(0).start(), credit.spans().get(0).end()))
                    .isEqualTo("Tarn Ledger");
        });
    }

    private static List<Credit> found(String text) {
        Tokens tokens = Tokenizer.tokenize(text);
        Sentences.find(tokens);
        return Credits.find(tokens);
    }
}
