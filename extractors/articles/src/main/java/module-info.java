/** Readers that turn files into articles. */
module dev.whence.articles {
    requires static transitive org.jspecify;
    requires transitive dev.whence.core;
    requires com.fasterxml.jackson.core;
    requires de.siegmar.fastcsv;
    requires jwarc;
    requires org.jsoup;

    uses dev.whence.core.spi.ArticleReader;

    exports dev.whence.articles;
}
