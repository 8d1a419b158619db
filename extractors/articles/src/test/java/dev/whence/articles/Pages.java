package dev.whence.articles;

/** A page of the kind that outlets print, of our own invention. */
final class Pages {

    static final String FERRY = """
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <title>Ferry to Ostby stays in port | Ferrin Times</title>
            <meta property="og:site_name" content="Ferrin Times">
            <meta property="article:modified_time" content="2031-03-04T10:00:00Z">
            <meta name="copyright" content="© 2031 Ferrin Times">
            <link rel="canonical" href="https://ferrin-times.example/2031/ferry">
            <script type="application/ld+json">
            {"@context":"https://schema.org","@type":"NewsArticle","headline":"Ferry to Ostby stays in port",
             "author":[{"@type":"Person","name":"Ana Lund"},{"@type":"Person","name":"Jon Brandt"}],
             "datePublished":"2031-03-04T09:15:00+01:00","publisher":{"@type":"Organization","name":"Ferrin Times"}}
            </script>
            </head>
            <body class="single comments-open">
            <header class="site-header"><nav class="menu"><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li>
            <li><a href="/weather">Weather</a></li><li><a href="/opinion">Opinion</a></li></ul></nav></header>
            <main>
            <article class="story">
            <header><h1>Ferry to Ostby stays in port</h1>
            <p class="byline">By <a href="/ana">Ana Lund</a> and Jon Brandt</p>
            <time datetime="2031-03-04T09:15:00+01:00">4 March 2031</time></header>
            <div class="share-tools"><a href="#">Share on Facebook</a> <a href="#">Tweet</a></div>
            <div class="story-body">
            <p>The ferry to Ostby will not sail before Friday because of the storm,
               the harbour of <a href="/ferrin">Ferrin</a> said on Tuesday.</p>
            <p>"We expect waves of six metres &amp; more," said Ines Calloway, who runs the harbour. She added that
            no ship of that size had ever gone out in such a sea, and that <em>none</em> would on her watch.</p>
            <h2>Empty shelves</h2>
            <blockquote><p>“Nobody sails into that,” Captain Mette Ruud said.</p></blockquote>
            <p>On the island, the only shop has had no bread since Sunday, its owner told the Ferrin Times by telephone.</p>
            <div class="newsletter-signup"><p>Sign up for our newsletter and get the news in your inbox every morning.</p>
            <form><input type="email"><button>Subscribe</button></form></div>
            <p>The last time that the ferry stayed in port for so long was in the winter of 2019, according to the harbour's records.</p>
            </div>
            </article>
            <aside class="related"><h3>Related stories</h3><ul><li><a href="/1">Storm closes Ferrin port for a third day</a></li>
            <li><a href="/2">Ostby asks for a bridge, again</a></li><li><a href="/3">What the sea took in 2019</a></li></ul></aside>
            </main>
            <footer><p>© 2031 Ferrin Times. All rights reserved.</p><a href="/privacy">Privacy policy</a></footer>
            </body>
            </html>
            """;

    static final String FERRY_TEXT = """
            The ferry to Ostby will not sail before Friday because of the storm, the harbour of Ferrin said on Tuesday.

            "We expect waves of six metres & more," said Ines Calloway, who runs the harbour. She added that no ship of that size \
            had ever gone out in such a sea, and that none would on her watch.

            Empty shelves

            “Nobody sails into that,” Captain Mette Ruud said.

            On the island, the only shop has had no bread since Sunday, its owner told the Ferrin Times by telephone.

            The last time that the ferry stayed in port for so long was in the winter of 2019, according to the harbour's records.""";

    private Pages() {}
}
