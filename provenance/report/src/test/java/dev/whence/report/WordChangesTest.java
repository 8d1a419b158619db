package dev.whence.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Span;
import dev.whence.ledger.entry.Variant;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class WordChangesTest {

    /** Draws what became of a sentence: {@code [-left out-]}, {@code [+put in+]}, {@code [~moved~]}. */
    private static String draw(String before, String after, Variant.Edit... edits) throws IOException {
        StringBuilder out = new StringBuilder();
        WordChanges changes = WordChanges.of(
                before,
                List.of(new Span(0, before.length())),
                after,
                List.of(new Span(0, after.length())),
                List.of(edits));
        new MarkedText(new Html(out), after, changes.marks()).draw();
        Document drawn = Jsoup.parseBodyFragment(out.toString());
        drawn.select(".spoken").remove();
        boolean hides = Set.of(edits).stream().anyMatch(edit -> !edit.before().isEmpty())
                && drawn.select("del, .moved").isEmpty();
        assertThat(changes.hidesWhatWasLeftOut()).isEqualTo(hides);
        drawn.select("del").forEach(del -> del.text("[-" + del.text() + "-]"));
        drawn.select("ins").forEach(ins -> ins.text("[+" + ins.text() + "+]"));
        drawn.select(".moved").forEach(moved -> moved.text("[~" + moved.text() + "~]"));
        return drawn.body().wholeText();
    }

    private static List<Span> at(String text, String words) {
        return List.of(DamStory.at(text, words));
    }

    @Test
    void other_words_stand_behind_those_they_replace() throws IOException {
        String before = "about 400 homes lie in the path";
        String after = "more than 600 homes lie in the path";
        Variant.Edit hedge =
                new Variant.Edit(Variant.Edit.Operation.REPLACED, at(before, "about"), at(after, "more than"));
        Variant.Edit number = new Variant.Edit(Variant.Edit.Operation.REPLACED, at(before, "400"), at(after, "600"));
        assertThat(draw(before, after, hedge, number))
                .isEqualTo("[-about-] [+more than+] [-400-] [+600+] homes lie in the path");
    }

    @Test
    void dropped_words_stand_where_they_stood() throws IOException {
        String before = "only the old dam will hold through the spring";
        String after = "the dam will hold";
        assertThat(draw(
                        before,
                        after,
                        dropped(before, "only"),
                        dropped(before, "old"),
                        dropped(before, "through the spring")))
                .isEqualTo("[-only-] the [-old-] dam will hold [-through the spring-]");
    }

    @Test
    void dropped_words_stand_at_the_end_where_their_place_is_not_known() throws IOException {
        String before = "nearly ten of the homes";
        String after = "10 homes";
        assertThat(draw("nearly ten homes", "one in ten homes", dropped("nearly ten homes", "nearly")))
                .isEqualTo("one in ten homes [-nearly-]");
        assertThat(draw(before, after, dropped(before, "nearly"))).isEqualTo("10 homes [-nearly-]");
    }

    @Test
    void added_and_moved_words_are_marked_in_place() throws IOException {
        String before = "today the dam will hold";
        String after = "the big dam will hold today";
        Variant.Edit moved = new Variant.Edit(Variant.Edit.Operation.MOVED, at(before, "today"), at(after, "today"));
        Variant.Edit added = new Variant.Edit(Variant.Edit.Operation.ADDED, List.of(), at(after, "big"));
        assertThat(draw(before, after, moved, added)).isEqualTo("the [+big+] dam will hold [~today~]");
    }

    @Test
    void a_sentence_in_other_words_is_not_woven_into_the_earlier_one() throws IOException {
        String before = "nobody has to leave the valley tonight";
        String after = "families can stay where they are tonight";
        Variant.Edit all = new Variant.Edit(
                Variant.Edit.Operation.REPLACED,
                at(before, "nobody has to leave the valley"),
                at(after, "families can stay where they are"));
        assertThat(draw(before, after, all)).isEqualTo("[+families can stay where they are+] tonight");
    }

    private static Variant.Edit dropped(String before, String words) {
        return new Variant.Edit(Variant.Edit.Operation.DROPPED, at(before, words), List.of());
    }
}
