package dev.whence.english.sources;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where names begin and end, and whom roles, relations and nouns for bodies cannot mean; written as in {@link SpeakerResolverTest}. */
class SpeakerNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        It was said by [the Tarnian newspaper Morgenrot].                      | Morgenrot/outlet
        It was said by [the security firm Orbex].                              | Orbex/organization
        It was said by [the nonpartisan Ada Quill Foundation].                 | Ada Quill Foundation/organization
        It was said by [the official Tarn Courier newspaper].                  | Tarn Courier/outlet
        It was said by [the London-based Tarn Courier newspaper].              | Tarn Courier/outlet
        It was said by [the Brenta news agency].                               | Brenta/outlet
        It was said by [Russia's state-run Brenta Radio].                      | Brenta Radio/outlet
        It was said by [a Tarnian newspaper].                                  | Tarnian newspaper/outlet
        It was said by [NBC 12] on Monday.                                     | NBC 12/outlet
        It was said by [the Society for the Care of Seals].                    | Society for the Care of Seals/organization
        It was said in [The Tarn Reporter] on Monday.                          | Tarn Reporter/organization
        """)
    void whatStandsAroundTheNameOfABodyIsNoneOfIt(String text, String expected) {
        assertThat(SpeakerResolverTest.speakers(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        Delighted Orla Quend sat down. [Quend] said so. [She] laughed.         | Orla Quend/person; Orla Quend/person
        Waleed Orla Quend sat down. [Quend] said so.                           | Waleed Orla Quend/person
        Nora Winter opened the hall. [Winter] said it was full.                | Nora Winter/person
        [Winter] said nothing.                                                 | winter/anonymous
        [Dr Guy Quill] said so.                                                | Guy Quill/person
        [President-elect Nora Quill] said so.                                  | Nora Quill/person
        The Harbour Prime Minister came. Ada Quill sang. [She] said so.        | Ada Quill/person
        Added Quill: it is done. [Quill] said so.                               | Quill/person
        """)
    void openingsAndOfficesAreNoNames(String text, String expected) {
        assertThat(SpeakerResolverTest.speakers(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        [66% of the fishermen] said so.                                        | 66% of the fishermen/group
        [both the port and the union] said so.                                 | port and the union/group
        [A patient in Tarn, Texas] said so.                                    | patient in Tarn, Texas/anonymous
        [Someone in that office] said so.                                      | someone in that office/anonymous
        [someone in the hall that burned] said so.                             | someone in the hall/anonymous
        """)
    void descriptionsAreWhole(String text, String expected) {
        assertThat(SpeakerResolverTest.speakers(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        Ivo Sund, a golfer, left. [His agent] said he was well.                | agent/anonymous
        Ivo Sund, a golfer, left. [Sund's agent] said he was well.             | Sund's agent/anonymous
        Ivo Sund came with his wife, Ada Quill. [His wife] said he was well.   | Ada Quill/person
        Ivo Sund met Nora Vale, a baker. [His sister] said he was well.        | sister/anonymous
        Nora Vale, 31, sang. Ada Quill, 22, wept. [The 22-year-old] said so.   | Ada Quill/person
        Nora Vale, 31, sang. [The 22-year-old] said so.                        | 22-year-old/anonymous
        Ada Quill sold shells. [The governor] called the report a wild guess.  | governor/anonymous
        Councillor Ivo Sund spoke. 'It is,' [the minister] replied.            | minister/anonymous
        [The spokesman] said it would be ready. [The official] said it would not. | spokesman/anonymous; official/anonymous
        """)
    void relationsAndRolesMeanOnlyWhoHasThem(String text, String expected) {
        assertThat(SpeakerResolverTest.speakers(text)).isEqualTo(expected);
    }
}
