package dev.whence.articles.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Divides a page into blocks, in the order of the file. Walks the tree without changing it. One instance walks one page. */
final class Blocks implements NodeVisitor {

    private static final Set<String> BORDERS = Set.of(
            ("address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption"
                            + " figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav"
                            + " ol optgroup option p pre search section summary table tbody td tfoot th thead tr ul")
                    .split(" "));

    /** What a browser does not show as text. */
    private static final Set<String> UNSEEN = Set.of(
            ("script style template noscript head iframe object embed svg math canvas audio video textarea select datalist"
                            + " noframes noembed map")
                    .split(" "));

    private static final Pattern POP_UP = Pattern.compile("(?i)tooltip|popover|pop-?up|rollover|hover-?card|flyout");

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private List<@Nullable TextNode> runs = new ArrayList<>();
    private @Nullable Place place;
    private @Nullable Place textPlace;
    private int unseen;
    private int links;
    private int linkChars;
    private int chars;
    private int breaks;

    private Blocks() {}

    static List<Block> of(Element root) {
        Blocks walk = new Blocks();
        root.traverse(walk);
        walk.close();
        return walk.blocks;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            enter(element);
        } else if (node instanceof TextNode run && unseen == 0) {
            take(run);
        }
    }

    private void enter(Element element) {
        String name = element.normalName();
        if (unseen > 0 || UNSEEN.contains(name) || isPopUp(element, name)) {
            unseen++;
            return;
        }
        if (name.equals("br")) {
            breakLine();
            return;
        }
        if (name.equals("a")) {
            links++;
        }
        if (BORDERS.contains(name)) {
            close();
        }
        place = new Place(element, place);
    }

    /** What opens over the text when a reader points at a word, as part of that word's element: it is no part of the sentence. */
    private static boolean isPopUp(Element element, String name) {
        Element parent = element.parent();
        return name.equals("span")
                && parent != null
                && POP_UP.matcher(element.className()).find()
                && POP_UP.matcher(parent.className()).find();
    }

    private void breakLine() {
        breaks++;
        if (breaks > 1) {
            close();
        } else if (!runs.isEmpty()) {
            runs.add(null);
        }
    }

    private void take(TextNode run) {
        String words = run.getWholeText();
        if (isBlank(words)) {
            if (!runs.isEmpty()) {
                runs.add(run);
                space();
            }
            return;
        }
        if (breaks > 0 && chars > 0) {
            space();
        }
        breaks = 0;
        runs.add(run);
        if (textPlace == null) {
            textPlace = place;
        }
        int before = chars;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (isBlank(c)) {
                space();
            } else {
                text.append(c);
                chars++;
            }
        }
        linkChars += links > 0 ? chars - before : 0;
    }

    private void space() {
        if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        if (unseen > 0) {
            unseen--;
            return;
        }
        String name = element.normalName();
        if (name.equals("br")) {
            return;
        }
        if (BORDERS.contains(name)) {
            close();
        }
        links -= name.equals("a") ? 1 : 0;
        if (place != null) {
            place = place.parent();
        }
    }

    private void close() {
        if (chars > 0 && textPlace != null) {
            Place container = border(textPlace);
            blocks.add(new Block(
                    runs, text.toString().strip(), container.element(), linkChars, chars, container, blocks.size()));
        }
        runs = new ArrayList<>();
        text.setLength(0);
        textPlace = null;
        linkChars = 0;
        chars = 0;
        breaks = 0;
    }

    private static Place border(Place from) {
        Place border = from;
        for (Place at = from.parent();
                at != null && !BORDERS.contains(border.element().normalName());
                at = at.parent()) {
            border = at;
        }
        return border;
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u200B' || c == '\uFEFF' || Character.isSpaceChar(c);
    }

    private static boolean isBlank(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (!isBlank(words.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
