package dev.whence.english.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives one spelling to words that have several: the American one, as it is the more regular. */
public final class Spelling {

    /**
     * British spellings that no rule covers, each before its American form; "an" and "per" ("$5 per month"), which say what
     * "a" says; and contractions as hurried copies have them, without their apostrophe, where no other word is written so.
     */
    private static final Map<String, String> LISTED = pairs("""
            programme program   programmes programs   cheque check   cheques checks   grey gray   greys grays
            tyre tire   tyres tires   kerb curb   kerbs curbs   aluminium aluminum   plough plow   ploughs plows
            ploughed plowed   ploughing plowing   mould mold   moulds molds   mouldy moldy   smoulder smolder
            smouldering smoldering   smouldered smoldered   sceptic skeptic   sceptics skeptics   sceptical skeptical
            scepticism skepticism   ageing aging   storey story   storeys stories   pyjamas pajamas   draught draft
            draughts drafts   gaol jail   gaols jails   judgement judgment   judgements judgments
            acknowledgement acknowledgment   acknowledgements acknowledgments   enquiry inquiry   enquiries inquiries
            enquire inquire   enquired inquired   whilst while   amongst among   towards toward   afterwards afterward
            learnt learned   burnt burned   dreamt dreamed   spelt spelled   spilt spilled   leapt leaped
            anaemia anemia   anaesthetic anesthetic   anaesthetics anesthetics   oestrogen estrogen   foetus fetus
            foetal fetal   paediatric pediatric   paediatrician pediatrician   paediatricians pediatricians
            haemorrhage hemorrhage   leukaemia leukemia   diarrhoea diarrhea   encyclopaedia encyclopedia
            orthopaedic orthopedic   archaeologist archeologist   archaeologists archeologists   archaeology archeology
            archaeological archeological   axe ax   cosy cozy   sulphur sulfur   aeroplane airplane   aeroplanes airplanes
            artefact artifact   artefacts artifacts   maths math   moustache mustache   sizeable sizable   yoghurt yogurt
            jewellery jewelry   woollen woolen   marvellous marvelous   advisor adviser   advisors advisers
            protestor protester   protestors protesters   practise practice   practised practiced   practising practicing
            practises practices   manoeuvre maneuver   manoeuvres maneuvers   manoeuvred maneuvered
            manoeuvring maneuvering   defence defense   defences defenses   offence offense   offences offenses
            licence license   licences licenses   pretence pretense   pretences pretenses   fulfil fulfill
            fulfils fulfills   fulfilment fulfillment   enrol enroll   enrols enrolls   enrolment enrollment
            instalment installment   instalments installments   skilful skillful   skilfully skillfully   wilful willful
            wilfully willfully   distil distill   appal appall   enthral enthrall   catalogue catalog
            catalogues catalogs   catalogued cataloged   dialogue dialog   dialogues dialogs   analogue analog
            analogues analogs   monologue monolog   monologues monologs   prologue prolog   epilogue epilog
            travelogue travelog   omelette omelet   cigarettes cigarettes   percent percent   pct percent   % percent
            centre center   centres centers   centred centered   centring centering   epicentre epicenter
            theatre theater   theatres theaters   amphitheatre amphitheater   fibre fiber   fibres fibers
            calibre caliber   sabre saber   sabres sabers   spectre specter   spectres specters   sombre somber
            lustre luster   meagre meager   mitre miter   sceptre scepter   metre meter   metres meters
            kilometre kilometer   kilometres kilometers   centimetre centimeter   centimetres centimeters
            millimetre millimeter   millimetres millimeters   litre liter   litres liters   millilitre milliliter
            millilitres milliliters   e-mail email   e-mails emails   co-operate cooperate   co-operation cooperation
            co-operating cooperating   co-ordinate coordinate   co-ordinated coordinated   co-ordination coordination
            no-one nobody   ok okay   rouble ruble   roubles rubles   tsar czar   mum mom   mums moms
            cancelation cancellation   kidnaped kidnapped   kidnaper kidnapper   focussed focused   focussing focusing
            focusses focuses   benefitted benefited   benefitting benefiting   worshipped worshiped
            worshipping worshiping   worshipper worshiper   worshippers worshipers
            an a   per a
            dont don't   doesnt doesn't   didnt didn't   isnt isn't   arent aren't   wasnt wasn't   werent weren't
            havent haven't   hasnt hasn't   hadnt hadn't   wouldnt wouldn't   couldnt couldn't   shouldnt shouldn't
            cant can't   wont won't   im i'm   ive i've   youre you're   youve you've   youll you'll   theyre they're
            theyve they've   theyll they'll   weve we've   thats that   theres there   heres here   whats what   hes he
            shes she
            usa united-states   u.s.a united-states   u.s united-states   u.s.a. united-states   u.s. united-states
            """);

    /** Stems in -our that are written -or in America, with any ending: "favourable", "neighbourhood". */
    private static final Set<String> OUR = SmallWords.set("""
            arbour ardour armour behaviour candour clamour clangour colour demeanour enamour endeavour favour fervour
            flavour harbour honour humour labour misdemeanour neighbour odour parlour rancour rigour rumour saviour savour
            splendour succour tumour valour vapour vigour
            """);

    private static final Set<String> PREFIXES = Set.of("un", "dis", "mis", "re");

    /** Verbs whose l is doubled before an ending in Britain only. */
    private static final Set<String> SINGLE_L = SmallWords.set("""
            travel cancel label model signal fuel level quarrel counsel marshal dial channel tunnel total equal rival shovel
            unravel initial libel panel pedal swivel trial grovel jewel pencil funnel duel bevel chisel cudgel devil dishevel
            enamel gambol hovel laurel medal metal refuel sequel shrivel spiral stencil symbol tassel towel victual yodel
            """);

    /** Words that end in -ise everywhere; those in -aise, -oise, -uise, -wise and -vise are told by their ending. */
    private static final Set<String> ALWAYS_ISE = SmallWords.set("""
            advertise anise apprise arise chastise circumcise comprise compromise concise cerise demise despise enterprise
            excise exercise expertise franchise disenfranchise enfranchise incise merchandise moonrise paradise precise
            imprecise premise prise promise reprise rise sunrise uprise surmise surprise treatise valise mortise
            highrise high-rise denise
            """);

    private static final Set<String> CONTRACTIONS = Set.of(
            "it's", "he's", "she's", "that's", "there's", "here's", "what's", "who's", "where's", "how's", "when's",
            "why's", "let's");

    /** What follows the s of "realise" and "analyse", and that of "realisation". */
    private static final List<String> BEHIND_S =
            List.of("e", "es", "ed", "ing", "er", "ers", "ation", "ations", "ational");

    /** What follows the first l of "travelled". */
    private static final List<String> WITH_L = List.of("led", "ling", "ler", "lers", "lor", "lors");

    private Spelling() {}

    public static String canonical(String word) {
        String bare = withoutPossessive(SmallWords.straight(word));
        String listed = LISTED.get(bare);
        if (listed != null) {
            return listed;
        }
        if (bare.indexOf('.') >= 0) {
            return withoutDots(bare);
        }
        String american = withOr(bare);
        american = withZ(american);
        return withSingleL(american);
    }

    private static String withoutPossessive(String word) {
        if (word.endsWith("'s") && word.length() > 2 && !CONTRACTIONS.contains(word)) {
            return word.substring(0, word.length() - 2);
        }
        return word.endsWith("s'") ? word.substring(0, word.length() - 1) : word;
    }

    /** Takes the dots out of "u.n." and "p.m", but neither out of a number nor out of "example.com". */
    private static String withoutDots(String word) {
        StringBuilder letters = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean single = i % 2 == 0 ? Character.isLetter(c) : c == '.';
            if (!single) {
                return word;
            }
            if (i % 2 == 0) {
                letters.append(c);
            }
        }
        return letters.length() < 2 ? word : letters.toString();
    }

    private static String withOr(String word) {
        int at = word.indexOf("our");
        while (at > 1) {
            String stem = word.substring(0, at + 3);
            if (OUR.contains(stem) || isPrefixed(stem)) {
                return word.substring(0, at + 1) + word.substring(at + 2);
            }
            // no listed stem is long: what follows in a hostile "word" is not looked at
            at = at > 32 ? -1 : word.indexOf("our", at + 1);
        }
        return word;
    }

    private static boolean isPrefixed(String stem) {
        return PREFIXES.stream()
                .anyMatch(prefix -> stem.startsWith(prefix) && OUR.contains(stem.substring(prefix.length())));
    }

    private static String withZ(String word) {
        for (String ending : BEHIND_S) {
            int s = word.length() - ending.length() - 1;
            if (s < 1 || word.charAt(s) != 's' || !word.endsWith(ending)) {
                continue;
            }
            boolean noun = ending.startsWith("ation");
            if (word.charAt(s - 1) == 'i') {
                boolean fits = noun ? isLong(word, s) : takesZ(word.substring(0, s) + "se");
                return fits ? word.substring(0, s) + "z" + ending : word;
            }
            if (word.startsWith("ly", s - 2) && !noun) {
                return word.substring(0, s) + "z" + ending;
            }
        }
        return word;
    }

    private static boolean isLong(String word, int s) {
        return s >= 4 && !word.startsWith("improvis");
    }

    private static boolean takesZ(String verb) {
        if (verb.length() < 6 || ALWAYS_ISE.contains(verb)) {
            return false;
        }
        return !(verb.endsWith("aise")
                || verb.endsWith("oise")
                || verb.endsWith("uise")
                || verb.endsWith("wise")
                || verb.endsWith("vise") && !verb.endsWith("tivise"));
    }

    private static String withSingleL(String word) {
        for (String ending : WITH_L) {
            int end = word.length() - ending.length();
            if (end >= 1 && word.charAt(end - 1) == 'l' && word.endsWith(ending)) {
                return SINGLE_L.contains(word.substring(0, end)) ? word.substring(0, end) + ending.substring(1) : word;
            }
        }
        return word;
    }

    private static Map<String, String> pairs(String text) {
        String[] words = text.strip().split("\\s+");
        Map<String, String> pairs = new HashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            pairs.put(words[i], words[i + 1]);
        }
        return Map.copyOf(pairs);
    }
}
