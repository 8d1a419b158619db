package dev.whence.report;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads what was written with the JDK's strict XML parser, which refuses what is not well-formed. */
final class Parsed {

    private Parsed() {}

    static Document parse(String markup) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(markup.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + markup, e);
        }
    }

    /** Returns the text without the pins. */
    static String words(Node node) {
        StringBuilder words = new StringBuilder();
        addWords(node, words);
        return words.toString();
    }

    private static void addWords(Node node, StringBuilder words) {
        if (node instanceof Element element && element.getAttribute("class").equals("pin")) {
            return;
        }
        if (node.getNodeType() == Node.TEXT_NODE) {
            words.append(node.getNodeValue());
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            addWords(child, words);
        }
    }
}
