package dev.whence.articles.xml;

import dev.whence.articles.source.Located;
import dev.whence.articles.source.References;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * A file of XML, as far as it is well formed and beyond: feeds of the web break off, and forget to close what they open.
 * Elements are asked for by their local names, whatever the case. Declarations of a DTD are never read, so nothing expands.
 * Not thread-safe, and made for one reading.
 */
public final class XmlFile {

    private static final Pattern DECLARES =
            Pattern.compile("<!(?:ENTITY|ELEMENT|ATTLIST)\\b|<!DOCTYPE[^>]{0,1000}\\[", Pattern.CASE_INSENSITIVE);
    /** The first element, or what a DTD with declarations says that it is. */
    private static final Pattern ROOT = Pattern.compile(
            "(?is)^[\\s\\uFEFF]{0,2000}(?:(?:<\\?.{0,1000}?\\?>|<!--.{0,4000}?-->|<!DOCTYPE[^>\\[]{0,1000}>)\\s{0,2000}){0,16}"
                    + "<(?:!DOCTYPE\\s{1,100}([\\w.-]{1,60})[^>\\[]{0,1000}\\[|(?:[\\w.-]{1,40}:)?([\\w.-]{1,60}))");

    private static final String CDATA = "<![CDATA[";

    private final String source;
    private final Document document;

    private XmlFile(String source, Document document) {
        this.source = source;
        this.document = document;
    }

    /**
     * Reads a file; nothing in it makes this fail.
     *
     * @param source the file
     * @param depth how deep elements may be nested; what is deeper is laid flat
     */
    public static XmlFile parse(String source, int depth) {
        return new XmlFile(
                source,
                Parser.xmlParser().setTrackPosition(true).setMaxDepth(depth).parseInput(source, ""));
    }

    /** The local name of the first element, in lower case; empty if the head is no XML. */
    public static Optional<String> root(String head) {
        Matcher matcher = ROOT.matcher(head);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return Optional.of(name.toLowerCase(Locale.ROOT));
    }

    /** Whether the file declares entities or the like, which an XML bomb is made of. */
    public static boolean declaresAnything(String source) {
        // what stands in CDATA or behind the root declares nothing, but no feed has reason to quote it before its root
        Matcher root = ROOT.matcher(source);
        return DECLARES.matcher(source)
                .region(0, root.find() ? root.end() : Math.min(source.length(), 100_000))
                .find();
    }

    public int depth() {
        int[] deepest = {0};
        document.traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth));
        return deepest[0];
    }

    /** Whether the last element was closed. */
    public boolean isWhole() {
        Optional<Element> root = root();
        return root.isPresent()
                && source.stripTrailing().endsWith(">")
                && source.contains("</" + root.get().tagName());
    }

    public Optional<Element> root() {
        return Optional.ofNullable(document.firstElementChild());
    }

    /** All elements of some local names, in order. */
    public List<Element> all(String... names) {
        List<Element> found = new ArrayList<>();
        root().ifPresent(root -> {
            for (Element element : root.getAllElements()) {
                if (is(element, names)) {
                    found.add(element);
                }
            }
        });
        return found;
    }

    /** The first element inside another, at whatever depth. */
    public static Optional<Element> inside(Element element, String... names) {
        for (Element inner : element.getAllElements()) {
            if (!inner.equals(element) && is(inner, names)) {
                return Optional.of(inner);
            }
        }
        return Optional.empty();
    }

    /** The children of some local names, in order. */
    public static List<Element> children(Element element, String... names) {
        List<Element> found = new ArrayList<>();
        for (Element child : element.children()) {
            if (is(child, names)) {
                found.add(child);
            }
        }
        return found;
    }

    /** The words of the first child of a local name. */
    public static Optional<String> value(Element element, String... names) {
        for (Element child : children(element, names)) {
            String words = words(child);
            if (!words.isBlank()) {
                return Optional.of(words);
            }
        }
        return Optional.empty();
    }

    /** The words in an element, without blanks around. */
    public static String words(Element element) {
        StringBuilder words = new StringBuilder();
        element.traverse((node, depth) -> {
            if (node instanceof TextNode text) {
                words.append(text.getWholeText());
            }
        });
        return words.toString().strip();
    }

    private static boolean is(Element element, String... names) {
        String local = local(element);
        for (String name : names) {
            if (local.equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }

    public static String local(Element element) {
        String name = element.tagName();
        return name.substring(name.indexOf(':') + 1);
    }

    /** The text right in an element, located in the file. */
    public Located text(Element element) {
        Located.Builder text = new Located.Builder();
        for (Node node : element.childNodes()) {
            if (node instanceof CDataNode data) {
                int start = data.sourceRange().startPos();
                boolean marked = data.sourceRange().isTracked() && source.startsWith(CDATA, start);
                text.add(References.locate(
                        data.getWholeText(),
                        source,
                        marked ? start + CDATA.length() : 0,
                        marked ? data.sourceRange().endPos() : 0));
            } else if (node instanceof TextNode run && run.sourceRange().isTracked()) {
                text.add(References.locate(
                        run.getWholeText(),
                        source,
                        run.sourceRange().startPos(),
                        run.sourceRange().endPos()));
            }
        }
        return text.build();
    }

    /** The markup between the tags of an element, located in the file. */
    public Located inner(Element element) {
        int start = element.sourceRange().endPos();
        int end =
                element.endSourceRange().isTracked() ? element.endSourceRange().startPos() : source.length();
        return element.sourceRange().isTracked() && start <= end
                ? Located.asItIs(source.substring(start, end), start)
                : new Located.Builder().build();
    }

    /** The line of an element, counted from 1. */
    public static int line(Element element) {
        return Math.max(1, element.sourceRange().start().lineNumber());
    }
}
