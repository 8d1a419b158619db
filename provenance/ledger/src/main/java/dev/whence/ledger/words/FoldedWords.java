package dev.whence.ledger.words;

import dev.whence.core.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words of a text in the form that {@link FoldedCharacters} gives them, with their places in the text as it stands:
 * "ines-calloway" in an address, "Ines CALLOWAY" and "In&eacute;s&nbsp;Calloway" are the same two.
 *
 * <p>A text that has something {@linkplain DecodedText encoded} is read both ways. Immutable and thread-safe.
 */
public final class FoldedWords {

    /** What stands before a word. */
    private enum Gap {
        /** Blanks, punctuation: a word ends here. */
        WHOLE,
        /** One apostrophe. */
        APOSTROPHE,
        /** Nothing that is seen, or a line break after a hyphen: a word may end here or go on. */
        UNSEEN,
        /** A capital or a digit after a small letter, a stop between two initials: a word may end here or go on. */
        INNER
    }

    /** Names of so many letters are found in an address also where nothing stands between their words. */
    private static final int LONG = 8;

    private static final Set<String> AFTER_NAMES =
            Set.of("jr", "jnr", "sr", "snr", "ii", "iii", "iv", "esq", "md", "phd");

    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final String[] words;
    private final Gap[] before;
    private final boolean[] small;
    private final boolean[] inAddress;
    private final int[] placesOfStarts;
    private final int[] placesOfEnds;
    private final Optional<FoldedWords> decoded;

    /** Whether these are one word, and how many characters they have together: asked of a name for every text. */
    private final boolean oneWord;

    private final int length;

    private FoldedWords(Builder built, Optional<DecodedText> source, Optional<FoldedWords> decoded) {
        int size = built.words.size();
        text = built.text;
        starts = Arrays.copyOf(built.starts, size);
        ends = Arrays.copyOf(built.ends, size);
        words = built.words.toArray(new String[0]);
        before = built.before.toArray(new Gap[0]);
        small = new boolean[size];
        inAddress = new boolean[size];
        for (int i = 0; i < size; i++) {
            small[i] = built.small.get(i);
            inAddress[i] = built.inAddress.get(i);
        }
        placesOfStarts = source.map(
                        it -> Arrays.stream(starts).map(at -> it.starts()[at]).toArray())
                .orElse(starts);
        placesOfEnds = source.map(
                        it -> Arrays.stream(ends).map(at -> it.ends()[at - 1]).toArray())
                .orElse(ends);
        this.decoded = decoded;
        oneWord = Arrays.stream(before).skip(1).noneMatch(Gap.WHOLE::equals);
        length = Arrays.stream(words).mapToInt(String::length).sum();
    }

    public static FoldedWords of(String text) {
        return of(text, false);
    }

    /** Reads an address or the name of a file, where capitals mean nothing and words may stand without anything between. */
    public static FoldedWords ofAddress(String text) {
        return of(text, true);
    }

    private static FoldedWords of(String text, boolean address) {
        Optional<DecodedText> source = DecodedText.of(text);
        Optional<FoldedWords> decoded =
                source.map(it -> new FoldedWords(new Builder(it.text(), address).read(), source, Optional.empty()));
        return new FoldedWords(new Builder(text, address).read(), Optional.empty(), decoded);
    }

    /** Returns the words, each as a whole: "O'Brien" is one. */
    public List<String> words() {
        List<String> whole = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            if (i == 0 || before[i] == Gap.WHOLE) {
                whole.add(words[i]);
            } else {
                whole.set(whole.size() - 1, whole.get(whole.size() - 1) + words[i]);
            }
        }
        return whole;
    }

    /** Returns the last of several words as a name of its own, but for a "Jr." or "III" after it. */
    public Optional<FoldedWords> lastOfSeveral() {
        int end = words.length;
        int last = startOfWhole(end);
        while (last > 0
                && AFTER_NAMES.contains(String.join("", Arrays.asList(words).subList(last, end)))) {
            end = last;
            last = startOfWhole(end);
        }
        return last > 0 ? Optional.of(of(text.substring(starts[last], ends[end - 1]))) : Optional.empty();
    }

    /** Returns the name as a list of names has it: "Calloway, Ines". */
    public Optional<FoldedWords> lastFirst() {
        return lastOfSeveral().map(last -> {
            String first = text.substring(starts[0], text.lastIndexOf(last.text));
            return of(last.text + " " + first);
        });
    }

    private int startOfWhole(int end) {
        int last = end - 1;
        while (last > 0 && before[last] != Gap.WHOLE) {
            last--;
        }
        return last;
    }

    public boolean isEmpty() {
        return words.length == 0;
    }

    /** Of two spellings of one name that which stands for more: the one in small letters, which means any. */
    public FoldedWords lessParticular(FoldedWords other) {
        return isEmpty() || small[0] ? this : other;
    }

    /**
     * Returns where one of several names stands.
     *
     * <p>A name of one word that is given with a capital is not the same word in small letters ("King", "king"), but in an
     * address, or in a line that has no capitals at all.
     */
    public List<Span> find(Collection<FoldedWords> names) {
        TreeSet<Span> found = new TreeSet<>();
        for (FoldedWords name : names) {
            if (name.words.length > 0) {
                find(name, found);
                decoded.ifPresent(it -> it.find(name, found));
            }
        }
        return List.copyOf(found);
    }

    private void find(FoldedWords name, Collection<Span> found) {
        boolean capital = name.oneWord && !name.small[0];
        Line line = new Line(text);
        for (int i = 0; i < words.length; i++) {
            if (words[i].charAt(0) == name.words[0].charAt(0)
                    && mayBegin(i, name.oneWord, name.length)
                    && !(capital && small[i] && !inAddress[i] && line.hasCapitals(starts[i]))) {
                int last = match(name, i, name.length >= LONG && name.words.length > 1);
                if (last >= 0 && mayEnd(last, name.oneWord)) {
                    found.add(new Span(placesOfStarts[i], placesOfEnds[last]));
                }
            }
        }
    }

    /** Returns the word that a name ends with which begins here; less than 0 if it does not stand here. */
    private int match(FoldedWords name, int from, boolean mayStandTogether) {
        int word = from;
        int at = 0;
        int nameWord = 0;
        int nameAt = 0;
        while (words[word].charAt(at) == name.words[nameWord].charAt(nameAt)) {
            at++;
            nameAt++;
            boolean ends = at == words[word].length();
            boolean nameEnds = nameAt == name.words[nameWord].length();
            if (nameEnds && nameWord == name.words.length - 1) {
                return ends ? word : -1;
            }
            if (ends && word == words.length - 1) {
                return -1;
            }
            boolean whole = ends && before[word + 1] == Gap.WHOLE;
            boolean nameWhole = nameEnds && name.before[nameWord + 1] == Gap.WHOLE;
            if (whole && !nameEnds || nameWhole && !ends && !(mayStandTogether && inAddress[word])) {
                return -1;
            }
            if (ends) {
                word++;
                at = 0;
            }
            if (nameEnds) {
                nameWord++;
                nameAt = 0;
            }
        }
        return -1;
    }

    private boolean mayBegin(int word, boolean oneWord, int length) {
        return word == 0
                || switch (before[word]) {
                    case WHOLE, UNSEEN -> true;
                    // what is left of a word: "Calloway's", "I'm"
                    case APOSTROPHE -> length > 2;
                    case INNER -> !oneWord && inAddress[word];
                };
    }

    private boolean mayEnd(int word, boolean oneWord) {
        return word == words.length - 1
                || switch (before[word + 1]) {
                    case WHOLE, UNSEEN -> true;
                    // "don't" does not name Don
                    case APOSTROPHE -> !words[word + 1].equals("t");
                    case INNER -> !oneWord && inAddress[word];
                };
    }

    /** The line that was looked at last, so that each is looked through once. */
    private static final class Line {
        private final String text;
        private int start;
        private int end = -1;
        private boolean capitals;

        Line(String text) {
            this.text = text;
        }

        boolean hasCapitals(int at) {
            if (at < start || at > end) {
                start = at;
                while (start > 0 && !isLineBreak(text.charAt(start - 1))) {
                    start--;
                }
                end = at;
                while (end < text.length() && !isLineBreak(text.charAt(end))) {
                    end++;
                }
                capitals = text.substring(start, end).codePoints().anyMatch(Character::isUpperCase);
            }
            return capitals;
        }

        private static boolean isLineBreak(char c) {
            return c == '\n' || c == '\r';
        }
    }

    /** Reads a text once from its beginning to its end. */
    private static final class Builder {
        private final String text;
        private final boolean address;
        private final List<String> words = new ArrayList<>();
        private final List<Gap> before = new ArrayList<>();
        private final List<Boolean> small = new ArrayList<>();
        private final List<Boolean> inAddress = new ArrayList<>();
        private int[] starts = new int[16];
        private int[] ends = new int[16];

        private final StringBuilder word = new StringBuilder();
        private int start;
        private int end;
        private boolean hasSmall;
        private boolean hasCapital;
        private int last;
        private Gap gap = Gap.WHOLE;
        private int runEnd;
        private boolean runIsAddress;

        Builder(String text, boolean address) {
            this.text = text;
            this.address = address;
        }

        Builder read() {
            int at = 0;
            while (at < text.length()) {
                int c = text.codePointAt(at);
                int next = at + Character.charCount(c);
                if (FoldedCharacters.isUnseen(c)) {
                    at = next;
                } else if (FoldedCharacters.isOfWord(c)) {
                    at = c < 0x80 ? addAscii(c, at) : addCluster(at, next);
                } else {
                    at = skip(at);
                }
            }
            finishWord();
            return this;
        }

        private int addAscii(int c, int at) {
            int next = at + 1;
            if (next < text.length() && FoldedCharacters.isMark(text.codePointAt(next))) {
                return addCluster(at, next);
            }
            add(c, at, next);
            return next;
        }

        /** Takes the marks of a letter along, and decomposes what is one character. */
        private int addCluster(int from, int letterEnd) {
            int to = letterEnd;
            while (to < text.length() && FoldedCharacters.isMark(text.codePointAt(to))) {
                to += Character.charCount(text.codePointAt(to));
            }
            String decomposed = FoldedCharacters.decomposed(text.substring(from, to));
            int at = from;
            int clusterEnd = to;
            decomposed.codePoints().forEach(c -> add(c, at, clusterEnd));
            return to;
        }

        private void add(int c, int from, int to) {
            boolean mark = FoldedCharacters.isMark(c);
            if (word.length() > 0 && !mark) {
                boolean goesOn = FoldedCharacters.isWithoutBlanks(c)
                        || FoldedCharacters.isWithoutBlanks(last)
                        || FoldedCharacters.isHangulInitial(c) && !FoldedCharacters.isHangulInitial(last);
                if (goesOn) {
                    finishWord();
                    gap = Gap.UNSEEN;
                } else if (isInner(c)) {
                    finishWord();
                    gap = Gap.INNER;
                }
            }
            if (word.length() == 0) {
                start = from;
            }
            FoldedCharacters.fold(c, word);
            hasCapital |= Character.isUpperCase(c) || Character.isTitleCase(c);
            hasSmall |= Character.isLowerCase(c);
            end = to;
            if (!mark) {
                last = c;
            }
        }

        private boolean isInner(int c) {
            return Character.isUpperCase(c) && Character.isLowerCase(last)
                    || Character.isDigit(c) != Character.isDigit(last);
        }

        /** Skips what is of no word. */
        private int skip(int from) {
            boolean afterWord = word.length() > 0;
            int lastOfWord = last;
            boolean initial = afterWord && isInitial();
            finishWord();
            int to = from;
            while (to < text.length() && !isWordAt(to)) {
                to += Character.charCount(text.codePointAt(to));
            }
            boolean betweenInitials = initial && Character.isLetter(lastOfWord) && isInitialAt(to);
            gap = afterWord && to < text.length() ? gap(text.substring(from, to), betweenInitials) : Gap.WHOLE;
            return to;
        }

        private boolean isWordAt(int at) {
            int c = text.codePointAt(at);
            return FoldedCharacters.isOfWord(c) && !FoldedCharacters.isMark(c);
        }

        private boolean isInitial() {
            return word.codePointCount(0, word.length()) == 1 && (words.isEmpty() || gap != Gap.UNSEEN);
        }

        private boolean isInitialAt(int at) {
            if (at >= text.length()) {
                return false;
            }
            int next = at + Character.charCount(text.codePointAt(at));
            return next == text.length() || !FoldedCharacters.isOfWord(text.codePointAt(next));
        }

        private static Gap gap(String between, boolean betweenInitials) {
            String seen = between.codePoints()
                    .filter(c -> !FoldedCharacters.isUnseen(c))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            if (seen.codePoints().allMatch(FoldedCharacters::divides)) {
                return Gap.UNSEEN;
            }
            if (seen.codePointCount(0, seen.length()) == 1 && FoldedCharacters.isApostrophe(seen.codePointAt(0))) {
                return Gap.APOSTROPHE;
            }
            if (betweenInitials && seen.equals(".")) {
                return Gap.INNER;
            }
            boolean hyphenAtLineEnd = Character.getType(seen.codePointAt(0)) == Character.DASH_PUNCTUATION
                    && seen.substring(1).strip().isEmpty()
                    && (seen + ".").lines().count() == 2;
            return hyphenAtLineEnd ? Gap.UNSEEN : Gap.WHOLE;
        }

        private void finishWord() {
            if (word.length() > 0) {
                int size = words.size();
                if (size == starts.length) {
                    starts = Arrays.copyOf(starts, size * 2);
                    ends = Arrays.copyOf(ends, size * 2);
                }
                starts[size] = start;
                ends[size] = end;
                words.add(word.toString());
                before.add(gap);
                small.add(hasSmall && !hasCapital);
                inAddress.add(address || isInAddress(start));
            }
            word.setLength(0);
            hasSmall = false;
            hasCapital = false;
            gap = Gap.WHOLE;
        }

        /** Tells whether a word stands in a run without blanks that looks like an address, or the name of an account. */
        private boolean isInAddress(int at) {
            if (at >= runEnd) {
                int runStart = at;
                while (runStart > 0 && !Character.isWhitespace(text.charAt(runStart - 1)) && runStart > runEnd) {
                    runStart--;
                }
                runEnd = at;
                while (runEnd < text.length() && !Character.isWhitespace(text.charAt(runEnd))) {
                    runEnd++;
                }
                String run = text.substring(runStart, runEnd);
                runIsAddress = run.indexOf('@') >= 0
                        || run.indexOf('#') >= 0
                        || run.contains("://")
                        || run.contains("www.")
                        || run.indexOf('/') > 0 && run.indexOf('.') > 0 && run.indexOf('.') < run.length() - 1;
            }
            return runIsAddress;
        }
    }
}
