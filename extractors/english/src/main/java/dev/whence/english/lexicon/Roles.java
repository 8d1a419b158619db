package dev.whence.english.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which words stand for one role, which title implies it, and whose gender it tells. */
public final class Roles {

    /** Words of one line can name the same person: "the senator" is a lawmaker. */
    private static final List<Set<String>> SAME = List.of(
            Set.of("spokesman", "spokeswoman", "spokesperson", "representative"),
            Set.of("sen", "senator", "lawmaker", "legislator", "politician"),
            Set.of("rep", "congressman", "congresswoman", "representative", "lawmaker", "legislator", "politician"),
            Set.of("mp", "lawmaker", "legislator", "politician", "parliamentarian"),
            Set.of("gov", "governor", "politician"),
            Set.of("chairman", "chairwoman", "chair", "head", "chief", "leader"),
            Set.of("ceo", "chief", "executive", "boss", "head"),
            Set.of("director", "head", "chief", "leader"),
            Set.of("president", "leader", "commander"),
            Set.of("premier", "minister", "leader"),
            Set.of("prof", "professor", "academic", "scholar", "researcher", "scientist"),
            Set.of("dr", "doctor", "physician"),
            Set.of("attorney", "lawyer", "counsel", "prosecutor"),
            Set.of("officer", "policeman", "policewoman", "cop"),
            Set.of("cop", "officer", "detective", "sheriff", "policeman"),
            Set.of("councilman", "councilwoman", "councillor", "politician"),
            Set.of("reporter", "journalist", "correspondent", "writer", "columnist"),
            Set.of("author", "writer"),
            Set.of("billionaire", "businessman", "businesswoman", "entrepreneur", "mogul", "tycoon"));

    /** Who can be called an expert. */
    private static final Set<String> EXPERTS = Set.of(
            "expert",
            "director",
            "professor",
            "analyst",
            "researcher",
            "scientist",
            "economist",
            "fellow",
            "author",
            "historian",
            "biologist",
            "scholar",
            "lecturer",
            "strategist",
            "consultant",
            "psychologist",
            "ecologist",
            "specialist",
            "engineer",
            "head",
            "chief",
            "founder",
            "dean",
            "prof",
            "dr",
            "veterinarian",
            "zoologist");

    private static final Set<String> OFFICIALS = Set.of(
            "official",
            "director",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "secretary",
            "minister",
            "deputy",
            "chief",
            "head",
            "commissioner",
            "administrator",
            "ambassador",
            "diplomat",
            "superintendent",
            "officer");

    private static final Set<String> UNNAMED = Set.of(
            "official",
            "source",
            "aide",
            "adviser",
            "advisor",
            "diplomat",
            "insider",
            "person",
            "individual",
            "witness",
            "officer",
            "employee",
            "staffer",
            "worker",
            "member",
            "expert",
            "analyst",
            "observer",
            "lawmaker");

    private static final Set<String> POLITICIANS = Set.of(
            "sen",
            "senator",
            "rep",
            "representative",
            "congressman",
            "congresswoman",
            "gov",
            "governor",
            "mayor",
            "president",
            "politician",
            "candidate",
            "lawmaker",
            "legislator",
            "leader",
            "speaker");

    private static final Set<String> FEMALE = Set.of(
            "mrs",
            "ms",
            "miss",
            "lady",
            "dame",
            "queen",
            "princess",
            "sister",
            "mother",
            "congresswoman",
            "chairwoman",
            "spokeswoman",
            "actress",
            "woman",
            "girl",
            "wife",
            "daughter",
            "aunt",
            "grandmother",
            "councilwoman",
            "businesswoman",
            "policewoman",
            "widow",
            "niece",
            "duchess",
            "baroness",
            "nun",
            "heroine",
            "madam",
            "waitress",
            "hostess",
            "girlfriend",
            "mom",
            "mum",
            "saleswoman",
            "assemblywoman");

    private static final Set<String> MALE = Set.of(
            "mr",
            "sir",
            "lord",
            "king",
            "prince",
            "pope",
            "father",
            "brother",
            "congressman",
            "chairman",
            "spokesman",
            "actor",
            "man",
            "boy",
            "husband",
            "son",
            "uncle",
            "grandfather",
            "councilman",
            "businessman",
            "policeman",
            "fisherman",
            "widower",
            "nephew",
            "duke",
            "baron",
            "monk",
            "bishop",
            "cardinal",
            "archbishop",
            "imam",
            "ayatollah",
            "sheikh",
            "boyfriend",
            "dad",
            "salesman",
            "assemblyman",
            "gunman",
            "fireman");

    private static final Map<String, Set<String>> IMPLIED = new HashMap<>();

    static {
        for (Set<String> line : SAME) {
            for (String word : line) {
                IMPLIED.computeIfAbsent(word, key -> new java.util.TreeSet<>()).addAll(line);
            }
        }
    }

    private Roles() {}

    /** Returns a title or role as it is kept: lower case, without its stop. */
    public static String of(String word) {
        return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }

    /** Tells whether somebody with one role can be called by the other. */
    public static boolean same(String one, String other) {
        return one.equals(other)
                || IMPLIED.getOrDefault(one, Set.of()).contains(other)
                || other.equals("expert") && EXPERTS.contains(one)
                || one.equals("expert") && EXPERTS.contains(other)
                || other.equals("official") && OFFICIALS.contains(one)
                || isParty(other) && POLITICIANS.contains(one);
    }

    /** Tells whether somebody of this role speaks for a body or for somebody else. */
    public static boolean isVoice(String role) {
        return switch (role) {
            case "spokesman", "spokeswoman", "spokesperson" -> true;
            default -> false;
        };
    }

    /** Tells whether news uses a word for those whom it does not want to name, or for any of many. */
    public static boolean staysUnnamed(String role) {
        return UNNAMED.contains(role);
    }

    /** Tells whether a word says which party somebody belongs to. */
    public static boolean isParty(String role) {
        return switch (role) {
            case "republican", "democrat", "conservative", "liberal", "independent", "libertarian" -> true;
            default -> false;
        };
    }

    /** Tells whether a role is an office, which the text goes on to call its holder by. */
    public static boolean isOffice(String role) {
        return POLITICIANS.contains(role) || OFFICIALS.contains(role);
    }

    /** Returns "republican" for "republicans". */
    public static String singularParty(String word) {
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    /** Tells whether a role is one of those who are elected. */
    public static boolean isElected(String role) {
        return POLITICIANS.contains(role);
    }

    /** Whose child is called by the first name. */
    public static boolean isParent(String role) {
        return switch (role) {
            case "mother", "father", "mum", "mom", "dad", "parent", "grandmother", "grandfather", "husband", "wife" ->
                true;
            default -> false;
        };
    }

    public static Gender genderOf(String role) {
        if (MALE.contains(role)) {
            return Gender.MALE;
        }
        return FEMALE.contains(role) ? Gender.FEMALE : Gender.UNKNOWN;
    }
}
