package dev.whence.ledger.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Span;
import java.net.IDN;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A name is found in whatever form it is written, at its place in the text as it stands, and nothing else is. */
class FoldedWordsTest {

    private static List<String> found(String name, String text) {
        return stretches(text, FoldedWords.of(text).find(List.of(FoldedWords.of(name))));
    }

    private static List<String> foundInAddress(String name, String text) {
        return stretches(text, FoldedWords.ofAddress(text).find(List.of(FoldedWords.of(name))));
    }

    private static List<String> stretches(String text, List<Span> spans) {
        return spans.stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In\u00E9s Calloway",
                "Ine\u0301s Calloway",
                "Ines Calloway",
                "INÉS CALLOWAY",
                "ines calloway",
                "\uFF29\uFF4E\uFF45\uFF53 \uFF23\uFF41\uFF4C\uFF4C\uFF4F\uFF57\uFF41\uFF59",
                "𝐈𝐧𝐞𝐬 𝐂𝐚𝐥𝐥𝐨𝐰𝐚𝐲",
                "Inés\u2010Calloway",
                "Inés\u2011Calloway",
                "Inés–Calloway",
                "Inés\u00A0Calloway",
                "Inés  Calloway",
                "Inés\nCalloway",
                "Inés\r\n  Calloway",
                "I\u00ADnés Callo\u00ADway",
                "I\u200Cnés Callo\u200Dway",
                "Inés\u200E \u202BCalloway",
                "Inés\u200BCalloway",
                "Inés\uFEFFCalloway",
                "Inés Callo-\nway",
                "Inés Callo\u2010\r\n  way",
                "ines-calloway",
                "ines_calloway",
                "InesCalloway",
                "In&eacute;s Calloway",
                "In&#233;s&nbsp;Calloway",
                "In&#xE9;s Calloway",
                "In&amp;eacute;s Calloway",
                "ines%2Dcalloway",
                "In%C3%A9s%20Calloway",
                "In%E9s+Calloway",
                "In%25C3%25A9s%2520Calloway",
                "Inés <b>Calloway",
                "In<i>és</i><br/>Callo<wbr>way"
            })
    void aNameIsFoundInEveryForm(String form) {
        assertThat(found("Inés Calloway", "That " + form + " said.")).containsExactly(form);
        assertThat(found(Normalizer.normalize("Inés Calloway", Normalizer.Form.NFD), "That " + form + " said."))
                .containsExactly(form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quill &amp; Daughters",
                "Quill &amp;amp; Daughters",
                "Quill&amp;Daughters",
                "Quill &AMP; Daughters"
            })
    void anAmpersandIsDecoded(String form) {
        assertThat(found("Quill & Daughters", "That " + form + " said.")).containsExactly(form);
    }

    @Test
    void anAmpersandThatWasEncodedManyTimesIsDecoded() {
        String form = "Quill &" + "amp;".repeat(200_000) + " Daughters";
        assertThat(found("Quill & Daughters", "That " + form + " said.")).containsExactly(form);
    }

    @ParameterizedTest
    @ValueSource(strings = {"O'Brien", "O’Brien", "Oʼbrien", "O′Brien", "O`Brien", "O‘Brien", "O＇Brien", "O´Brien"})
    void apostrophesOfEveryKindAreOne(String form) {
        assertThat(found("O'Brien", "That Mr. " + form + "'s dog barked.")).containsExactly(form);
        assertThat(found(form, "See OBRIEN, O-Brien and O Brien.")).containsExactly("OBRIEN", "O-Brien", "O Brien");
        assertThat(FoldedWords.of(form).words()).containsExactly("obrien");
    }

    @ParameterizedTest
    @CsvSource({
        "Strauß, STRAUSS",
        "STRAUẞ, Strauss",
        "Kadıoğlu, KADIOĞLU",
        "Isik, İSİK",
        "Παπαδόπουλος, ΠΑΠΑΔΟΠΟΥΛΟΣ",
        "Fiona Griffin, ﬁona Griﬃn",
        "Lech Wałęsa, lech-walesa",
        "Søren Ægir, SOREN AEGIR",
        "King II, King Ⅱ",
        "Ҷӯраев, ҶӮРАЕВ"
    })
    void caseIsFoldedWhateverTheLocale(String name, String form) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(found(name, "That " + form + " said.")).containsExactly(form);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aNameInAnotherScriptIsFound() {
        assertThat(found("מרים כהן", "אמרה \u200Fמרים כהן\u200E אתמול")).containsExactly("מרים כהן");
        assertThat(found("محمد علي", "قال مُحَمَّد عَلِي اليوم")).containsExactly("مُحَمَّد عَلِي");
        assertThat(found("محمد", "قال محـــمد اليوم")).containsExactly("محـــمد");
        assertThat(found("田中太郎", "と田中太郎氏は述べた。")).containsExactly("田中太郎");
        assertThat(found("田中 太郎", "と田中太郎氏は述べた。")).containsExactly("田中太郎");
        assertThat(found("김철수", "어제 김철수는 말했다")).containsExactly("김철수");
        assertThat(found("김철수", Normalizer.normalize("어제 김철수는 말했다", Normalizer.Form.NFD)))
                .containsExactly(Normalizer.normalize("김철수", Normalizer.Form.NFD));
        assertThat(found("か", "が")).as("another letter").isEmpty();
        assertThat(found("किरण", "करण ने कहा")).as("another vowel").isEmpty();
    }

    @Test
    void whatOnlyBeginsOrEndsLikeANameIsNotFound() {
        assertThat(found("Ann", "Anna, Joann and JoAnn met Ann-Marie.")).containsExactly("Ann");
        assertThat(found("Ann Cole", "JoAnn Cole met Ann Coleman.")).isEmpty();
        assertThat(found("Don", "Don't. Don said so; Don's dog, too.")).containsExactly("Don", "Don");
        assertThat(found("S", "Calloway's U.S. dog.")).isEmpty();
        assertThat(found("T", "Don't call Mr. T that.")).containsExactly("T");
        assertThat(found("Donald", "Ronald McDonald and MacDonald")).isEmpty();
        assertThat(found("Li Ning", "The lining. Lining up.")).isEmpty();
        assertThat(found("Miriam Cole", "Miriam said. Cole said. Miriam R. Cole said."))
                .isEmpty();
    }

    @Test
    void aWordInSmallLettersIsNotTheNameThatIsGivenWithACapital() {
        String text = "King said the king was dead. KING!\nlower case, said king\nhttps://a.example/king @king";
        assertThat(found("King", text)).containsExactly("King", "KING", "king", "king", "king");
        assertThat(found("king", text)).hasSize(6);
        assertThat(found("Miriam King", "the miriam king thing")).hasSize(1);
        assertThat(foundInAddress("King", "On/king.txt")).containsExactly("king");
    }

    @Test
    void aNameIsFoundInAddressesWhereNothingStandsBetweenItsWords() {
        assertThat(found("Ines Calloway", "Write to inescalloway@tarn.example or @InesCalloway, #FreeInesCallowayNow."))
                .containsExactly("inescalloway", "InesCalloway", "InesCalloway");
        assertThat(foundInAddress("Ines Calloway", "inescalloway.txt")).containsExactly("inescalloway");
        assertThat(foundInAddress("Inés Calloway", "https://" + IDN.toASCII("inés-calloway") + ".example/"))
                .hasSize(1);
        assertThat(foundInAddress("O'Brien", "conan-o-brien.html")).containsExactly("o-brien");
    }

    @Test
    void initialsAreOneWithAndWithoutBlanks() {
        assertThat(found("M. R. Cole", "That M.R. Cole and M.R.Cole said.")).containsExactly("M.R. Cole", "M.R.Cole");
        assertThat(found("U.S.", "It told us that the US is the U.S.")).containsExactly("US", "U.S");
        assertThat(found("Cole", "M.Cole said.")).containsExactly("Cole");
    }

    @Test
    void theLastWordOfANameIsItsOwn() {
        assertThat(last("Ines Calloway")).containsExactly("calloway");
        assertThat(last("Sammy Davis, Jr.")).containsExactly("davis");
        assertThat(last("Conan O'Brien III")).containsExactly("obrien");
        assertThat(FoldedWords.of("Al R. Davis, Jr.").lastFirst().orElseThrow().words())
                .containsExactly("davis", "al", "r");
        assertThat(last("Calloway")).isEmpty();
        assertThat(last("O'Brien")).isEmpty();
    }

    private static List<String> last(String name) {
        return FoldedWords.of(name).lastOfSeveral().map(FoldedWords::words).orElse(List.of());
    }

    @Test
    void timeGrowsWithTheLengthOfWhatIsEncoded() {
        String much = "%C3%A9".repeat(200_000) + " Ines&nbsp;Calloway " + "king king ".repeat(100_000);
        assertThat(found("Ines Calloway", much)).containsExactly("Ines&nbsp;Calloway");
        assertThat(found("King", much + "K")).isEmpty();
    }
}
