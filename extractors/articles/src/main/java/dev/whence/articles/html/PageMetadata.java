package dev.whence.articles.html;

import dev.whence.articles.json.JsonNode;
import dev.whence.core.Metadatum;
import dev.whence.core.Metadatum.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What a page says of its article: JSON-LD first, as it is made for machines, then microdata, then meta elements (Open
 * Graph, Dublin Core, those of syndication), then what the page shows. One instance reads one page.
 */
final class PageMetadata {

    private static final Pattern WEB = Pattern.compile("https?://[^\\s]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}");
    private static final Pattern BYLINE_START = Pattern.compile(
            "^\\s*(?:(?:written|reported|posted|published|story|words|text|report)\\s+)?by:?\\s+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BYLINE_WORDS = Pattern.compile("(?i)byline|author|writer");
    private static final int LONGEST_BYLINE = 120;
    private static final int LONGEST_VALUE = 2_000;

    private final Document page;
    private final StructuredData data;
    private final Map<String, List<String>> meta = new HashMap<>();
    private final Set<Metadatum> found = new LinkedHashSet<>();

    private PageMetadata(Document page, StructuredData data) {
        this.page = page;
        this.data = data;
    }

    /**
     * Reads what a page says of its article.
     *
     * @param page the page
     * @param data its JSON-LD
     * @return each field's values, in order of trust
     */
    static List<Metadatum> of(Document page, StructuredData data) {
        PageMetadata metadata = new PageMetadata(page, data);
        metadata.readMeta();
        data.article().ifPresent(metadata::fromArticle);
        data.page().ifPresent(metadata::fromWebPage);
        metadata.fromMicrodata();
        metadata.fromMeta();
        metadata.fromThePage();
        return List.copyOf(metadata.found);
    }

    private void readMeta() {
        for (Element element : page.getElementsByTag("meta")) {
            for (String attribute : List.of("property", "name", "http-equiv")) {
                String name = element.attr(attribute).strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty()) {
                    meta.computeIfAbsent(name, key -> new ArrayList<>()).add(element.attr("content"));
                }
            }
        }
    }

    private void add(Field field, String value, String where) {
        String plain = plain(value);
        if (!plain.isEmpty() && plain.length() <= LONGEST_VALUE) {
            found.add(new Metadatum(field, plain, where));
        }
    }

    /** Values are often encoded twice. */
    private static String plain(String value) {
        String plain = value;
        if (plain.indexOf('&') >= 0) {
            plain = Parser.unescapeEntities(plain, false);
        }
        if (plain.indexOf('<') >= 0 && plain.indexOf('>') > 0) {
            plain = Parser.parseBodyFragment(plain, "").text();
        }
        return plain.replaceAll("[\\s\\u00A0\\u200B\\uFEFF]+", " ").strip();
    }

    private void fromArticle(JsonNode article) {
        String where = "json-ld ";
        article.text("headline").ifPresent(title -> add(Field.TITLE, title, where + "headline"));
        article.text("name").ifPresent(title -> add(Field.TITLE, title, where + "name"));
        names(article, "publisher").forEach(name -> add(Field.OUTLET, name, where + "publisher"));
        names(article, "author").forEach(name -> addByline(name, where + "author"));
        names(article, "creator").forEach(name -> addByline(name, where + "creator"));
        article.text("datePublished").ifPresent(date -> add(Field.PUBLISHED, date, where + "datePublished"));
        article.text("dateCreated").ifPresent(date -> add(Field.PUBLISHED, date, where + "dateCreated"));
        article.text("dateModified").ifPresent(date -> add(Field.UPDATED, date, where + "dateModified"));
        names(article, "inLanguage").forEach(language -> addLanguage(language, where + "inLanguage"));
        addAddress(article.text("url"), where + "url");
        addAddress(
                article.get("mainEntityOfPage").flatMap(node -> node.text("@id").or(node::text)),
                where + "mainEntityOfPage");
        for (String source : List.of("sourceOrganization", "provider", "isBasedOn")) {
            names(article, source).forEach(name -> add(Field.SOURCE, name, where + source));
        }
        for (String rights : List.of("copyrightNotice", "copyrightHolder", "license", "creditText")) {
            names(article, rights).forEach(name -> add(Field.RIGHTS, name, where + rights));
        }
        for (String terms : List.of("usageInfo", "conditionsOfAccess")) {
            names(article, terms).forEach(name -> add(Field.USAGE_TERMS, name, where + terms));
        }
    }

    private void fromWebPage(JsonNode webPage) {
        webPage.text("datePublished").ifPresent(date -> add(Field.PUBLISHED, date, "json-ld WebPage datePublished"));
        webPage.text("dateModified").ifPresent(date -> add(Field.UPDATED, date, "json-ld WebPage dateModified"));
        names(webPage, "inLanguage").forEach(language -> addLanguage(language, "json-ld WebPage inLanguage"));
    }

    /** The names of the things in a field: the field itself, or their name. */
    private List<String> names(JsonNode node, String field) {
        List<String> names = new ArrayList<>();
        for (JsonNode item : node.items(field)) {
            JsonNode thing = data.resolve(item);
            Optional<String> name = thing.text("name").or(thing::text);
            name.or(() -> thing.text("alternateName"))
                    .or(() -> thing.text("url"))
                    .ifPresent(names::add);
        }
        return names;
    }

    private void fromMicrodata() {
        Element scope = null;
        for (Element element : page.getElementsByAttribute("itemtype")) {
            if ((Surroundings.of(element) & Surroundings.ARTICLE_ITEM.bit()) != 0) {
                scope = element;
                break;
            }
        }
        if (scope == null) {
            return;
        }
        for (Element element : scope.getElementsByAttribute("itemprop")) {
            String value = value(element);
            switch (element.attr("itemprop").toLowerCase(Locale.ROOT)) {
                case "headline" -> add(Field.TITLE, value, "microdata headline");
                case "author", "creator" -> addByline(nameInside(element), "microdata author");
                case "datepublished" -> add(Field.PUBLISHED, value, "microdata datePublished");
                case "datemodified" -> add(Field.UPDATED, value, "microdata dateModified");
                case "publisher" -> add(Field.OUTLET, nameInside(element), "microdata publisher");
                case "inlanguage" -> addLanguage(value, "microdata inLanguage");
                case "copyrightholder", "copyrightnotice", "license" ->
                    add(Field.RIGHTS, value, "microdata " + element.attr("itemprop"));
                default -> {
                    // other properties say nothing that is asked here
                }
            }
        }
    }

    private static String value(Element element) {
        for (String attribute : List.of("content", "datetime")) {
            if (element.hasAttr(attribute)) {
                return element.attr(attribute);
            }
        }
        return element.text();
    }

    private static String nameInside(Element element) {
        for (Element inner : element.getElementsByAttributeValue("itemprop", "name")) {
            return value(inner);
        }
        return value(element);
    }

    private void fromMeta() {
        String[][] names = {
            {"title", "og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title"},
            {
                "outlet",
                "og:site_name",
                "dc.publisher",
                "publisher",
                "article:publisher",
                "application-name",
                "twitter:site"
            },
            {
                "byline",
                "author",
                "article:author",
                "article:author_name",
                "dc.creator",
                "dcterms.creator",
                "parsely-author",
                "sailthru.author",
                "byl",
                "byline"
            },
            {
                "published",
                "article:published_time",
                "article:published",
                "og:published_time",
                "datepublished",
                "dc.date.issued",
                "dcterms.issued",
                "dc.date",
                "dcterms.date",
                "dcterms.created",
                "parsely-pub-date",
                "sailthru.date",
                "pubdate",
                "publishdate",
                "publish-date",
                "publish_date",
                "date",
                "cxenseparse:recs:publishtime",
                "originalpublicationdate"
            },
            {
                "updated",
                "article:modified_time",
                "og:updated_time",
                "dcterms.modified",
                "dc.date.modified",
                "lastmod",
                "last-modified"
            },
            {"source", "syndication-source", "original-source", "dc.source", "dcterms.source", "source"},
            {"rights", "copyright", "rights", "dc.rights", "dcterms.rights", "dcterms.license", "rights-standard"},
            {"text-mining", "tdm-reservation", "tdm-policy"},
        };
        for (String[] row : names) {
            Field field = Field.valueOf(row[0].toUpperCase(Locale.ROOT).replace('-', '_'));
            for (int i = 1; i < row.length; i++) {
                for (String value : meta.getOrDefault(row[i], List.of())) {
                    addMeta(field, value, "meta " + row[i]);
                }
            }
        }
        for (String value : meta.getOrDefault("robots", List.of())) {
            if (value.toLowerCase(Locale.ROOT).contains("noai")) {
                add(Field.TEXT_MINING, value, "meta robots");
            }
        }
        first("og:locale").ifPresent(locale -> addLanguage(locale, "meta og:locale"));
    }

    private void addMeta(Field field, String value, String where) {
        boolean address = WEB.matcher(value.strip()).matches();
        if (field == Field.BYLINE) {
            addByline(value, where);
        } else if (field != Field.OUTLET || !address) {
            add(field, field == Field.OUTLET && value.startsWith("@") ? value.substring(1) : value, where);
        }
    }

    private Optional<String> first(String name) {
        return meta.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private void fromThePage() {
        for (Element link : page.getElementsByTag("link")) {
            String relation = link.attr("rel").toLowerCase(Locale.ROOT);
            if (relation.equals("canonical")) {
                addAddress(Optional.of(link.attr("href")), "link canonical");
            } else if (relation.equals("license")) {
                add(Field.RIGHTS, link.attr("href"), "link license");
            }
        }
        addAddress(first("og:url"), "meta og:url");
        Element root = page.firstElementChild();
        if (root != null) {
            addLanguage(root.attr("lang"), "html lang");
            addLanguage(root.attr("xml:lang"), "html xml:lang");
        }
        first("content-language").ifPresent(language -> addLanguage(language, "meta content-language"));
        page.getElementsByTag("h1").forEach(heading -> add(Field.TITLE, heading.text(), "h1"));
        add(Field.TITLE, page.title(), "title");
        shownByline();
        shownDate();
    }

    private void shownByline() {
        for (Element element : page.getElementsByAttributeValue("rel", "author")) {
            addByline(element.text(), "link author");
        }
        if (has(Field.BYLINE)) {
            return;
        }
        for (Element element : page.getElementsByAttributeValueMatching("class", BYLINE_WORDS)) {
            String text = element.text();
            if (text.length() <= LONGEST_BYLINE && BYLINE_START.matcher(text).find()) {
                addByline(text, "page byline");
                return;
            }
        }
    }

    private void shownDate() {
        for (Element time : page.getElementsByTag("time")) {
            if (!has(Field.PUBLISHED) && !time.attr("datetime").isBlank()) {
                add(Field.PUBLISHED, time.attr("datetime"), "time");
            }
        }
    }

    private boolean has(Field field) {
        return found.stream().anyMatch(metadatum -> metadatum.field() == field);
    }

    private void addByline(String words, String where) {
        for (String name : Bylines.names(plain(words))) {
            add(Field.BYLINE, name, where);
        }
    }

    private void addLanguage(String words, String where) {
        String language = words.strip().replace('_', '-');
        if (LANGUAGE.matcher(language).matches()) {
            add(Field.LANGUAGE, language, where);
        }
    }

    private void addAddress(Optional<String> address, String where) {
        address.map(String::strip)
                .filter(value -> WEB.matcher(value).matches())
                .ifPresent(value -> found.add(new Metadatum(Field.URL, value, where)));
    }
}
