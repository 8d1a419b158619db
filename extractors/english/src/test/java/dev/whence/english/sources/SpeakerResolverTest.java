package dev.whence.english.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Source;
import dev.whence.english.draft.Draft;
import dev.whence.english.text.Sentences;
import dev.whence.english.text.Tokenizer;
import dev.whence.english.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The source mentions stand in square brackets; each line tells who stands behind them, in order. */
class SpeakerResolverTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        [Judge Miriam Cole] said no.                                           | Miriam Cole/person
        [Harbour Safety Board spokesman Ivo Sund] said so.                     | Ivo Sund/person
        [Rep. Nora Quill (R-Calif.)] said so.                                  | Nora Quill/person
        [Nora Quill of the Tarn Lawyers Association] asked why.                | Nora Quill/person
        [The Ledger's Ines Vale] reports it.                                   | Ines Vale/person
        Igor Balakin fell in. "It was cold," [Mr Balakin] said.                | Igor Balakin/person
        [FISHERMAN Igor B.] fell in. Igor Balakin lives. [Igor] said so.       | Igor Balakin/person; Igor Balakin/person
        [Dr. Anneke van der Veld] said so. Later [van der Veld] left.          | Anneke van der Veld/person; Anneke van der Veld/person
        [José María Ibáñez] spoke. [Ibanez] said so.                           | José María Ibáñez/person; José María Ibáñez/person
        [Secretary of State Ada Moss] said so. [Moss] left.                    | Ada Moss/person; Ada Moss/person
        Donald J. Sprake won. [Donald Sprake] said so.                         | Donald J. Sprake/person
        Mike Sprake won. [Michael Sprake] said so.                             | Michael Sprake/person
        [Ada “Judge” Moss] ran. [Moss] said so.                                | Ada Moss/person; Ada Moss/person
        [Robert “Bob” Tarrant] ran. [Bob] said so.                             | Robert Tarrant/person; Robert Tarrant/person
        """)
    void aPersonGoesByTheFullestNameWithoutTitle(String text, String expected) {
        assertThat(speakers(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        An agency spokeswoman, Greta Lund, wrote. [Lund] said no.              | Greta Lund/person
        [A TPD deputy director, Robin Vale,] wrote.                            | Robin Vale/person
        [A TPD deputy director], Robin Vale, wrote.                            | Robin Vale/person
        [A doctor], Robin Vale, and others wrote.                              | doctor/anonymous
        [2014] said so.                                                        | -
        [20 of the officials] said so.                                         | 20 of the officials/group
        Kenneth Marl, president of the Tarn union, spoke. [Marl] left.         | Kenneth Marl/person
        Kenneth Marl, president of the Tarn union, spoke. [The president] left.| Kenneth Marl/person
        [author and activist Nora Quill] said so.                              | Nora Quill/person
        [Orbex chief executive, Ivo Sund,] said so.                            | Ivo Sund/person
        [Ada Quill, Ivo Sund and Ines Vale] said so.                           | Ada Quill, Ivo Sund and Ines Vale/group
        [Quill and Sund] said so.                                              | Quill and Sund/group
        Ann Moss and her husband, Carl Moss, moved. [Carl] said so. [Mrs. Moss] agreed. | Carl Moss/person; Ann Moss/person
        Ann Moss met Carl Moss. [Mr. Moss] said so. [Ms. Moss] did not.        | Carl Moss/person; Ann Moss/person
        """)
    void appositionsAndTitlesTellWhoIsMeant(String text, String expected) {
        assertThat(speakers(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        [Guitarist Nora Quill] sang.                                           | Nora Quill/person
        Maybe Nora Quill knows. [Quill] said no.                               | Nora Quill/person
        [Head of Staff Nora Quill] spoke. [Quill] left.                        | Nora Quill/person; Nora Quill/person
        [Director of Public Relations Nora Quill] spoke. [Quill] left.         | Nora Quill/person; Nora Quill/person
        [Tarn-born Nora Quill] said so.                                        | Nora Quill/person
        [Guide Orla Quend Marr] spoke. [Teacher Orla Quend Marr] left.         | Orla Quend Marr/person; Orla Quend Marr/person
        Inspector Ivo Sund came. [Insp Sund] said no.                          | Ivo Sund/person
        [The Executive Secretary, Tarn Growers Alliance, Ines Vale,] said so.  | Ines Vale/person
        The poet Quan Sato opened the fair. [Ms Quan] said no.                 | Quan Sato/person
        King Harald II spoke. [Harald] left.                                   | Harald II/person
        Yusuf al-Tarsi spoke. [Tarsi] left.                                    | Yusuf al-Tarsi/person
        [The Tarn Society for the Care of Seals] said so.                      | Tarn Society for the Care of Seals/organization
        """)
    void whatStandsBeforeANameIsNoneOfIt(String text, String expected) {
        assertThat(speakers(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        Minister Ivo Sund came to the market. [The suspect] said he was alone. | suspect/anonymous
        Minister Ivo Sund came to the market. [The man] said he was alone.     | man/anonymous
        Minister Ivo Sund came to the market. [The source] said it was late.   | source/anonymous
        Finance Minister Ana Rule was away. [The health minister] said no.     | health minister/anonymous
        [A witness] said so. [The witness] saw Ivo Sund, a baker.              | witness/anonymous; witness/anonymous
        [Ivo Sund's lawyer] said so.                                           | Ivo Sund's lawyer/anonymous
        [Ivo Sund] said so. "No," [the source] said. [The insider] left.       | Ivo Sund/person; source/anonymous; insider/anonymous
        Minister Ivo Brand left. [Brand's spokesman] said so.                  | Brand's spokesman/anonymous
        """)
    void nobodyIsMeantOnlyBecauseNobodyElseIsNamed(String text, String expected) {
        assertThat(speakers(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        [Ivo Sund] spoke. Nobody came. "We lost," [he] said.                   | Ivo Sund/person; Ivo Sund/person
        [Ivo Sund] met Ada Quill on Monday. "We lost," [she] said.             | Ivo Sund/person; Ada Quill/person
        [Ada Quill] spoke. Ivo Sund listened. "We won," [she] said.            | Ada Quill/person; Ada Quill/person
        Quill was wrong, said [Ivo Sund]. "Ada Quill lost," [he] added.        | Ivo Sund/person; Ivo Sund/person
        [A Tarn official] spoke. [He] said no.                                 | Tarn official/anonymous; Tarn official/anonymous
        [Harbour workers] met. [They] said no.                                 | harbour workers/group; harbour workers/group
        [The Harbour Board] met. [It] said no.                                 | Harbour Board/organization; Harbour Board/organization
        [Seal experts] met. "No," explained [one].                             | seal experts/group; seal expert/anonymous
        [Seal experts] met. "No," explained [one of them].                     | seal experts/group; seal expert/anonymous
        [One of the officials] said no.                                        | official/anonymous
        Ada Quill, [who] runs the port, said no.                               | Ada Quill/person
        [I] said no.                                                           | -
        [We] said no.                                                          | -
        """)
    void aPronounStandsForTheNearestThatAgrees(String text, String expected) {
        assertThat(speakers(text).toLowerCase(java.util.Locale.ROOT))
                .isEqualTo(expected.toLowerCase(java.util.Locale.ROOT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        Rep. Nora Quill (R-Calif.) spoke. [The California Republican] said no. | Nora Quill/person
        Rep. Nora Quill spoke. [The congresswoman] said no.                    | Nora Quill/person
        Sen. Ivo Sund met police chief Ada Moss. [The senator] said no.        | Ivo Sund/person
        Sen. Ivo Sund met police chief Ada Moss. [The chief] said no.          | Ada Moss/person
        [A senior port spokesman] said so. Days passed. [The spokesman] left.  | senior port spokesman/anonymous; senior port spokesman/anonymous
        [An official] said so. [An official] in Tarn denied it.                | official/anonymous; official/anonymous
        Ivo Sund, 42, fell in. [The man] said it was cold.                     | Ivo Sund/person
        [The official] said so.                                                | official/anonymous
        [A Tarn farmer] says a song saved him. Ivo Sund, 42, had parked his car. [The farmer] is well. | Ivo Sund/person; Ivo Sund/person
        [A seal expert] said so. "They bite," said Ines Vale, director of the Seal Centre. | seal expert/anonymous
        [A spokesman for the Harbour Safety Board] said so. "No," HSB spokesman Ivo Sund told the Ledger. | Ivo Sund/person
        [A spokesman for the Harbour Safety Board] said so. Ivo Sund, a spokesman for the Harbour Safety Board, left. | spokesman for the Harbour Safety Board/anonymous
        [A spokesman for the Harbour Safety Board] said so. "No," Orbex spokesman Ivo Sund told the Ledger. | spokesman for the Harbour Safety Board/anonymous
        [A senator] called it "an old song". Sen. Nora Quill left. "It is an old song," she wrote. | Nora Quill/person
        [A senator] called it "an old song". Sen. Nora Quill left. "It is a new song," she wrote. | senator/anonymous
        [A farmer] says a song saved him. Ivo Sund, 42, had parked his car.    | farmer/anonymous
        [A farmer] says a song saved him. Ivo Sund, who sells songs, spoke. [The farmer] is well. | farmer/anonymous; farmer/anonymous
        Sen. Nora Quill met Sen. Ivo Sund. [The senator] said no.              | senator/anonymous
        Sen. Nora Quill met Sen. Ivo Sund. [Sund] left. Days passed. [The senator] said no. | Ivo Sund/person; Ivo Sund/person
        [A senator] said so. Sen. Nora Quill left. [The senator] said no.      | senator/anonymous; senator/anonymous
        [A neighbour] heard a shot. "It was loud," said Ines Vale, director of the Seal Centre. | neighbour/anonymous
        [A minister] denied it. Rep. Nora Quill said so.                       | minister/anonymous
        [Another witness] said so. Ivo Sund, a witness, left.                  | witness/anonymous
        """)
    void aDescriptionIsLedBackOnlyToWhomTheTextIntroduces(String text, String expected) {
        assertThat(speakers(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        The Department of Public Works met. [DPW] said no.                     | Department of Public Works/organization
        The Harbour Safety Board (HASB) met. [The HASB] said no.               | Harbour Safety Board/organization
        The Department of Public Works met. [Public Works] said no.            | Department of Public Works/organization
        The Department of Public Works met. [The department] said no.          | Department of Public Works/organization
        The Orbex Group grew. [Orbex] said so. [The group] is rich.            | Orbex Group/organization; Orbex Group/organization
        [The White House] said so. [The Quill administration] did not.         | White House/organization; Quill administration/organization
        [The agency] said so.                                                  | agency/organization
        [The U.S.] said so. [US] says. [The UK] did not.                       | United States/government; United States/government; United Kingdom/government
        [Moscow] denied it. [The Norwegian government] did too.                | Moscow/government; Norwegian government/government
        [Reuters] reports. [Local media] say so. [The Daily Herald] denies it. | Reuters/outlet; local media/outlet; Daily Herald/outlet
        Tarn Watch, a conservative news website, wrote. [Tarn Watch] said so.  | Tarn Watch/outlet
        [The Arne Courier] said so. [The Herald] did too.                      | Arne Courier/outlet; Herald/outlet
        Orbe, a subsidiary of Orbex, grew. [It] said so. [The company] is rich.| Orbe/organization; Orbe/organization
        The Daily Mail wrote. [the Daily Mail] said so, and [The Mail] left.   | Daily Mail/outlet; Daily Mail/outlet
        """)
    void bodiesGovernmentsAndOutletsGoByTheirWholeName(String text, String expected) {
        assertThat(speakers(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        [U.S. officials]                                    | U.S. officials/group
        [Western countries and UN experts]                  | Western countries and UN experts/group
        [Two of the country's top intelligence officials]   | two of the country's top intelligence officials/group
        [Border Patrol and Harbour Board sources]           | Border Patrol and Harbour Board sources/group
        [42 percent of voters]                              | 42 percent of voters/group
        [officials familiar with the plan]                  | officials familiar with the plan/group
        [military officers running the country]             | military officers running the country/group
        [many Latinos]                                      | many Latinos/group
        [a senior administration official]                  | senior administration official/anonymous
        [A senior Department of Public Works spokesman]     | senior Department of Public Works spokesman/anonymous
        [a man who was there]                               | man/anonymous
        [a UN report]                                       | UN report/document
        [an Oct. 8, 2014, news report by Tarn Radio]        | Tarn Radio/outlet
        [intelligence findings]                             | intelligence findings/document
        [an interview with CBS News]                        | interview with CBS News/document
        [The fact that it rained]                           | fact/document
        """)
    void theHeadOfADescriptionTellsItsKind(String mention, String expected) {
        assertThat(speakers("It was said by " + mention + " on Monday.").toLowerCase(java.util.Locale.ROOT))
                .isEqualTo(expected.toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    void whoIsOnlyCarriedOnHasTheSpeakerOfTheOtherDraft() {
        Tokens tokens = Tokenizer.tokenize("\"No,\" said Ivo Sund. \"Never.\"");
        Sentences.find(tokens);
        Draft said = new Draft();
        said.sourceFirst = tokens.tokenAt(tokens.text.indexOf("Ivo"));
        said.sourceLast = said.sourceFirst + 1;
        Draft carried = new Draft();
        carried.sameSpeakerAs = said;

        assertThat(SpeakerResolver.resolve(tokens, List.of(said, carried), "article"))
                .extracting(source -> source.orElseThrow().name())
                .containsExactly("Ivo Sund", "Ivo Sund");
        assertThat(SpeakerResolver.resolve(tokens, List.of(carried, said), "article"))
                .extracting(source -> source.orElseThrow().name())
                .containsExactly("Ivo Sund", "Ivo Sund");
    }

    @Test
    void aHintTellsWhoSpeaksWhereTheSentenceLeavesItOut() {
        Tokens tokens = Tokenizer.tokenize("Ivo Sund left, saying no.");
        Sentences.find(tokens);
        Draft draft = new Draft();
        draft.hintFirst = 0;
        draft.hintLast = 1;

        assertThat(SpeakerResolver.resolve(tokens, List.of(draft, new Draft()), "article"))
                .extracting(source -> source.map(Source::name).orElse("-"))
                .containsExactly("Ivo Sund", "-");
    }

    /** Resolves the marked mentions. */
    static String speakers(String marked) {
        StringBuilder text = new StringBuilder();
        List<int[]> spans = new ArrayList<>();
        int open = 0;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == '[') {
                open = text.length();
            } else if (c == ']') {
                spans.add(new int[] {open, text.length()});
            } else {
                text.append(c);
            }
        }
        Tokens tokens = Tokenizer.tokenize(text.toString());
        Sentences.find(tokens);
        List<Draft> drafts = new ArrayList<>();
        for (int[] span : spans) {
            Draft draft = new Draft();
            draft.sourceFirst = tokens.tokenAt(span[0]);
            draft.sourceLast = tokens.tokenAt(span[1]) - 1;
            drafts.add(draft);
        }
        List<String> found = new ArrayList<>();
        for (Optional<Source> source : SpeakerResolver.resolve(tokens, drafts, "article")) {
            found.add(source.map(s -> s.name() + "/" + s.kind().label()).orElse("-"));
        }
        return String.join("; ", found);
    }

    @Test
    void anUnnamedSourceIsAnotherInEachArticle() {
        Tokens tokens = Tokenizer.tokenize("An official said so.");
        Sentences.find(tokens);
        Draft draft = new Draft();
        draft.sourceFirst = 0;
        draft.sourceLast = 1;
        Source one =
                SpeakerResolver.resolve(tokens, List.of(draft), "one").get(0).orElseThrow();
        Source other =
                SpeakerResolver.resolve(tokens, List.of(draft), "other").get(0).orElseThrow();

        assertThat(one.name()).isEqualTo("official").isEqualTo(other.name());
        assertThat(one.id()).isNotEqualTo(other.id());
    }
}
