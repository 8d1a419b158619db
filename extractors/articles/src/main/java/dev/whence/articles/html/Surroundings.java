package dev.whence.articles.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What a block may stand in, as the elements above it say by their names, roles and properties. */
enum Surroundings {
    ARTICLE,
    MAIN,
    ASIDE,
    NAV,
    HEADER,
    FOOTER,
    FORM,
    FIGURE,
    CAPTION,
    SECTION,
    TABLE,
    LIST,
    QUOTATION,
    BUTTON,
    LINK,
    HEADING,
    HIDDEN,
    DETAILS,
    ARTICLE_BODY,
    ARTICLE_ITEM,
    OTHER_PROPERTY,
    EMBED,
    COMMENTS;

    private static final Set<String> ARTICLE_TYPES =
            Set.of("article", "newsarticle", "blogposting", "reportagenewsarticle", "socialmediaposting");

    private static final Pattern COMMENT =
            Pattern.compile("(?i)(?<![a-z])(comments?|comment-?lists?|disqus|replies|responses)(?![a-z])");
    private static final Set<String> COMMENT_HOLDERS = Set.of("div", "section", "ol", "ul", "li", "aside", "article");

    @SuppressWarnings("EnumOrdinal") // a set of them fits into a long, which each element of the page has one of
    long bit() {
        return 1L << ordinal();
    }

    static long of(Element element) {
        long bits = ofName(element.normalName());
        if (element.attributesSize() > 0) {
            bits |= ofRole(element.attr("role")) | ofProperty(element) | (isHidden(element) ? HIDDEN.bit() : 0);
        }
        return bits;
    }

    private static long ofName(String name) {
        return switch (name) {
            case "article" -> ARTICLE.bit();
            case "main" -> MAIN.bit();
            case "aside" -> ASIDE.bit();
            case "nav", "menu" -> NAV.bit();
            case "header" -> HEADER.bit();
            case "footer" -> FOOTER.bit();
            case "form", "fieldset" -> FORM.bit();
            case "figure" -> FIGURE.bit();
            case "figcaption", "caption" -> CAPTION.bit();
            case "section" -> SECTION.bit();
            case "table" -> TABLE.bit();
            case "ul", "ol", "dl" -> LIST.bit();
            case "blockquote", "q" -> QUOTATION.bit();
            case "button", "label" -> BUTTON.bit();
            case "a" -> LINK.bit();
            case "h1", "h2", "h3", "h4", "h5", "h6" -> HEADING.bit();
            case "details" -> DETAILS.bit();
            default -> 0;
        };
    }

    private static long ofRole(String role) {
        return switch (role.toLowerCase(Locale.ROOT)) {
            case "article" -> ARTICLE.bit();
            case "main" -> MAIN.bit();
            case "complementary" -> ASIDE.bit();
            case "navigation", "menu", "menubar" -> NAV.bit();
            case "banner" -> HEADER.bit();
            case "contentinfo" -> FOOTER.bit();
            case "form", "search" -> FORM.bit();
            case "button" -> BUTTON.bit();
            case "dialog", "alertdialog" -> HIDDEN.bit();
            default -> 0;
        };
    }

    private static long ofProperty(Element element) {
        String property = element.attr("itemprop").toLowerCase(Locale.ROOT);
        String type = element.attr("itemtype").toLowerCase(Locale.ROOT);
        long bits = 0;
        if (property.contains("articlebody")) {
            bits |= ARTICLE_BODY.bit();
        } else if (!property.isEmpty() && element.isBlock()) {
            bits |= OTHER_PROPERTY.bit();
        }
        if (COMMENT.matcher(element.className()).find()
                || COMMENT.matcher(element.id()).find()) {
            bits |= COMMENT_HOLDERS.contains(element.normalName()) ? COMMENTS.bit() : 0;
        }
        if (ARTICLE_TYPES.contains(type.substring(type.lastIndexOf('/') + 1))) {
            bits |= ARTICLE_ITEM.bit();
        }
        if (element.className().contains("twitter-tweet") || element.className().contains("instagram-media")) {
            bits |= EMBED.bit();
        }
        return bits;
    }

    private static boolean isHidden(Element element) {
        if (element.hasAttr("hidden") || element.attr("aria-hidden").equalsIgnoreCase("true")) {
            return true;
        }
        String style = element.attr("style");
        if (style.isEmpty()) {
            return false;
        }
        String folded = style.toLowerCase(Locale.ROOT).replace(" ", "");
        return folded.contains("display:none") || folded.contains("visibility:hidden");
    }
}
