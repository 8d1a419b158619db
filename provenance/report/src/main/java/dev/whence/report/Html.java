package dev.whence.report;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML that is well-formed by construction: elements nest because this keeps the stack, and text and attribute
 * values pass through {@link InertText} because there is no other way in. Tag and attribute names come from this package
 * only. Not thread-safe.
 */
final class Html {

    private final Appendable out;
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;

    Html(Appendable out) {
        this.out = out;
    }

    /** Writes what must come before the first element. */
    Html doctype() throws IOException {
        out.append("<!DOCTYPE html><!-- Whence report -->\n");
        return this;
    }

    /** Opens an element; {@link #attribute} may follow. */
    Html open(String tag) throws IOException {
        endTag();
        out.append('<').append(tag);
        open.push(tag);
        inTag = true;
        return this;
    }

    /** Opens an element of a class; {@link #attribute} may follow. */
    Html open(String tag, String styleClass) throws IOException {
        return open(tag).attribute("class", styleClass);
    }

    /** Adds an attribute to the element just opened. */
    Html attribute(String name, String value) throws IOException {
        if (!inTag) {
            throw new IllegalStateException("no tag is open to take " + name);
        }
        out.append(' ').append(name).append("=\"");
        InertText.writeValue(out, value);
        out.append('"');
        return this;
    }

    /** Writes text into the element that is open. */
    Html text(CharSequence text) throws IOException {
        return text(text, 0, text.length());
    }

    /** Writes a part of a text into the element that is open. */
    Html text(CharSequence text, int start, int end) throws IOException {
        endTag();
        InertText.write(out, text, start, end);
        return this;
    }

    /** Writes a whole element without attributes. */
    Html element(String tag, CharSequence text) throws IOException {
        return open(tag).text(text).close();
    }

    /** Writes a whole element of a class. */
    Html element(String tag, String styleClass, CharSequence text) throws IOException {
        return open(tag, styleClass).text(text).close();
    }

    /** Writes text that someone else chose, so that its direction does not disturb the sentence around it. */
    Html foreign(CharSequence text) throws IOException {
        return element("bdi", text);
    }

    /** Ends a void element, such as {@code meta}, just opened, in the form that XML parsers read too. */
    Html closeVoid() throws IOException {
        out.append("/>");
        inTag = false;
        open.pop();
        return this;
    }

    /** Closes the innermost element. */
    Html close() throws IOException {
        endTag();
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Breaks the line of the source between elements, where white space does not show. */
    Html newline() throws IOException {
        endTag();
        out.append('\n');
        return this;
    }

    /** Writes the page's own style sheet, which the content security policy knows by its hash. */
    Html style(Style style) throws IOException {
        open("style");
        endTag();
        out.append(style.css());
        return close();
    }

    /** Checks that every element was closed. */
    void end() {
        if (inTag || !open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
    }

    private void endTag() throws IOException {
        if (inTag) {
            out.append('>');
            inTag = false;
        }
    }
}
