package dev.whence.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Span;
import dev.whence.report.Mark.Pin;
import dev.whence.report.Mark.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class MarkedTextProperties {

    private static final Set<String> OUR_TAGS = Set.of("div", "p", "mark", "span", "b", "i", "a", "bdi", "del", "ins");

    record Case(String text, List<Mark> marks, List<Span> windows) {}

    @Provide
    Arbitrary<Case> cases() {
        return Combinators.combine(HostileText.any(), Arbitraries.integers().between(0, 40), Arbitraries.randoms())
                .as(MarkedTextProperties::makeCase);
    }

    private static Case makeCase(String text, int count, Random random) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Role> roles = List.of(Role.values());
            Role role = roles.get(random.nextInt(roles.size()));
            Optional<Mark.Insertion> pin = random.nextBoolean()
                    ? Optional.of(new Pin("p" + i, "c" + i, String.valueOf(i), "to " + text))
                    : Optional.empty();
            marks.add(new Mark(anySpan(text, random), role, pin));
        }
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        for (int i = 0; i < random.nextInt(4); i++) {
            cuts.add(random.nextInt(text.length() + 1));
        }
        List<Span> windows = new ArrayList<>();
        int from = 0;
        for (int to : cuts) {
            windows.add(new Span(from, to));
            from = to;
        }
        return new Case(text, marks, windows);
    }

    private static Span anySpan(String text, Random random) {
        int a = random.nextInt(text.length() + 1);
        int b = random.nextInt(text.length() + 1);
        return new Span(Math.min(a, b), Math.max(a, b));
    }

    private static String draw(Case drawn) {
        StringBuilder out = new StringBuilder();
        Html html = new Html(out);
        try {
            html.open("div");
            MarkedText text = new MarkedText(html, drawn.text(), drawn.marks());
            for (Span window : drawn.windows()) {
                html.open("p");
                text.draw(window);
                html.close();
            }
            text.finish();
            html.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        html.end();
        return out.toString();
    }

    @Property
    void the_words_on_show_are_the_texts_own_and_the_markup_is_well_formed(@ForAll("cases") Case any) {
        assertThat(Parsed.words(Parsed.parse(draw(any)))).isEqualTo(HostileText.shown(any.text()));
    }

    @Property
    void a_browsers_parser_sees_our_elements_and_attributes_only(@ForAll("cases") Case any) {
        for (Element element :
                Jsoup.parseBodyFragment(draw(any)).body().children().select("*")) {
            assertThat(OUR_TAGS).contains(element.tagName());
            element.attributes()
                    .forEach(attribute -> assertThat(attribute.getKey()).isIn("class", "id", "href", "aria-label"));
        }
    }

    @Property
    void every_pin_is_set_once(@ForAll("cases") Case any) {
        Document parsed = Parsed.parse(draw(any));
        NodeList pins = parsed.getElementsByTagName("a");
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < pins.getLength(); i++) {
            ids.add(((org.w3c.dom.Element) pins.item(i)).getAttribute("id"));
        }
        List<String> given = any.marks().stream()
                .flatMap(mark -> mark.insertion().stream())
                .map(insertion -> ((Pin) insertion).id())
                .toList();
        assertThat(ids).containsExactlyInAnyOrderElementsOf(given);
    }

    @Property
    void each_character_carries_the_marks_that_cover_it(@ForAll("plainCases") Case any) {
        List<Mark> marks = any.marks().stream().limit(MarkedText.DEEPEST).toList();
        List<Set<Role>> seen = new ArrayList<>();
        String html = draw(new Case(any.text(), marks, any.windows()));
        addRoles(Jsoup.parseBodyFragment(html).body(), new TreeSet<>(), seen);
        List<Set<Role>> expected = new ArrayList<>();
        for (int i = 0; i < any.text().length(); i++) {
            Set<Role> roles = new TreeSet<>();
            for (Mark mark : marks) {
                if (mark.span().contains(i)) {
                    roles.add(mark.role());
                }
            }
            expected.add(roles);
        }
        assertThat(seen).isEqualTo(expected);
    }

    @Provide
    Arbitrary<Case> plainCases() {
        Arbitrary<String> plain = Arbitraries.strings().withCharRange('a', 'z').ofMaxLength(30);
        return Combinators.combine(plain, Arbitraries.integers().between(0, 12), Arbitraries.randoms())
                .as(MarkedTextProperties::makeCase);
    }

    private static void addRoles(org.jsoup.nodes.Node node, Set<Role> around, List<Set<Role>> seen) {
        if (node instanceof org.jsoup.nodes.TextNode words) {
            words.getWholeText().chars().forEach(c -> seen.add(around));
            return;
        }
        Set<Role> inside = new TreeSet<>(around);
        if (node instanceof Element element) {
            if (element.hasClass("pin")) {
                return;
            }
            for (Role role : Role.values()) {
                if (element.tagName().equals(role.tag()) && element.className().equals(role.styleClass())) {
                    inside.add(role);
                }
            }
        }
        node.childNodes().forEach(child -> addRoles(child, inside, seen));
    }
}
