package dev.whence.english.learned;

import dev.whence.core.Quotation;
import dev.whence.core.Span;
import dev.whence.english.draft.Draft;
import dev.whence.english.learned.ContentEdges.Run;
import dev.whence.english.pretrained.FoundAttribution;
import dev.whence.english.text.Quotations;
import dev.whence.english.text.QuotedWords;
import dev.whence.english.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes drafts of what a pretrained model found in a whole text. It tells which attributions there are; where the rules know one by the
 * same cue, they tell its source and cue, its quotations, the stance, the addressee, and whom a cue without a subject goes back to.
 *
 * <p>Used by one thread, for one article.
 */
public final class PretrainedDrafts {

    /**
     * How sure is what the rules find where the model sees nothing, neither its cue nor a word of its content: less than the narrower
     * profiles ask for.
     */
    private static final double UNSEEN = 0.2;

    /** The share of their characters that contents which hardly differ have in common. */
    private static final double ALIKE = 0.8;

    private final Tokens tokens;
    private final Quotations quotations;
    private final boolean[] clutter;
    private final List<Draft> rules;
    private final ContentEdges edges;
    /** The rules' draft whose cue a token is in, counted from 1. */
    private final int[] cueOf;
    /** The rules' draft without a cue whose content a token is in, counted from 1. */
    private final int[] turnOf;

    private final IdentityHashMap<Draft, Draft> standsFor = new IdentityHashMap<>();
    private final List<Draft> drafts = new ArrayList<>();

    private PretrainedDrafts(Tokens tokens, Quotations quotations, boolean[] clutter, List<Draft> rules) {
        this.tokens = tokens;
        this.quotations = quotations;
        this.clutter = clutter;
        this.rules = rules;
        edges = new ContentEdges(tokens, quotations);
        cueOf = new int[tokens.size];
        turnOf = new int[tokens.size];
        for (int r = 0; r < rules.size(); r++) {
            Draft rule = rules.get(r);
            if (rule.cueFirst >= 0) {
                Arrays.fill(cueOf, rule.cueFirst, rule.cueLast + 1, r + 1);
            } else {
                for (Span span : rule.content) {
                    Arrays.fill(turnOf, tokens.tokenAt(span.start()), tokens.tokenAt(span.end()), r + 1);
                }
            }
        }
    }

    /**
     * Returns the drafts in document order.
     *
     * @param clutter tells of each sentence whether it is page clutter
     * @param rules the rules' drafts in document order
     * @param found what the model found in the text of the tokens
     */
    public static List<Draft> of(
            Tokens tokens, Quotations quotations, boolean[] clutter, List<Draft> rules, List<FoundAttribution> found) {
        PretrainedDrafts learned = new PretrainedDrafts(tokens, quotations, clutter, rules);
        found.forEach(learned::add);
        learned.addUnseen();
        learned.drafts.forEach(learned::leadBack);
        learned.drafts.sort(Draft.DOCUMENT_ORDER);
        return learned.drafts;
    }

    private void add(FoundAttribution found) {
        Draft draft = new Draft();
        draft.confidence = found.confidence();
        Run cue = found.cue().map(this::run).orElse(null);
        if (cue != null) {
            draft.cueFirst = cue.first();
            draft.cueLast = cue.last();
            draft.cue.add(tokens.span(cue.first(), cue.last()));
        }
        Run source = found.source().map(this::run).orElse(null);
        if (source != null) {
            draft.sourceFirst = source.first();
            draft.sourceLast = source.last();
            draft.source = tokens.span(source.first(), source.last());
        }
        for (Run content : contents(found, cue, source)) {
            draft.content.add(tokens.span(content.first(), content.last()));
        }
        if (draft.content.isEmpty() || clutter[tokens.sentenceOf(firstOf(draft))]) {
            return;
        }
        // a quotation around the cue too is another's
        int around = draft.cueFirst >= 0 ? quotations.of(draft.cueFirst) : -1;
        QuotedWords words = QuotedWords.of(
                tokens, draft.content, token -> quotations.isQuoted(token) && quotations.of(token) != around);
        draft.quotation = words.quotation();
        if (words.words() > 0) {
            learn(draft);
            drafts.add(draft);
        }
    }

    /** Where a draft is anchored: its cue or, where it has none, its content. */
    private int firstOf(Draft draft) {
        return draft.cueFirst >= 0
                ? draft.cueFirst
                : tokens.tokenAt(draft.content.get(0).start());
    }

    /** Returns the tokens that a span touches; null if it touches none. */
    private @Nullable Run run(Span span) {
        int first = tokens.tokenAt(span.start());
        if (first > 0 && tokens.end[first - 1] > span.start()) {
            first--;
        }
        int last = tokens.tokenAt(span.end()) - 1;
        return first <= last ? new Run(first, last) : null;
    }

    /** Returns the runs of a content with their proper edges, none of which share a token with each other or the cue. */
    private List<Run> contents(FoundAttribution found, @Nullable Run cue, @Nullable Run source) {
        List<Run> runs = new ArrayList<>();
        int low = 0;
        for (Span span : found.content()) {
            Run words = run(span);
            if (words != null && cue != null) {
                words = apart(words, cue);
            }
            if (words == null || words.last() < low) {
                continue;
            }
            int from = Math.max(low, Math.max(endBefore(words, cue), endBefore(words, source)));
            Run run = edges.of(new Run(Math.max(low, words.first()), words.last()), from);
            run = new Run(Math.max(low, run.first()), run.last());
            runs.add(run);
            low = run.last() + 1;
        }
        return runs;
    }

    /** Returns the words without those of the cue, which a token may join with them; null if none is left. */
    private static @Nullable Run apart(Run words, Run cue) {
        int first = cue.holds(words.first()) ? cue.last() + 1 : words.first();
        int last = cue.holds(words.last()) ? cue.first() - 1 : words.last();
        return first <= last ? new Run(first, last) : null;
    }

    private static int endBefore(Run words, @Nullable Run part) {
        return part != null && part.last() < words.first() ? part.last() + 1 : 0;
    }

    /** Learns from the rules' draft that tells of the same, unless another did. */
    private void learn(Draft draft) {
        if (draft.cueFirst < 0) {
            learnTurn(draft);
            return;
        }
        for (int t = draft.cueFirst; t <= draft.cueLast; t++) {
            Draft rule = cueOf[t] == 0 ? null : rules.get(cueOf[t] - 1);
            if (rule != null && standsFor.putIfAbsent(rule, draft) == null) {
                giveWay(rule, draft);
                return;
            }
        }
    }

    /**
     * The rules know better than the model where a source begins and a cue ends, and where a quotation does. What is said in indirect
     * speech the model knows better, unless the two hardly differ.
     */
    private static void giveWay(Draft rule, Draft draft) {
        draft.stance = rule.stance;
        draft.addressee = rule.addressee;
        draft.sameSpeakerAs = rule.sameSpeakerAs;
        draft.hintFirst = rule.hintFirst;
        draft.hintLast = rule.hintLast;
        draft.source = rule.source;
        draft.sourceFirst = rule.sourceFirst;
        draft.sourceLast = rule.sourceLast;
        draft.cueFirst = rule.cueFirst;
        draft.cueLast = rule.cueLast;
        draft.cue.clear();
        draft.cue.addAll(rule.cue);
        if (rule.quotation != Quotation.INDIRECT || hardlyDiffer(rule.content, draft.content)) {
            draft.content.clear();
            draft.content.addAll(rule.content);
            draft.quotation = rule.quotation;
        }
    }

    private static boolean hardlyDiffer(List<Span> some, List<Span> others) {
        int shared = 0;
        for (Span span : some) {
            for (Span other : others) {
                shared += Math.max(0, Math.min(span.end(), other.end()) - Math.max(span.start(), other.start()));
            }
        }
        return shared >= ALIKE * (length(some) + length(others) - shared);
    }

    private static int length(List<Span> spans) {
        return spans.stream().mapToInt(Span::length).sum();
    }

    /** What the rules know as the turn of a transcript, or as a quotation with a name after it, is all of the line or the quotation. */
    private void learnTurn(Draft draft) {
        Draft rule = turnOf[firstOf(draft)] == 0 ? null : rules.get(turnOf[firstOf(draft)] - 1);
        if (rule == null || standsFor.putIfAbsent(rule, draft) != null) {
            return;
        }
        draft.stance = rule.stance;
        draft.source = rule.source;
        draft.sourceFirst = rule.sourceFirst;
        draft.sourceLast = rule.sourceLast;
        draft.content.clear();
        draft.content.addAll(rule.content);
        draft.quotation = rule.quotation;
    }

    private void addUnseen() {
        TakenTokens seen = new TakenTokens(tokens);
        for (Draft draft : drafts) {
            seen.take(draft.cue);
            seen.take(draft.content);
        }
        for (Draft rule : rules) {
            if (!standsFor.containsKey(rule) && seen.areFree(rule.cue) && seen.areFree(rule.content)) {
                rule.confidence = Math.min(rule.confidence, UNSEEN);
                standsFor.put(rule, rule);
                drafts.add(rule);
            }
        }
    }

    /** Leads a cue without a subject back to the draft before it or, where that is none any more, to its source. */
    private void leadBack(Draft draft) {
        Draft before = draft.sameSpeakerAs;
        if (before == null) {
            return;
        }
        draft.sameSpeakerAs = standsFor.get(before);
        if (draft.sameSpeakerAs == null && draft.speakerFirst() < 0) {
            draft.hintFirst = before.speakerFirst();
            draft.hintLast = before.speakerLast();
        }
    }
}
