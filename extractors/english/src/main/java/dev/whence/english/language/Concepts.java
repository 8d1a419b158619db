package dev.whence.english.language;

import java.util.HashMap;
import java.util.Map;

/** Words of the news that one reporter puts where another has a different one. */
public final class Concepts {

    /** Each line: words that mean about the same in a report. A word stands in one line only, with its commonest sense. */
    private static final String GROUPS = """
            arrest apprehend detain capture catch nab seize collar
            kill slay slain murder assassinate slaughter massacre
            die perish succumb
            death fatality casualty
            dead deceased lifeless
            injure wound hurt maim
            attack assault raid strike ambush storm
            attacker assailant gunman shooter
            bomb bombard shell
            bombing explosion blast detonation
            explode detonate
            fight battle combat clash
            war conflict hostilities warfare
            fighter militant insurgent combatant guerrilla
            terrorist extremist jihadist jihadi radical
            soldier troop serviceman serviceperson
            army military
            mercenary contractor
            weapon arm munition armament weaponry
            missile rocket projectile
            battlefield battleground frontline
            invade invasion incursion
            enter infiltrate sneak penetrate
            cross traverse
            border frontier boundary
            flee escape abscond
            evacuate evacuation
            rescue save
            search hunt manhunt
            find discover locate uncover
            hide conceal
            kidnap abduct snatch
            hostage captive
            release free liberate
            jail imprison incarcerate
            prison jailhouse penitentiary
            prisoner inmate detainee convict
            sentence sentencing
            guilty culpable
            charge indict prosecute
            accuse blame allege
            accusation allegation
            lawsuit suit litigation
            court tribunal
            lawyer attorney solicitor barrister counsel
            judge magistrate justice
            verdict ruling judgment
            crime offense felony
            criminal offender culprit perpetrator
            thief robber burglar
            steal rob theft robbery burglary
            fraud scam swindle
            bribe bribery kickback
            corruption graft
            police cop constable policeman policewoman
            officer patrolman
            investigate probe inquiry investigation inquire
            examine inspect scrutinize review
            evidence proof
            witness bystander onlooker eyewitness
            doctor physician
            hospital clinic infirmary
            illness disease sickness ailment
            sick ill unwell
            virus pathogen
            vaccine jab inoculation
            vaccinate inoculate immunize
            infect infection contaminate
            outbreak epidemic
            drug medication medicine
            cure heal
            buy purchase acquire procure
            supply deliver provide furnish shipment consignment send dispatch
            ship transport
            receive obtain
            give donate
            gift donation
            pay remunerate
            spend expend
            cost price
            cheap inexpensive affordable
            expensive costly pricey
            money cash fund
            wage salary earnings
            profit gain
            loss deficit shortfall
            debt liability
            loan lend
            tax levy duty
            raise increase hike boost up
            rise climb grow soar surge jump
            fall drop decline decrease plunge plummet slump tumble sink
            reduce cut lower slash trim curb
            reduction cutback
            shrink contract
            stop halt cease end terminate quit
            begin start commence launch initiate
            continue persist proceed
            finish complete conclude
            resume restart
            delay postpone defer
            cancel scrap abandon axe
            ban prohibit outlaw forbid bar
            allow permit let
            approve endorse authorize okay
            reject refuse rebuff
            oppose object
            support back bolster
            help aid assist assistance
            prevent avert thwart foil
            protect defend safeguard shield
            guard sentry
            warn caution alert
            threaten menace
            threat danger peril
            dangerous hazardous perilous
            risk hazard
            safe secure
            fear worry concern anxiety
            afraid scared frightened fearful
            worried concerned anxious
            angry furious irate enraged
            anger fury outrage rage
            happy glad pleased delighted
            sad unhappy
            shock startle stun
            surprise astonish amaze
            sorry apologetic
            apologize apology
            regret remorse
            praise laud applaud hail commend
            criticize slam condemn denounce decry
            criticism condemnation
            mock ridicule
            agree concur
            agreement deal accord pact treaty
            disagree differ
            dispute contest
            deny refute
            admit confess acknowledge concede
            confirm verify corroborate
            claim assertion contention
            promise pledge vow swear
            demand insist
            urge exhort implore
            plan intend
            plot conspire conspiracy
            try attempt seek endeavor
            effort endeavour bid
            fail failure
            succeed success
            win triumph prevail
            defeat beat vanquish
            choose select pick
            choice option
            decide determine
            election poll ballot
            voter elector
            candidate nominee contender
            leader chief head boss
            lawmaker legislator congressman congresswoman parliamentarian
            law legislation statute
            government administration cabinet
            agency bureau
            official functionary
            spokesman spokeswoman spokesperson
            country nation
            foreign overseas
            ally partner
            enemy foe adversary
            rival opponent competitor
            fire dismiss sack oust
            hire recruit employ
            worker employee laborer
            staff personnel workforce
            job post position
            company firm corporation
            factory plant
            merger takeover
            shop store
            customer client shopper
            product good
            make produce manufacture
            build construct erect
            building structure
            house home
            apartment flat
            destroy demolish ruin devastate wreck raze
            destruction devastation
            damage harm
            repair fix mend
            break shatter
            collapse crumble
            blaze inferno
            flood deluge inundate
            hurricane cyclone typhoon
            earthquake quake tremor
            disaster catastrophe calamity
            emergency crisis
            accident crash collision
            car vehicle automobile
            truck lorry
            plane aircraft airplane jet airliner
            boat vessel
            driver motorist
            passenger traveler
            travel journey trip
            leave depart
            move relocate
            meeting summit talks
            speak talk
            speech address
            letter missive
            picture photo photograph image
            video footage clip
            film movie
            song tune track
            singer vocalist
            actor actress
            newspaper paper
            reporter journalist correspondent
            phone telephone cellphone mobile
            hack breach
            information intelligence
            secret classified confidential
            reveal disclose divulge unveil
            show demonstrate
            suggest indicate imply
            believe think reckon consider
            estimate assess gauge
            expect anticipate foresee
            predict forecast
            understand comprehend
            remember recall
            child kid youngster
            baby infant newborn
            teenager teen adolescent
            boy lad
            mother mom mum
            father dad
            wife husband spouse
            family relative kin
            friend pal buddy
            person individual people
            resident inhabitant local
            citizen national
            migrant immigrant
            student pupil
            teacher instructor educator
            university college
            scientist researcher
            expert specialist
            study research
            big large huge enormous massive
            small little tiny
            important significant crucial vital key
            significantly considerably substantially
            change alter modify
            new fresh
            additional further extra more
            recent latest
            recently lately
            now currently presently
            soon shortly
            quick fast rapid swift
            slow sluggish
            old elderly aged
            famous renowned celebrated
            rich wealthy affluent
            poor impoverished needy
            hungry starving
            hunger famine starvation
            strong powerful
            weak feeble
            hard difficult tough
            difficulty trouble
            problem issue
            easy simple
            wrong incorrect mistaken
            false untrue bogus fabricated fake
            true accurate correct
            mistake error blunder
            lie falsehood
            clear evident obvious
            strange odd bizarre weird
            illegal unlawful illicit
            legal lawful
            protest demonstration rally
            protester demonstrator
            riot unrest
            uprising rebellion revolt
            ceasefire truce armistice
            punish penalize
            punishment penalty
            violate infringe flout
            abuse mistreat
            nearly almost
            area region zone district
            city town
            village hamlet
            road street highway
            forest woods woodland
            sea ocean
            site location place
            group organization outfit
            gang mob
            use utilize
            deploy station
            require need
            want wish
            answer reply respond
            response reaction
            reason cause motive
            result outcome consequence
            happen occur
            incident event occurrence
            ready prepared
            watch observe monitor
            notice spot
            yearly annual
            fan supporter
            team squad
            player athlete
            match game
            goal aim objective target
            animal creature beast
            fish angler fisherman
            oil petroleum crude
            isis isil daesh
            """;

    private static final Map<String, String> CONCEPTS = new HashMap<>();

    static {
        for (String line : GROUPS.split("\n")) {
            String[] words = line.strip().split(" ");
            for (String word : words) {
                // the first line that has a word gives its commonest sense
                CONCEPTS.putIfAbsent(Stemmer.stem(word), Stemmer.stem(words[0]));
            }
        }
    }

    private Concepts() {}

    /** Returns the word that stands for all of a word's line; the stem itself if it has none. */
    public static String concept(String stem) {
        return CONCEPTS.getOrDefault(stem, stem);
    }
}
