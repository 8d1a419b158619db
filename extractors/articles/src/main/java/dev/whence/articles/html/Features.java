package dev.whence.articles.html;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What can be told of each block of a page, as names that the model has weights for. One instance reads one page. */
final class Features {

    private static final int[] WORDS = {1, 2, 3, 5, 8, 12, 20, 35, 60, 100};
    private static final int[] PERCENT = {1, 5, 15, 30, 50, 75, 95};
    private static final Surroundings[] SURROUNDINGS = Surroundings.values();
    private static final String[] NEAR =
            ClassWords.ALL.stream().map(word -> "near:" + word).toArray(String[]::new);
    private static final String[] OWN =
            ClassWords.ALL.stream().map(word -> "own:" + word).toArray(String[]::new);
    private static final String[] FAR =
            ClassWords.ALL.stream().map(word -> "far:" + word).toArray(String[]::new);
    private static final int NEAR_LEVELS = 3;

    /** Of folded text. What a phrase can begin with stands before its words, as most places of a text begin none. */
    private static final Map<String, Pattern> PHRASES = Map.ofEntries(
            phrase(
                    "subscribe",
                    "(?=[snilr])\\b(subscribe|sign up|signup|newsletter|inbox|log ?in|sign in|register)\\b"),
            phrase(
                    "share",
                    "(?=[stfwilpe])\\b(share|tweet|facebook|twitter|whatsapp|instagram|linkedin|pinterest|e-?mail|print)\\b"),
            phrase(
                    "read",
                    "^(read|see|watch|click|more|related|also|next|previous|view|show|continue|download|listen)\\b"),
            phrase(
                    "also",
                    "(?=[rsamcfyt])\\b(read more|see also|also read|read also|read next|related (stories|articles|posts|topics|news)|more from|more on|click here|find out more|recommended|you may (also )?like|most (read|popular)|trending)\\b"),
            phrase(
                    "rights",
                    "(?=[©(catp])(©|\\(c\\)|copyright|all rights reserved|terms of (use|service)|privacy|cookie)"),
            phrase(
                    "agency",
                    "(?=[argmc])\\b(associated press|reuters|afp|getty|ap photo|may not be published|contributed to this)\\b"),
            phrase(
                    "photo",
                    "(?=[pivcgfsht])\\b(photo|image|picture|video|credit|courtesy|getty|file|screenshot|illustration|hide caption|toggle caption)\\b"),
            phrase("advert", "(?=[asp])\\b(advertis\\w+|sponsored|affiliate|promoted|story continues)\\b"),
            phrase("by", "^(by|written by|from|posted by|author|edited by|reporting by)\\b"),
            phrase(
                    "date",
                    "(?=[12jfmasondtw])\\b((19|20)\\d\\d|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b"),
            phrase("clock", "(?=[0-9ampu])\\b(\\d{1,2}[:.]\\d\\d|ago|min read|updated|published|posted)\\b"),
            phrase("comment", "(?=[crljd])\\b(comments?|reply|replies|leave a|join the conversation|discussion)\\b"),
            phrase(
                    "writer",
                    "(?=[iw])\\b(is an?|was an?) [^.]{0,60}\\b(writer|reporter|editor|journalist|author|correspondent|columnist|freelance)|(?=[fcre])\\b(follow|contact|reach|email) (him|her|me|us|them|the author|\\w+ \\w+) (on|at|via)\\b|@\\w{3,}|\\w@\\w"),
            phrase(
                    "tags",
                    "^(tags?|topics?|filed under|categor\\w+|in this article|keywords|source|sources|share this|follow us)\\b"),
            phrase("correction", "^(correction|clarification|editor.s note|update|disclaimer|disclosure|note)\\b"));

    private final List<Block> blocks;
    private final Judged page;
    private final List<List<String>> basic = new ArrayList<>();
    private final Map<Place, Double> prose = new HashMap<>();
    private final Map<String, Double> alike = new HashMap<>();
    /** What neighbours are told of in, by their distance: each is named once a page. */
    private final Map<Integer, Map<String, String>> ofNeighbours = new HashMap<>();

    private double mostProse;
    private double mostAlike;

    private Features(List<Block> blocks, Judged page) {
        this.blocks = blocks;
        this.page = page;
    }

    static List<List<String>> of(List<Block> blocks, Judged page) {
        Features features = new Features(blocks, page);
        features.weigh();
        return features.all();
    }

    private static Map.Entry<String, Pattern> phrase(String name, String words) {
        return Map.entry("says:" + name, Pattern.compile(words));
    }

    /** Where the prose is: a container counts what stands right in it, and half of what stands one deeper. */
    private void weigh() {
        for (Block block : blocks) {
            double words = proseWords(block);
            if (words > 0) {
                double share = words;
                for (Place at = block.place(); at != null && share >= 1; at = at.parent()) {
                    prose.merge(at, share, Double::sum);
                    share /= at == block.place() && at.element().normalName().equals("p") ? 1 : 2;
                }
                alike.merge(alike(block), words, Double::sum);
            }
        }
        mostProse =
                prose.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        mostAlike =
                alike.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    private static double proseWords(Block block) {
        int words = words(block.text());
        boolean bad = block.linkShare() > 0.4
                || block.place().isIn(Surroundings.FOOTER)
                || block.place().isIn(Surroundings.NAV)
                || block.place().isIn(Surroundings.HIDDEN);
        return words < 8 || bad ? 0 : words;
    }

    private static String alike(Block block) {
        Place parent = block.place().parent();
        return block.place().signature() + "<" + (parent == null ? "" : parent.signature());
    }

    private List<List<String>> all() {
        int seen = 0;
        int total = blocks.stream().mapToInt(block -> words(block.text())).sum();
        int lastTitle = -1;
        String title = Judged.bare(page.title());
        List<int[]> sizes = new ArrayList<>();
        Map<Place, Boolean> titlePlaces = titlePlaces();
        for (Block block : blocks) {
            List<String> found = new ArrayList<>(64);
            int words = words(block.text());
            String bare = Judged.bare(block.text());
            if (Candidates.isTitle(bare, title)) {
                lastTitle = block.index();
                found.add("title");
            }
            ofText(block, words, found);
            ofPlace(block, found);
            ofPage(block, bare, found);
            ofTitle(block, titlePlaces, found);
            found.add(lastTitle < 0 ? "before-title" : "after-title:" + bucket(block.index() - lastTitle, WORDS));
            found.add("at:" + (total == 0 ? 0 : 10 * seen / total));
            seen += words;
            basic.add(found);
            sizes.add(new int[] {bucket(words, WORDS), bucket((int) (100 * block.linkShare()), PERCENT)});
        }
        List<List<String>> all = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            List<String> found = new ArrayList<>(basic.get(i));
            for (int distance : new int[] {-2, -1, 1, 2}) {
                neighbour(i, distance, sizes, found);
            }
            all.add(found);
        }
        return all;
    }

    private Map<Place, Boolean> titlePlaces() {
        Block headline = Candidates.headline(blocks, page);
        Map<Place, Boolean> places = new HashMap<>();
        for (Place at = headline == null ? null : headline.place(); at != null; at = at.parent()) {
            places.put(at, true);
        }
        return places;
    }

    /** How far up the headline's surroundings are, and whether the block is in another article of the page. */
    private void ofTitle(Block block, Map<Place, Boolean> titlePlaces, List<String> found) {
        if (titlePlaces.isEmpty()) {
            found.add("no-title");
            return;
        }
        int levels = 0;
        boolean other = false;
        for (Place at = block.place(); at != null && !titlePlaces.containsKey(at); at = at.parent()) {
            other |= at.element().normalName().equals("article");
            levels++;
        }
        found.add("to-title:" + Math.min(14, levels));
        if (other) {
            found.add("other-article");
        }
    }

    private void neighbour(int i, int distance, List<int[]> sizes, List<String> found) {
        int j = i + distance;
        String name = distance + "|";
        if (j < 0 || j >= blocks.size()) {
            found.add(name + "none");
            return;
        }
        Block other = blocks.get(j);
        found.add(name + "words:" + sizes.get(j)[0]);
        found.add(name + "links:" + sizes.get(j)[1]);
        found.add(name + "tag:" + other.container().normalName());
        found.add(name + "prose:" + share(prose.getOrDefault(container(other), 0.0), mostProse));
        found.add(name + "alike:" + share(alike.getOrDefault(alike(other), 0.0), mostAlike));
        if (other.place().parent() == blocks.get(i).place().parent()) {
            found.add(name + "sibling");
        }
        for (String basicFeature : basic.get(j)) {
            if (basicFeature.startsWith("says:") || basicFeature.startsWith("end:")) {
                found.add(ofNeighbours
                        .computeIfAbsent(distance + 2, at -> new HashMap<>())
                        .computeIfAbsent(basicFeature, feature -> name + feature));
            }
        }
    }

    private void ofText(Block block, int words, List<String> found) {
        String text = block.text();
        found.add("bias");
        found.add("words:" + bucket(words, WORDS));
        int links = bucket((int) (100 * block.linkShare()), PERCENT);
        found.add("links:" + links);
        found.add("links,words:" + links + "," + Math.min(7, bucket(words, WORDS)));
        char last = text.charAt(text.length() - 1);
        String end = ".!?\"”’»…)。".indexOf(last) >= 0
                ? "stop"
                : last == ':' ? "colon" : Character.isLetter(last) ? "letter" : "other";
        found.add("end:" + end);
        found.add("end,words:" + end + "," + Math.min(7, bucket(words, WORDS)));
        found.add("links,end,tag:" + links + "," + end + "," + block.container().normalName());
        found.add("words,tag:" + Math.min(7, bucket(words, WORDS)) + ","
                + block.container().normalName());
        int capitals = 0;
        int starts = 0;
        int digits = 0;
        int commas = 0;
        boolean quotes = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean start = i == 0 || text.charAt(i - 1) == ' ';
            starts += start && Character.isLetter(c) ? 1 : 0;
            capitals += start && Character.isUpperCase(c) ? 1 : 0;
            digits += Character.isDigit(c) ? 1 : 0;
            commas += c == ',' || c == '、' ? 1 : 0;
            quotes |= c == '"' || c == '“' || c == '”';
        }
        found.add("capitals:" + (starts == 0 ? "none" : bucket(100 * capitals / starts, PERCENT)));
        found.add("digits:" + bucket(100 * digits / text.length(), PERCENT));
        found.add("commas:" + Math.min(3, commas));
        int upper = 0;
        int lower = 0;
        for (int i = 0; i < text.length(); i++) {
            upper += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
            lower += Character.isLowerCase(text.charAt(i)) ? 1 : 0;
        }
        if (upper > 8 * lower && upper > 5) {
            found.add("shouts");
            found.add("shouts,links:" + links);
        }
        if (quotes) {
            found.add("quotes");
        }
        if (text.length() <= 600) {
            String size = words <= 12 ? ",short" : words <= 40 ? ",middle" : ",long";
            String folded = text.toLowerCase(Locale.ROOT);
            PHRASES.forEach((name, pattern) -> {
                if (pattern.matcher(folded).find()) {
                    found.add(name + size);
                }
            });
        }
        if (text.indexOf('|') >= 0 || text.indexOf('•') >= 0) {
            found.add("bars");
        }
    }

    private void ofPlace(Block block, List<String> found) {
        Place place = block.place();
        String tag = block.container().normalName();
        found.add("tag:" + tag);
        for (Surroundings what : SURROUNDINGS) {
            if (place.isIn(what)) {
                found.add("in:" + what);
            }
        }
        BitSet near = new BitSet();
        Place at = place;
        for (int level = 0; at != null && level < NEAR_LEVELS; level++) {
            near.or(at.ownWords());
            if (level > 0) {
                found.add("up" + level + ":" + at.element().normalName());
            }
            at = at.parent();
        }
        near.stream().forEach(word -> found.add(NEAR[word]));
        place.ownWords().stream().forEach(word -> found.add(OWN[word]));
        if (at != null) {
            at.allWords().stream().forEach(word -> found.add(FAR[word]));
        }
        found.add("depth:" + Math.min(12, place.depth() / 2));
        found.add("first:" + emphasis(block));
    }

    private static String emphasis(Block block) {
        var run = block.runs().get(0);
        var parent = run == null ? null : run.parent();
        String name = parent == null ? "" : parent.normalName();
        return switch (name) {
            case "b", "strong", "em", "i", "a", "span", "small", "time", "cite" -> name;
            default -> "other";
        };
    }

    private void ofPage(Block block, String bare, List<String> found) {
        found.add("prose:" + share(prose.getOrDefault(container(block), 0.0), mostProse));
        found.add("alike:" + share(alike.getOrDefault(alike(block), 0.0), mostAlike));
        Place at = block.place();
        double above = 0;
        for (int level = 0; level < 5 && at != null; level++) {
            above = Math.max(above, prose.getOrDefault(at, 0.0));
            at = at.parent();
        }
        found.add("above:" + share(above, mostProse));
        if (!page.body().isEmpty()) {
            String size = bare.length() < 20 ? "short" : "long";
            found.add("body:" + size + ":" + page.body().contains(bare));
        }
        if (bare.length() > 20 && page.description().contains(bare)) {
            found.add("description");
        }
    }

    private static Place container(Block block) {
        Place parent = block.place().parent();
        return parent == null ? block.place() : parent;
    }

    private static int share(double part, double most) {
        return most == 0 ? 0 : (int) Math.ceil(8 * part / most);
    }

    static int words(String text) {
        int words = 0;
        int wide = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            words += Character.isLetterOrDigit(c) && (i == 0 || text.charAt(i - 1) == ' ') ? 1 : 0;
            wide += c >= '\u2E80' && Character.isLetterOrDigit(c) ? 1 : 0;
        }
        return words + wide / 3;
    }

    private static int bucket(int value, int[] borders) {
        int bucket = 0;
        while (bucket < borders.length && value >= borders[bucket]) {
            bucket++;
        }
        return bucket;
    }
}
