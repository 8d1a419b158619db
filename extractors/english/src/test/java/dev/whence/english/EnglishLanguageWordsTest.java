package dev.whence.english;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.spi.Language.Discourse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishLanguageWordsTest {

    private final EnglishLanguage english = EnglishLanguage.instance();

    @Test
    void saysThatItIsEnglish() {
        assertThat(english.tag()).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"the", "of", "would", "they", "it's", "it’s", "between"})
    void smallWordsAreStopWords(String word) {
        assertThat(english.isStopWord(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bridge", "not", "never", "minister", "ten", "said", ""})
    void wordsWithContentAndNegatorsAreNoStopWords(String word) {
        assertThat(english.isStopWord(word)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not", "n't", "n’t", "didn't", "didn’t", "can't", "won’t", "ain't", "never", "no", "none", "without",
                "nobody", "neither", "nor", "cannot", "nothing"
            })
    void negatorsNegate(String word) {
        assertThat(english.isNegator(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"denied", "deny", "note", "knot", "now", "nota", "want", "isnt", ""})
    void otherWordsDoNotNegate(String word) {
        assertThat(english.isNegator(word)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "rumour,rumor",
        "favourable,favorable",
        "unfavourable,unfavorable",
        "neighbourhoods,neighborhoods",
        "behavioural,behavioral",
        "dishonoured,dishonored",
        "labour,labor",
        "colour-coded,color-coded",
        "organise,organize",
        "organisations,organizations",
        "realised,realized",
        "privatising,privatizing",
        "summarise,summarize",
        "criticise,criticize",
        "organisers,organizers",
        "analysed,analyzed",
        "paralyse,paralyze",
        "centre,center",
        "kilometres,kilometers",
        "theatre,theater",
        "fibre,fiber",
        "travelled,traveled",
        "cancelling,canceling",
        "counsellors,counselors",
        "fulfil,fulfill",
        "enrolment,enrollment",
        "catalogue,catalog",
        "dialogue,dialog",
        "defence,defense",
        "licence,license",
        "offences,offenses",
        "programme,program",
        "cheque,check",
        "grey,gray",
        "tyres,tires",
        "whilst,while",
        "learnt,learned",
        "percent,percent",
        "manoeuvre,maneuver",
        "advisor,adviser"
    })
    void britishSpellingBecomesAmerican(String british, String american) {
        assertThat(english.canonical(british)).isEqualTo(american);
        assertThat(english.canonical(american)).isEqualTo(american);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hour",
                "four",
                "our",
                "tour",
                "pour",
                "flour",
                "devour",
                "contour",
                "detour",
                "rise",
                "wise",
                "exercise",
                "promise",
                "surprise",
                "advise",
                "raise",
                "noise",
                "cruise",
                "enterprise",
                "compromise",
                "supervised",
                "improvisation",
                "comprising",
                "advertised",
                "promising",
                "otherwise",
                "franchises",
                "likewise",
                "crisis",
                "hence",
                "fence",
                "evidence",
                "acre",
                "ogre",
                "genre",
                "called",
                "filled",
                "rolled",
                "controlled",
                "killed",
                "killer",
                "calling",
                "vogue",
                "league",
                "colleague",
                "rogue",
                "genius",
                "disease",
                "us",
                "it's",
                "misery",
                "television",
                "adviser",
                "ladies",
                "wiser"
            })
    void falseFriendsStay(String word) {
        assertThat(english.canonical(word)).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "minister's,minister",
                "minister’s,minister",
                "officials',officials",
                "officials’,officials",
                "it’s,it's",
                "labour's,labor",
                "u.s.,united-states",
                "u.s,united-states",
                "usa,united-states",
                "u.s.'s,united-states",
                "u.n.,un",
                "u.k,uk",
                "p.m.,pm",
                "d.c,dc",
                "10.5,10.5",
                "example.com,example.com",
                "x.,x."
            })
    void possessivesAndDotsGo(String written, String canonical) {
        assertThat(english.canonical(written)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "delivered,deliveries",
        "delivered,deliver",
        "discovery,discovered",
        "says,said",
        "tell,told",
        "goes,went",
        "gives,gave",
        "taking,took",
        "find,found",
        "buying,bought",
        "fight,fought",
        "man,men",
        "woman's,women",
        "person,people",
        "child,children",
        "stopping,stopped",
        "stop,stops",
        "plan,planned",
        "planes,plane",
        "hope,hoping",
        "country,countries",
        "carry,carried",
        "agreed,agree",
        "organised,organize",
        "missiles,missile",
        "attacked,attacks",
        "quickly,quick",
        "heavily,heavy",
        "possibly,possible",
        "allegedly,alleged",
        "falling,fell",
        "falls,fallen",
        "boxes,box",
        "watches,watched",
        "passes,passed",
        "travelled,traveling",
        "rolling,rolls",
        "controlled,control",
        "create,creating",
        "enabled,enable",
        "crises,crisis",
        "ended,ending",
        "weapon,weapons",
        "officials,official's"
    })
    void inflectionsShareAStem(String first, String second) {
        assertThat(english.stem(first)).isEqualTo(english.stem(second));
    }

    @ParameterizedTest
    @CsvSource({
        "plan,plane", "car,care", "agreement,agree", "hop,hope", "deny,den", "family,familiar", "news,new", "us,use",
        "virus,vir", "united,unit-ed", "rely,rel", "early,ear", "army,arm", "county,count", "thing,the", "red,r",
        "likely,like", "ski,sky"
    })
    void otherWordsDoNot(String first, String second) {
        assertThat(english.stem(first)).isNotEqualTo(english.stem(second));
    }

    @ParameterizedTest
    @ValueSource(strings = {"deliver", "say", "people", "bridge", "x", "", "10,000", "日本", "-", "ß"})
    void nothingIsLost(String word) {
        assertThat(english.stem(word).isEmpty()).isEqualTo(word.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "apprehended, arrested",
        "nabbed, detains",
        "killing, slain",
        "purchased, bought",
        "wounded, injured",
        "shipments, delivery",
        "kids, child",
        "spokeswoman, spokesman",
        "lawyers, attorney"
    })
    void wordsOfAboutOneMeaningShareAConcept(String one, String other) {
        assertThat(english.concept(one)).isEqualTo(english.concept(other));
    }

    @ParameterizedTest
    @CsvSource({"arrested, released", "bought, sold", "rose, fell", "won, lost", "ten, bridge"})
    void oppositesAndStrangersShareNone(String one, String other) {
        assertThat(english.concept(one)).isNotEqualTo(english.concept(other));
    }

    @ParameterizedTest
    @CsvSource({
        "allegations, SAYING",
        "account, SAYING",
        "false, DENIAL",
        "disputing, DENIAL",
        "flatly, EMPHASIS",
        "bridge, NONE"
    })
    void wordsAboutSpeechAreKnown(String word, Discourse expected) {
        assertThat(english.discourse(word)).isEqualTo(expected);
    }
}
