package dev.whence.english.learned;

import dev.whence.core.Quotation;
import dev.whence.core.Span;
import dev.whence.english.draft.Draft;
import dev.whence.english.draft.Nesting;
import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.tagging.paragraph.TaggedAttribution;
import dev.whence.english.tagging.paragraph.TaggedSpan;
import dev.whence.english.text.Quotations;
import dev.whence.english.text.QuotedWords;
import dev.whence.english.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings together what the model found and what the rules found.
 *
 * <p>Where the model's conventions hold, it judges the outermost attributions of each paragraph, and the rules add what it cannot
 * see: the stance and the addressee, a quotation that goes on in later paragraphs, turns of transcripts, attributions inside
 * others, and those that it passed over. Where the rules' conventions hold, all that they find stays as it
 * is; the model tells how sure it is of it and adds what it is sure of itself. So a rule added later takes effect whatever the
 * model learned.
 *
 * <p>Used by one thread, for one article.
 */
public final class LearnedDrafts {

    /** How many drafts may lie open at a place, or begin beside each other. */
    private static final int NEAR = 40;

    /** The share of what the model alone finds that is right under the rules' conventions, where it is sure of it. */
    private static final double ALONE = 0.55;

    private static final int LEAST_WORDS = 3;
    /** So much of what rules and model both see is right, however little the model makes of it; the more it does, the more is right. */
    private static final double SEEN = 0.38;
    /** Of what the rules find and the model does not see, half is right. */
    private static final double UNSEEN = 0.5;
    /** Whose conventions of source, cue and content hold. */
    public enum Conventions {
        /** Those of the corpus that the model learned from: what it finds comes first. */
        OF_MODEL,
        /** Those of the rules: what they find comes first. */
        OF_RULES
    }

    private final Tokens tokens;
    private final Quotations quotations;
    private final List<Draft> rules;
    private final int[] outer;
    /** The rules' outermost draft whose cue a token is in, counted from 1. */
    private final int[] cueOf;
    /** The rules' outermost draft without a cue, a turn of a transcript, whose content a token is in, counted from 1. */
    private final int[] turnOf;

    private final IdentityHashMap<Draft, Draft> standsFor = new IdentityHashMap<>();
    private final List<Draft> drafts = new ArrayList<>();

    private LearnedDrafts(Tokens tokens, Quotations quotations, List<Draft> rules) {
        this.tokens = tokens;
        this.quotations = quotations;
        this.rules = rules;
        outer = Nesting.outerOf(rules);
        cueOf = new int[tokens.size];
        turnOf = new int[tokens.size];
        for (int r = 0; r < rules.size(); r++) {
            Draft rule = rules.get(r);
            if (outer[r] < 0 && rule.cueFirst >= 0) {
                Arrays.fill(cueOf, rule.cueFirst, rule.cueLast + 1, r + 1);
            } else if (outer[r] < 0) {
                for (Span span : rule.content) {
                    for (int t = tokens.tokenAt(span.start()); t < tokens.size && tokens.end[t] <= span.end(); t++) {
                        turnOf[t] = r + 1;
                    }
                }
            }
        }
    }

    /**
     * Returns the drafts in document order.
     *
     * @param clutter tells of each sentence whether it is page clutter
     * @param rules the rules' drafts in document order
     * @param paragraphs where the paragraphs of the article stand
     * @param found what the model found in each of them
     * @param conventions who has the first word where rules and model see the same attribution
     */
    public static List<Draft> of(
            Tokens tokens,
            Quotations quotations,
            boolean[] clutter,
            List<Draft> rules,
            List<DescribedParagraphs.Place> paragraphs,
            List<List<TaggedAttribution>> found,
            Conventions conventions) {
        LearnedDrafts learned = new LearnedDrafts(tokens, quotations, rules);
        for (int p = 0; p < found.size(); p++) {
            for (TaggedAttribution each : found.get(p)) {
                int cue = paragraphs.get(p).first() + each.cue().first();
                boolean label = learned.isTurn(each, paragraphs.get(p)) || learned.isHeading(each, paragraphs.get(p));
                if (!clutter[tokens.sentenceOf(cue)] && !label) {
                    learned.add(each, paragraphs.get(p));
                }
            }
        }
        if (conventions == Conventions.OF_RULES) {
            learned.giveWayToRules();
        } else {
            learned.addRules();
        }
        for (Draft draft : learned.drafts) {
            if (draft.sameSpeakerAs != null) {
                draft.sameSpeakerAs = learned.standsFor.get(draft.sameSpeakerAs);
            }
        }
        return learned.drafts;
    }

    /** Tells whether the rules know what was found as a turn of a transcript, whose label is no cue. */
    private boolean isTurn(TaggedAttribution found, DescribedParagraphs.Place placed) {
        int content = placed.first() + found.contents().get(0).first();
        int cue = placed.first() + found.cue().first();
        return turnOf[content] > 0 && turnOf[cue] != turnOf[content];
    }

    /** "What they are saying:" before a quotation tells nothing that was said. */
    private boolean isHeading(TaggedAttribution found, DescribedParagraphs.Place placed) {
        int first = placed.first() + found.contents().get(0).first();
        int cueLast = placed.first() + found.cue().end() - 1;
        return found.contents().get(0).first() == 0
                && found.contents().get(0).end() == 1
                && tokens.has(first, Lexicon.WH)
                && (tokens.is(cueLast, ":") || tokens.is(cueLast + 1, ":"));
    }

    private void add(TaggedAttribution found, DescribedParagraphs.Place placed) {
        int base = placed.first();
        Draft draft = new Draft();
        draft.cueFirst = base + found.cue().first();
        draft.cueLast = base + found.cue().end() - 1;
        draft.cue.add(tokens.span(draft.cueFirst, draft.cueLast));
        draft.confidence = found.confidence();
        if (found.source().isPresent()) {
            TaggedSpan source = found.source().get();
            draft.sourceFirst = base + source.first();
            draft.sourceLast = base + source.end() - 1;
            draft.source = tokens.span(draft.sourceFirst, draft.sourceLast);
        }
        for (TaggedSpan content : found.contents()) {
            draft.content.add(tokens.span(base + content.first(), base + content.end() - 1));
        }
        Draft rule = sameAs(draft);
        if (rule != null) {
            learnFrom(rule, draft, base, base + placed.length() - 1);
        }
        draft.quotation =
                QuotedWords.of(tokens, draft.content, quotations::isQuoted).quotation();
        drafts.add(draft);
    }

    /** Returns the rules' draft that has the same cue, unless another took it. */
    private @Nullable Draft sameAs(Draft draft) {
        for (int t = draft.cueFirst; t <= draft.cueLast; t++) {
            Draft rule = cueOf[t] == 0 ? null : rules.get(cueOf[t] - 1);
            if (rule != null && !standsFor.containsKey(rule)) {
                standsFor.put(rule, draft);
                return rule;
            }
        }
        return null;
    }

    private void learnFrom(Draft rule, Draft draft, int first, int last) {
        SameCue.takeOver(rule, draft);
        int from = tokens.start[first];
        int to = tokens.end[last];
        if (rule.quotation == Quotation.DIRECT && Span.anyOverlap(rule.content, draft.content)) {
            // quotation marks tell better than the model where a quotation ends
            draft.content.clear();
            draft.content.addAll(rule.content);
            return;
        }
        for (Span span : rule.content) {
            if (span.end() <= from || span.start() >= to) {
                draft.content.add(span);
            }
        }
        draft.content.sort(Comparator.comparingInt(Span::start));
    }

    /**
     * Keeps every draft of the rules, as sure as the model is of it, and adds what the model finds where the rules saw nothing:
     * neither its cue nor its content is in theirs. Without a source, or with a word or two for its content, that is seldom an
     * attribution: "citing a letter".
     */
    private void giveWayToRules() {
        TakenTokens taken = new TakenTokens(tokens);
        for (Draft rule : rules) {
            Draft same = standsFor.get(rule);
            if (rule.cueFirst >= 0) {
                rule.confidence =
                        same != null ? SEEN + (1 - SEEN) * same.confidence : Math.min(rule.confidence, UNSEEN);
            }
            standsFor.put(rule, rule);
            taken.take(rule.cue);
            taken.take(rule.content);
        }
        List<Draft> kept = new ArrayList<>(rules);
        for (Draft draft : drafts) {
            if (draft.source != null
                    && tellsEnough(draft)
                    && taken.areFree(draft.cue)
                    && taken.areFree(draft.content)) {
                draft.confidence *= ALONE * draft.confidence;
                kept.add(draft);
            }
        }
        kept.sort(Draft.DOCUMENT_ORDER);
        drafts.clear();
        drafts.addAll(kept);
    }

    private boolean tellsEnough(Draft draft) {
        return draft.quotation != Quotation.INDIRECT
                || QuotedWords.of(tokens, draft.content, quotations::isQuoted).words() >= LEAST_WORDS;
    }

    /** Keeps the rules' drafts that the model has no say in, and those that it passed over. */
    private void addRules() {
        drafts.sort(Draft.DOCUMENT_ORDER);
        List<Draft> learned = new ArrayList<>(drafts);
        int next = 0;
        for (Draft rule : rules) {
            while (next < learned.size() && learned.get(next).start() <= rule.start()) {
                next++;
            }
            if (!standsFor.containsKey(rule)) {
                List<Draft> near = learned.subList(Math.max(0, next - NEAR), Math.min(learned.size(), next + NEAR));
                if (rule.cueFirst < 0 || inside(rule, near) || apart(rule, near)) {
                    drafts.add(rule);
                    standsFor.put(rule, rule);
                }
            }
        }
        drafts.sort(Draft.DOCUMENT_ORDER);
    }

    /** Tells whether no word of a draft's cue and content is in another's content. */
    private static boolean apart(Draft rule, List<Draft> near) {
        for (Draft draft : near) {
            if (Span.anyOverlap(draft.content, rule.content) || Span.anyOverlap(draft.content, rule.cue)) {
                return false;
            }
        }
        return true;
    }

    private static boolean inside(Draft rule, List<Draft> near) {
        for (Draft draft : near) {
            if (Span.containAll(draft.content, rule.content) && Span.containAll(draft.content, rule.cue)) {
                return true;
            }
        }
        return false;
    }
}
