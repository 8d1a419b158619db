package dev.whence.cli.scenes;

import java.util.List;
import java.util.Map;

/** The sentences of which variants are made, and which words take the place of which. */
final class VariantWords {

    /** Invented, as all people and places in them. */
    static final List<String> SENTENCES = List.of(
            "the harbor board will close the ferry pier at Ollund for ten weeks, because two pillars are cracked",
            "the brewery has hired forty carpenters on the island, because its roof is leaking after the autumn storms",
            "the county will pay $12 million a month for the new tramway, so that it opens before the lantern fair",
            "three divers were rescued by the crew of a trawler near Varn Rock, after they lost their lamps",
            "the choir has postponed its journey to Sandwick by twelve days, because the organ's bellows were torn",
            "the mayor's office will repair 90 street lamps in the old quarter, after neighbors complained about them",
            "the glass works have recycled forty tons of bottles in the spring, so that they can rebuild the furnace",
            "the museum will return ten bronze bells to the monastery of Tarsk, after it found the abbot's letter",
            "the lighthouse keeper was paid $40 per night by the pilots, because she kept the foghorn working",
            "the vineyard has lost 30 percent of its grapes in the hail, so that it must buy barrels from Corvane",
            "the school at Brenn was closed for twelve days, after the inspectors found mold in its cellar",
            "the railway will carry ninety wagons of granite to the quay, because the canal's gates are frozen",
            "the theater has sold 500 tickets for its opening night, after the critics praised the leading singer",
            "the shipyard will launch four rescue boats at the fair, so that it can show its new engines",
            "the orchard was planted by ten volunteers in the rain, because the gardener's cart had lost a wheel",
            "the clinic at Marrow Hill has vaccinated 800 children in the winter, after it feared another fever",
            "the gray mill will grind twelve tons of barley in the night, because the miller's wheel turns again",
            "the weavers have organized forty evening classes in the guild hall, so that they can fill it",
            "the bakery was fined $300 by the inspectors, after they found its scales were four grams wrong",
            "the observatory will catalog 90 comets by the summer, because the dome's shutters were mended");

    static final Map<String, String> SPELLINGS = Map.of(
            "harbor",
            "harbour",
            "neighbors",
            "neighbours",
            "theater",
            "theatre",
            "gray",
            "grey",
            "organized",
            "organised",
            "catalog",
            "catalogue",
            "mold",
            "mould",
            "percent",
            "per cent");

    static final Map<String, String> NUMERALS =
            Map.of("ten", "10", "twelve", "12", "forty", "40", "ninety", "90", "four", "4", "three", "3", "two", "2");

    static final Map<String, String> OTHER_NUMBERS = Map.of(
            "ten",
            "eleven",
            "twelve",
            "seventeen",
            "forty",
            "fifty",
            "ninety",
            "seventy",
            "$12",
            "$17",
            "90",
            "70",
            "30",
            "20",
            "500",
            "650",
            "800",
            "950");

    static final Map<String, String> OTHER_WORDS = Map.ofEntries(
            Map.entry("close", "demolish"),
            Map.entry("carpenters", "jugglers"),
            Map.entry("tramway", "aqueduct"),
            Map.entry("trawler", "submarine"),
            Map.entry("journey", "banquet"),
            Map.entry("repair", "paint"),
            Map.entry("bottles", "feathers"),
            Map.entry("bronze", "wooden"),
            Map.entry("pilots", "smugglers"),
            Map.entry("grapes", "olives"),
            Map.entry("inspectors", "surgeons"),
            Map.entry("granite", "timber"),
            Map.entry("critics", "magicians"),
            Map.entry("rescue", "paper"),
            Map.entry("volunteers", "prisoners"),
            Map.entry("vaccinated", "photographed"),
            Map.entry("barley", "cinnamon"),
            Map.entry("evening", "cooking"),
            Map.entry("comets", "owls"));

    static final Map<String, String> SYNONYMS = Map.ofEntries(
            Map.entry("will close", "is going to shut"),
            Map.entry("has hired", "recruited"),
            Map.entry("will pay", "is to spend"),
            Map.entry("were rescued", "were saved"),
            Map.entry("has postponed", "delayed"),
            Map.entry("will repair", "is going to fix"),
            Map.entry("rebuild the", "build another"),
            Map.entry("will return", "is sending back"),
            Map.entry("was paid", "received"),
            Map.entry("must buy", "needs to purchase"),
            Map.entry("was closed", "stayed shut"),
            Map.entry("will carry", "is to transport"),
            Map.entry("praised", "applauded"),
            Map.entry("show its", "present the"),
            Map.entry("has vaccinated", "inoculated"),
            Map.entry("turns again", "is moving once more"),
            Map.entry("fill it", "use the place"),
            Map.entry("found its scales were", "saw that its balance was"));

    private VariantWords() {}
}
