package dev.whence.articles;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Feeds, wire files and archives, of our own invention. */
final class Wires {

    static final String RSS = """
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>Ferrin Times</title><language>en-gb</language><copyright>© 2031 Ferrin Times</copyright>
            <item><title>Ferry stays in port &amp; waits</title><link>https://ferrin-times.example/ferry</link><guid>ft-1</guid>
            <dc:creator><![CDATA[Ana Lund]]></dc:creator><pubDate>Tue, 04 Mar 2031 09:15:00 +0100</pubDate>
            <source url="https://corvane.example/rss">Reuters</source>
            <description>The ferry stays in port.</description>
            <content:encoded><![CDATA[<p>"We wait &amp; see," said <b>Ines</b> Calloway.</p><p>It rained.</p>]]></content:encoded></item>
            <item><title>Bridge opens</title><guid>ft-2</guid><pubDate>2031-03-05</pubDate>
            <description>&lt;p&gt;The bridge &amp;amp; the road opened, Mayor &lt;i&gt;Ruud&lt;/i&gt; said.&lt;/p&gt;</description></item>
            </channel></rss>
            """;

    static final String ATOM = """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Corvane Wire</title>
            <entry><id>urn:cw:1</id><title type="html">Anchor &amp;amp; cable</title><link rel="alternate" href="https://corvane.example/1"/>
            <published>2031-03-04T08:15:00Z</published><updated>2031-03-04T10:15:00Z</updated><author><name>Jon Brandt</name></author>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The cable is cut, Edda Varnholt said.</p></div></content></entry>
            <entry><id>urn:cw:2</id><title>Storm</title><summary type="text">A storm &lt; a hurricane, the office said.</summary></entry>
            </feed>
            """;

    static final String NEWSML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
            <newsItem guid="urn:newsml:corvane:1" version="2" xml:lang="en">
            <rightsInfo><copyrightHolder qcode="org:corvane"><name>Corvane Wire</name></copyrightHolder>
            <copyrightNotice>© 2031 Corvane Wire</copyrightNotice><usageTerms>Not for use in Tarsova</usageTerms></rightsInfo>
            <itemMeta><provider qcode="prov:AFP"/><versionCreated>2031-03-04T10:00:00Z</versionCreated>
            <firstCreated>2031-03-04T09:00:00Z</firstCreated><embargoed>2031-03-05T00:00:00Z</embargoed><pubStatus qcode="stat:usable"/></itemMeta>
            <contentMeta><headline>Cable is cut</headline><by>By Edda Lund</by><creditline>AFP</creditline><language tag="en-GB"/></contentMeta>
            <contentSet><inlineXML contenttype="application/nitf+xml"><nitf><body><body.head><hedline><hl1>Cable is cut</hl1></hedline></body.head>
            <body.content><p>The cable is cut, Edda Varnholt said.</p><p>"We &amp; they know," she added.</p></body.content></body></nitf></inlineXML></contentSet>
            </newsItem>
            <newsItem guid="urn:newsml:corvane:2"><itemMeta><pubStatus qcode="stat:withheld"/></itemMeta>
            <contentSet><inlineData contenttype="text/plain">The storm has passed, the office said.</inlineData></contentSet></newsItem>
            </itemSet></newsMessage>
            """;

    static final String NINJS_1 = """
            {"uri":"http://corvane.example/n/1","type":"text","versioncreated":"2031-03-04T10:00:00Z","headline":"Cable is cut",
             "byline":"By Edda Lund and Jon Brandt","language":"en","copyrightholder":"Corvane Wire","usageterms":"Not for Tarsova",
             "pubstatus":"usable","body_text":"unused","body_html":"<p>\\"We &amp; they know,\\" said Edda Varnholt.</p>\\n<p>It rained.</p>"}
            """;

    static final String NINJS_3 = """
            [{"uri":"urn:cw:3","contentcreated":"2031-03-04T10:00:00+01:00","embargoed":"2031-03-05T00:00:00Z",
              "headlines":[{"role":"main","value":"Storm passes"}],"by":"Edda Lund","language":"en",
              "infosources":[{"name":"Reuters"}],"rightsinfo":{"usageterms":"Not for Tarsova"},
              "bodies":[{"role":"main","contenttype":"text/plain","value":"The storm has passed,\\nthe office said."}]}]
            """;

    static final String CSV = """
            id;date;author;headline;body
            1;2031-03-04;"Lund, Ana";Ferry stays;"Calloway said: ""No ship; none."" It rained."
            2;2031-03-05;Jon Brandt;Bridge opens;The bridge opened, the mayor said.

            3;2031-03-06;;Empty;
            """;

    private Wires() {}

    /** A WARC file of a page, its picture, a redirect and a feed; the page is sent in chunks and packed. */
    static byte[] warc() {
        ByteArrayOutputStream warc = new ByteArrayOutputStream();
        record(warc, "warcinfo", "", "application/warc-fields", "software: none\r\n".getBytes(StandardCharsets.UTF_8));
        byte[] page = gzip(Pages.FERRY.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream http = new ByteArrayOutputStream();
        http.writeBytes(("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Encoding: gzip\r\n"
                        + "Transfer-Encoding: chunked\r\ntdm-reservation: 1\r\n\r\n" + Integer.toHexString(page.length)
                        + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        http.writeBytes(page);
        http.writeBytes("\r\n0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        record(
                warc,
                "response",
                "https://ferrin-times.example/2031/ferry",
                "application/http; msgtype=response",
                http.toByteArray());
        record(
                warc,
                "response",
                "https://ferrin-times.example/a.png",
                "application/http; msgtype=response",
                "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\u0000\u0001".getBytes(StandardCharsets.ISO_8859_1));
        record(
                warc,
                "response",
                "https://ferrin-times.example/old",
                "application/http; msgtype=response",
                "HTTP/1.1 301 Moved\r\nContent-Type: text/html\r\n\r\n<p>Moved to another place, said the server.</p>"
                        .getBytes(StandardCharsets.ISO_8859_1));
        record(
                warc,
                "response",
                "https://ferrin-times.example/rss",
                "application/http; msgtype=response",
                ("HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n" + RSS)
                        .getBytes(StandardCharsets.UTF_8));
        record(
                warc,
                "conversion",
                "https://ferrin-times.example/b",
                "text/plain",
                "The storm has passed, the office said.".getBytes(StandardCharsets.UTF_8));
        return warc.toByteArray();
    }

    static void record(ByteArrayOutputStream warc, String type, String target, String contentType, byte[] block) {
        String head = "WARC/1.0\r\nWARC-Type: " + type + "\r\n"
                + (target.isEmpty() ? "" : "WARC-Target-URI: " + target + "\r\n")
                + "WARC-Date: 2031-03-04T12:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000"
                + Integer.toHexString(warc.size() % 16) + ">\r\nContent-Type: " + contentType + "\r\nContent-Length: "
                + block.length + "\r\n\r\n";
        warc.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        warc.writeBytes(block);
        warc.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    }

    static byte[] wacz() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            put(zip, "datapackage.json", "{\"profile\":\"data-package\"}".getBytes(StandardCharsets.UTF_8));
            put(zip, "archive/data.warc.gz", gzip(warc()));
            put(zip, "pages/pages.jsonl", "{}".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
